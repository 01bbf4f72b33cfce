package dev.bpfgate.prune;

/**
 * Where a comparison found first that a stored state does not cover another. One object serves all comparisons of a search;
 * what it says lasts until the next one.
 */
public final class Mismatch {
    /** What of a state was found different. */
    public enum Part {
        /** The calls that led to the instruction. */
        CALLS,
        /** Whether it may sleep or is speculative. */
        CONTEXT,
        /** References, locks and critical sections. */
        RESOURCES,
        /** A register. */
        REGISTER,
        /** A slot of the stack. */
        SLOT,
        /** Nothing need be: the stored state is an earlier round of a loop that is not done. */
        LOOP_ROUND
    }

    private Part part = Part.CALLS;
    private int frame;
    private int place;

    Mismatch() {}

    /** Returns false, the answer of a comparison that ends here. */
    boolean at(Part found, int inFrame, int atPlace) {
        part = found;
        frame = inFrame;
        place = atPlace;
        return false;
    }

    public Part part() {
        return part;
    }

    /** Returns the depth of the frame; of a register or a slot only. */
    public int frame() {
        return frame;
    }

    /** Returns the register's or the slot's number. */
    public int place() {
        return place;
    }
}
