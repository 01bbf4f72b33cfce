"""Asks the running kernel what it accepts as each argument of each helper, and prints the answers as a table.

usage: record_helper_arguments.py BULKLOAD BTF_DUMP PROFILE_DIRECTORY [trampoline] > testdata/kernel/<version>/helper-arguments.tsv

PROFILE_DIRECTORY holds the profile's tables: they say which prototype a program gets, and what to pass as the other
arguments. For each prototype one program type that gets it is asked. Columns: helper number, prototype, situation, number
of the argument (1 to 5), then what the kernel said when that argument was

  uninitialized | the context | the stack | the number 0 | the number 8 | the last byte of the stack

`+` where it complained of nothing, or of something later. The row after the last argument shows that no more are looked at.
An argument `0` is the whole call with what the tables ask for; then the second column of answers is what R0 held.
Arguments that take more than a few instructions to make end a prototype's rows.
"""

import re
import sys

import kernel_maps
from kernel_questions import EXIT, SITUATIONS, SLEEPABLE, TRAMPOLINE_SITUATIONS, KernelTypes, ask, call, first_line, insn
from record_helper_effects import CLEAR_STACK, MAP_OF
from record_map_helpers import rows

CURRENT_TASK_BTF = 158
MORE_MAPS = {"sk_storage_get": 24, "sk_storage_delete": 24, "inode_storage_get": 28, "inode_storage_delete": 28,
             "task_storage_get": 29, "task_storage_delete": 29, "cgrp_storage_get": 32, "cgrp_storage_delete": 32,
             "ringbuf_reserve": 27, "ringbuf_reserve_dynptr": 27, "skb_output": 4, "xdp_output": 4,
             "user_ringbuf_drain": 31, "timer_init": 2}
SKB_TYPES = (3, 4, 8)
MOST_PLACES = 8


class Availability:
    """Which prototype a situation gets for a helper, from the profile's table."""

    def __init__(self, path, attach_names, type_names):
        self.chains, self.tables, self.attach_names, self.type_names = {}, {}, attach_names, type_names
        for row in rows(path):
            if row[0] == "chain":
                self.chains[row[1]] = row[2].split(" ")
            elif row[0] == "table":
                current = self.tables.setdefault(row[1], [])
            else:
                current.append((row[0], row[1], row[2] if len(row) > 2 else ""))

    def holds(self, term, situation):
        if term == "sleepable":
            return bool(situation.flags & 16)
        subject, value = term.split("=", 1)
        negated, subject = subject.endswith("!"), subject.rstrip("!")
        target = (situation.target or "").replace("bpf_iter_", "").replace("bpf_lsm_", "")
        found = {"attach": lambda: self.attach_names[situation.attach_type] in value.split(","),
                 "type": lambda: self.type_names[situation.program_type] in value.split(","), "cap": lambda: True,
                 "config": lambda: value == "LOCKDOWN_WRITE_USER", "target": lambda: target in value.split(","),
                 "member": lambda: False}[subject]()
        return found != negated

    def prototypes(self, situation):
        name = self.type_names[situation.program_type]
        chosen = {}
        for table in self.chains.get(name + (":" + situation.target if situation.program_type == 27 else ""), []):
            for helper, prototype, condition in self.tables[table]:
                if helper not in chosen and all(self.holds(term, situation) for term in condition.split(" ") if term):
                    chosen[helper] = prototype
        return {helper: prototype for helper, prototype in chosen.items() if prototype != "-"}


def right(register, kind, helper, situation):
    """Instructions that make an argument as the prototype asks, or None."""
    base, flags = kind.split("|")[0], kind.split("|")[1:]
    if base == "map":
        number = MAP_OF.get(helper, MORE_MAPS.get(helper, 2))
        return insn(0x18, register, 1, 0, 1 + list(kernel_maps.PLAIN).index(number)) + insn(0)
    if base in ("map_key", "map_value", "memory", "stack") or base == "dynptr" and "uninit" in flags:
        return insn(0xBF, register, 10) + insn(0x07, register, imm=-16 if base == "dynptr" else -64)
    if base in ("size", "size_or_zero", "allocation_size_or_zero"):
        return insn(0xB7, register, imm=8)
    if base == "anything":
        return insn(0xB7, register)
    if base == "context":
        return insn(0xBF, register, 6)
    if base in ("sock_common", "btf_sock_common") and situation.program_type in SKB_TYPES and "release" not in flags:
        return insn(0xBF, register, 7)
    if "maybe_null" in flags and base != "constant_string":
        return insn(0xB7, register)
    if base == "btf_pointer" and "btf:task_struct" in flags:
        return insn(0xBF, register, 8)
    return None


def prologue(kinds, situation):
    """Saves the context in R6, a socket in R7 and the current task in R8, where arguments will want them."""
    code = insn(0xBF, 6, 1) + CLEAR_STACK
    if any("sock_common" in kind for kind in kinds) and situation.program_type in SKB_TYPES:
        code += insn(0x79, 7, 6, 168) + insn(0x55, 7, off=2) + insn(0xB7) + EXIT
    if any("btf:task_struct" in kind for kind in kinds):
        code += call(CURRENT_TASK_BTF) + insn(0xBF, 8, 0)
    # The call leaves R1 to R5 uninitialized.
    return code + call(7)


def probes(register):
    stack = insn(0xBF, register, 10)
    return [b"", insn(0xBF, register, 6), stack + insn(0x07, register, imm=-64), insn(0xB7, register),
            insn(0xB7, register, imm=8), stack + insn(0x07, register, imm=-1)]


def said(register, errno, text):
    message = first_line(text)
    earlier = re.match(r"R(\d)", message)
    if not errno or not message or earlier and int(earlier[1]) > register:
        return "+"
    if re.match(rf"R{register}[ ,]", message) or f"R{register} " in message or f"arg{register}" in message:
        return message
    return "+"


class Call:
    """The questions about one prototype in one place."""

    def __init__(self, number, helper, prototype, kinds, situation, types):
        self.number, self.prototype, self.situation = number, prototype, situation
        made = [right(1 + i, kind, helper, situation) for i, kind in enumerate(kinds)]
        reached = next((i for i, code in enumerate(made) if code is None), len(made))
        self.complete, self.last = reached == len(made), min(reached + 1, 5)
        start, end = prologue(kinds, situation), call(number) + insn(0xB7) + EXIT
        self.wrong = []
        for argument in range(1, self.last + 1):
            others = b"".join(made[i] or b"" for i in range(len(made)) if i + 1 != argument)
            self.wrong += [situation.question(types, start + others + probe + end) for probe in probes(argument)]
        self.whole = situation.question(types, start + b"".join(code or b"" for code in made) + end)

    def print(self, answers, called):
        for argument in range(1, self.last + 1):
            texts = [said(argument, *answer) for answer in answers[6 * argument - 6:6 * argument]]
            print(self.number, self.prototype, self.situation.name, argument, *texts, sep="\t")
        if self.complete:
            text = called[1]
            # What the log says between the call (its last line for it) and the next instruction, which overwrites R0.
            after = re.split(rf"\(85\) call \w+#{self.number}\b", text)[-1].split("(b7) r0 = 0")[0]
            result = re.search(r"[ ;]R0(?:_w)?=(\w+)", after)
            print(self.number, self.prototype, self.situation.name, 0, first_line(text) or "+",
                  result[1] if result else "-", sep="\t")


def main():
    loader, types = sys.argv[1].split(), KernelTypes(sys.argv[2])
    directory = sys.argv[3]
    attach_names, type_names = {}, {}
    for line in open(sys.argv[2]):
        entry = re.match(r"\t'BPF_(PROG_TYPE_)?(\w+)' val=(\d+)", line)
        header = re.match(r"\[\d+\] ENUM '(\w+)'", line)
        if header:
            inside = header[1]
        elif entry and inside == "bpf_prog_type":
            type_names[int(entry[3])] = entry[2].lower()
        elif entry and inside == "bpf_attach_type":
            attach_names[int(entry[3])] = entry[2].lower()
    prototypes = {row[0]: [kind.strip() for kind in row[2].split(",")] if len(row) > 2 and row[2] else []
                  for row in rows(directory + "/helper-prototypes.tsv")}
    flags = {row[0]: row[3] if len(row) > 3 else "" for row in rows(directory + "/helper-prototypes.tsv")}
    numbers = {row[1]: int(row[0]) for row in rows(directory + "/helpers.tsv")}
    availability = Availability(directory + "/helper-availability.tsv", attach_names, type_names)
    prepare = kernel_maps.preparation() + [kernel_maps.question(number) for number in kernel_maps.PLAIN]
    calls = []
    everything = TRAMPOLINE_SITUATIONS if "trampoline" in sys.argv[4:] else SITUATIONS
    already = {prototype for situation in SITUATIONS for prototype in availability.prototypes(situation).values()}
    candidates = {}
    # Types with a socket in their context first: they reach most arguments.
    for situation in sorted(everything, key=lambda one: one.program_type not in SKB_TYPES):
        for helper, prototype in availability.prototypes(situation).items():
            sleeps_wrongly = "might_sleep" in flags[prototype] and not situation.flags & SLEEPABLE
            asked_elsewhere = everything is TRAMPOLINE_SITUATIONS and prototype in already
            places = candidates.setdefault((helper, prototype), [])
            if not sleeps_wrongly and not asked_elsewhere and len(places) < MOST_PLACES:
                places.append(situation)
    for (helper, prototype), places in candidates.items():
        for situation in places:
            calls.append(Call(numbers[helper], helper, prototype, prototypes[prototype], situation, types))
    wrong = iter(ask(loader, prepare + [question for one in calls for question in one.wrong])[len(prepare):])
    whole = iter(ask(loader, prepare + [one.whole for one in calls], 2)[len(prepare):])
    done = set()
    for one in calls:
        answers, called = [next(wrong) for _ in one.wrong], next(whole)
        # Some prototypes are reserved to some targets; another place will do.
        if one.prototype not in done and not any("not allowed in probe" in text for _, text in answers):
            done.add(one.prototype)
            one.print(answers, called)


if __name__ == "__main__":
    main()
