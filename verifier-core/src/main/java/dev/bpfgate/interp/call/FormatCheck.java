package dev.bpfgate.interp.call;

import dev.bpfgate.diag.HelperCode;
import dev.bpfgate.diag.NoWords;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;

/** Formats that must be sound before the program runs. Mirrors: check_bpf_snprintf_call, bpf_bprintf_prepare. */
final class FormatCheck {
    private static final int FORMAT_REGISTER = 3;
    private static final int SIZE_REGISTER = 5;

    private final Execution x;

    FormatCheck(Execution x) {
        this.x = x;
    }

    /** Rejects a format that does not fit the data in r4 and r5. */
    void require() {
        long bytes = x.reg(SIZE_REGISTER).number().value();
        if (bytes % Long.BYTES != 0) {
            throw new Rejection(NoWords.INVALID);
        }
        String format = ConstantString.at(x.reg(FORMAT_REGISTER));
        if (!isSound(format, (int) (bytes / Long.BYTES))) {
            throw new Rejection(HelperCode.FORMAT_INVALID);
        }
    }

    /** Returns whether a format is one that the kernel prints, with at most so many arguments. */
    static boolean isSound(String format, int arguments) {
        int used = 0;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            // Beyond ASCII anything goes, as it may be UTF-8.
            boolean text = (c >= ' ' && c != 127) || isSpace(c);
            if (!text) {
                return false;
            }
            if (c != '%') {
                continue;
            }
            if (at(format, i + 1) == '%') {
                i++;
                continue;
            }
            int end = used++ < arguments ? conversionEnd(format, i + 1) : -1;
            if (end < 0) {
                return false;
            }
            i = end;
        }
        return true;
    }

    /** Returns the index of a conversion's last letter, -1 if there is no such conversion. */
    private static int conversionEnd(String format, int start) {
        int i = start;
        while ("0+- ".indexOf(at(format, i)) >= 0) {
            i++;
        }
        while (at(format, i) >= '0' && at(format, i) <= '9') {
            i++;
        }
        return switch (at(format, i)) {
            case 'p' -> pointerEnd(format, i);
            case 's' -> isBoundary(at(format, i + 1)) ? i : -1;
            case 'c' -> i;
            default -> numberEnd(format, i);
        };
    }

    private static int pointerEnd(String format, int i) {
        char next = at(format, i + 1);
        if (isBoundary(next)) {
            return i;
        }
        if ((next == 'k' || next == 'u') && at(format, i + 2) == 's') {
            return isBoundary(at(format, i + 3)) ? i + 2 : -1;
        }
        if ("KxsSB".indexOf(next) >= 0) {
            return i + 1;
        }
        boolean address = (next == 'i' || next == 'I') && (at(format, i + 2) == '4' || at(format, i + 2) == '6');
        return address ? i + 2 : -1;
    }

    private static int numberEnd(String format, int start) {
        int i = start;
        for (int l = 0; l < 2 && at(format, i) == 'l'; l++) {
            i++;
        }
        return at(format, i) != 0 && "iduxX".indexOf(at(format, i)) >= 0 ? i : -1;
    }

    private static char at(String format, int index) {
        return index < format.length() ? format.charAt(index) : 0;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= 9 && c <= 13);
    }

    // The kernel takes bytes beyond ASCII for Latin-1 here.
    private static boolean isBoundary(char c) {
        if (c >= 128) {
            return c >= 0xa0 && (c < 0xc0 || c == 0xd7 || c == 0xf7);
        }
        boolean word = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return c == 0 || isSpace(c) || (c > ' ' && c < 127 && !word);
    }
}
