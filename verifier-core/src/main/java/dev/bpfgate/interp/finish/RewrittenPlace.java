package dev.bpfgate.interp.finish;

import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.isa.Alu;
import dev.bpfgate.isa.AluOp;
import dev.bpfgate.isa.Branch;
import dev.bpfgate.isa.Call;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.InsnKind;
import dev.bpfgate.isa.Jump;
import dev.bpfgate.isa.LoadImm64;
import dev.bpfgate.isa.Store;
import dev.bpfgate.isa.StoreImm;
import dev.bpfgate.kernel.HelperTrait;
import dev.bpfgate.state.RegKind;

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

    RewrittenPlace(Execution x) {
        this.x = x;
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
            if (grows(insn, slot)) {
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

    private boolean grows(Insn insn, int slot) {
        return switch (insn.kind()) {
            case LOAD, STORE, STORE_IMM, ATOMIC -> growsAsAccess(insn, slot);
            case LOAD_PACKET, MAY_GOTO -> true;
            case ALU -> isDivision((Alu) insn);
            case CALL -> growsAsCall((Call) insn);
            default -> false;
        };
    }

    // Contexts and sockets are not what programs see of them; a program that writes packets gets code before its first.
    private boolean growsAsAccess(Insn insn, int slot) {
        RegKind kind = x.notes().pointerKind(slot);
        if (insn.kind() == InsnKind.ATOMIC || kind == null) {
            return insn.kind() == InsnKind.ATOMIC;
        }
        boolean packet = kind.isPacketData() && (insn instanceof Store || insn instanceof StoreImm);
        return packet || kind == RegKind.CTX || kind.isSocket() || kind == RegKind.BTF_ID;
    }

    private static boolean isDivision(Alu insn) {
        return insn.op() == AluOp.DIV || insn.op() == AluOp.MOD || insn.off() != 0;
    }

    private boolean growsAsCall(Call insn) {
        return switch (insn.target()) {
            case HELPER -> x.kernel().helper(insn.imm()).has(HelperTrait.REWRITTEN);
            case SUBPROGRAM -> false;
            case KFUNC, INVALID -> true;
        };
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
