package dev.bpfgate.generate;

import dev.bpfgate.isa.AluOp;
import dev.bpfgate.isa.JumpOp;
import dev.bpfgate.isa.MemSize;
import dev.bpfgate.isa.Reg;

/** Loops that programs make of jumps: counted, halving, and those that end when the kernel says so. */
final class Loops extends Family {

    private static final int KTIME_GET_NS = 5;
    private static final int GET_PRANDOM_U32 = 7;

    Loops(Draft draft) {
        super(draft);
    }

    @Override
    void addTo(Repertoire repertoire) {
        repertoire.addCalling(3, this::loop);
        repertoire.add(2, depth -> halving());
        repertoire.add(1, this::untilTimeIsUp);
    }

    private void loop(int depth) {
        if (!draft.mayNest(depth)) {
            return;
        }
        int slot = dice.below(Machine.SLOTS);
        int rounds = dice.between(2, 12);
        String again = draft.label();
        // What a round changes must not be relied on in the next one.
        for (Reg reg : Draft.SCRATCH) {
            machine().set(reg, Kind.NOTHING);
        }
        Reg counter = dice.oneOf(Draft.KEPT);
        code.mov(counter, 0);
        machine().set(counter, Kind.NOTHING);
        Machine before = machine().copy();
        code.label(again);
        for (int count = dice.between(1, 4); count > 0; count--) {
            round(depth, counter);
        }
        machine().meet(before);
        machine().setSlot(slot, Kind.NOTHING);
        if (dice.onceIn(5)) {
            String out = draft.label();
            code.mayGoto(out);
            code.jump(again);
            code.label(out);
        } else {
            code.add(counter, mistake() ? 0 : 1);
            code.branch(dice.oneOf(JumpOp.LT, JumpOp.NE, JumpOp.SLT), counter, rounds, again);
        }
        machine().set(counter, Kind.NUMBER);
    }

    // Only statements that leave the kept registers alone, so that every round begins as the first one.
    private void round(int depth, Reg counter) {
        Reg scratch = dice.oneOf(Draft.SCRATCH);
        switch (dice.below(5)) {
            case 0 -> {
                code.mov(scratch, counter);
                code.alu(dice.oneOf(Scalars.OPERATIONS.subList(0, 3)), scratch, dice.immediate());
                machine().set(scratch, Kind.NUMBER);
            }
            case 1 -> fillSlot(counter);
            case 2 -> helper(dice.oneOf(KTIME_GET_NS, GET_PRANDOM_U32));
            case 3 -> {
                helper(GET_PRANDOM_U32);
                String skip = draft.label();
                draft.condition(Reg.R0, skip);
                code.label(skip);
            }
            default -> {
                draft.constant(scratch);
                if (depth + 1 < Draft.MAX_DEPTH && dice.onceIn(3)) {
                    String out = draft.label();
                    draft.condition(scratch, out);
                    code.mov(Reg.R0, 0);
                    code.label(out);
                    machine().set(Reg.R0, Kind.NOTHING);
                }
            }
        }
    }

    private void fillSlot(Reg counter) {
        code.mov(Reg.R1, counter);
        code.and(Reg.R1, 7);
        code.lsh(Reg.R1, 3);
        stackAddress(Reg.R2, mistake() ? -8 : -64);
        code.add(Reg.R2, Reg.R1);
        code.store(MemSize.DW, Reg.R2, 0, dice.immediate());
        machine().set(Reg.R1, Kind.NUMBER);
        machine().forgetSlots();
    }

    // The number of rounds is no constant, but small.
    private void halving() {
        Reg value = draft.number();
        if (value == Draft.CONTEXT) {
            return;
        }
        code.alu32(AluOp.AND, value, dice.oneOf(7, 63, 255));
        String again = draft.label();
        String out = draft.label();
        code.label(again);
        code.branch(JumpOp.EQ, value, 0, out);
        code.rsh(value, mistake() ? 0 : 1);
        code.jump(again);
        code.label(out);
        machine().set(value, Kind.NUMBER);
    }

    // A counter on the stack that grows until the kernel ends the loop, or a register that changes in every round.
    private void untilTimeIsUp(int depth) {
        if (!draft.mayNest(depth)) {
            return;
        }
        String again = draft.label();
        String out = draft.label();
        int offset = slotOffset(dice.below(Machine.SLOTS));
        code.store(MemSize.DW, Reg.FP, offset, 0);
        code.label(again);
        // Without any end, the kernel would count to a million, and take seconds for it.
        boolean endless = mistake();
        if (!endless) {
            code.mayGoto(out);
        }
        code.load(MemSize.DW, Reg.R3, Reg.FP, offset);
        code.add(Reg.R3, 1);
        code.store(MemSize.DW, Reg.FP, offset, Reg.R3);
        if (endless || dice.onceIn(2)) {
            code.branch(JumpOp.GT, Reg.R3, dice.between(3, 200), out);
        }
        code.jump(again);
        code.label(out);
        machine().set(Reg.R3, Kind.NOTHING);
        machine().forgetSlots();
    }
}
