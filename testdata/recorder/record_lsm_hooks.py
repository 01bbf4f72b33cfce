"""Asks a kernel about every hook that security modules may attach to, and prints the answers as a table.

usage: record_lsm_hooks.py BULKLOAD BTF_DUMP > testdata/kernel/<version>/lsm-hooks.tsv

Columns: hook without bpf_lsm_; what a program gets that is attached to it (BPF_LSM_MAC); the same, sleepable; the same for
a cgroup (BPF_LSM_CGROUP); whether a plain program may call bpf_d_path there. The first three are `any` or the range of
return values `[MIN,MAX]`, `void` where no range applies because the hook returns nothing, or else what the kernel said.
"""

import re
import sys

from kernel_questions import EXIT, RETURN_0, SLEEPABLE, KernelTypes, Situation, ask, call, first_line

GET_PRANDOM_U32, D_PATH = 7, 147


def answer(errno, text):
    found = re.search(r"should have been in \[(-?\d+), (-?\d+)\]", text)
    if found:
        return f"[{found[1]},{found[2]}]"
    return "any" if not errno else first_line(text) or f"errno {errno}"


def main():
    loader, types = sys.argv[1].split(), KernelTypes(sys.argv[2])
    hooks = sorted(name[len("bpf_lsm_"):] for kind, name in types.ids if kind == "FUNC" and name.startswith("bpf_lsm_"))
    unknown = call(GET_PRANDOM_U32) + EXIT
    questions = []
    for hook in hooks:
        for attach, flags in ((27, 0), (27, SLEEPABLE), (43, 0)):
            questions.append(Situation(hook, 29, attach, flags, "FUNC", "bpf_lsm_" + hook).question(types, unknown))
        questions.append(Situation(hook, 29, 27, 0, "FUNC", "bpf_lsm_" + hook).question(types, call(D_PATH) + RETURN_0))
    answers = iter(ask(loader, questions))
    for hook in hooks:
        plain, sleepable, cgroup = (answer(*next(answers)) for _ in range(3))
        path = "no" if "not allowed in probe" in next(answers)[1] else "yes"
        print(hook, plain, sleepable, cgroup, path, sep="\t")


if __name__ == "__main__":
    main()
