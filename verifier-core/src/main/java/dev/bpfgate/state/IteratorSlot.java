package dev.bpfgate.state;

import dev.bpfgate.btf.Btf;

/** How an open-coded iterator stands in the stack slots that hold it: parts of its {@link RegValue}. */
public final class IteratorSlot {
    /** State of an iterator that may have elements left. */
    public static final int ACTIVE = 1;
    /** State of an iterator that has none left. */
    public static final int DRAINED = 2;

    private static final int STATE_BITS = 2;
    private static final String PREFIX = "bpf_iter_";

    private IteratorSlot() {}

    /**
     * Returns what a slot of a new iterator holds.
     *
     * @param btf where its type is described
     * @param typeId its type's id there
     * @param refId its reference on the first slot, 0 on the others
     */
    public static RegValue created(Btf btf, int typeId, int refId) {
        return RegValue.pointer(RegKind.STACK, 0, btf, typeId).withRefId(refId).withDetails(typeId, ACTIVE);
    }

    /** Returns one of the states. */
    public static int state(RegValue slot) {
        return slot.detail2() & (1 << STATE_BITS) - 1;
    }

    /** Returns how often the path got an element. */
    public static int depth(RegValue slot) {
        return slot.detail2() >>> STATE_BITS;
    }

    /** Returns the slot with another state and depth. */
    public static RegValue with(RegValue slot, int state, int depth) {
        return slot.withDetails(slot.detail(), state | depth << STATE_BITS);
    }

    /** Returns the iterator's name as the log prints it: {@code num}, {@code task}. */
    public static String name(RegValue slot) {
        return name((Btf) slot.target(), slot.detail());
    }

    /** Returns the name of the iterator that a BTF type stands for. */
    public static String name(Btf btf, int typeId) {
        String name = btf.name(typeId);
        return name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
    }

    /** Returns the log's word for a state. */
    public static String stateText(int state) {
        return switch (state) {
            case ACTIVE -> "active";
            case DRAINED -> "drained";
            default -> "<invalid>";
        };
    }
}
