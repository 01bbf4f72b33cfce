package dev.bpfgate.generate;

import dev.bpfgate.isa.ImmSource;
import dev.bpfgate.isa.MemSize;
import dev.bpfgate.isa.Reg;

/** Values with a spin lock and a timer: taken, released, started. */
final class Locks extends Family {

    private static final int LOOKUP = 1;
    private static final int LOCK = 93;
    private static final int UNLOCK = 94;
    private static final int TIMER_INIT = 169;
    private static final int TIMER_SET_CALLBACK = 170;
    private static final int TIMER_START = 171;
    private static final int TIMER_CANCEL = 172;
    private static final int KEY = -112;

    Locks(Draft draft) {
        super(draft);
    }

    @Override
    void addTo(Repertoire repertoire) {
        // Programs that trace may not even look at a map with a lock.
        if (shape.looksUpSockets()) {
            repertoire.addCalling(3, this::locked);
        }
    }

    private void locked(int depth) {
        if (!draft.mayNest(depth)) {
            return;
        }
        code.store(MemSize.W, Reg.FP, KEY, dice.below(4));
        stackAddress(Reg.R2, KEY);
        code.imm64(Reg.R1, ImmSource.MAP_FD, GeneratedMap.place("locked"), 0);
        helper(LOOKUP);
        String missing = draft.label();
        code.jeq(Reg.R0, 0, missing);
        machine().set(Reg.R0, Kind.NOTHING);
        Machine without = machine().copy();
        Reg value = dice.oneOf(Draft.KEPT);
        code.mov(value, Reg.R0);
        machine().set(value, Kind.NOTHING);
        if (dice.onceIn(2)) {
            timer(value);
        } else {
            critical(value, depth);
        }
        code.label(missing);
        without.set(value, Kind.NOTHING);
        machine().meet(without);
    }

    private void critical(Reg value, int depth) {
        on(value, GeneratedMap.LOCK_OFFSET, LOCK);
        int offset = mistake() ? dice.below(GeneratedMap.LOCKED_BYTES) : 0;
        code.store(mistake() ? dice.oneOf(SIZES) : MemSize.DW, value, offset, dice.immediate());
        if (dice.onceIn(2)) {
            Machine before = machine().copy();
            draft.quietly(depth);
            machine().meet(before);
            // The block may have put something else there.
            if (machine().kindOf(value) != Kind.NOTHING) {
                return;
            }
        }
        if (!mistake() || !dice.onceIn(3)) {
            on(value, GeneratedMap.LOCK_OFFSET, UNLOCK);
        }
    }

    private void on(Reg value, int offset, int helper) {
        code.mov(Reg.R1, value);
        code.add(Reg.R1, mistake() ? offset + dice.oneOf(-8, 4) : offset);
        helper(helper);
        machine().set(Reg.R0, Kind.NOTHING);
    }

    private void timer(Reg value) {
        code.imm64(Reg.R2, ImmSource.MAP_FD, GeneratedMap.place(mistake() ? "array" : "locked"), 0);
        code.mov(Reg.R3, mistake() ? dice.immediate() : 1);
        on(value, GeneratedMap.TIMER_OFFSET, TIMER_INIT);
        Shape callback = mistake() ? Shape.CALLEE : Shape.TIMER_CALLBACK;
        code.imm64(Reg.R2, ImmSource.FUNCTION, Callee.any(dice, callback), 0);
        on(value, GeneratedMap.TIMER_OFFSET, TIMER_SET_CALLBACK);
        code.mov(Reg.R2, dice.immediate());
        code.mov(Reg.R3, 0);
        on(value, GeneratedMap.TIMER_OFFSET, TIMER_START);
        if (dice.onceIn(2)) {
            on(value, GeneratedMap.TIMER_OFFSET, TIMER_CANCEL);
        }
    }
}
