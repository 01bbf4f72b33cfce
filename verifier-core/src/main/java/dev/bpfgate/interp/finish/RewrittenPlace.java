package dev.bpfgate.interp.finish;

import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.isa.Branch;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.Jump;
import dev.bpfgate.isa.LoadImm64;

/**
 * Where a place of the program is once the kernel has rewritten it:
 *
 * <ol>
 *   <li>branches that only ever went one way become jumps, and what no path reached is removed;
 *   <li>jumps to what follows them are removed;
 *   <li>what is replaced by several instructions makes the place move.
 * </ol>
 *
 * <p>How many those are is known for few, so there is no answer after any of them. Mirrors: opt_hard_wire_dead_code_branches,
 * opt_remove_dead_code, opt_remove_nops, convert_ctx_accesses, do_misc_fixups.
 */
final class RewrittenPlace {
    private final Execution x;
    private final Growth growth;

    RewrittenPlace(Execution x) {
        this.x = x;
        growth = new Growth(x);
    }

    /**
     * Returns the index that the kernel keeps for a function which is removed, with all code behind it. Of slots that are removed
     * in one piece each keeps its distance from the first.
     */
    int of(int place) {
        if (x.notes().thrown()) {
            throw new NotModelled("callback that no path enters beside exceptions");
        }
        int piece = place;
        while (!x.notes().seen(piece - 1)) {
            piece--;
        }
        int index = place - piece;
        for (int slot = 0; slot < piece; slot++) {
            if (!x.notes().seen(slot)) {
                continue;
            }
            Insn insn = x.insnAt(slot);
            if (growth.grows(slot)) {
                throw new NotModelled("callback that no path enters behind rewritten code");
            }
            if (insn instanceof LoadImm64) {
                index += 2;
            } else if (!vanishes(insn, slot)) {
                index++;
            }
        }
        return index;
    }

    private boolean vanishes(Insn insn, int slot) {
        if (insn instanceof Jump jump) {
            return !jump.isLong() && isNext(slot, slot + 1 + jump.displacement());
        }
        if (!(insn instanceof Branch branch)) {
            return false;
        }
        int target = slot + 1 + branch.off();
        if (!x.notes().seen(slot + 1)) {
            return isNext(slot, target);
        }
        return !x.notes().seen(target);
    }

    private boolean isNext(int slot, int target) {
        int next = slot + 1;
        while (next < target && !x.notes().seen(next)) {
            next++;
        }
        return next == target;
    }
}
