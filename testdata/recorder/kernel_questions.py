"""What the recorders of kernel facts share: instructions, situations, and asking bulkload."""

import re
import struct
import subprocess

# Numbers of the kernel's interface that situations need by name.
SLEEPABLE = 1 << 4


def insn(code, dst=0, src=0, off=0, imm=0):
    """One instruction: opcode, registers, offset, immediate."""
    return struct.pack("<BBhi", code, dst | src << 4, off, imm)


EXIT = insn(0x95)
RETURN_0 = insn(0xB7) + EXIT


def call(helper):
    return insn(0x85, imm=helper)


class KernelTypes:
    """Finds type numbers in a dump made by `bpftool btf dump file ... format raw`."""

    def __init__(self, path):
        self.ids = {}
        for line in open(path):
            match = re.match(r"\[(\d+)\] (\w+) '([^']+)'", line)
            if match:
                self.ids.setdefault((match[2], match[3]), int(match[1]))

    def of(self, kind, name):
        return self.ids.get((kind, name), 0)


class Situation:
    """A program type with everything else that a kernel looks at: attach type, flags, attach target."""

    def __init__(self, name, program_type, attach_type=0, flags=0, kind=None, target=None):
        self.name, self.program_type, self.attach_type, self.flags = name, program_type, attach_type, flags
        self.kind, self.target = kind, target

    def question(self, types, code, licence="GPL"):
        target = types.of(self.kind, self.target) if self.kind else 0
        return f"prog {self.program_type} {self.attach_type} {self.flags} {target} {licence} {code.hex()}"


def plain(name, program_type, *attach_types):
    """One situation for each attach type; the one without a number says 0."""
    return [Situation(f"{name}/{attach}" if attach else name, program_type, attach) for attach in attach_types or [0]]


SOCK_ADDR_ATTACH = [8, 9, 10, 11, 14, 15, 19, 20, 29, 30, 31, 32, 49, 50, 51, 52, 53]

# Everything that the running kernel lets us ask about; names are type[/attach type number][.sleepable][:target].
SITUATIONS = (
    plain("socket_filter", 1)
    + plain("kprobe", 2, 0, 42, 48, 56, 57)
    + [Situation("kprobe.sleepable", 2, 0, SLEEPABLE), Situation("kprobe/48.sleepable", 2, 48, SLEEPABLE)]
    + plain("sched_cls", 3, 0, 46, 47, 54, 55)
    + plain("sched_act", 4)
    + plain("tracepoint", 5)
    + plain("xdp", 6, 0, 33, 35, 37)
    + plain("perf_event", 7, 0, 41)
    + plain("cgroup_skb", 8, 0, 1)
    + plain("cgroup_sock", 9, 2, 34, 12, 13)
    + plain("lwt_in", 10)
    + plain("lwt_out", 11)
    + plain("lwt_xmit", 12)
    + plain("sock_ops", 13, 0, 3)
    + plain("sk_skb", 14, 0, 4, 5, 38)
    + plain("cgroup_device", 15, 0, 6)
    + plain("sk_msg", 16, 0, 7)
    + plain("raw_tracepoint", 17)
    + plain("cgroup_sock_addr", 18, *SOCK_ADDR_ATTACH)
    + plain("lwt_seg6local", 19)
    + plain("sk_reuseport", 21, 39, 40)
    + plain("flow_dissector", 22, 0, 17)
    + plain("cgroup_sysctl", 23, 0, 18)
    + plain("raw_tracepoint_writable", 24)
    + plain("cgroup_sockopt", 25, 21, 22)
    + [Situation("tracing/23:sched_switch", 26, 23, 0, "TYPEDEF", "btf_trace_sched_switch")]
    + [
        Situation(f"tracing/28:{target}", 26, 28, 0, "FUNC", "bpf_iter_" + target)
        for target in ["task", "task_file", "bpf_map", "tcp", "udp", "unix", "sockmap", "netlink", "cgroup", "ksym"]
    ]
    + [Situation("tracing/28.sleepable:task", 26, 28, SLEEPABLE, "FUNC", "bpf_iter_task")]
    + [
        Situation(f"struct_ops/{member}:tcp_congestion_ops", 27, member, 0, "STRUCT", "tcp_congestion_ops")
        for member in range(0, 10)
    ]
    + plain("sk_lookup", 30, 36)
    + [Situation("syscall.sleepable", 31, 0, SLEEPABLE)]
    + plain("netfilter", 32, 45)
)


# Asked of a distribution's kernel in a virtual machine, because not every running kernel lets such programs in.
TRAMPOLINE_SITUATIONS = [
    Situation("tracing/24:bpf_fentry_test1", 26, 24, 0, "FUNC", "bpf_fentry_test1"),
    Situation("tracing/25:bpf_fentry_test1", 26, 25, 0, "FUNC", "bpf_fentry_test1"),
    Situation("tracing/26:bpf_modify_return_test", 26, 26, 0, "FUNC", "bpf_modify_return_test"),
    Situation("tracing/24.sleepable:bpf_fentry_test1", 26, 24, SLEEPABLE, "FUNC", "bpf_fentry_test1"),
    Situation("lsm/27:file_open", 29, 27, 0, "FUNC", "bpf_lsm_file_open"),
    Situation("lsm/27.sleepable:file_open", 29, 27, SLEEPABLE, "FUNC", "bpf_lsm_file_open"),
    Situation("lsm/27:socket_post_create", 29, 27, 0, "FUNC", "bpf_lsm_socket_post_create"),
    Situation("lsm/43:socket_bind", 29, 43, 0, "FUNC", "bpf_lsm_socket_bind"),
    Situation("lsm/43:socket_post_create", 29, 43, 0, "FUNC", "bpf_lsm_socket_post_create"),
    Situation("lsm/43:sk_alloc_security", 29, 43, 0, "FUNC", "bpf_lsm_sk_alloc_security"),
    Situation("lsm/43:inet_csk_clone", 29, 43, 0, "FUNC", "bpf_lsm_inet_csk_clone"),
]


def ask(loader, questions, level=1, capabilities=None):
    """Returns (errno, text) for each question; loader is the command that reads them."""
    command = [*loader, "-l", str(level)] + (["-c", capabilities] if capabilities else [])
    run = subprocess.run(command, input="\n".join(questions) + "\n", capture_output=True, text=True, errors="replace")
    if run.returncode:
        raise SystemExit(f"{command}: {run.stderr}")
    answers = [line.split("\t", 1) for line in run.stdout.splitlines()]
    if len(answers) != len(questions):
        raise SystemExit(f"{len(answers)} answers to {len(questions)} questions")
    return [(int(errno), text) for errno, text in answers]


def first_line(text):
    """The first line of a log that is no instruction, state or statistics: the complaint, or nothing."""
    for line in text.split("\\n"):
        if line and not re.match(r"(\s*\d+:( |$)|processed |func#|Live regs|; |R\d=|\s*from \d|func '.*has btf_id|mark_precise: |\(\d+\) frame |\(\d+\) live stack)", line):
            return line
    return ""
