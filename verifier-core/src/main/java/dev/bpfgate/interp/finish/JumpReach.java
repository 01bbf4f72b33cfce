package dev.bpfgate.interp.finish;

import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.isa.Branch;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.InsnKind;
import dev.bpfgate.isa.Jump;

/**
 * Whether jumps still reach where they go once the kernel has replaced instructions between here and there by several. The
 * distance has 16 bits, and a program in which one does not suffice is refused. By how much each instruction grows is known
 * only as a bound, so that beyond it there is no verdict. Mirrors: bpf_adj_branches.
 */
final class JumpReach {
    private final Execution x;
    private final Growth growth;

    JumpReach(Execution x) {
        this.x = x;
        growth = new Growth(x);
    }

    /** Ends without a verdict if some jump may become too long. */
    void require() {
        if (x.slots() <= Short.MAX_VALUE / (Growth.MAX + 1)) {
            return;
        }
        int[] before = new int[x.slots() + 1];
        for (int slot = 0; slot < x.slots(); slot++) {
            before[slot + 1] = before[slot] + (x.notes().seen(slot) ? growth.of(slot) : 0);
        }
        for (int slot = 0; slot < x.slots(); slot++) {
            if (x.notes().seen(slot) && isShort(x.insnAt(slot))) {
                int distance = x.insnAt(slot).off();
                int target = slot + 1 + distance;
                // What a jump goes to and where it starts may grow to either side.
                int from = Math.max(0, Math.min(slot, target));
                int to = Math.min(x.slots(), Math.max(slot, target) + 1);
                // Code may also come before the first instruction, and a jump there goes to it.
                int prologue = target == 0 ? Growth.MAX : 0;
                if (Math.abs(distance) + before[to] - before[from] + prologue > Short.MAX_VALUE) {
                    throw new NotModelled("jump that may become too long where the kernel inserts instructions");
                }
            }
        }
    }

    private static boolean isShort(Insn insn) {
        return insn instanceof Branch
                || insn.kind() == InsnKind.MAY_GOTO
                || (insn instanceof Jump jump && !jump.isLong());
    }
}
