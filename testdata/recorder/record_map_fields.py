"""Asks the running kernel which maps may hold special fields, and which programs may use such maps; prints tables.

usage: record_map_fields.py BULKLOAD BTF_DUMP maps|programs > testdata/kernel/<version>/map-fields.tsv or
       map-field-programs.tsv

Columns of `maps`: field, then MAP_TYPE:ERRNO for a map of each type whose values hold the field (0: created).
Columns of `programs`: situation, `all`, program type, attach type, flags, attach target, then for each field, in the order
spin_lock res_spin_lock timer work_queue task_work kernel_pointer, `y`, or `n` when the program may not use a hash map that
holds it.
"""

import struct
import sys

import kernel_maps
from kernel_questions import EXIT, SITUATIONS, KernelTypes, ask, insn

# Name of the structure and its size; the kernel pointer is no structure.
FIELDS = {"spin_lock": ("bpf_spin_lock", 4), "res_spin_lock": ("bpf_res_spin_lock", 4), "timer": ("bpf_timer", 16),
          "work_queue": ("bpf_wq", 16), "task_work": ("bpf_task_work", 8), "kernel_pointer": ("task_struct", 8)}
INT, U64, ARRAY, FIELD, VALUE = 1, 2, 3, 4, 5
KEY_SIZES = {11: 8, 19: 8, 21: 8}


def value_type(name, size):
    """BTF in which type 5 is a structure whose first member is the special field, or a tagged pointer to a structure."""
    strings = b"\0int\0value\0field\0member\0u64\0kptr\0" + name.encode() + b"\0"

    def at(text):
        return strings.index(b"\0" + text + b"\0") + 1

    types = struct.pack("<IIII", at(b"int"), 1 << 24, 4, 1 << 24 | 32) + struct.pack("<IIII", at(b"u64"), 1 << 24, 8, 64)
    types += struct.pack("<III", 0, 3 << 24, 0) + struct.pack("<III", U64, INT, 2)
    if name == "task_struct":
        pointer, tag, pointed = FIELD, 6, 7
        types += struct.pack("<III", 0, 2 << 24, tag)
    else:
        member = {4: INT, 8: U64, 16: ARRAY}[size]
        types += struct.pack("<III", at(name.encode()), 4 << 24 | 1, size) + struct.pack("<III", at(b"member"), member, 0)
    types += struct.pack("<III", at(b"value"), 4 << 24 | 1, size) + struct.pack("<III", at(b"field"), FIELD, 0)
    if name == "task_struct":
        types += struct.pack("<III", at(b"kptr"), 18 << 24, pointed) + struct.pack("<III", at(name.encode()), 4 << 24, 0)
    return struct.pack("<HBBIIIII", 0xEB9F, 1, 0, 24, 0, len(types), len(types), len(strings)) + types + strings


def creation(number, size):
    key, _, entries, flags, _ = kernel_maps.PLAIN[number]
    inner = 0 if number in kernel_maps.IN_MAPS else -1
    key_type = U64 if key == 8 else INT if key == 4 else 0
    return f"map {number} {key} {size} {entries} {flags} 0 {inner} 1 {key_type} {VALUE}"


def main():
    loader, types = [sys.argv[1]], KernelTypes(sys.argv[2])
    prepared = {field: kernel_maps.preparation() + ["btf " + value_type(name, size).hex()]
                for field, (name, size) in FIELDS.items()}
    if sys.argv[3] == "maps":
        for field, (_, size) in FIELDS.items():
            questions = prepared[field] + [creation(number, size) for number in kernel_maps.PLAIN]
            answers = ask(loader, questions)[3:]
            print(field, " ".join(f"{number}:{answer[0]}" for number, answer in zip(kernel_maps.PLAIN, answers)), sep="\t")
        return
    use = insn(0x18, 1, 1, 0, 1) + insn(0) + insn(0xB7, imm=1) + EXIT
    letters = [[] for _ in SITUATIONS]
    for field, (_, size) in FIELDS.items():
        questions = prepared[field] + [creation(1, size)] + [situation.question(types, use) for situation in SITUATIONS]
        for row, (_, text) in zip(letters, ask(loader, questions)[4:]):
            row.append("n" if "progs cannot use bpf_" in text else "y")
    for situation, row in zip(SITUATIONS, letters):
        print(situation.name, "all", situation.program_type, situation.attach_type, situation.flags,
              situation.target or "-", *row, sep="\t")


if __name__ == "__main__":
    main()
