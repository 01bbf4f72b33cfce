package dev.bpfgate.object;

/**
 * A function in a section of instructions: a program, or something that programs call.
 *
 * @param index its place among all functions: by section, then by symbol
 * @param name as the symbol table says
 * @param section the section's place in the file
 * @param startSlot its first slot in the section
 * @param slots how many slots it takes
 * @param visibility who can refer to it
 */
public record ObjectFunction(int index, String name, int section, int startSlot, int slots, Visibility visibility) {
    /** Who can refer to a function. */
    public enum Visibility {
        /** Its own file alone. */
        STATIC,
        /** Every file, and the kernel verifies it on its own. */
        GLOBAL,
        /** Every file, but the kernel shall take it as static. */
        HIDDEN
    }

    /** Returns the slot of the section after the last. */
    public int endSlot() {
        return startSlot + slots;
    }

    /** Returns whether a slot of its section belongs to it. */
    public boolean contains(long slot) {
        return slot >= startSlot && slot < endSlot();
    }
}
