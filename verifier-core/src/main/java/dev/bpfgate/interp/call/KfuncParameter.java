package dev.bpfgate.interp.call;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfType;

/**
 * A parameter of a kernel function as its prototype declares it.
 *
 * @param name its name
 * @param suffix what the name's end says
 * @param typeId its type without modifiers
 * @param pointer that type if it is a pointer, else null
 * @param targetId what the pointer points to, without modifiers; 0 if it is none or to void
 */
record KfuncParameter(String name, KfuncSuffix suffix, int typeId, BtfType.Pointer pointer, int targetId) {
    /** Reads a parameter. */
    static KfuncParameter of(Btf btf, BtfType.Parameter declared) {
        int typeId = btf.skipModifiers(declared.typeId());
        BtfType.Pointer pointer = btf.type(typeId) instanceof BtfType.Pointer found ? found : null;
        int targetId = pointer == null ? 0 : btf.skipModifiers(pointer.typeId());
        return new KfuncParameter(declared.name(), KfuncSuffix.of(declared.name()), typeId, pointer, targetId);
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
