"""Asks the running kernel what loads from contexts that are arguments of kernel functions yield, and prints a table.

usage: record_function_arguments.py BULKLOAD BTF_DUMP tracepoints|iterators|tcp|hooks > testdata/kernel/<version>/....tsv

Columns: target, then for each argument of 8 bytes, until there are no more, what a load of it yields in the kernel's words:
`scalar`, `trusted_ptr_NAME`, `trusted_ptr_or_null_NAME`, `ptr_NAME`, `rcu_ptr_NAME` and so on; `scalar!` where the kernel
says that it hides a pointer which may encode an error; `-` where it refuses the load.
"""

import re
import sys

from kernel_questions import EXIT, KernelTypes, Situation, ask, first_line, insn

MOST_ARGUMENTS = 13
TCP_MEMBERS = 10


def targets(kind, types):
    names = sorted(name for word, name in types.ids)
    if kind == "tracepoints":
        return [(name[len("btf_trace_"):], Situation("", 26, 23, 0, "TYPEDEF", name)) for word, name in sorted(types.ids)
                if word == "TYPEDEF" and name.startswith("btf_trace_")]
    if kind == "iterators":
        return [(name[len("bpf_iter_"):], Situation("", 26, 28, 0, "FUNC", name)) for name in sorted(set(names))
                if types.of("FUNC", name) and types.of("STRUCT", name.replace("bpf_iter_", "bpf_iter__"))
                and name.startswith("bpf_iter_")]
    if kind == "hooks":
        return [(name[len("bpf_lsm_"):], Situation("", 29, 27, 0, "FUNC", name)) for word, name in sorted(types.ids)
                if word == "FUNC" and name.startswith("bpf_lsm_")]
    return [(str(member), Situation("", 27, member, 0, "STRUCT", "tcp_congestion_ops")) for member in range(TCP_MEMBERS)]


def yielded(errno, text):
    if "doesn't have" in text and "-th argument" in text:
        return None
    found = re.search(r"\*\(u64 \*\)\(r1 \+\d+\).*?[ ;]R0(?:_w)?=(\w+)", text)
    if not found:
        return "-"
    return "scalar!" if "marking pointer arg" in text else found[1]


def main():
    loader, types = sys.argv[1].split(), KernelTypes(sys.argv[2])
    asked = targets(sys.argv[3], types)
    codes = [insn(0x79, 0, 1, 8 * i) + insn(0xB7) + EXIT for i in range(MOST_ARGUMENTS)]
    answers = iter(ask(loader, [situation.question(types, code) for _, situation in asked for code in codes], 2))
    for name, _ in asked:
        replies = [next(answers) for _ in codes]
        if not any(text for _, text in replies):
            continue
        values = []
        for reply in replies:
            value = yielded(*reply)
            if value is None:
                break
            values.append(value)
        # Numbers alone say nothing of what the tables hold.
        if any("ptr_" in value for value in values):
            print(name, *values, sep="\t")


if __name__ == "__main__":
    main()
