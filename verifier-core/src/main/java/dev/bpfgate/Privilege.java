package dev.bpfgate;

/** On whose behalf a program is loaded. */
public enum Privilege {
    /** With every capability that the kernel asks for. */
    PRIVILEGED,
    /** With none, where the kernel allows that at all. */
    UNPRIVILEGED
}
