package dev.bpfgate.btf;

import java.nio.charset.StandardCharsets;

/**
 * Names as type tables compare them: an essential name is a name without its flavour, {@code task_struct} for {@code
 * task_struct___old}. Hashes are 32-bit FNV-1a of the essential name's bytes.
 */
final class NameHash {
    private static final int OFFSET_BASIS = 0x811c9dc5;
    private static final int PRIME = 0x01000193;

    private NameHash() {}

    /** {@return the hash of a name's essential part} */
    static int of(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return of(bytes, 0, bytes.length);
    }

    /** {@return the hash of the essential part of the name in {@code bytes[start, end)}} */
    static int of(byte[] bytes, int start, int end) {
        int essentialEnd = start + essentialLength(bytes, start, end);
        int hash = OFFSET_BASIS;
        for (int i = start; i < essentialEnd; i++) {
            hash = (hash ^ (bytes[i] & 0xff)) * PRIME;
        }
        return hash;
    }

    /** {@return the part of a name before its flavour, the whole name when it has none} */
    static String essential(String name) {
        for (int i = name.length() - 5; i >= 0; i--) {
            if (name.charAt(i) != '_' && name.startsWith("___", i + 1) && name.charAt(i + 4) != '_') {
                return name.substring(0, i + 1);
            }
        }
        return name;
    }

    private static int essentialLength(byte[] bytes, int start, int end) {
        for (int i = end - 5; i >= start; i--) {
            if (bytes[i + 1] == '_'
                    && bytes[i] != '_'
                    && bytes[i + 2] == '_'
                    && bytes[i + 3] == '_'
                    && bytes[i + 4] != '_') {
                return i + 1 - start;
            }
        }
        return end - start;
    }
}
