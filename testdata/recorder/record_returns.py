"""Asks the running kernel which return values each kind of program may have, and prints the answers as a table.

usage: record_returns.py BULKLOAD BTF_DUMP [trampoline] > testdata/kernel/<version>/return-ranges.tsv

Columns: situation, `all` (root's capabilities), program type, attach type, flags, attach target, then what the kernel says
of a program that returns an unknown number: `any`, or the range that it should have been in, `[MIN,MAX]`.
"""

import re
import sys

from kernel_questions import EXIT, SITUATIONS, TRAMPOLINE_SITUATIONS, KernelTypes, ask, call

GET_PRANDOM_U32 = 7


def main():
    loader, types = sys.argv[1].split(), KernelTypes(sys.argv[2])
    situations = TRAMPOLINE_SITUATIONS if "trampoline" in sys.argv[3:] else SITUATIONS
    code = call(GET_PRANDOM_U32) + EXIT
    for situation, (errno, text) in zip(situations, ask(loader, [s.question(types, code) for s in situations])):
        found = re.search(r"should have been in \[(-?\d+), (-?\d+)\]", text)
        if errno and not found:
            print(situation.name, errno, text, file=sys.stderr)
            continue
        answer = f"[{found[1]},{found[2]}]" if found else "any"
        print(situation.name, "all", situation.program_type, situation.attach_type, situation.flags,
              situation.target or "-", answer, sep="\t")


if __name__ == "__main__":
    main()
