package dev.bpfgate.interp.call.kfunc;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.btf.field.FieldKind;

/**
 * A parameter of a kernel function as its prototype declares it.
 *
 * @param name its name
 * @param suffix what the name's end says
 * @param typeId its type without modifiers
 * @param pointer that type if it is a pointer, else null
 * @param targetId what the pointer points to, without modifiers; 0 if it is none or to void
 * @param targetName that type's name
 * @param field which special field that type is; null if none
 */
record KfuncParameter(
        String name,
        KfuncSuffix suffix,
        int typeId,
        BtfType.Pointer pointer,
        int targetId,
        String targetName,
        FieldKind field) {
    /** Reads a parameter. */
    static KfuncParameter of(Btf btf, BtfType.Parameter declared) {
        int typeId = btf.skipModifiers(declared.typeId());
        BtfType.Pointer pointer = btf.type(typeId) instanceof BtfType.Pointer found ? found : null;
        int targetId = pointer == null ? 0 : btf.skipModifiers(pointer.typeId());
        String target = btf.name(targetId);
        return new KfuncParameter(
                declared.name(),
                KfuncSuffix.of(declared.name()),
                typeId,
                pointer,
                targetId,
                target,
                FieldKind.ofStruct(target));
    }

    boolean is(KfuncSuffix wanted) {
        return suffix == wanted;
    }

    /** Returns whether this is the size of the memory before it. */
    boolean isSize() {
        return suffix == KfuncSuffix.SIZE || suffix == KfuncSuffix.CONSTANT_SIZE;
    }

    /** Returns whether a type without modifiers is a number. */
    static boolean isNumber(Btf btf, int typeId) {
        BtfKind kind = btf.kind(typeId);
        return kind == BtfKind.INT || kind == BtfKind.ENUM || kind == BtfKind.ENUM64;
    }
}
