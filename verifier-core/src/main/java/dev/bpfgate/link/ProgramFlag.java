package dev.bpfgate.link;

/** What a program's section name asks of the kernel beyond a type. */
public enum ProgramFlag {
    /** The program may sleep. */
    SLEEPABLE,
    /** The program takes packets of more than one fragment. */
    XDP_HAS_FRAGS
}
