package dev.bpfgate.examples;

import java.util.Optional;

/**
 * A program that is refused with a code, and if there is one what is accepted instead.
 *
 * @param code the diagnostic's id
 * @param refused the program
 * @param accepted its twin
 */
record Example(String code, Place refused, Optional<Place> accepted) {

    /**
     * Where a program stands.
     *
     * @param object the object or recorded program, a path below testdata without an ending
     * @param program its name; empty where a file holds one program
     */
    record Place(String object, String program) {
        String folder() {
            return object.substring(0, object.indexOf('/'));
        }

        @Override
        public String toString() {
            return program.isEmpty() ? object : object + ":" + program;
        }

        static Place parse(String text) {
            int colon = text.indexOf(':');
            return colon < 0 ? new Place(text, "") : new Place(text.substring(0, colon), text.substring(colon + 1));
        }
    }
}
