package dev.bpfgate.btf;

/**
 * Says that a file cannot be read as the object it claims to be. The only exception that reading an object, its BTF
 * included, throws on hostile input.
 *
 * <p>The message names the part of the file and an offset in bytes, and never the file: who opened it knows its name.
 */
public final class MalformedObjectException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String part;
    private final long offset;

    /**
     * @param part the section, or what else of the file is meant ({@code "ELF header"})
     * @param offset in bytes from the start of that part
     * @param problem what is wrong there, in lower case and without a full stop
     */
    public MalformedObjectException(String part, long offset, String problem) {
        super(part + " at offset " + offset + ": " + problem);
        this.part = part;
        this.offset = offset;
    }

    /** Returns the section's name, or what else of the file is meant. */
    public String part() {
        return part;
    }

    /** Returns the place in bytes from the start of the part. */
    public long offset() {
        return offset;
    }
}
