package dev.bpfgate.link;

import dev.bpfgate.kernel.ProgramType;
import java.util.Map;

/**
 * What a loader sets before it loads, beyond what the object says.
 *
 * @param untyped the type of programs whose section names none, or null: such programs are refused
 * @param attachTargets from the name of a program to the kernel function, hook or trace point it is attached to instead
 *     of the one that its section names
 */
public record LoaderChoices(ProgramType untyped, Map<String, String> attachTargets) {
    /** A loader that takes objects as they are. */
    public static final LoaderChoices NONE = new LoaderChoices(null, Map.of());

    public LoaderChoices {
        attachTargets = Map.copyOf(attachTargets);
    }

    /** Returns a loader's choice of nothing but a type. */
    public static LoaderChoices untyped(ProgramType type) {
        return new LoaderChoices(type, Map.of());
    }
}
