"""Asks the running kernel which helpers each kind of program may call, and prints the answers as a table.

usage: record_helpers.py BULKLOAD BTF_DUMP [trampoline] > testdata/kernel/<version>/helper-availability.tsv

BTF_DUMP is what `bpftool btf dump file /sys/kernel/btf/vmlinux format raw` prints. Columns: situation, capabilities kept
(`all` for root's), program type, attach type, flags, attach target, then a string with one character for each helper
number from 0 to 212:

  .  program of this type cannot use helper       -  invalid func (no such helper)
  y  let through to the check of its arguments    g  the same, but only for GPL-compatible programs
  s  helper call might sleep in a non-sleepable prog (a GPL-compatible program asked)
  p  helper call is not allowed in probe          n  func ... not supported for program type, or only for trampolines
  x  let through, and whether only for GPL-compatible programs cannot be asked: all programs of the kind must be
"""

import sys

from kernel_questions import RETURN_0, SITUATIONS, TRAMPOLINE_SITUATIONS, KernelTypes, ask, call, first_line

# Without bpf only two types load, and only while kernel.unprivileged_bpf_disabled is 0.
CAPABILITIES = [None, "bpf,perfmon,net_admin", "bpf,net_admin", "perfmon,net_admin", "none"]
UNPRIVILEGED = {"socket_filter", "cgroup_skb", "cgroup_skb/1"}


def letter(licensed, unlicensed):
    message = first_line(licensed)
    if message.startswith("program of this type cannot use helper"):
        return "."
    if message.startswith("invalid func"):
        return "-"
    if message.startswith("helper call might sleep"):
        return "s"
    if message.startswith("helper call is not allowed in probe"):
        return "p"
    if "supported only for fentry/fexit/fmod_ret" in message or "not supported for program type" in message:
        return "n"
    if first_line(unlicensed).startswith("cannot call GPL-restricted"):
        return "g"
    if "must have a GPL compatible license" in first_line(unlicensed):
        return "x"
    return "y"


def main():
    loader, types = sys.argv[1].split(), KernelTypes(sys.argv[2])
    everything = TRAMPOLINE_SITUATIONS if "trampoline" in sys.argv[3:] else SITUATIONS
    programs = [call(helper) + RETURN_0 for helper in range(213)]
    for kept in CAPABILITIES if everything is SITUATIONS else [None]:
        may_load = not kept or "bpf" in kept.split(",")
        situations = [situation for situation in everything if may_load or situation.name in UNPRIVILEGED]
        questions = [
            situation.question(types, code, licence)
            for situation in situations
            for licence in ("GPL", "Proprietary")
            for code in programs
        ]
        answers = iter(ask(loader, questions, capabilities=kept))
        for situation in situations:
            licensed = [next(answers)[1] for _ in programs]
            unlicensed = [next(answers)[1] for _ in programs]
            if not any(licensed):
                continue  # refused before the verifier: nothing was learnt about helpers
            letters = "".join(map(letter, licensed, unlicensed))
            print(situation.name, kept or "all", situation.program_type, situation.attach_type, situation.flags,
                  situation.target or "-", letters, sep="\t")


if __name__ == "__main__":
    main()
