"""One map of each type that the kernel creates, for the recorders."""

import struct

NO_PREALLOC, MMAPABLE = 1, 1 << 10


def type_information():
    """BTF with `int` (1), a struct of one int (2), and a struct with a spin lock and an int (3 is the lock, 4 the struct)."""
    strings = b"\0int\0value\0bpf_spin_lock\0val\0lock\0"

    def name(text):
        return strings.index(b"\0" + text + b"\0") + 1

    types = struct.pack("<IIII", name(b"int"), 1 << 24, 4, 1 << 24 | 32)
    types += struct.pack("<III", name(b"value"), 4 << 24 | 1, 4) + struct.pack("<III", name(b"val"), 1, 0)
    types += struct.pack("<III", name(b"bpf_spin_lock"), 4 << 24 | 1, 4) + struct.pack("<III", name(b"val"), 1, 0)
    types += struct.pack("<III", name(b"value"), 4 << 24 | 2, 8)
    types += struct.pack("<III", name(b"lock"), 3, 0) + struct.pack("<III", name(b"val"), 1, 32)
    return struct.pack("<HBBIIIII", 0xEB9F, 1, 0, 24, 0, len(types), len(types), len(strings)) + types + strings


# Type number -> key size, value size, entries, flags, with type information.
PLAIN = {
    1: (4, 4, 4, 0, False), 2: (4, 4, 4, 0, False), 3: (4, 4, 4, 0, False), 4: (4, 4, 4, 0, False),
    5: (4, 4, 4, 0, False), 6: (4, 4, 4, 0, False), 7: (4, 8, 4, 0, False), 8: (4, 4, 4, 0, False),
    9: (4, 4, 4, 0, False), 10: (4, 4, 4, 0, False), 11: (8, 4, 4, NO_PREALLOC, False), 12: (4, 4, 4, 0, False),
    13: (4, 4, 4, 0, False), 14: (4, 4, 4, 0, False), 15: (4, 4, 4, 0, False), 16: (4, 4, 4, 0, False),
    17: (4, 4, 4, 0, False), 18: (4, 4, 4, 0, False), 19: (8, 4, 0, 0, False), 20: (4, 4, 4, 0, False),
    21: (8, 4, 0, 0, False), 22: (0, 4, 4, 0, False), 23: (0, 4, 4, 0, False), 24: (4, 4, 0, NO_PREALLOC, True),
    25: (4, 4, 4, 0, False), 27: (0, 0, 4096, 0, False), 28: (4, 4, 0, NO_PREALLOC, True),
    29: (4, 4, 0, NO_PREALLOC, True), 30: (0, 4, 4, 0, False), 31: (0, 0, 4096, 0, False),
    32: (4, 4, 0, NO_PREALLOC, True), 33: (0, 0, 1, MMAPABLE, False),
}
IN_MAPS = (12, 13)


def question(number, key=None, value=None, entries=None, flags=None, extra=None):
    """The question that creates a plain map, or one that differs in what is given. Map 0 must be an array, BTF 0 ours."""
    plain = PLAIN[number]
    default = [plain[0], plain[1], plain[2], plain[3], 1 << 44 if number == 33 else 0]
    given = [key, value, entries, flags, extra]
    fields = [default[i] if given[i] is None else given[i] for i in range(5)]
    inner = 0 if number in IN_MAPS else -1
    information = "0 1 1" if plain[4] else "-1 0 0"
    return f"map {number} {' '.join(map(str, fields))} {inner} {information}"


def preparation():
    """Questions that must come first: type information, and the array that serves as inner map (map 0)."""
    return [f"btf {type_information().hex()}", "map 2 4 4 4 0 0 -1 -1 0 0"]
