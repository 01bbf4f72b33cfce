package dev.bpfgate.btf.check;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;

/**
 * What a kernel has found out about types that refer to others: for each resolved one the type that it finally stands
 * for and, for arrays, its size.
 */
final class Resolutions {
    private static final int POINTER_BYTES = 8;

    private final Btf btf;
    private final int[] finalIds;
    private final long[] arrayBytes;

    Resolutions(Btf btf) {
        this.btf = btf;
        this.finalIds = new int[btf.typeCount()];
        this.arrayBytes = new long[btf.typeCount()];
    }

    void resolve(int id, int finalId, long sizeBytes) {
        finalIds[id] = finalId;
        arrayBytes[id] = sizeBytes;
    }

    /** {@return what a resolved type stands for} */
    int finalId(int id) {
        return finalIds[id];
    }

    /** {@return the size that was found for a resolved array} */
    long arrayBytes(int id) {
        return arrayBytes[id];
    }

    /** {@return the type that gives a type its size, itself or what it stands for; 0 when it has no size} */
    int sizedType(int id) {
        if (hasOwnSize(btf.kind(id))) {
            return id;
        }
        if (!btf.kind(id).isModifier() && btf.kind(id) != BtfKind.VAR) {
            return 0;
        }
        return hasOwnSize(btf.kind(finalIds[id])) ? finalIds[id] : 0;
    }

    /** {@return the size in bytes of a type of which {@link #sizedType} knows one} */
    long sizeOf(int id) {
        int sized = sizedType(id);
        return switch (btf.kind(sized)) {
            case ARRAY -> arrayBytes[sized];
            case POINTER -> POINTER_BYTES;
            default -> Integer.toUnsignedLong(btf.third(sized));
        };
    }

    private static boolean hasOwnSize(BtfKind kind) {
        return switch (kind) {
            case INT, STRUCT, UNION, ENUM, ENUM64, DATA_SECTION, FLOAT, ARRAY, POINTER -> true;
            case VOID, FORWARD, TYPEDEF, VOLATILE, CONST, RESTRICT, FUNC, FUNC_PROTO, VAR, DECL_TAG, TYPE_TAG -> false;
        };
    }
}
