package dev.bpfgate.isa;

/** Widths of memory accesses; the code is bits 3 and 4 of the opcode byte. */
public enum MemSize {
    B(0x10, 1),
    H(0x08, 2),
    W(0x00, 4),
    DW(0x18, 8);

    private final int code;
    private final int bytes;

    MemSize(int code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    /** Returns the bits of the opcode byte that select the width. */
    public int code() {
        return code;
    }

    /** Returns the width in bytes: 1, 2, 4 or 8. */
    public int bytes() {
        return bytes;
    }

    /** Returns the width in bits: 8, 16, 32 or 64. */
    public int bits() {
        return bytes * Byte.SIZE;
    }

    /** Returns the width that an opcode byte of a load or store selects. */
    static MemSize of(int opcode) {
        return switch (opcode & Opcode.SIZE_MASK) {
            case 0x00 -> W;
            case 0x08 -> H;
            case 0x10 -> B;
            default -> DW;
        };
    }
}
