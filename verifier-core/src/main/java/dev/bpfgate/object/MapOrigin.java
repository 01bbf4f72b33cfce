package dev.bpfgate.object;

/** What in an object a map stands for. */
public enum MapOrigin {
    /** Declared as a map. */
    DECLARED,
    /** Global variables with initial values. */
    DATA,
    /** Zero-initialised global variables. */
    BSS,
    /** Constants: no program may write them, so their values are known. */
    RODATA,
    /** Values of the kernel's configuration, known when a program is loaded. */
    KCONFIG,
    /** A structure of the kernel's whose functions are programs. */
    STRUCT_OPS;

    /** Returns whether the map is an array with one value that holds a section's variables. */
    public boolean isGlobalData() {
        return this == DATA || this == BSS || this == RODATA || this == KCONFIG;
    }
}
