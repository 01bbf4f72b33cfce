package dev.bpfgate.isa;

/**
 * Binary arithmetic and logic. The code is the opcode byte's upper nibble; signed division and modulo share the codes of the
 * unsigned ones and are told apart by an offset field of 1 (RFC 9669, section 4.1).
 */
public enum AluOp {
    ADD(0x00, "+="),
    SUB(0x10, "-="),
    MUL(0x20, "*="),
    DIV(0x30, "/="),
    OR(0x40, "|="),
    AND(0x50, "&="),
    LSH(0x60, "<<="),
    RSH(0x70, ">>="),
    MOD(0x90, "%="),
    XOR(0xa0, "^="),
    ARSH(0xc0, "s>>="),
    SDIV(0x30, "s/="),
    SMOD(0x90, "s%=");

    private final int code;
    private final String mnemonic;

    AluOp(int code, String mnemonic) {
        this.code = code;
        this.mnemonic = mnemonic;
    }

    /** Returns the bits of the opcode byte that select the operation. */
    public int code() {
        return code;
    }

    /** Returns the operator as the kernel prints it, such as {@code +=}. */
    public String mnemonic() {
        return mnemonic;
    }

    /** Returns how the kernel's complaints write the operation: signed division and modulo as the unsigned ones. */
    public String symbol() {
        return switch (this) {
            case SDIV -> DIV.mnemonic;
            case SMOD -> MOD.mnemonic;
            default -> mnemonic;
        };
    }

    /** Whether the operation shifts, so that its amount must be below the operand's width. */
    public boolean isShift() {
        return this == LSH || this == RSH || this == ARSH;
    }

    /** Whether the operation divides, so that a zero divisor matters. */
    public boolean isDivision() {
        return this == DIV || this == MOD || this == SDIV || this == SMOD;
    }

    /** Returns the operation of an opcode byte and offset field, or null when the byte selects no binary operation. */
    static AluOp of(int opcode, int off) {
        int code = opcode & Opcode.OPERATION_MASK;
        if (off == 1 && code == DIV.code) {
            return SDIV;
        }
        if (off == 1 && code == MOD.code) {
            return SMOD;
        }
        for (AluOp op : values()) {
            if (op.code == code) {
                return op;
            }
        }
        return null;
    }
}
