package dev.bpfgate.interp.call.kfunc;

/** What the end of a parameter's name says of it, by the kernel's convention for functions that programs may call. */
enum KfuncSuffix {
    /** The size of the memory passed before. */
    SIZE("__sz"),
    /** The size of the memory passed before, known. */
    CONSTANT_SIZE("__szk"),
    /** A known number. */
    CONSTANT("__k"),
    /** Not looked at. */
    IGNORED("__ign"),
    /** Memory that may be missing. */
    OPTIONAL("__opt"),
    /** May be null where others may not. */
    NULLABLE("__nullable"),
    /** A string in a map that nobody can change. */
    STRING("__str"),
    /** A map. */
    MAP("__map"),
    /** Where interrupt flags are saved. */
    IRQ_FLAG("__irq_flag"),
    /** Filled in by the kernel. */
    PROGRAM("__prog"),
    /** An iterator. */
    ITERATOR("__iter"),
    /** Made by the call. */
    UNINITIALISED("__uninit"),
    /** An object that the program allocated. */
    ALLOCATED("__alloc"),
    /** An object that counts its references. */
    REFCOUNTED("__refcounted_kptr"),
    /** Nothing. */
    NONE("");

    private final String text;

    KfuncSuffix(String text) {
        this.text = text;
    }

    /** Returns what a parameter's name ends with. */
    static KfuncSuffix of(String parameter) {
        for (KfuncSuffix suffix : values()) {
            if (parameter.endsWith(suffix.text)) {
                return suffix;
            }
        }
        return NONE;
    }
}
