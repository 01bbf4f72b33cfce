package dev.bpfgate.interp.call.kfunc;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.field.SpecialField;
import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.kernel.KfuncFlag;
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
    /** How much memory comes back, in bytes, if an argument says so, else 0. */
    int resultBytes;
    /** Whether it may be written. */
    boolean resultWritable;
    /** The subprogram to be called back. */
    int callback;
    /** Id of the dynptr passed; 0 if none was. */
    int dynptrId;
    /** Its type, a bit of {@link dev.bpfgate.kernel.TypeFlags}. */
    int dynptrType;
    /** Id of the reference that it holds; 0 if none. */
    int dynptrRefId;

    /** The list or tree passed; null if none was. */
    SpecialField root;
    /** The table with the type of the program's own object passed; null if none was. */
    Btf ownedBtf;
    /** That type. */
    int ownedTypeId;
    /** Whether the object that gets one owner more is passed by one who owns it. */
    boolean sharesOwned;

    KfuncInvocation(KernelFunction function) {
        this.function = function;
    }

    /** Takes note of the program's own object that was passed. */
    void setOwned(Btf btf, int typeId) {
        ownedBtf = btf;
        ownedTypeId = typeId;
    }

    /** Returns the list or tree passed, which a function on nodes must have got: types out of a file may say otherwise. */
    SpecialField requireRoot() {
        if (root == null) {
            throw new NotModelled("kernel function " + function.name() + " without list or tree");
        }
        return root;
    }

    /** Returns whether r0 may be null. Mirrors: is_kfunc_ret_null. */
    boolean mayReturnNull() {
        // Who owns an object can always share it.
        return function.is(KfuncFlag.RET_NULL) && !sharesOwned;
    }
}
