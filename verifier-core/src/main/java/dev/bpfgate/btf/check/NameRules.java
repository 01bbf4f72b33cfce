package dev.bpfgate.btf.check;

/** Which names a kernel takes. Its notion of letters is Latin-1's. */
final class NameRules {
    /** The longest symbol a kernel knows, its final zero included. */
    private static final int MAX_BYTES = 512;

    private NameRules() {}

    /** {@return whether the bytes, without final zero, are an identifier; dots count as letters} */
    static boolean isIdentifier(byte[] name) {
        if (name.length == 0 || name.length > MAX_BYTES || !isStart(name[0] & 0xff)) {
            return false;
        }
        for (byte character : name) {
            if (!isStart(character & 0xff) && !isDigit(character & 0xff)) {
                return false;
            }
        }
        return true;
    }

    /** {@return whether the bytes, without final zero, can name a section: anything printable} */
    static boolean isSectionName(byte[] name) {
        if (name.length == 0 || name.length > MAX_BYTES) {
            return false;
        }
        for (byte character : name) {
            if (!isPrintable(character & 0xff)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isStart(int character) {
        return isLetter(character) || character == '_' || character == '.';
    }

    private static boolean isLetter(int character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= 0xc0 && character != 0xd7 && character != 0xf7;
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isPrintable(int character) {
        return character >= ' ' && character <= '~' || character >= 0xa0;
    }
}
