package dev.bpfgate.link;

import dev.bpfgate.kernel.ProgramType;

/** What became of one program: ready for the kernel, or not. */
public sealed interface LinkResult permits LinkedProgram, LinkFailure {
    /** Returns the program's name, as the symbol table says. */
    String name();

    /** Returns the section it was compiled into, without question mark. */
    String section();

    /** Returns the type, {@link ProgramType#UNSPEC} when nobody said. */
    ProgramType type();
}
