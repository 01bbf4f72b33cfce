"""Asks the kernel to which of its functions trampolines may be attached, and prints those that are not the rule.

usage: record_attach_targets.py BULKLOAD BTF_DUMP > testdata/kernel/<version>/attach-targets.tsv

Columns: function, attach type (fentry, fexit, fmod_ret, fentry.s: sleepable), what became of a program that does nothing. Only
refusals of fentry are listed, of fexit those that fentry is not refused, and acceptances of fmod_ret and fentry.s. Functions
with a name that several have stand for the first one.
"""

import sys

from kernel_questions import RETURN_0, SLEEPABLE, KernelTypes, Situation, ask

FENTRY, FEXIT, MODIFY_RETURN = 24, 25, 26


def answers(loader, types, functions, attach_type, flags=0):
    asked = [Situation("", 26, attach_type, flags, "FUNC", name).question(types, RETURN_0) for name in functions]
    return ask(loader, asked)


def words(errno, text):
    lines = [line for line in text.split("\\n") if line and not line.startswith("processed ")]
    return f"{errno} {lines[-1] if lines else ''}".strip()


def main():
    loader, types = sys.argv[1].split(), KernelTypes(sys.argv[2])
    functions = sorted(name for word, name in types.ids if word == "FUNC")
    found = []
    refused = set()
    for name, (errno, text) in zip(functions, answers(loader, types, functions, FENTRY)):
        if errno:
            refused.add(name)
            found.append((name, "fentry", words(errno, text)))
    for name, (errno, text) in zip(functions, answers(loader, types, functions, FEXIT)):
        if errno and name not in refused:
            found.append((name, "fexit", words(errno, text)))
    for name, (errno, text) in zip(functions, answers(loader, types, functions, MODIFY_RETURN)):
        if not errno:
            found.append((name, "fmod_ret", "accepted"))
    for name, (errno, text) in zip(functions, answers(loader, types, functions, FENTRY, SLEEPABLE)):
        if not errno:
            found.append((name, "fentry.s", "accepted"))
    for row in sorted(found):
        print(*row, sep="\t")


if __name__ == "__main__":
    main()
