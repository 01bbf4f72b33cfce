package dev.bpfgate.interp.finish;

import dev.bpfgate.diag.Rejection;
import dev.bpfgate.diag.SubprogramCode;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.isa.Call;
import dev.bpfgate.isa.CallTarget;
import dev.bpfgate.isa.ImmSource;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.InsnKind;
import dev.bpfgate.isa.LoadImm64;
import dev.bpfgate.kernel.ProgramType;
import dev.bpfgate.state.MachineState;
import java.util.Arrays;

/**
 * Adds up the stacks of all chains of calls, callbacks included, in the program's entry and in each callback that runs later.
 * Programs of some types get a stack of their own for every subprogram that uses much. Mirrors: check_max_stack_depth.
 */
final class StackDepths {
    /** A subprogram that uses less shares the kernel's stack, bytes. */
    private static final int PRIVATE_STACK_MIN = 64;
    /** Stack that callers may use before a subprogram with a tail call, which may be repeated, bytes. */
    private static final int BEFORE_TAIL_CALL = 256;
    /** The compiler to machine code keeps stacks aligned to this, bytes. */
    private static final int ROUNDING = 16;

    /** Where a subprogram's stack lives. */
    private enum Home {
        UNDECIDED,
        SHARED,
        PRIVATE
    }

    private final Execution x;
    private final Home[] homes;
    private final ExceptionChecks exceptions;
    private final int[] returnSlot = new int[MachineState.MAX_FRAMES];
    private final int[] returnSubprogram = new int[MachineState.MAX_FRAMES];

    StackDepths(Execution x) {
        this.x = x;
        exceptions = new ExceptionChecks(x);
        homes = new Home[x.facts().subprograms()];
        Arrays.fill(homes, Home.UNDECIDED);
    }

    /** Rejects a program whose stacks do not fit. */
    void require() {
        boolean privateStacks = allowsPrivateStacks();
        // The entry comes last: what later callbacks share is decided by then.
        for (int subprogram = homes.length - 1; subprogram >= 0; subprogram--) {
            if (subprogram == 0 || x.subprogramNotes(subprogram).isAsyncCallback) {
                walk(subprogram, subprogram == 0 && privateStacks);
            }
        }
    }

    private boolean allowsPrivateStacks() {
        for (int subprogram = 0; subprogram < homes.length; subprogram++) {
            if (x.facts().hasTailCall(subprogram)) {
                return false;
            }
        }
        ProgramType type = x.program().type();
        return switch (type) {
            case KPROBE, TRACEPOINT, PERF_EVENT, RAW_TRACEPOINT, TRACING, LSM, STRUCT_OPS -> true;
            default -> false;
        };
    }

    private int rounded(int subprogram) {
        int depth = x.fastcallSpills().depth(subprogram, x.subprogramNotes(subprogram).stackDepth);
        return (depth + ROUNDING - 1) / ROUNDING * ROUNDING;
    }

    private void walk(int root, boolean privateStacks) {
        int subprogram = root;
        int frame = 0;
        int depth = enter(root, frame, 0, privateStacks);
        int slot = x.facts().start(root);
        boolean tailCalls = false;
        while (true) {
            int callee = -1;
            while (slot < x.facts().end(subprogram) && callee < 0) {
                exceptions.require(slot, subprogram, frame, returnSubprogram);
                callee = followed(slot++);
            }
            if (callee >= 0) {
                returnSlot[frame] = slot;
                returnSubprogram[frame] = subprogram;
                frame++;
                if (frame >= MachineState.MAX_FRAMES) {
                    throw new Rejection(SubprogramCode.STACK_FRAMES_TOO_DEEP, frame);
                }
                subprogram = callee;
                tailCalls |= x.facts().hasTailCall(callee);
                slot = x.facts().start(callee);
                depth = enter(callee, frame, depth, privateStacks);
            } else if (frame == 0) {
                return;
            } else {
                if (tailCalls) {
                    exceptions.requireNoHandlerAmong(returnSubprogram, frame);
                }
                depth -= homes[subprogram] == Home.PRIVATE ? 0 : rounded(subprogram);
                frame--;
                slot = returnSlot[frame];
                subprogram = returnSubprogram[frame];
            }
        }
    }

    /** Returns the stack used by the chain once the subprogram is entered. */
    private int enter(int subprogram, int frame, int before, boolean privateStacks) {
        if (!privateStacks) {
            homes[subprogram] = Home.SHARED;
        }
        if (subprogram != 0 && x.facts().hasTailCall(subprogram) && before >= BEFORE_TAIL_CALL) {
            throw new Rejection(SubprogramCode.STACK_BEFORE_TAIL_CALL, before);
        }
        int own = rounded(subprogram);
        if (privateStacks && homes[subprogram] == Home.UNDECIDED && own >= PRIVATE_STACK_MIN) {
            homes[subprogram] = Home.PRIVATE;
        }
        int limit = x.kernel().limits().stackBytes();
        if (homes[subprogram] == Home.PRIVATE) {
            if (own > limit) {
                throw new Rejection(SubprogramCode.STACK_OF_ONE_TOO_LARGE, subprogram, own);
            }
            return before;
        }
        if (before + own > limit) {
            throw new Rejection(SubprogramCode.STACK_COMBINED_TOO_LARGE, frame + 1, before + own);
        }
        return before + own;
    }

    /** Returns the subprogram whose stack is used on top from this slot on, or -1. */
    private int followed(int slot) {
        Insn insn = x.insnAt(slot);
        if (insn.kind() == InsnKind.CALL && ((Call) insn).target() == CallTarget.SUBPROGRAM) {
            int callee = x.facts().subprogramAt(((Call) insn).targetFrom(slot));
            exceptions.requireNoHandler(callee, slot);
            return callee;
        }
        if (insn.kind() == InsnKind.LOAD_IMM64 && ((LoadImm64) insn).source() == ImmSource.FUNCTION) {
            int callback = x.facts().subprogramAt(((LoadImm64) insn).targetFrom(slot));
            return x.subprogramNotes(callback).isAsyncCallback ? -1 : callback;
        }
        return -1;
    }
}
