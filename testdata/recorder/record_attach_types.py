"""Asks the running kernel which expected attach types each program type may be loaded with, and prints a table.

usage: record_attach_types.py BULKLOAD BTF_DUMP > testdata/kernel/<version>/attach-types.tsv

Columns: program type, then one letter for each attach type number from 0 on: `a` loading went on to the verifier, `.` it
was refused with EINVAL before. Types that attach to a function are left out.
"""

import sys

from kernel_questions import EXIT, SLEEPABLE, KernelTypes, Situation, ask, insn

TYPES = [number for number in range(1, 33) if number not in (20, 26, 27, 28, 29)]
SYSCALL = 31


def main():
    loader, types = [sys.argv[1]], KernelTypes(sys.argv[2])
    code = insn(0xB7, imm=1) + EXIT
    for number in TYPES:
        flags = SLEEPABLE if number == SYSCALL else 0
        questions = [Situation("", number, attach, flags).question(types, code) for attach in range(58)]
        print(number, "".join("a" if text else "." for _, text in ask(loader, questions)), sep="\t")


if __name__ == "__main__":
    main()
