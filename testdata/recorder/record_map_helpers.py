"""Asks the running kernel which helpers take which types of maps, and prints the answers as a table.

usage: record_map_helpers.py BULKLOAD BTF_DUMP HELPERS PROTOTYPES AVAILABILITY > testdata/kernel/<version>/map-helpers.tsv

The last three are the profile's tables: what a helper's arguments are must be known to make a call that fails for its map
alone. Columns: helper number, situation that the question was asked in, then one letter for each map type from 1 on:

  y  accepted, or refused later on      n  cannot pass map_type ... into func ...
  ?  refused for another reason before maps were compared (standard error says which)   -  no map of this type
"""

import re
import sys

import kernel_maps
from kernel_questions import EXIT, SITUATIONS, KernelTypes, ask, call, first_line, insn

MAP_TYPES = range(1, 34)
# Types of programs, tried in this order until the helper is available.
PREFERRED = ["sched_cls", "cgroup_skb", "xdp", "sk_skb", "sk_msg", "sock_ops", "sk_reuseport/39", "kprobe", "perf_event",
             "lwt_xmit", "cgroup_device/6", "tracing/28:task"]
SOCK_OFFSET = 168
LATER = ("Unreleased reference", "At program exit", "tail_call", "BPF_EXIT", "mixing of")


def rows(path):
    return [line.rstrip("\n").split("\t") for line in open(path) if line.strip() and line[0] != "#"]


def argument(register, kind, map_index):
    """Instructions that make an argument of this kind, or None when that takes more than a few."""
    base = kind.split("|")[0]
    if base == "map":
        return insn(0x18, register, 1, 0, map_index) + insn(0)
    if base in ("map_key", "map_value", "memory", "dynptr"):
        return insn(0xBF, register, 10) + insn(0x07, register, imm=-16 if base == "dynptr" else -64)
    if base in ("size", "size_or_zero", "allocation_size_or_zero"):
        return insn(0xB7, register, imm=8)
    if base == "anything" or "maybe_null" in kind:
        return insn(0xB7, register)
    if base == "context":
        return insn(0xBF, register, 6)
    if base == "btf_sock_common":
        return insn(0xBF, register, 7)
    return None


def program(helper, arguments, map_index):
    body = [argument(1 + i, kind, map_index) for i, kind in enumerate(arguments)]
    if any(part is None for part in body):
        return None
    code = insn(0xBF, 6, 1) + b"".join(insn(0x7A, 10, off=-8 * slot) for slot in range(1, 17))
    end = insn(0xB7) + EXIT
    call_it = b"".join(body) + call(helper)
    if any(kind.startswith("btf_sock_common") for kind in arguments):
        load = insn(0x79, 7, 6, SOCK_OFFSET) + insn(0x15, 7, off=len(call_it) // 8)
        return code + load + call_it + end
    return code + call_it + end


def letter(errno, text):
    message = first_line(text)
    if "cannot pass map_type" in message:
        return "n"
    return "y" if not errno or message.startswith(LATER) else "?"


def main():
    loader, types = [sys.argv[1]], KernelTypes(sys.argv[2])
    names = {int(row[0]): row[1] for row in rows(sys.argv[3])}
    prototypes = {row[0]: [kind.strip() for kind in row[2].split(",")] for row in rows(sys.argv[4]) if len(row) > 2 and row[2]}
    available = {}
    for row in rows(sys.argv[5]):
        if len(row) > 1 and row[1] in prototypes:
            available.setdefault(row[0], []).append(row[1])
    situations = {situation.name: situation for situation in SITUATIONS}
    prepare = kernel_maps.preparation() + [
        kernel_maps.question(number) if number in kernel_maps.PLAIN else "map 0 0 0 0 0 0 -1 -1 0 0" for number in MAP_TYPES]
    for helper, name in sorted(names.items()):
        found = False
        for prototype in dict.fromkeys(available.get(name, [])):
            arguments = prototypes[prototype]
            if not any(kind.split("|")[0] == "map" for kind in arguments):
                continue
            for place in PREFERRED:
                codes = [program(helper, arguments, number) for number in MAP_TYPES]
                if codes[0] is None:
                    continue
                answers = ask(loader, prepare + [situations[place].question(types, code) for code in codes])[len(prepare):]
                if any("cannot use helper" in text for _, text in answers) or found:
                    continue
                letters = "".join(letter(*answer) for answer in answers)
                for number, one, answer in zip(MAP_TYPES, letters, answers):
                    if one == "?" and number in kernel_maps.PLAIN:
                        print(name, place, number, first_line(answer[1]), file=sys.stderr)
                if "y" in letters or "n" in letters:
                    found = True
                    marks = "".join(one if number in kernel_maps.PLAIN else "-" for number, one in zip(MAP_TYPES, letters))
                    print(helper, place, marks, sep="\t")


if __name__ == "__main__":
    main()
