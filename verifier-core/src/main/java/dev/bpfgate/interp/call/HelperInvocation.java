package dev.bpfgate.interp.call;

import dev.bpfgate.btf.field.SpecialField;
import dev.bpfgate.kernel.Helper;
import dev.bpfgate.kernel.HelperPrototype;
import dev.bpfgate.kernel.HelperTrait;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.object.MapDefinition;
import dev.bpfgate.state.RegValue;

/**
 * What is gathered about one call of a helper while its arguments are judged. Plain fields, as one argument says what the next
 * is measured by. Mirrors: struct bpf_call_arg_meta.
 */
final class HelperInvocation {
    /** The key is not known. */
    static final long KEY_UNKNOWN = -1;

    final Helper helper;
    final HelperPrototype prototype;

    /** The map passed; null if none was yet. */
    MapDefinition map;
    /** Which of the maps found inside of a map it is; 0 for any other. */
    int mapUid;
    /** The pointer in a map or object whose object is exchanged; null if none is. */
    SpecialField pointer;
    /** The key passed if it is known to be a constant, else {@link #KEY_UNKNOWN}. */
    long constantKey = KEY_UNKNOWN;
    /** Whether the memory argument judged last is filled without being read. */
    boolean fills;
    /** Register of uninitialised stack that the helper fills; 0 if none. */
    int filledRegister;
    /** How many bytes of it. */
    int filledBytes;
    /** Largest size passed with memory. */
    long maxSize;
    /** Size of the memory to be returned. */
    int allocatedBytes;
    /** The subprogram to be called back. */
    int callback;
    /** Register whose reference ends with the call; 0 if none. */
    int releasedRegister;
    /** Id of the reference that an argument holds; 0 if none does. */
    int refId;
    /** Id of the dynptr that the result points into. */
    int dynptrId;
    /** Id of the reference that the dynptr passed holds; 0 if none. */
    int dynptrRefId;
    /** Flags of the type of the dynptr passed. */
    int dynptrType;
    /** The per-CPU variable or object passed; null if none was. */
    RegValue percpu;

    HelperInvocation(Helper helper, HelperPrototype prototype) {
        this.helper = helper;
        this.prototype = prototype;
    }

    /** Takes note of stack that is to be marked as written once all arguments are judged. */
    void fillLater(int register, int bytes) {
        filledRegister = register;
        filledBytes = bytes;
    }

    /** Returns whether packet pointers are void after the call. */
    boolean changesPacket() {
        // Writing through a dynptr may unshare the socket buffer that it is of.
        boolean writesBuffer = helper.id() == HelperIds.DYNPTR_WRITE
                && (dynptrType & (TypeFlags.DYNPTR_SKB | TypeFlags.DYNPTR_SKB_META)) != 0;
        return writesBuffer || helper.has(HelperTrait.CHANGES_PACKET);
    }
}
