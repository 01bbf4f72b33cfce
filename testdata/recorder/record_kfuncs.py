"""Asks the running kernel which kernel functions each kind of program may call, and prints the answers as a table.

usage: record_kfuncs.py BULKLOAD BTF_DUMP [trampoline] > testdata/kernel/<version>/kfunc-availability.tsv

A first row `functions` names all functions that the kernel's type information marks as callable, in the order of the
letters. Columns of the others: situation, `all` (root's capabilities), program type, attach type, flags, attach target,
then one letter for each function:

  .  calling kernel function ... is not allowed      y  let through to the check of its arguments, or further
  s  let through, but only for sleepable programs    d  let through, but only for callers that may reboot the machine
  b  metadata kfuncs require device-bound program
  r  let through, but only inside an RCU read-side critical section
"""

import re
import sys

from kernel_questions import RETURN_0, SITUATIONS, TRAMPOLINE_SITUATIONS, KernelTypes, ask, insn


def callable_functions(path):
    """Names and numbers of functions with the declaration tag bpf_kfunc, by name."""
    names, tagged = {}, set()
    for line in open(path):
        function = re.match(r"\[(\d+)\] FUNC '([^']+)'", line)
        tag = re.match(r"\[\d+\] DECL_TAG 'bpf_kfunc' type_id=(\d+)", line)
        if function:
            names[int(function[1])] = function[2]
        elif tag:
            tagged.add(int(tag[1]))
    return sorted((names[number], number) for number in tagged)


def letter(text):
    if re.search(r"calling kernel function \w+ is not allowed", text):
        return "."
    if "program must be sleepable to call sleepable kfunc" in text:
        return "s"
    if "destructive kfunc calls require CAP_SYS_BOOT" in text:
        return "d"
    if "requires RCU critical section protection" in text or "must be RCU" in text:
        return "r"
    if "metadata kfuncs require device-bound program" in text:
        return "b"
    return "y"


def main():
    loader, types = sys.argv[1].split(), KernelTypes(sys.argv[2])
    functions = callable_functions(sys.argv[2])
    situations = TRAMPOLINE_SITUATIONS if "trampoline" in sys.argv[3:] else SITUATIONS
    print("functions", *(name for name, _ in functions), sep="\t")
    codes = [insn(0x85, src=2, imm=number) + RETURN_0 for _, number in functions]
    answers = iter(ask(loader, [situation.question(types, code) for situation in situations for code in codes]))
    for situation in situations:
        letters = "".join(letter(next(answers)[1]) for _ in codes)
        print(situation.name, "all", situation.program_type, situation.attach_type, situation.flags,
              situation.target or "-", letters, sep="\t")


if __name__ == "__main__":
    main()
