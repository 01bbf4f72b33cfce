package dev.bpfgate.interp.call.kfunc;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.diag.DiagnosticCode;
import dev.bpfgate.diag.KfuncCode;
import dev.bpfgate.diag.Rejection;

/** Whether a structure consists of numbers, so that it is plain memory. Mirrors: btf_type_is_scalar_struct. */
final class NumbersOnly {
    /** Structures that hold others more than this many levels deep are not looked into. */
    private static final int MAX_NESTING = 3;

    private NumbersOnly() {}

    /** What a structure consists of. */
    enum Contents {
        NUMBERS,
        OTHERS,
        TOO_DEEP
    }

    /** Returns what a type consists of; what is no structure or union consists of something else. */
    static Contents contents(Btf btf, int typeId) {
        return contents(btf, typeId, 0);
    }

    /** Returns the rejection of a structure that does not consist of numbers. */
    static Rejection rejection(Contents contents, DiagnosticCode code, Object... words) {
        return contents == Contents.TOO_DEEP
                ? new Rejection(KfuncCode.KFUNC_STRUCT_NESTING).and(code, words)
                : new Rejection(code, words);
    }

    private static Contents contents(Btf btf, int typeId, int depth) {
        if (!(btf.type(typeId) instanceof BtfType.Composite structure)) {
            return Contents.OTHERS;
        }
        for (BtfType.Member member : structure.members()) {
            Contents part = partContents(btf, btf.skipModifiers(member.typeId()), depth);
            if (part != Contents.NUMBERS) {
                return part;
            }
        }
        return Contents.NUMBERS;
    }

    private static Contents partContents(Btf btf, int typeId, int depth) {
        if (btf.type(typeId) instanceof BtfType.Composite) {
            return depth >= MAX_NESTING ? Contents.TOO_DEEP : contents(btf, typeId, depth + 1);
        }
        int elementId = typeId;
        if (btf.type(typeId) instanceof BtfType.Array array) {
            elementId = array.count() == 0 ? 0 : btf.skipModifiers(array.elementTypeId());
        }
        return KfuncParameter.isNumber(btf, elementId) ? Contents.NUMBERS : Contents.OTHERS;
    }
}
