package dev.bpfgate.interp.memory;

import dev.bpfgate.domain.ScalarText;
import dev.bpfgate.state.RegValue;

/** The kernel's text for the variable part of a pointer's offset, for messages. */
public final class VariableOffset {
    private VariableOffset() {}

    /** Returns the number if it is known, else {@code (value; mask)} in hexadecimal. Mirrors: tnum_strn. */
    public static String text(RegValue pointer) {
        StringBuilder text = new StringBuilder();
        if (pointer.number().isConstant()) {
            ScalarText.appendUnsigned(text, pointer.number().value());
        } else {
            ScalarText.appendTnum(
                    text, pointer.number().value(), pointer.number().mask());
        }
        return text.toString();
    }
}
