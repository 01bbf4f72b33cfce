"""Asks the running kernel what each kind of program may do as such, and prints the answers as a table.

usage: record_program_types.py BULKLOAD BTF_DUMP > testdata/kernel/<version>/program-types.tsv

Needs kernel.unprivileged_bpf_disabled=0. Columns: situation, `all`, program type, attach type, flags, attach target; errno of
an empty program with the capabilities none, bpf, bpf+perfmon, bpf+net_admin, bpf+perfmon+net_admin (comma-separated);
errno of a sleepable one; whether LD_ABS is allowed; whether the packet may be written (no: cannot write into packet, `-`:
the context has no packet).
"""

import sys

from kernel_questions import EXIT, SITUATIONS, SLEEPABLE, KernelTypes, ask, insn

CAPABILITIES = ["none", "bpf", "bpf,perfmon", "bpf,net_admin", "bpf,perfmon,net_admin"]
# Opcode of the load and offsets of data and data_end in the context, by program type.
PACKETS = {3: (0x61, 76, 80), 4: (0x61, 76, 80), 6: (0x61, 0, 4), 8: (0x61, 76, 80), 10: (0x61, 76, 80), 11: (0x61, 76, 80),
           12: (0x61, 76, 80), 19: (0x61, 76, 80), 14: (0x61, 76, 80), 22: (0x61, 76, 80), 13: (0x79, 192, 200),
           16: (0x79, 0, 8), 21: (0x79, 0, 8), 25: (0x79, 8, 16)}
RETURN_1 = insn(0xB7, imm=1) + EXIT


def write_packet(load, data, data_end):
    return (insn(load, 2, 1, data) + insn(load, 3, 1, data_end) + insn(0xBF, 4, 2) + insn(0x07, 4, imm=8)
            + insn(0x2D, 4, 3, 1) + insn(0x72, 2, 0, 0) + RETURN_1)


def main():
    loader, types = [sys.argv[1]], KernelTypes(sys.argv[2])
    errnos = [ask(loader, [s.question(types, RETURN_1) for s in SITUATIONS], capabilities=kept) for kept in CAPABILITIES]
    for index, s in enumerate(SITUATIONS):
        sleepable = s.question(types, RETURN_1).split(" ")
        sleepable[3] = str(s.flags | SLEEPABLE)
        questions = [" ".join(sleepable), s.question(types, insn(0xBF, 6, 1) + insn(0x30) + RETURN_1)]
        if s.program_type in PACKETS:
            questions.append(s.question(types, write_packet(*PACKETS[s.program_type])))
        answers = ask(loader, questions)
        loads_packet = "no" if "instructions not allowed for this program type" in answers[1][1] else "yes"
        packet = "-" if len(answers) < 3 else "no" if "cannot write into packet" in answers[2][1] else "yes"
        if packet == "yes" and answers[2][0]:
            print(s.name, answers[2], file=sys.stderr)
        print(s.name, "all", s.program_type, s.attach_type, s.flags, s.target or "-",
              ",".join(str(answer[index][0]) for answer in errnos), answers[0][0], loads_packet, packet, sep="\t")


if __name__ == "__main__":
    main()
