package dev.bpfgate.interp;

import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;

/** Which pointers are known to be valid: not null, and to an object that stays. */
public final class Trust {
    private static final int TRUSTED_FLAGS = TypeFlags.ALLOC | TypeFlags.TRUSTED | TypeFlags.NON_OWN_REF;

    private Trust() {}

    /** Returns whether kernel functions that want valid objects accept this pointer. Mirrors: is_trusted_reg. */
    public static boolean isTrusted(RegValue value) {
        if (value.refId() != 0) {
            return true;
        }
        if (hasUnsafeFlags(value)) {
            return false;
        }
        return value.kind().isSocket() || value.kind() == RegKind.MAP_PTR || value.has(TRUSTED_FLAGS);
    }

    /** Returns whether any flag is set that does not itself stand for trust. */
    public static boolean hasUnsafeFlags(RegValue value) {
        return (value.flags() & ~TRUSTED_FLAGS) != 0;
    }

    /** Returns whether a pointer cannot be null. Mirrors: reg_not_null. */
    public static boolean isNotNull(RegValue value) {
        if (value.mayBeNull()) {
            return false;
        }
        return switch (value.kind()) {
            case SOCKET, TCP_SOCK, SOCK_COMMON, MAP_VALUE, MAP_KEY, MAP_PTR -> true;
            case BTF_ID -> isTrusted(value);
            case MEM -> !value.has(TypeFlags.UNTRUSTED);
            default -> false;
        };
    }
}
