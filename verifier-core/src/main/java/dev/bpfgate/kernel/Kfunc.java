package dev.bpfgate.kernel;

/**
 * A function of the kernel that programs may call. Its prototype stands in the kernel's type information.
 *
 * @param name function name
 * @param flags bits of {@link KfuncFlag}
 */
public record Kfunc(String name, int flags) {

    /** Returns whether the function has the flag. */
    public boolean is(KfuncFlag flag) {
        return (flags & flag.bit()) != 0;
    }
}
