package dev.bpfgate.kernel;

import java.util.Locale;

/**
 * What a load from the context yields.
 *
 * @param kind the kind of value
 * @param structName kernel structure pointed to, for {@link Kind#TRUSTED_BTF_POINTER}; else null
 */
public record ContextValue(Kind kind, String structName) {

    /** The kinds of values found in contexts. */
    public enum Kind {
        /** A number of which only the width is known. */
        NUMBER,
        /** Start of the packet. */
        PACKET,
        /** Start of the metadata before the packet. */
        PACKET_META,
        /** End of the packet. */
        PACKET_END,
        /** The flow keys that a dissector fills in. */
        FLOW_KEYS,
        /** A socket of any kind, or NULL. */
        SOCK_COMMON_OR_NULL,
        /** A full socket. */
        SOCKET,
        /** A full socket, or NULL. */
        SOCKET_OR_NULL,
        /** The writable buffer of a tracepoint. */
        TRACEPOINT_BUFFER,
        /** A kernel object that is known to be alive. */
        TRUSTED_BTF_POINTER
    }

    private static final String TRUSTED = "trusted:";

    /** Returns the value with a resource's spelling. */
    static ContextValue parse(String text) {
        if (text.startsWith(TRUSTED)) {
            return new ContextValue(Kind.TRUSTED_BTF_POINTER, text.substring(TRUSTED.length()));
        }
        return new ContextValue(Kind.valueOf(text.toUpperCase(Locale.ROOT)), null);
    }

    /** Returns whether a load yields a plain number. */
    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }
}
