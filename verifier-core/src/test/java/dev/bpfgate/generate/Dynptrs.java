package dev.bpfgate.generate;

import dev.bpfgate.isa.ImmSource;
import dev.bpfgate.isa.MemSize;
import dev.bpfgate.isa.Reg;
import java.util.List;

/** Dynamic pointers: to records, to memory of the program, to packets; what reads, writes, and looks into them. */
final class Dynptrs extends Family {

    private static final int FROM_MEMORY = 197;
    private static final int RESERVE = 198;
    private static final int SUBMIT = 199;
    private static final int DISCARD = 200;
    private static final int READ = 201;
    private static final int WRITE = 202;
    private static final int DATA = 203;

    /** Where they lie, below the slots of other statements. */
    private static final int PLACE = -88;

    private static final int CLONE_PLACE = -104;
    /** A buffer for what cannot be looked at in its place. */
    private static final int BUFFER = -152;

    private static final int BUFFER_BYTES = 16;

    private final KernelFunctionCalls functions;

    Dynptrs(Draft draft, KernelFunctionCalls functions) {
        super(draft);
        this.functions = functions;
    }

    @Override
    void addTo(Repertoire repertoire) {
        repertoire.addCalling(2, this::record);
        repertoire.addCalling(2, this::memory);
        if (shape.isSocketBuffer() || shape == Shape.XDP) {
            repertoire.addCalling(2, this::packet);
        }
    }

    private void record(int depth) {
        code.imm64(Reg.R1, ImmSource.MAP_FD, GeneratedMap.place("ring"), 0);
        code.mov(Reg.R2, dice.between(8, 64));
        code.mov(Reg.R3, 0);
        stackAddress(Reg.R4, place());
        helper(RESERVE);
        use(depth);
        if (!mistake() || !dice.onceIn(4)) {
            stackAddress(Reg.R1, place());
            code.mov(Reg.R2, 0);
            helper(dice.oneOf(SUBMIT, DISCARD));
            machine().set(Reg.R0, Kind.NOTHING);
        }
    }

    private void memory(int depth) {
        List<Reg> values = machine().holding(Kind.MAP_VALUE);
        values.removeAll(Draft.SCRATCH);
        if (values.isEmpty() && !mistake()) {
            return;
        }
        if (values.isEmpty()) {
            stackAddress(Reg.R1, BUFFER);
            code.mov(Reg.R2, BUFFER_BYTES);
        } else {
            Reg value = dice.oneOf(values);
            code.mov(Reg.R1, value);
            code.mov(Reg.R2, Math.max(1, machine().valueBytes(value) + (mistake() ? 8 : 0)));
        }
        code.mov(Reg.R3, 0);
        stackAddress(Reg.R4, place());
        helper(FROM_MEMORY);
        use(depth);
    }

    private void packet(int depth) {
        code.mov(Reg.R1, Draft.CONTEXT);
        code.mov(Reg.R2, 0);
        stackAddress(Reg.R3, place());
        boolean frame = (shape == Shape.XDP) != mistake();
        functions.call(frame ? KernelFunction.DYNPTR_FROM_XDP : KernelFunction.DYNPTR_FROM_SKB);
        use(depth);
    }

    private void use(int depth) {
        for (int count = dice.between(0, 2); count > 0; count--) {
            switch (dice.below(6)) {
                case 0 -> readOut();
                case 1 -> writeIn();
                case 2 -> lookInside(depth);
                case 3 -> slice(depth);
                case 4 -> adjust();
                default -> copy();
            }
        }
        if (draft.mayNest(depth) && dice.onceIn(3)) {
            draft.holding(depth);
        }
    }

    private int place() {
        return mistake() && dice.onceIn(2) ? PLACE + dice.oneOf(-8, 4, 8) : PLACE;
    }

    private void readOut() {
        stackAddress(Reg.R1, BUFFER);
        code.mov(Reg.R2, dice.between(1, BUFFER_BYTES));
        stackAddress(Reg.R3, place());
        code.mov(Reg.R4, dice.below(16));
        code.mov(Reg.R5, 0);
        helper(READ);
    }

    private void writeIn() {
        stackAddress(Reg.R1, place());
        code.mov(Reg.R2, dice.below(16));
        code.store(MemSize.DW, Reg.FP, BUFFER, dice.immediate());
        stackAddress(Reg.R3, BUFFER);
        code.mov(Reg.R4, dice.between(1, 8));
        code.mov(Reg.R5, 0);
        helper(WRITE);
        machine().forgetPacket();
    }

    private void lookInside(int depth) {
        int bytes = dice.between(1, 32);
        stackAddress(Reg.R1, place());
        code.mov(Reg.R2, 0);
        code.mov(Reg.R3, bytes);
        helper(DATA);
        accessResult(depth, bytes, false);
    }

    private void slice(int depth) {
        int bytes = dice.between(1, BUFFER_BYTES);
        stackAddress(Reg.R1, place());
        code.mov(Reg.R2, dice.below(32));
        if (dice.onceIn(3)) {
            code.mov(Reg.R3, 0);
        } else {
            stackAddress(Reg.R3, BUFFER);
        }
        code.mov(Reg.R4, bytes);
        boolean readOnly = dice.onceIn(2) || !shape.writesPackets();
        functions.call(readOnly ? KernelFunction.DYNPTR_SLICE : KernelFunction.DYNPTR_SLICE_RDWR);
        accessResult(depth, bytes, readOnly);
    }

    private void accessResult(int depth, int bytes, boolean readOnly) {
        String missing = draft.label();
        if (!mistake()) {
            code.jeq(Reg.R0, 0, missing);
        }
        Machine without = machine().copy();
        machine().set(Reg.R0, Kind.NOTHING);
        if (!readOnly) {
            machine().setValue(Reg.R0, bytes);
        }
        int offset = mistake() ? bytes : dice.below(bytes);
        if (dice.onceIn(2) || (readOnly && !mistake())) {
            code.load(MemSize.B, dice.oneOf(Draft.KEPT), Reg.R0, offset);
        } else {
            code.store(MemSize.B, Reg.R0, offset, 1);
        }
        if (draft.mayNest(depth) && dice.onceIn(4)) {
            draft.holding(depth);
        }
        code.label(missing);
        Draft.KEPT.forEach(kept -> without.set(kept, Kind.NOTHING));
        without.set(Reg.R0, Kind.NOTHING);
        machine().meet(without);
    }

    private void adjust() {
        stackAddress(Reg.R1, place());
        code.mov(Reg.R2, dice.below(8));
        code.mov(Reg.R3, dice.between(8, 16));
        functions.call(KernelFunction.DYNPTR_ADJUST);
    }

    private void copy() {
        stackAddress(Reg.R1, place());
        if (dice.onceIn(2)) {
            functions.call(dice.oneOf(KernelFunction.DYNPTR_SIZE, KernelFunction.DYNPTR_IS_NULL));
            return;
        }
        stackAddress(Reg.R2, CLONE_PLACE);
        functions.call(KernelFunction.DYNPTR_CLONE);
    }
}
