package dev.bpfgate.isa;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One way to write an instruction: a pattern of the whole line and what it appends. */
record LineSyntax(Pattern pattern, Action action) {
    /** Appends the instruction that a match describes. */
    interface Action {
        void emit(Assembler assembler, Matcher match);
    }

    /**
     * Makes a syntax from a pattern in which {@code R} stands for a register (its letter and number are two groups), {@code N} for a
     * number, {@code SIZE} for an access such as {@code u32}, and a space for any white space.
     */
    static LineSyntax of(String pattern, Action action) {
        String regex = pattern.replace("SIZE", "([us])(8|16|32|64)")
                .replace("ADDRESS", "\\(R OFFSET\\)")
                .replace("OFFSET", "([+-]?\\d+)")
                .replace("R", "([rw])(\\d+)")
                .replace("N", "(-?(?:0x[0-9a-f]+|\\d+))")
                .replace(" ", "\\s*");
        return new LineSyntax(Pattern.compile(regex), action);
    }

    /** Reads a 32-bit number, decimal or hexadecimal, signed or unsigned. */
    static int int32(String text) {
        long value = Long.decode(text);
        if (value != (int) value && value >>> Integer.SIZE != 0) {
            throw new IllegalArgumentException("number does not fit in 32 bits: " + text);
        }
        return (int) value;
    }

    /** Reads a 64-bit number, decimal or hexadecimal, signed or unsigned. */
    static long int64(String text) {
        return text.startsWith("0x") ? Long.parseUnsignedLong(text, 2, text.length(), 16) : Long.decode(text);
    }

    /** Reads a register's number. */
    static int register(String text) {
        return Integer.parseInt(text);
    }

    /** Returns the bits of an opcode byte that select an access of a width in bits. */
    static int sizeCode(String bits) {
        return switch (bits) {
            case "8" -> MemSize.B.code();
            case "16" -> MemSize.H.code();
            case "32" -> MemSize.W.code();
            default -> MemSize.DW.code();
        };
    }
}
