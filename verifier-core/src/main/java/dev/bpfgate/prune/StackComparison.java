package dev.bpfgate.prune;

import dev.bpfgate.state.Frame;
import dev.bpfgate.state.IteratorSlot;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;
import dev.bpfgate.state.SlotTypes;

/**
 * Decides whether the stack of a stored frame covers that of another.
 *
 * <p>A slot is judged byte by byte, and where bytes hold something structured (a spilled value, a dynptr, an iterator, saved
 * interrupt flags) by that as well. A scalar spilled with all its bytes and eight bytes of some data are both judged as
 * scalars, since a load makes both one. Mirrors: stacksafe.
 */
final class StackComparison {
    /** No slot. */
    static final int NONE = -1;

    private static final long LOWEST_BITS = 0x0101010101010101L;
    private static final int TOP_BYTE = SlotTypes.SLOT_BYTES - 1;

    private final IdMap ids;
    private final ValueComparison values;
    private final boolean readsUninitialised;
    private final boolean allPrecise;

    StackComparison(IdMap ids, ValueComparison values, PruneRules rules) {
        this.ids = ids;
        this.values = values;
        readsUninitialised = rules.uninitialisedStack();
        allPrecise = !rules.capable();
    }

    /**
     * Returns the first slot in which the stored frame's stack does not cover the other's, or {@link #NONE}; slots that only
     * the other has do not matter. Where more than the continuation's needs is asked for, the bytes must hold the same.
     */
    int firstUncovered(Frame old, Frame frame, ComparisonMode mode) {
        int shared = Math.min(old.slotCount(), frame.slotCount());
        for (int slot = 0; slot < shared; slot++) {
            if (mode != ComparisonMode.NOT_EXACT && old.slotTypes(slot) != frame.slotTypes(slot)) {
                return slot;
            }
            if (!slotCovers(old, frame, slot, mode)) {
                return slot;
            }
        }
        for (int slot = shared; slot < old.slotCount(); slot++) {
            if (mode != ComparisonMode.NOT_EXACT || judgedBytes(old.slotTypes(slot)) != 0) {
                return slot;
            }
        }
        return NONE;
    }

    private boolean slotCovers(Frame old, Frame frame, int slot, ComparisonMode mode) {
        long oldTypes = old.slotTypes(slot);
        long judged = judgedBytes(oldTypes);
        if (judged == 0) {
            return true;
        }
        long types = frame.slotTypes(slot);
        RegValue oldScalar = asScalar(oldTypes, old.slotValue(slot));
        RegValue scalar = oldScalar == null ? null : asScalar(types, frame.slotValue(slot));
        if (scalar != null) {
            boolean precise = SlotTypes.at(oldTypes, 0) == SlotTypes.SPILL && isPrecise(old, slot);
            return values.covers(oldScalar, scalar, precise, mode);
        }
        if (!bytesCover(oldTypes, types, judged)) {
            return false;
        }
        // Where zeros stand for data there is nothing more to compare, so the stored slot's type decides.
        return judged >>> TOP_BYTE * 8 == 0 || contentsCover(old, frame, slot, mode);
    }

    /** Returns the bytes, as their lowest bits, that must be alike: bytes never written, or perhaps of some data, need not. */
    private long judgedBytes(long oldTypes) {
        if (oldTypes == SlotTypes.ALL_INVALID) {
            return 0;
        }
        // The types' numbers have three bits. Never written is 0, some data is 2.
        long relevant = (oldTypes | oldTypes >>> 2) & LOWEST_BITS;
        return readsUninitialised ? relevant : relevant | (oldTypes >>> 1 & LOWEST_BITS);
    }

    private static boolean bytesCover(long oldTypes, long types, long judged) {
        if (oldTypes == types) {
            return true;
        }
        for (long bytes = judged; bytes != 0; bytes &= bytes - 1) {
            int at = Long.numberOfTrailingZeros(bytes) / 8;
            int oldType = SlotTypes.at(oldTypes, at);
            int type = SlotTypes.at(types, at);
            if (oldType != type && !(oldType == SlotTypes.MISC && type == SlotTypes.ZERO)) {
                return false;
            }
        }
        return true;
    }

    private boolean contentsCover(Frame old, Frame frame, int slot, ComparisonMode mode) {
        RegValue oldValue = old.slotValue(slot);
        RegValue value = frame.slotValue(slot);
        return switch (SlotTypes.at(old.slotTypes(slot), TOP_BYTE)) {
            case SlotTypes.SPILL -> values.covers(oldValue, value, isPrecise(old, slot), mode);
            case SlotTypes.DYNPTR -> dynptrsAlike(oldValue, value);
            case SlotTypes.ITER -> iteratorsAlike(oldValue, value);
            case SlotTypes.IRQ_FLAG ->
                ids.matches(oldValue.refId(), value.refId()) && oldValue.detail() == value.detail();
            default -> true;
        };
    }

    private boolean dynptrsAlike(RegValue old, RegValue value) {
        return old.detail() == value.detail()
                && old.detail2() == value.detail2()
                && ids.matches(old.refId(), value.refId());
    }

    /** The depth is left out: it differs in every round, and loops would never converge. */
    private boolean iteratorsAlike(RegValue old, RegValue value) {
        return old.target() == value.target()
                && old.detail() == value.detail()
                && IteratorSlot.state(old) == IteratorSlot.state(value)
                && ids.matches(old.refId(), value.refId());
    }

    /** Returns the scalar that a load of all eight bytes gives if the slot holds no other; null otherwise. */
    private RegValue asScalar(long types, RegValue value) {
        if (SlotTypes.at(types, 0) == SlotTypes.SPILL) {
            return value.kind() == RegKind.SCALAR ? value : null;
        }
        return isAllData(types) ? RegValue.UNKNOWN : null;
    }

    private boolean isAllData(long types) {
        if (types == SlotTypes.ALL_MISC) {
            return true;
        }
        return readsUninitialised && (types & ~SlotTypes.ALL_MISC) == 0;
    }

    private boolean isPrecise(Frame frame, int slot) {
        return allPrecise || frame.isPreciseSlot(slot);
    }
}
