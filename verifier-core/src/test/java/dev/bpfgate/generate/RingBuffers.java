package dev.bpfgate.generate;

import dev.bpfgate.isa.ImmSource;
import dev.bpfgate.isa.MemSize;
import dev.bpfgate.isa.Reg;

/** Records of a ring buffer: reserved, written, given back. */
final class RingBuffers extends Family {

    private static final int OUTPUT = 130;
    private static final int RESERVE = 131;
    private static final int SUBMIT = 132;
    private static final int DISCARD = 133;

    RingBuffers(Draft draft) {
        super(draft);
    }

    @Override
    void addTo(Repertoire repertoire) {
        repertoire.addCalling(2, this::record);
        repertoire.addCalling(1, depth -> output());
    }

    private void record(int depth) {
        code.imm64(Reg.R1, ImmSource.MAP_FD, GeneratedMap.place("ring"), 0);
        int bytes = dice.between(1, 4) * 8;
        code.mov(Reg.R2, bytes);
        code.mov(Reg.R3, 0);
        helper(RESERVE);
        String full = draft.label();
        if (!mistake()) {
            code.jeq(Reg.R0, 0, full);
        }
        Reg event = Reg.R9;
        code.mov(event, Reg.R0);
        machine().set(event, Kind.NOTHING);
        machine().set(Reg.R0, Kind.NOTHING);
        Machine without = machine().copy();
        code.store(MemSize.DW, event, mistake() ? bytes : bytes - 8, dice.immediate());
        String done = draft.label();
        if (dice.onceIn(4) && draft.mayNest(depth)) {
            String other = draft.label();
            draft.condition(draft.number(), other);
            giveBack(event, DISCARD);
            code.jump(done);
            code.label(other);
        }
        // Rarely, for whatever else is wrong with the program would not come to light.
        if (!mistake() || !dice.onceIn(4)) {
            giveBack(event, SUBMIT);
        }
        code.label(done);
        code.label(full);
        machine().set(Reg.R0, Kind.NOTHING);
        machine().meet(without);
    }

    private void giveBack(Reg event, int how) {
        code.mov(Reg.R1, event);
        code.mov(Reg.R2, mistake() ? dice.immediate() : 0);
        helper(how);
        machine().set(Reg.R0, Kind.NOTHING);
    }

    private void output() {
        Reg length = draft.smallNumber();
        code.mov(Reg.R3, length);
        stackAddress(Reg.R2, -Machine.SLOTS * Draft.SLOT_BYTES);
        code.imm64(Reg.R1, ImmSource.MAP_FD, GeneratedMap.place("ring"), 0);
        code.mov(Reg.R4, 0);
        helper(OUTPUT);
    }
}
