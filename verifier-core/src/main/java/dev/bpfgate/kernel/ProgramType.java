package dev.bpfgate.kernel;

import java.util.Locale;

/**
 * What a program is for: decides its context, its helpers and its return values.
 *
 * <p>Numbers are the kernel's and never change. Which of them a given kernel knows is the business of its
 * {@link KernelProfile}.
 */
public enum ProgramType {
    /** No type: what a section table answers for names it does not know. No kernel loads it. */
    UNSPEC(0),
    /** Filters of packets delivered to a socket. */
    SOCKET_FILTER(1),
    /** Kernel and user space probes, their return probes, multi and session variants. */
    KPROBE(2),
    /** Traffic control classifiers, tcx and netkit programs. */
    SCHED_CLS(3),
    /** Traffic control actions. */
    SCHED_ACT(4),
    /** Static tracepoints, with the record of the trace event as context. */
    TRACEPOINT(5),
    /** Programs of the express data path, before a packet has a socket buffer. */
    XDP(6),
    /** Handlers of perf events. */
    PERF_EVENT(7),
    /** Filters of packets entering or leaving a cgroup. */
    CGROUP_SKB(8),
    /** Hooks at creation, binding and release of a cgroup's sockets. */
    CGROUP_SOCK(9),
    /** Light weight tunnels, packets coming in. */
    LWT_IN(10),
    /** Light weight tunnels, packets going out. */
    LWT_OUT(11),
    /** Light weight tunnels, just before transmission. */
    LWT_XMIT(12),
    /** Callbacks of TCP sockets in a cgroup. */
    SOCK_OPS(13),
    /** Parsers and verdicts of stream sockets in a sockmap. */
    SK_SKB(14),
    /** Permission to open devices in a cgroup. */
    CGROUP_DEVICE(15),
    /** Verdicts on messages sent by sockets in a sockmap. */
    SK_MSG(16),
    /** Tracepoints with their raw arguments as context. */
    RAW_TRACEPOINT(17),
    /** Hooks at bind, connect, sendmsg and the like in a cgroup, with the address. */
    CGROUP_SOCK_ADDR(18),
    /** Actions of IPv6 segment routing. */
    LWT_SEG6LOCAL(19),
    /** Decoders of infrared pulses. */
    LIRC_MODE2(20),
    /** Choice of a socket among those sharing a port. */
    SK_REUSEPORT(21),
    /** Dissectors of packet headers into flow keys. */
    FLOW_DISSECTOR(22),
    /** Accesses to sysctl files in a cgroup. */
    CGROUP_SYSCTL(23),
    /** Raw tracepoints whose first argument is a buffer that may be written. */
    RAW_TRACEPOINT_WRITABLE(24),
    /** getsockopt and setsockopt calls in a cgroup. */
    CGROUP_SOCKOPT(25),
    /** fentry, fexit, fmod_ret, typed raw tracepoints and iterators. */
    TRACING(26),
    /** Implementations of a kernel structure of function pointers. */
    STRUCT_OPS(27),
    /** Replacements of a global function of another program. */
    EXT(28),
    /** Hooks of the security module framework. */
    LSM(29),
    /** Choice of the socket that receives a new connection or packet. */
    SK_LOOKUP(30),
    /** Programs run by the bpf system call itself, such as light skeleton loaders. */
    SYSCALL(31),
    /** Hooks of netfilter. */
    NETFILTER(32);

    private static final ProgramType[] BY_NUMBER = values();

    private final int number;
    private final String libbpfName;

    ProgramType(int number) {
        this.number = number;
        this.libbpfName = name().toLowerCase(Locale.ROOT);
    }

    /** Returns the number that stands for this type in the kernel's interface: {@code BPF_PROG_TYPE_*}. */
    public int number() {
        return number;
    }

    /** Returns the name that libbpf and bpftool print, such as {@code sched_cls}. */
    public String libbpfName() {
        return libbpfName;
    }

    /** Returns the name in the kernel's headers, such as {@code BPF_PROG_TYPE_SCHED_CLS}. */
    public String kernelName() {
        return "BPF_PROG_TYPE_" + name();
    }

    /** Returns the type with the kernel's number, or null when no kernel known here has it. */
    public static ProgramType ofNumber(int number) {
        // Constants stand in the order of their numbers, without gaps; a test holds this.
        return number >= 0 && number < BY_NUMBER.length ? BY_NUMBER[number] : null;
    }

    /** Returns the type with libbpf's name, or null when there is none. */
    public static ProgramType ofLibbpfName(String name) {
        for (ProgramType type : BY_NUMBER) {
            if (type.libbpfName.equals(name)) {
                return type;
            }
        }
        return null;
    }
}
