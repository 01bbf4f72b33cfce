package dev.bpfgate.interp.trace;

import dev.bpfgate.domain.Scalar;
import dev.bpfgate.object.MapDefinition;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;

/** Says in a few words what is known of a value. */
public final class KnownText {
    private static final long LARGEST_32 = 0xffff_ffffL;

    private KnownText() {}

    /** Returns what is known of a register's value, or nothing if it is null. */
    public static String of(RegValue value) {
        if (value == null) {
            return "";
        }
        if (value.kind() == RegKind.NOT_INIT) {
            return "nothing was stored";
        }
        return value.isScalar() ? of(value.number()) : pointer(value) + (value.mayBeNull() ? ", or NULL" : "");
    }

    /** Returns a number's range: the unsigned one unless the signed one says more. */
    public static String of(Scalar number) {
        if (number.isConstant()) {
            return Long.toString(number.constantValue());
        }
        boolean positive = number.smin() >= 0;
        if (positive) {
            return number.umin() + ".." + limit(number.umax());
        }
        if (number.smin() == Long.MIN_VALUE && number.smax() == Long.MAX_VALUE) {
            return "any number";
        }
        String low = number.smin() == Long.MIN_VALUE ? "any negative number" : Long.toString(number.smin());
        return number.smin() == Long.MIN_VALUE
                ? low + ".." + limit(number.smax())
                : low + ".." + (number.smax() == Long.MAX_VALUE ? "" : number.smax());
    }

    /** Returns an upper bound, powers of two as such. */
    public static String limit(long max) {
        if (max == LARGEST_32) {
            return "2^32-1";
        }
        return max == Long.MAX_VALUE ? "2^63-1" : Long.toString(max);
    }

    /** Returns what a pointer points to. */
    public static String pointer(RegValue value) {
        return switch (value.kind()) {
            case CTX -> "pointer to the context";
            case MAP_PTR -> "map" + name(value);
            case MAP_VALUE -> "pointer to a value of map" + name(value);
            case MAP_KEY -> "pointer to a key of map" + name(value);
            case STACK -> "pointer to the stack";
            case PACKET -> "pointer into the packet";
            case PACKET_META -> "pointer to the packet's metadata";
            case PACKET_END -> "pointer to the packet's end";
            case FLOW_KEYS -> "pointer to flow keys";
            case SOCKET, SOCK_COMMON, TCP_SOCK, XDP_SOCK -> "pointer to a socket";
            case BTF_ID -> "pointer to a kernel object";
            case MEM -> "pointer to " + value.memorySize() + " bytes of memory";
            case FUNC -> "function";
            case DYNPTR -> "dynptr";
            default -> "pointer";
        };
    }

    private static String name(RegValue value) {
        return value.target() instanceof MapDefinition map ? " '" + map.name() + "'" : "";
    }
}
