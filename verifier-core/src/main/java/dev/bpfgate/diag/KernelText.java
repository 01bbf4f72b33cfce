package dev.bpfgate.diag;

import java.util.List;

/** Fills the kernel's printf templates. For reporters; nothing in the engine's loop makes text. */
public final class KernelText {
    private KernelText() {}

    /** Returns what a line says, with the line's end if its template has one. */
    public static String of(Rejection.Line line) {
        return of(line.code().template(), line.args());
    }

    /**
     * Returns the template with its conversions replaced by the arguments in order.
     *
     * @throws IllegalArgumentException if there are more conversions than arguments, or one is none of {@code d i u x c s %}
     */
    public static String of(String template, List<Object> args) {
        StringBuilder text = new StringBuilder(template.length() + 32);
        int next = 0;
        int at = 0;
        while (at < template.length()) {
            char c = template.charAt(at++);
            if (c != '%') {
                text.append(c);
                continue;
            }
            Conversion conversion = Conversion.parse(template, at);
            at = conversion.end();
            if (conversion.letter() == '%') {
                text.append('%');
                continue;
            }
            if (next == args.size()) {
                throw new IllegalArgumentException("too few arguments for: " + template);
            }
            text.append(conversion.apply(args.get(next++)));
        }
        return text.toString();
    }

    /**
     * One conversion of a template.
     *
     * @param alternate whether {@code #} asks for a {@code 0x}
     * @param left whether {@code -} asks for padding at the right
     * @param zeros whether padding is zeros
     * @param width least number of characters
     * @param wide whether integers have 64 bits
     * @param letter what is converted
     * @param end index in the template after the conversion
     */
    private record Conversion(
            boolean alternate, boolean left, boolean zeros, int width, boolean wide, char letter, int end) {

        static Conversion parse(String template, int start) {
            int at = start;
            boolean alternate = false;
            boolean left = false;
            boolean zeros = false;
            for (; "#-0".indexOf(charAt(template, at)) >= 0; at++) {
                alternate |= template.charAt(at) == '#';
                left |= template.charAt(at) == '-';
                zeros |= template.charAt(at) == '0';
            }
            int width = 0;
            for (; Character.isDigit(charAt(template, at)); at++) {
                width = width * 10 + template.charAt(at) - '0';
            }
            int lengthStart = at;
            while (charAt(template, at) == 'l' || charAt(template, at) == 'z') {
                at++;
            }
            return new Conversion(alternate, left, zeros, width, at > lengthStart, charAt(template, at), at + 1);
        }

        private static char charAt(String template, int at) {
            if (at >= template.length()) {
                throw new IllegalArgumentException("a conversion ends with the template: " + template);
            }
            return template.charAt(at);
        }

        String apply(Object argument) {
            return padded(
                    switch (letter) {
                        case 'd', 'i' -> Long.toString(signed(argument));
                        case 'u' -> Long.toUnsignedString(unsigned(argument));
                        case 'x' -> (alternate ? "0x" : "") + Long.toHexString(unsigned(argument));
                        case 'c' ->
                            argument instanceof Number number
                                    ? Character.toString(number.intValue())
                                    : argument.toString();
                        case 's' -> argument.toString();
                        default -> throw new IllegalArgumentException("no conversion: %" + letter);
                    });
        }

        private long signed(Object argument) {
            long value = ((Number) argument).longValue();
            return wide ? value : (int) value;
        }

        private long unsigned(Object argument) {
            long value = ((Number) argument).longValue();
            return wide ? value : value & 0xffff_ffffL;
        }

        private String padded(String text) {
            int missing = width - text.length();
            if (missing <= 0) {
                return text;
            }
            if (left) {
                return text + " ".repeat(missing);
            }
            return (zeros ? "0" : " ").repeat(missing) + text;
        }
    }
}
