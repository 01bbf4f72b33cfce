package dev.bpfgate.generate;

import java.util.List;

/**
 * A function's type: it returns an int.
 *
 * @param isGlobal whether the kernel verifies it on its own, for any arguments of these types
 */
public record Signature(boolean isGlobal, List<Parameter> parameters) {

    /** Of programs, which the kernel calls: their type says nothing. */
    static final Signature PROGRAM = new Signature(true, List.of());

    /** Of functions that are verified as part of their callers. */
    static final Signature STATIC = new Signature(false, List.of());

    static Signature global(Parameter... parameters) {
        return new Signature(true, List.of(parameters));
    }
}
