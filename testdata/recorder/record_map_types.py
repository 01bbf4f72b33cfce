"""Asks the running kernel what programs may do with maps of each type, and prints the answers as tables.

usage: record_map_types.py BULKLOAD BTF_DUMP types|sockmap > testdata/kernel/<version>/map-types.tsv or sockmap-delete.tsv

Needs kernel.unprivileged_bpf_disabled=0. Columns of `types`: map type; whether a sleepable program may use it (y, n);
whether an instruction may hold the address of a value; errno of creating one with the capabilities none, bpf,
bpf+net_admin (types that need type information are made without it by those who may not load it).
Columns of `sockmap`: situation, `all`, program type, attach type, flags, attach target, whether it may delete from a
SOCKMAP, from a SOCKHASH.
"""

import sys

import kernel_maps
from kernel_questions import EXIT, RETURN_0, SITUATIONS, SLEEPABLE, KernelTypes, Situation, ask, call, insn

DELETE = 3
SOCKET_MAPS = (15, 18)


def use(number, source):
    index = 1 + list(kernel_maps.PLAIN).index(number)
    return insn(0x18, 1, source, 0, index) + insn(0)


def main():
    loader, types = [sys.argv[1]], KernelTypes(sys.argv[2])
    prepare = kernel_maps.preparation() + [kernel_maps.question(number) for number in kernel_maps.PLAIN]

    def asked(questions):
        return ask(loader, prepare + questions)[len(prepare):]

    if sys.argv[3] == "types":
        sleepable, plain = Situation("", 2, 0, SLEEPABLE), Situation("", 3)
        uses = asked([sleepable.question(types, use(number, 1) + RETURN_0) for number in kernel_maps.PLAIN])
        values = asked([plain.question(types, use(number, 2) + RETURN_0) for number in kernel_maps.PLAIN])
        makes = [ask(loader, prepare, capabilities=kept)[2:] for kept in ("none", "bpf", "bpf,net_admin")]
        for row, number in enumerate(kernel_maps.PLAIN):
            print(number, "n" if "Sleepable programs can only use" in uses[row][1] else "y",
                  "n" if "no direct value access support" in values[row][1] else "y",
                  *(made[row][0] for made in makes), sep="\t")
        return
    situations = [situation for situation in SITUATIONS if not situation.flags & SLEEPABLE]
    for situation in situations:
        clear = b"".join(insn(0x7A, 10, off=-8 * slot) for slot in range(1, 9))
        point = insn(0xBF, 2, 10) + insn(0x07, 2, imm=-64)
        codes = [clear + use(number, 1) + point + call(DELETE) + insn(0xB7, imm=1) + EXIT for number in SOCKET_MAPS]
        answers = asked([situation.question(types, code) for code in codes])
        letters = ["n" if "cannot pass map_type" in text else "y" for _, text in answers]
        print(situation.name, "all", situation.program_type, situation.attach_type, situation.flags,
              situation.target or "-", *letters, sep="\t")


if __name__ == "__main__":
    main()
