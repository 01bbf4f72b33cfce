package dev.bpfgate.diag;

import java.util.Objects;

/**
 * Why a path was not covered by a state stored earlier at the same instruction: the first difference that counted.
 *
 * @param kind what sort of difference it is
 * @param frame depth of the frame it was found in, the innermost if it is in none
 * @param place the register or the stack slot, say {@code r3} or {@code fp-8}; empty if it is in none
 * @param stored what the stored state has there, as the kernel prints it; may be empty
 * @param current what the path has there; may be empty
 */
public record PruneMiss(Kind kind, int frame, String place, String stored, String current) {

    public PruneMiss {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(place);
        Objects.requireNonNull(stored);
        Objects.requireNonNull(current);
    }

    /** Sorts of differences. */
    public enum Kind {
        /** Other calls led here. */
        CALLS("called from elsewhere"),
        /** One may sleep, or only happens if a branch is mispredicted, and the other does not. */
        CONTEXT("another context"),
        /** References, locks or critical sections that are held differ. */
        RESOURCES("other references or locks are held"),
        /** Another kind of value. */
        VALUE_KIND("another kind of value"),
        /** The same kind of pointer, with other properties: one may be null, one is trusted. */
        POINTER_FLAGS("other properties of a pointer"),
        /** A pointer to something else, or into another place of it. */
        POINTER_TARGET("a pointer to another place"),
        /** Values that the stored state did not cover are possible, and the continuation depends on them. */
        RANGE("values outside the stored range"),
        /** Fewer bytes of the packet were checked. */
        PACKET_RANGE("fewer bytes of the packet are checked"),
        /** The value is tied to other registers. */
        LINKS("tied to other values"),
        /** The bytes of a stack slot hold other things. */
        STACK_BYTES("other bytes on the stack"),
        /** An earlier round of a loop that is not done: paths from the stored state are still open. */
        LOOP_ROUND("the loop goes on");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Returns the sort in words for people. */
        public String words() {
            return words;
        }
    }
}
