package dev.bpfgate.kernel;

/** The capabilities that the kernel asks of a process that loads a program. */
public enum Capability {
    /** CAP_BPF: programs beyond the two unprivileged types, large programs, loops. */
    BPF,
    /** CAP_PERFMON: tracing, reading kernel memory, pointers in numbers, no protection against speculation. */
    PERFMON,
    /** CAP_NET_ADMIN: networking programs. */
    NET_ADMIN,
    /** CAP_SYS_ADMIN: implies all others. */
    SYS_ADMIN
}
