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
     * Where a program stands, and who was told.
     *
     * @param object the object or recorded program, a path below testdata without an ending
     * @param loader on whose behalf the kernel was asked, a name of {@code loaders.tsv}; empty where that is root
     * @param program its name; empty where a file holds one program
     */
    record Place(String object, String loader, String program) {
        String folder() {
            return object.substring(0, object.indexOf('/'));
        }

        /** Returns what has one recorded answer: the object, with the loader if it has a name. */
        String recording() {
            return loader.isEmpty() ? object : object + "@" + loader;
        }

        boolean hasFileOf(Place other) {
            return object.equals(other.object);
        }

        Place withProgram(String name) {
            return new Place(object, loader, name);
        }

        Place withObject(String path) {
            return new Place(path, loader, program);
        }

        boolean isNamedFor(String code) {
            return program.equals(code.replace('-', '_'));
        }

        @Override
        public String toString() {
            return program.isEmpty() ? recording() : recording() + ":" + program;
        }

        static Place parse(String text) {
            int colon = text.indexOf(':');
            String recording = colon < 0 ? text : text.substring(0, colon);
            int at = recording.indexOf('@');
            return new Place(
                    at < 0 ? recording : recording.substring(0, at),
                    at < 0 ? "" : recording.substring(at + 1),
                    colon < 0 ? "" : text.substring(colon + 1));
        }
    }
}
