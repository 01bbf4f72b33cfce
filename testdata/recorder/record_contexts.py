"""Asks the running kernel about every access to the context of each kind of program, and prints the answers as a table.

usage: record_contexts.py BULKLOAD BTF_DUMP > testdata/kernel/<version>/context-access.tsv

Columns: situation, capabilities kept (`all` for root's), program type, attach type, flags, attach target, kind of access,
first offset in bytes, then one letter for each offset from there on, runs shortened to LETTER{COUNT}:

  kind   r8: load of 8 bits ... r64; s8 s16 s32: sign-extending loads; w8 ... w64: stores of a register; i8 ... i64: stores
         of an immediate
  .  invalid bpf_context access
  a  accepted store; of loads, what the register holds afterwards:
  s  number   p  packet   m  packet metadata   e  packet end   k  flow keys   t  writable tracepoint buffer
  C  sock_common or NULL   S  socket   O  socket or NULL   b  trusted kernel object   n  the same or NULL
  v  kernel object that is not trusted  u rcu pointer
  x  something else was wrong; the words are on standard error

Situations of one type with the same answers stand in one row, names joined by spaces; its other columns are those of the
first.
"""

import re
import sys

from kernel_questions import EXIT, SITUATIONS, KernelTypes, ask, first_line, insn

CAPABILITIES = [None, "bpf,net_admin", "none"]
UNPRIVILEGED = {"socket_filter", "cgroup_skb", "cgroup_skb/1"}
SIZE_CODE = {8: 0x10, 16: 0x08, 32: 0x00, 64: 0x18}
# The last offset asked about, where a context is larger than 256 bytes.
WINDOWS = {5: [(-8, 72), (8176, 40)], 31: [(-8, 24), (32744, 24)]}
# Contexts that are the arguments of a kernel function follow from that function's type.
FUNCTION_ARGUMENTS = {26, 27, 29}
SCALAR, REGISTER = "s", r"R0(?:_w)?=(\w+)"
NAMES = {"pkt": "p", "pkt_meta": "m", "pkt_end": "e", "flow_keys": "k", "tp_buffer": "t", "sock_common_or_null": "C",
         "sock": "S", "sock_or_null": "O"}


def access(kind, offset):
    mode, size = kind[0], SIZE_CODE[int(kind[1:])]
    if mode == "r":
        return insn(0x61 | size, 0, 1, offset)
    if mode == "s":
        return insn(0x81 | size, 0, 1, offset)
    if mode == "w":
        return insn(0xB7, 2) + insn(0x63 | size, 1, 2, offset)
    return insn(0x62 | size, 1, 0, offset)


def program(kind, offset):
    # R0 is 1 where it may be: some hooks accept nothing else, those that insist on 0 complain after the access.
    return access(kind, offset) + insn(0xB7, imm=1) + EXIT if kind[0] != "w" else (
        insn(0xB7, 2) + access(kind, offset) + insn(0xB7, imm=1) + EXIT)


def letter(kind, errno, text):
    complaint = first_line(text)
    if complaint.startswith("invalid bpf_context access"):
        return "."
    # A return value that the hook does not accept is noticed after the access.
    if complaint and not complaint.startswith("At program exit"):
        print(kind, errno, complaint, file=sys.stderr)
        return "x"
    if kind[0] in "wi":
        return "a"
    found = re.search(r"\*\(\w+ \*\)\(r1 [+-]\d+\)\s*; (?:R1=\w+\(.*?\) )?" + REGISTER, text)
    if not found:
        if text:
            print(kind, errno, text, file=sys.stderr)
        return "x"
    value = found[1]
    if value in NAMES:
        return NAMES[value]
    if value.startswith("trusted_ptr_or_null_"):
        return "n"
    if value.startswith("trusted_ptr_"):
        return "b"
    if value.startswith("rcu_ptr_"):
        return "u"
    if value.startswith("ptr_"):
        return "v"
    return SCALAR


def shortened(letters):
    return re.sub(r"(.)\1{3,}", lambda run: f"{run[1]}{{{len(run[0])}}}", letters)


def main():
    loader, types = [sys.argv[1]], KernelTypes(sys.argv[2])
    situations = [situation for situation in SITUATIONS if situation.program_type not in FUNCTION_ARGUMENTS]
    kinds = [f"{mode}{size}" for mode in "rswi" for size in (8, 16, 32, 64) if (mode, size) != ("s", 64)]
    for kept in CAPABILITIES:
        rows = {}
        for situation in situations:
            if kept == "none" and situation.name not in UNPRIVILEGED:
                continue
            answers, loaded = [], True
            for start, count in WINDOWS.get(situation.program_type, [(-8, 264)]):
                for kind in kinds:
                    codes = [program(kind, offset) for offset in range(start, start + count)]
                    replies = ask(loader, [situation.question(types, code) for code in codes], 2, kept)
                    loaded = loaded and any(text for _, text in replies)
                    answers.append((kind, start, shortened("".join(letter(kind, *reply) for reply in replies))))
            if loaded:
                rows.setdefault((situation.program_type, situation.flags, tuple(answers)), []).append(situation)
        for (_, _, answers), alike in rows.items():
            first = alike[0]
            for kind, start, letters in answers:
                print(" ".join(situation.name for situation in alike), kept or "all", first.program_type,
                      ",".join(str(situation.attach_type) for situation in alike), first.flags, first.target or "-", kind,
                      start, letters, sep="\t")


if __name__ == "__main__":
    main()
