package dev.bpfgate.object.elf;

import dev.bpfgate.btf.MalformedObjectException;

/**
 * Limits what a file may cause to be read, in bytes. Sections and names of honest files overlap little; a file whose
 * thousand sections all claim the same megabytes would otherwise cost a thousand times its size.
 */
final class WorkBudget {
    private static final long TIMES_FILE_SIZE = 8;
    private static final long LEAST = 1 << 20;

    private long left;

    WorkBudget(int fileSize) {
        left = Math.max(LEAST, TIMES_FILE_SIZE * fileSize);
    }

    void charge(long bytes, String part) throws MalformedObjectException {
        left -= bytes;
        if (left < 0) {
            throw new MalformedObjectException(part, 0, "too many sections or names share the same bytes");
        }
    }
}
