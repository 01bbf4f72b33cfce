package dev.bpfgate.generate;

import dev.bpfgate.isa.JumpOp;
import dev.bpfgate.isa.MemSize;
import dev.bpfgate.isa.Reg;

/** Functions of the kernel's: iterators, and sections in which less is allowed. */
final class KernelFunctionCalls extends Family {

    private static final int CALL = 0x85;
    private static final int KERNEL_FUNCTION = 2;
    private static final int ITERATOR = -120;
    private static final int IRQ_FLAGS = -128;
    private static final int GET_PRANDOM_U32 = 7;

    KernelFunctionCalls(Draft draft) {
        super(draft);
    }

    @Override
    void addTo(Repertoire repertoire) {
        repertoire.addCalling(3, this::numbers);
        repertoire.addCalling(2, this::section);
        repertoire.addCalling(1, depth -> task());
    }

    /** Calls a function whose arguments are in their places. */
    void call(KernelFunction function) {
        code.raw(CALL, 0, KERNEL_FUNCTION, 0, function.ordinal());
        machine().call();
        if (function.returned() != 'i' && function.returned() != 'l') {
            machine().set(Reg.R0, Kind.NOTHING);
        }
    }

    private int iterator() {
        return mistake() && dice.onceIn(3) ? ITERATOR + dice.oneOf(-8, 8, 4) : ITERATOR;
    }

    private void numbers(int depth) {
        if (!draft.mayNest(depth)) {
            return;
        }
        stackAddress(Reg.R1, iterator());
        code.mov(Reg.R2, dice.below(4));
        code.mov(Reg.R3, dice.between(4, 1000));
        call(KernelFunction.ITERATE_NUMBERS);
        String again = draft.label();
        String out = draft.label();
        Reg counter = dice.oneOf(Draft.KEPT);
        boolean counts = dice.onceIn(3);
        if (counts) {
            code.mov(counter, 0);
        }
        machine().set(counter, Kind.NOTHING);
        machine().forgetSlots();
        Machine before = machine().copy();
        Draft.KEPT.forEach(kept -> machine().set(kept, Kind.NOTHING));
        code.label(again);
        stackAddress(Reg.R1, iterator());
        call(KernelFunction.NEXT_NUMBER);
        code.jeq(Reg.R0, 0, out);
        code.load(MemSize.W, Reg.R1, Reg.R0, mistake() ? 4 : 0);
        machine().set(Reg.R0, Kind.NOTHING);
        machine().set(Reg.R1, Kind.NUMBER);
        if (counts) {
            code.add(counter, 1);
            if (dice.onceIn(2)) {
                code.branch(JumpOp.GT, counter, dice.between(2, 100), out);
            }
        } else {
            draft.holding(depth);
        }
        code.jump(again);
        code.label(out);
        draft.resume(before);
        machine().call();
        Draft.KEPT.forEach(kept -> machine().set(kept, Kind.NOTHING));
        machine().set(Reg.R0, Kind.NOTHING);
        if (!mistake() || !dice.onceIn(3)) {
            stackAddress(Reg.R1, iterator());
            call(KernelFunction.END_NUMBERS);
        }
    }

    private void section(int depth) {
        if (!draft.mayNest(depth)) {
            return;
        }
        int kind = dice.below(3);
        section(kind, true);
        if (dice.onceIn(2)) {
            draft.holding(depth);
        } else {
            helper(GET_PRANDOM_U32);
        }
        if (!mistake() || !dice.onceIn(3)) {
            section(mistake() ? dice.below(3) : kind, false);
        }
    }

    private void section(int kind, boolean begins) {
        switch (kind) {
            case 0 -> call(begins ? KernelFunction.RCU_READ_LOCK : KernelFunction.RCU_READ_UNLOCK);
            case 1 -> call(begins ? KernelFunction.PREEMPT_DISABLE : KernelFunction.PREEMPT_ENABLE);
            default -> {
                stackAddress(Reg.R1, IRQ_FLAGS);
                call(begins ? KernelFunction.IRQ_SAVE : KernelFunction.IRQ_RESTORE);
            }
        }
    }

    private void task() {
        code.mov(Reg.R1, dice.immediate());
        call(KernelFunction.TASK_FROM_PID);
        String none = draft.label();
        if (!mistake()) {
            code.jeq(Reg.R0, 0, none);
        }
        if (!mistake() || !dice.onceIn(3)) {
            code.mov(Reg.R1, Reg.R0);
            call(KernelFunction.TASK_RELEASE);
        }
        code.label(none);
    }
}
