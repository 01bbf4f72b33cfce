package dev.bpfgate.link;

import dev.bpfgate.kernel.ProgramType;
import java.util.List;

/**
 * Says why a program does not reach the kernel.
 *
 * @param name the program's name
 * @param section the section it was compiled into, without question mark
 * @param type the type, {@link ProgramType#UNSPEC} when nobody said
 * @param errno negative, as libbpf gives it; 0 when it is not known whether libbpf would give up
 * @param message the reason, for people
 * @param lines the source lines that the compiler noted of the program itself, in order; slots are the program's own
 * @param unknown what of the target would have to be known to link the program, in a few words; null when libbpf gives
 *     up for sure
 */
public record LinkFailure(
        String name,
        String section,
        ProgramType type,
        int errno,
        String message,
        String unknown,
        List<LineRecord> lines)
        implements LinkResult {
    public LinkFailure {
        lines = List.copyOf(lines);
    }

    /** Returns whether the program is refused, rather than undecided for want of knowledge. */
    public boolean isCertain() {
        return unknown == null;
    }
}
