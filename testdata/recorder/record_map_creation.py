"""Asks the running kernel which maps it creates, and prints the answers as a table.

usage: record_map_creation.py BULKLOAD > testdata/kernel/<version>/map-creation.tsv

Each row changes one property of the plain map of a type (kernel_maps.PLAIN). Columns: map type, property, then VALUE:ERRNO
for each value asked about, errno 0 where the map was made. Property value+32: the value's size, with flag 32 set.
"""

import sys

import kernel_maps
from kernel_questions import ask

# Nothing large: what only memory decides is not asked.
VALUES = {
    "key": [0, 1, 2, 3, 4, 5, 7, 8, 9, 12, 16, 20, 24, 255, 256, 260, 264, 511, 512, 513, 4096],
    "value": [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 16, 32, 33, 64, 128, 255, 256, 257, 512, 1016, 1024, 1032, 4096, 32768,
              32776, 65536],
    "entries": [0, 1, 2, 3, 4, 5, 100, 4095, 4096, 4097, 6144, 8192, 12288, 65536, 65537],
    "flags": [0] + [1 << bit for bit in range(0, 21)] + [0x88, 0x180, 0x3, 0x401, 0x480, 0x500, 0x488],
    "extra": [0, 1, 5, 15, 16, 4096, 1 << 32, 1 << 44],
}


STACK_TRACE, STACK_BUILD_ID = 7, 32
VALUES_OF_BUILD_IDS = [0, 8, 31, 32, 33, 40, 64, 128, 1016, 1024, 4032, 4064, 4096, 8128]


def creation_errors(loader, number, wanted):
    # One at a time, so that large maps are gone before the next.
    for properties in wanted:
        questions = kernel_maps.preparation() + [kernel_maps.question(number, **properties)]
        yield ask(loader, questions)[-1][0]


def row(loader, number, name, values, wanted):
    errors = creation_errors(loader, number, wanted)
    print(number, name, " ".join(f"{value}:{errno}" for value, errno in zip(values, errors)), sep="\t")


def main():
    loader = [sys.argv[1]]
    for number in kernel_maps.PLAIN:
        for name, values in VALUES.items():
            if name == "flags" and kernel_maps.PLAIN[number][3]:
                values = values + [value | kernel_maps.PLAIN[number][3] for value in values]
            row(loader, number, name, values, [{name: value} for value in values])
        if number == STACK_TRACE:
            values = VALUES_OF_BUILD_IDS
            row(loader, number, "value+32", values, [{"value": value, "flags": STACK_BUILD_ID} for value in values])


if __name__ == "__main__":
    main()
