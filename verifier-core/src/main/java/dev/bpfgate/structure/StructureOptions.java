package dev.bpfgate.structure;

/**
 * On which terms a program's structure is judged.
 *
 * @param privileged whether the loader has CAP_BPF: large programs, loops and calls of functions need it
 * @param forbidLoops whether every loop is an error, whatever the kernel thinks
 */
public record StructureOptions(boolean privileged, boolean forbidLoops) {
    /** The terms of a loader with every capability, and no opinion on loops. */
    public static final StructureOptions PRIVILEGED = new StructureOptions(true, false);

    /** The terms of a loader without capabilities. */
    public static final StructureOptions UNPRIVILEGED = new StructureOptions(false, false);
}
