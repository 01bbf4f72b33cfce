package dev.bpfgate.interp.finish;

import dev.bpfgate.interp.Execution;
import dev.bpfgate.isa.Alu;
import dev.bpfgate.isa.AluOp;
import dev.bpfgate.isa.Call;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.Store;
import dev.bpfgate.isa.StoreImm;
import dev.bpfgate.kernel.HelperTrait;
import dev.bpfgate.state.RegKind;

/**
 * Which instructions the kernel replaces by several, and by how many at most. Mirrors: convert_ctx_accesses, do_misc_fixups,
 * optimize_bpf_loop.
 */
final class Growth {
    /** The most that one instruction grows by, in slots. */
    static final int MAX = 24;

    private static final int HELPER = 12;
    private static final int ACCESS = 16;
    private static final int PACKET_LOAD = 16;
    private static final int DIVISION = 10;
    private static final int GUARDED = 12;
    private static final int MAY_GOTO = 10;
    private static final int FUNCTION = 8;

    private final Execution x;

    Growth(Execution x) {
        this.x = x;
    }

    /** Returns whether the instruction in a slot may be replaced by several. */
    boolean grows(int slot) {
        return of(slot) != 0;
    }

    /** Returns a bound of the slots that the instruction in a slot takes once rewritten, beyond those it has. */
    int of(int slot) {
        Insn insn = x.insnAt(slot);
        return switch (insn.kind()) {
            case LOAD, STORE, STORE_IMM -> isRewrittenAccess(insn, slot) ? ACCESS : guard();
            case ATOMIC -> ACCESS;
            case LOAD_PACKET -> PACKET_LOAD;
            case MAY_GOTO -> MAY_GOTO;
            case ALU -> isDivision((Alu) insn) ? DIVISION : guard();
            case CALL -> ofCall((Call) insn, slot);
            default -> 0;
        };
    }

    // Loaders who may not see the kernel's memory get code around what might show it to them by speculation.
    private int guard() {
        return x.speculation() == null ? 0 : GUARDED;
    }

    // Contexts and sockets are not what programs see of them; a program that writes packets gets code before its first.
    private boolean isRewrittenAccess(Insn insn, int slot) {
        RegKind kind = x.notes().pointerKind(slot);
        if (kind == null) {
            return false;
        }
        boolean packet = kind.isPacketData() && (insn instanceof Store || insn instanceof StoreImm);
        return packet || kind == RegKind.CTX || kind.isSocket() || kind == RegKind.BTF_ID;
    }

    private static boolean isDivision(Alu insn) {
        return insn.op() == AluOp.DIV || insn.op() == AluOp.MOD || insn.off() != 0;
    }

    private int ofCall(Call insn, int slot) {
        return switch (insn.target()) {
            case HELPER -> ofHelper(insn, slot);
            case SUBPROGRAM -> 0;
            case KFUNC, INVALID -> FUNCTION;
        };
    }

    private int ofHelper(Call insn, int slot) {
        if (x.notes().loopInlinable(slot)) {
            return MAX;
        }
        return x.kernel().helper(insn.imm()).has(HelperTrait.REWRITTEN) ? HELPER : 0;
    }
}
