package dev.bpfgate.interp.call;

import dev.bpfgate.object.MapDefinition;

/** What is gathered about one call of a kernel function while its arguments are judged. Plain fields. */
final class KfuncInvocation {
    /** No iterator was passed. */
    static final int NO_ITERATOR = -1;

    final KernelFunction function;

    /** The known number passed. */
    long constant;
    /** Register whose reference ends with the call; 0 if none. */
    int releasedRegister;
    /** Id of the reference that an argument holds, or the iterator; 0 if none does. */
    int refId;
    /** Frame of the iterator passed. */
    int iteratorFrame;
    /** Its first slot, or {@link #NO_ITERATOR}. */
    int iteratorSlot = NO_ITERATOR;

    /** The map passed, or that of the field passed; null if none was yet. */
    MapDefinition map;
    /** Which of the maps found inside of a map it is; 0 for any other. */
    int mapUid;
    /** The subprogram to be called back. */
    int callback;
    /** Id of the dynptr passed; 0 if none was. */
    int dynptrId;
    /** Its type, a bit of {@link dev.bpfgate.kernel.TypeFlags}. */
    int dynptrType;
    /** Id of the reference that it holds; 0 if none. */
    int dynptrRefId;

    KfuncInvocation(KernelFunction function) {
        this.function = function;
    }
}
