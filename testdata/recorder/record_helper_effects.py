"""Asks the running kernel what calls of helpers do to packet pointers and references, and prints the answers as a table.

usage: record_helper_effects.py BULKLOAD BTF_DUMP HELPERS PROTOTYPES AVAILABILITY > testdata/kernel/<version>/helper-effects.tsv

The last three are the profile's tables, from which calls are made that the kernel accepts. Columns: helper number; `packet`
or `reference`; for a packet `changes` (its pointers are void after the call) or `keeps`; for a reference `shares` (the
result carries the reference of the socket passed in) or `none`. Helpers that no simple call reaches are left out.
"""

import re
import sys

import kernel_maps
from kernel_questions import EXIT, SITUATIONS, KernelTypes, ask, call, first_line, insn
from record_map_helpers import argument, rows
from record_program_types import PACKETS

SOCKET_LOOKUP, RELEASE = 84, 86
CASTS = (95, 96, 98, 136, 137, 138, 139, 140, 178, 196)
# The one map type that a helper takes, where it is not an array.
MAP_OF = {"perf_event_output": 4, "tail_call": 3, "skb_under_cgroup": 8, "redirect_map": 14, "sk_redirect_map": 15,
          "sk_redirect_hash": 18, "msg_redirect_map": 15, "msg_redirect_hash": 18, "sock_map_update": 15,
          "sock_hash_update": 18, "sk_select_reuseport": 15, "perf_event_read": 4, "perf_event_read_value": 4,
          "ringbuf_output": 27, "ringbuf_query": 27, "map_push_elem": 22, "map_pop_elem": 22, "map_peek_elem": 22,
          "current_task_under_cgroup": 8, "get_stackid": 7, "get_local_storage": 19, "map_lookup_percpu_elem": 5}
CLEAR_STACK = b"".join(insn(0x7A, 10, off=-8 * slot) for slot in range(1, 17))


def packet_program(place, helper, arguments, map_index):
    body = [argument(1 + i, kind, map_index) for i, kind in enumerate(arguments)]
    if any(part is None for part in body):
        return None
    load, data, data_end = PACKETS[place]
    tail = b"".join(body) + call(helper) + insn(0x71, 0, 7) + insn(0xB7) + EXIT
    return (insn(0xBF, 6, 1) + CLEAR_STACK + insn(load, 7, 1, data) + insn(load, 8, 1, data_end) + insn(0xBF, 9, 7)
            + insn(0x07, 9, imm=8) + insn(0x2D, 9, 8, len(tail) // 8 - 2) + tail)


def packet_effect(answers):
    effects = set()
    for errno, text in answers:
        if not errno:
            effects.add("keeps")
        elif "R7 invalid mem access" in first_line(text):
            effects.add("changes")
    return effects.pop() if len(effects) == 1 else None


def cast_program(helper):
    return (insn(0xBF, 6, 1) + CLEAR_STACK + insn(0xBF, 2, 10) + insn(0x07, 2, imm=-64) + insn(0xB7, 3, imm=12)
            + insn(0xB7, 4) + insn(0xB7, 5) + call(SOCKET_LOOKUP) + insn(0x15, 0, off=5) + insn(0xBF, 7, 0)
            + insn(0xBF, 1, 0) + call(helper) + insn(0xBF, 1, 7) + call(RELEASE) + insn(0xB7) + EXIT)


def main():
    loader, types = [sys.argv[1]], KernelTypes(sys.argv[2])
    prototypes = {row[0]: [kind.strip() for kind in row[2].split(",")] if len(row) > 2 and row[2] else []
                  for row in rows(sys.argv[4])}
    available = {}
    for row in rows(sys.argv[5]):
        if len(row) > 1 and row[1] in prototypes:
            available.setdefault(row[0], []).append(row[1])
    situations = {situation.program_type: situation for situation in SITUATIONS if situation.program_type in PACKETS}
    prepare = kernel_maps.preparation() + [kernel_maps.question(number) for number in kernel_maps.PLAIN]
    for number, name, *_ in rows(sys.argv[3]):
        map_index = 1 + list(kernel_maps.PLAIN).index(MAP_OF.get(name, 2))
        questions = []
        for prototype in dict.fromkeys(available.get(name, [])):
            for place, situation in situations.items():
                code = packet_program(place, int(number), prototypes[prototype], map_index)
                if code:
                    questions.append(situation.question(types, code))
        effect = packet_effect(ask(loader, prepare + questions)[len(prepare):]) if questions else None
        if effect:
            print(number, "packet", effect, sep="\t")
    for helper in CASTS:
        _, text = ask(loader, [situations[3].question(types, cast_program(helper))], 2)[0]
        result = re.search(rf"#{helper}\s+; R0(?:_w)?=(\S+)", text)
        print(helper, "reference", "shares" if "ref_obj_id=" in result[1] else "none", sep="\t")


if __name__ == "__main__":
    main()
