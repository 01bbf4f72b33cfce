package dev.bpfgate;

/** What the bytes given to a {@link Verifier} are. */
public enum InputFormat {
    /** An ELF object as compilers make it. */
    ELF_OBJECT,
    /** Bare instructions, 8 bytes each, of one program whose type the options name. */
    RAW_INSNS
}
