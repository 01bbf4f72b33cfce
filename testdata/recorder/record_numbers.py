"""Prints the numbers of program, attach and map types and of helpers, as a kernel's type information has them.

usage: record_numbers.py BTF_DUMP > testdata/kernel/<version>/numbers.tsv

Columns: enumeration, constant, value. The enumeration of helpers has no name in the kernel and is called bpf_func_id.
"""

import re
import sys

WANTED = ("bpf_prog_type", "bpf_attach_type", "bpf_map_type")


def main():
    name, rows = None, {}
    for line in open(sys.argv[1]):
        header = re.match(r"\[\d+\] ENUM '?([^' ]+)", line)
        constant = re.match(r"\t'(\w+)' val=(\d+)", line)
        if header:
            name = header[1]
        elif line.startswith("["):
            name = None
        elif name and constant:
            owner = "bpf_func_id" if constant[1].startswith("BPF_FUNC_") else name
            if owner in WANTED + ("bpf_func_id",) and not constant[1].startswith("__"):
                rows.setdefault(owner, []).append((constant[1], constant[2]))
    for owner in WANTED + ("bpf_func_id",):
        for constant, value in rows[owner]:
            print(owner, constant, value, sep="\t")


if __name__ == "__main__":
    main()
