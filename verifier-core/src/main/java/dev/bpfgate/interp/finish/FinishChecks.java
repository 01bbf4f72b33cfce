package dev.bpfgate.interp.finish;

import dev.bpfgate.diag.HelperCode;
import dev.bpfgate.diag.KfuncCode;
import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.diag.SubprogramCode;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.isa.Call;
import dev.bpfgate.isa.CallTarget;
import dev.bpfgate.isa.ImmSource;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.InsnKind;
import dev.bpfgate.isa.LoadImm64;
import java.util.ArrayList;
import java.util.List;

/** The checks after all paths were simulated, in the kernel's order. */
public final class FinishChecks {
    /** What the kernel keeps on the stack to end a {@code may_goto} loop in time, bytes. */
    private static final int MAY_GOTO_BYTES = 16;
    /** What the registers need that a {@code bpf_loop} which was made a loop keeps its count in, bytes. */
    private static final int INLINED_LOOP_BYTES = 24;

    private final Execution x;
    private final StackDepths stackDepths;
    private Progress progress = Progress.SIMULATING;

    /** What the kernel has taken out of the program by now. */
    private enum Progress {
        SIMULATING,
        /** Spills that only calls of plain helpers needed. */
        SPILLS_REMOVED,
        /** Also what no path reached. */
        DEAD_CODE_REMOVED
    }

    /** Makes the checks of one execution. */
    public FinishChecks(Execution x) {
        this.x = x;
        stackDepths = new StackDepths(x);
    }

    /** Judges what only the whole simulation can tell; throws what the kernel complains of. */
    public void run() {
        progress = Progress.SPILLS_REMOVED;
        stackDepths.require();
        progress = Progress.DEAD_CODE_REMOVED;
        new JumpReach(x).require();
        requireRewritable();
        requireEnteredCallbacks();
    }

    // What cannot be rewritten. Mirrors: do_misc_fixups.
    private void requireRewritable() {
        for (int slot = 0; slot < x.slots(); slot++) {
            if (!x.notes().seen(slot)) {
                continue;
            }
            if (x.speculation() != null && x.speculation().isTailCallOfSeveralMaps(slot)) {
                throw new Rejection(HelperCode.TAIL_CALL_OF_SEVERAL_MAPS);
            }
            if (isMissingFunction(x.insnAt(slot))) {
                throw new Rejection(KfuncCode.KFUNC_MISSING);
            }
        }
    }

    private static boolean isMissingFunction(Insn insn) {
        return insn instanceof Call call && call.target() == CallTarget.KFUNC && call.imm() == 0;
    }

    // Instructions that no path entered are removed, whole callbacks too. If an address that is still taken names
    // one of those, and does not happen to name the function that moves up to its place, then compiling the program
    // fails; unless only one function is left, which is compiled another way. Mirrors: jit_subprogs.
    private void requireEnteredCallbacks() {
        int kept = 0;
        for (int subprogram = 0; subprogram < x.facts().subprograms(); subprogram++) {
            kept += x.notes().seen(x.facts().start(subprogram)) ? 1 : 0;
        }
        for (int slot = 0; slot < x.slots() && kept > 1; slot++) {
            if (x.notes().seen(slot)
                    && x.insnAt(slot) instanceof LoadImm64 address
                    && address.source() == ImmSource.FUNCTION
                    && namesNothing(address.targetFrom(slot))) {
                int place = new RewrittenPlace(x).of(address.targetFrom(slot));
                throw new Rejection(SubprogramCode.CALLBACK_REMOVED, place);
            }
        }
    }

    private boolean namesNothing(int start) {
        if (x.notes().seen(start)) {
            return false;
        }
        int next = start;
        while (next < x.slots() && !x.notes().seen(next)) {
            next++;
        }
        if (next < x.slots() && !x.notes().seen(start - 1)) {
            // Inside of what is removed an address keeps its place, where other functions have moved up to.
            throw new NotModelled("callback that no path enters between functions that are removed and kept");
        }
        return next == x.slots();
    }

    /**
     * Returns how much stack each subprogram uses, in bytes, in order; of a program that came as far as to be rewritten, only
     * those that something can reach, and as the kernel finally runs them.
     */
    public List<Integer> stackDepths() {
        List<Integer> depths = new ArrayList<>();
        for (int subprogram = 0; subprogram < x.facts().subprograms(); subprogram++) {
            int depth = x.subprogramNotes(subprogram).stackDepth;
            if (progress != Progress.SIMULATING) {
                depth = x.fastcallSpills().depth(subprogram, depth);
            }
            if (progress != Progress.DEAD_CODE_REMOVED) {
                depths.add(depth);
            } else if (x.notes().seen(x.facts().start(subprogram))) {
                depths.add(depth + loopBytes(subprogram, depth) + (runsMayGoto(subprogram) ? MAY_GOTO_BYTES : 0));
            }
        }
        if (progress == Progress.DEAD_CODE_REMOVED && x.notes().thrown()) {
            // The kernel adds a function that handles exceptions.
            depths.add(0);
        }
        return depths;
    }

    // Mirrors: optimize_bpf_loop.
    private int loopBytes(int subprogram, int depth) {
        for (int slot = x.facts().start(subprogram); slot < x.facts().end(subprogram); slot++) {
            if (x.notes().loopInlinable(slot)) {
                return (-depth & (Long.BYTES - 1)) + INLINED_LOOP_BYTES;
            }
        }
        return 0;
    }

    private boolean runsMayGoto(int subprogram) {
        for (int slot = x.facts().start(subprogram); slot < x.facts().end(subprogram); slot++) {
            Insn insn = x.insnAt(slot);
            // One that jumps nowhere is removed.
            if (insn.kind() == InsnKind.MAY_GOTO && insn.off() != 0 && x.notes().seen(slot)) {
                return true;
            }
        }
        return false;
    }
}
