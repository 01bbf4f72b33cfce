package dev.bpfgate.explain.cause;

/** Small words of explanations. */
final class Words {
    private Words() {}

    /** Returns a number of bytes in words. */
    static String bytes(long count) {
        return count == 1 ? "1 byte" : count + " bytes";
    }

    /** Returns a name in quotes, or other words where there is none. */
    static String quoted(String name, String otherwise) {
        return name == null || name.isEmpty() ? otherwise : "'" + name + "'";
    }
}
