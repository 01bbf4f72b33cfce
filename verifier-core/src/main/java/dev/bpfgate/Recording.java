package dev.bpfgate;

/** What a verification can keep beside the verdict, for those who show it; each costs a repetition of the simulation, or memory. */
public enum Recording {
    /** What the simulation costs at each instruction, see {@link Profile}. */
    PROFILE,
    /** The states along the failing path, see {@link FailedPath}. */
    PATH,
    /** The program as the kernel would get it, see {@link ProgramCode}. */
    CODE
}
