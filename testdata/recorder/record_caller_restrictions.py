"""Asks a kernel at which functions programs may call helpers that are reserved to some, and prints the answers as a table.

usage: record_caller_restrictions.py BULKLOAD BTF_DUMP > testdata/kernel/<version>/caller-restrictions.tsv

Asked of programs attached to the entry (fentry) of functions with likely names. Columns: function; whether bpf_d_path is
let through there, y or n; the same of bpf_sk_storage_get. Functions that refuse such programs are left out.
"""

import re
import sys

from kernel_questions import RETURN_0, KernelTypes, Situation, ask, call, first_line

LIKELY = r"(security_|vfs_|filp_|dentry_|do_|path_|file_|may_|generic_|notify_|bpf_sk_storage)"
FENTRY, D_PATH, SK_STORAGE_GET = 24, 147, 107


def main():
    loader, types = sys.argv[1].split(), KernelTypes(sys.argv[2])
    names = sorted(name for kind, name in types.ids if kind == "FUNC" and re.match(LIKELY, name))
    questions = [Situation(name, 26, FENTRY, 0, "FUNC", name).question(types, call(helper) + RETURN_0)
                 for name in names for helper in (D_PATH, SK_STORAGE_GET)]
    messages = iter([first_line(text) for _, text in ask(loader, questions)])
    for name in names:
        pair = [next(messages), next(messages)]
        if all("not allowed in probe" in message or message.startswith("R1 type") for message in pair):
            print(name, *("n" if "not allowed in probe" in message else "y" for message in pair), sep="\t")


if __name__ == "__main__":
    main()
