package dev.bpfgate.prune;

import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;

/** Decides whether a value in a stored state covers the value in the same place of another state. Mirrors: regsafe. */
final class ValueComparison {
    private final IdMap ids;
    private boolean equalScalars;

    ValueComparison(IdMap ids) {
        this.ids = ids;
    }

    /** From now on a scalar covers only an equal one. */
    void requireEqualScalars() {
        equalScalars = true;
    }

    /**
     * Returns whether the stored value covers the other one.
     *
     * @param precise whether the stored value, if a scalar, must be precise
     */
    boolean covers(RegValue old, RegValue value, boolean precise, ComparisonMode mode) {
        if (old == value && old.id() == 0 && old.refId() == 0) {
            return true;
        }
        if (mode == ComparisonMode.EXACT) {
            return same(old, value);
        }
        // What the stored state could not read, its continuation did not read; but where a loop is to converge, a
        // value that came up since makes a difference.
        if (old.kind() == RegKind.NOT_INIT && mode == ComparisonMode.NOT_EXACT) {
            return true;
        }
        if (old.kind() != value.kind() || old.flags() != value.flags()) {
            return false;
        }
        return switch (old.kind()) {
            case SCALAR -> coversScalar(old, value, precise, mode);
            case MAP_KEY, MAP_VALUE, MEM, BUF, TP_BUFFER -> coversMemory(old, value);
            case PACKET, PACKET_META -> coversPacket(old, value);
            case ARENA -> true;
            default -> same(old, value);
        };
    }

    /** Returns whether two values are equal up to renaming of ids. */
    boolean same(RegValue old, RegValue value) {
        return old.sameUpToIds(value) && ids.matches(old.id(), value.id()) && ids.matches(old.refId(), value.refId());
    }

    private boolean coversScalar(RegValue old, RegValue value, boolean precise, ComparisonMode mode) {
        if (equalScalars) {
            return old.sameUpToIds(value) && ids.matchesScalar(old.id(), value.id());
        }
        if (!precise && mode == ComparisonMode.NOT_EXACT) {
            return true;
        }
        return old.number().includes(value.number()) && linkedAlike(old, value);
    }

    /** Links of the stored value must be there again; those that only the other value has narrow it further. */
    private boolean linkedAlike(RegValue old, RegValue value) {
        if (old.id() == 0) {
            return true;
        }
        int link = old.id() & RegValue.LINK_ADD;
        if (link != (value.id() & RegValue.LINK_ADD) || (link != 0 && old.offset() != value.offset())) {
            return false;
        }
        return ids.matchesScalar(old.baseId(), value.baseId());
    }

    private boolean coversMemory(RegValue old, RegValue value) {
        return old.offset() == value.offset()
                && old.target() == value.target()
                && old.detail() == value.detail()
                && old.detail2() == value.detail2()
                && old.number().includes(value.number())
                && ids.matches(old.id(), value.id())
                && ids.matches(old.refId(), value.refId());
    }

    private boolean coversPacket(RegValue old, RegValue value) {
        int oldRange = old.packetRange();
        int range = value.packetRange();
        // A negative range is one of the marks for a pointer at or beyond the end, no number of bytes.
        boolean enough = oldRange < 0 || range < 0 ? oldRange == range : oldRange <= range;
        return enough
                && old.offset() == value.offset()
                && ids.matches(old.id(), value.id())
                && old.number().includes(value.number());
    }
}
