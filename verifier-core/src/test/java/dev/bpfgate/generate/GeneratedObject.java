package dev.bpfgate.generate;

import java.util.List;
import java.util.NoSuchElementException;

/**
 * What goes into one object.
 *
 * @param callees functions of {@code .text}, which others call by their place in this list
 */
public record GeneratedObject(
        List<GeneratedMap> maps, List<GeneratedProgram> callees, List<GeneratedProgram> programs) {

    /** Returns the program of that name; without one, fails. */
    GeneratedProgram program(String name) {
        return programs.stream()
                .filter(program -> program.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(name));
    }

    /** Returns an object with the same maps and callees, but these programs. */
    GeneratedObject with(List<GeneratedProgram> others) {
        return new GeneratedObject(maps, callees, others);
    }

    /** Returns the object's file. */
    public byte[] bytes() {
        return ObjectWriter.write(this);
    }

    /** Returns the types of functions and values alone, numbered as in the file: what a kernel takes. */
    public byte[] types() {
        return ObjectWriter.types(this);
    }
}
