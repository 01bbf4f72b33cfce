package dev.bpfgate.explain;

import dev.bpfgate.link.LineRecord;
import java.util.Objects;

/**
 * A place that belongs to a mistake, and what it has to do with it.
 *
 * @param insn the instruction, or -1 if it is a place in the source only
 * @param line the place in the source; null if the object does not tell
 * @param words a few words that stand below the line
 */
public record Label(int insn, LineRecord line, String words) {
    /** Stands for the absence of an instruction. */
    public static final int NO_INSN = -1;

    public Label {
        Objects.requireNonNull(words);
    }

    /** Returns this label at another place of the source. */
    public Label at(LineRecord place) {
        return new Label(insn, place, words);
    }
}
