package dev.bpfgate.generate;

/** What a generated program keeps in a register or stack slot, as far as its generator follows it. */
enum Kind {
    /** Nothing yet, or different things on different ways. */
    NOTHING,
    /** A number about which nothing is known. */
    NUMBER,
    /** A number from 0 to 31. */
    SMALL_NUMBER,
    /** The context. */
    CONTEXT,
    /** A map's value, known to exist. */
    MAP_VALUE,
    /** The packet's beginning; some bytes were compared with its end. */
    PACKET,
    /** The packet's end. */
    PACKET_END;

    boolean isNumber() {
        return this == NUMBER || this == SMALL_NUMBER;
    }

    /** Returns what is known where two ways meet. */
    Kind meet(Kind that) {
        if (this == that) {
            return this;
        }
        return isNumber() && that.isNumber() ? NUMBER : NOTHING;
    }
}
