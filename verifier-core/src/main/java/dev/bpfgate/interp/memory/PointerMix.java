package dev.bpfgate.interp.memory;

import dev.bpfgate.diag.MemoryCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.InsnNotes;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;

/**
 * Some accesses are rewritten for their kind of pointer before the program runs, so one instruction cannot serve such a kind on
 * one path and another kind on another. Mirrors: save_aux_ptr_type.
 */
final class PointerMix {
    private PointerMix() {}

    /**
     * Takes note of the pointer that the instruction at hand used, and rejects a mixture.
     *
     * @param trustMayDiffer whether paths may disagree on how far the pointer is trusted, as loads may
     */
    static void note(Execution x, RegValue pointer, boolean trustMayDiffer) {
        InsnNotes notes = x.notes();
        int insn = x.insnIndex();
        RegKind before = notes.pointerKind(insn);
        if (before == null) {
            notes.setPointerType(insn, pointer.kind(), pointer.flags());
            return;
        }
        int flagsBefore = notes.pointerFlags(insn);
        boolean same = before == pointer.kind() && flagsBefore == pointer.flags();
        if (same || (mixes(before, flagsBefore) && mixes(pointer.kind(), pointer.flags()))) {
            return;
        }
        if (!trustMayDiffer || !isGuardable(before) || !isGuardable(pointer.kind())) {
            throw new Rejection(MemoryCode.DIFFERENT_POINTERS);
        }
        if (flagsBefore == 0 || before != RegKind.BTF_ID) {
            notes.setPointerType(insn, RegKind.BTF_ID, TypeFlags.UNTRUSTED);
        }
    }

    private static boolean mixes(RegKind kind, int flags) {
        return switch (kind) {
            case CTX, SOCKET, SOCK_COMMON, TCP_SOCK, XDP_SOCK, BTF_ID, ARENA -> false;
            case MEM -> (flags & (TypeFlags.RDONLY | TypeFlags.UNTRUSTED)) != (TypeFlags.RDONLY | TypeFlags.UNTRUSTED);
            default -> true;
        };
    }

    private static boolean isGuardable(RegKind kind) {
        return kind == RegKind.BTF_ID || kind == RegKind.MEM;
    }
}
