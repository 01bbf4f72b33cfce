package dev.bpfgate.state;

import dev.bpfgate.kernel.TypeFlags;

/** The kernel's words for types of registers: {@code scalar}, {@code map_value_or_null}, {@code trusted_ptr_}. */
public final class TypeText {
    private static final int[] PREFIX_FLAGS = {
        TypeFlags.RDONLY,
        TypeFlags.RINGBUF,
        TypeFlags.USER,
        TypeFlags.PERCPU,
        TypeFlags.RCU,
        TypeFlags.UNTRUSTED,
        TypeFlags.TRUSTED
    };
    private static final String[] PREFIXES = {
        "rdonly_", "ringbuf_", "user_", "percpu_", "rcu_", "untrusted_", "trusted_"
    };

    private TypeText() {}

    /** Returns the words for the type of a value; of a BTF id without the name of its type. Mirrors: reg_type_str. */
    public static String of(RegValue value) {
        return of(value.kind(), value.flags());
    }

    /** Returns the words for a kind with flags. */
    public static String of(RegKind kind, int flags) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < PREFIX_FLAGS.length; i++) {
            if ((flags & PREFIX_FLAGS[i]) != 0) {
                text.append(PREFIXES[i]);
            }
        }
        text.append(kind.text());
        if ((flags & TypeFlags.MAYBE_NULL) != 0) {
            text.append(kind == RegKind.BTF_ID ? "or_null_" : "_or_null");
        }
        return text.toString();
    }

    /** Returns the word for a dynptr's type, one of the dynptr bits of {@link TypeFlags}. */
    public static String dynptr(int typeFlag) {
        return switch (typeFlag) {
            case TypeFlags.DYNPTR_LOCAL -> "local";
            case TypeFlags.DYNPTR_RINGBUF -> "ringbuf";
            case TypeFlags.DYNPTR_SKB -> "skb";
            case TypeFlags.DYNPTR_XDP -> "xdp";
            case TypeFlags.DYNPTR_SKB_META -> "skb_meta";
            default -> "<unknown>";
        };
    }
}
