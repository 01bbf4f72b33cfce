package dev.bpfgate.interp.memory;

import dev.bpfgate.domain.ScalarText;
import dev.bpfgate.state.RegValue;

/** The kernel's text for the variable part of a pointer's offset, for messages. */
public final class VariableOffset {
    private VariableOffset() {}

    /** Returns {@code (value; mask)} in hexadecimal. */
    public static String text(RegValue pointer) {
        StringBuilder text = new StringBuilder();
        ScalarText.appendTnum(text, pointer.number().value(), pointer.number().mask());
        return text.toString();
    }
}
