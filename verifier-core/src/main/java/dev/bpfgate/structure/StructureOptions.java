package dev.bpfgate.structure;

import dev.bpfgate.kernel.KernelProfile;
import dev.bpfgate.kernel.Privileges;
import java.util.Objects;

/**
 * On which terms a program's structure is judged.
 *
 * @param kernel the kernel that judges
 * @param privileges what the loader may do: large programs, loops and calls of functions need CAP_BPF
 * @param forbidLoops whether every loop is an error, whatever the kernel thinks
 */
public record StructureOptions(KernelProfile kernel, Privileges privileges, boolean forbidLoops) {
    /** Checks that nothing is missing. */
    public StructureOptions {
        Objects.requireNonNull(kernel);
        Objects.requireNonNull(privileges);
    }
}
