package dev.bpfgate.isa;

/** Conditions of branches; the code is the opcode byte's upper nibble. */
public enum JumpOp {
    EQ(0x10, "=="),
    GT(0x20, ">"),
    GE(0x30, ">="),
    SET(0x40, "&"),
    NE(0x50, "!="),
    SGT(0x60, "s>"),
    SGE(0x70, "s>="),
    LT(0xa0, "<"),
    LE(0xb0, "<="),
    SLT(0xc0, "s<"),
    SLE(0xd0, "s<=");

    private static final JumpOp[] BY_NIBBLE = new JumpOp[16];

    static {
        for (JumpOp op : values()) {
            BY_NIBBLE[op.code >> 4] = op;
        }
    }

    private final int code;
    private final String mnemonic;

    JumpOp(int code, String mnemonic) {
        this.code = code;
        this.mnemonic = mnemonic;
    }

    /** Returns the bits of the opcode byte that select the condition. */
    public int code() {
        return code;
    }

    /** Returns the operator as the kernel prints it, such as {@code s>}. */
    public String mnemonic() {
        return mnemonic;
    }

    /** Whether the comparison reads its operands as signed numbers. */
    public boolean isSigned() {
        return this == SGT || this == SGE || this == SLT || this == SLE;
    }

    /**
     * Returns the condition that holds with the operands exchanged: {@code a < b} is {@code b > a}. Equality, inequality and the
     * bit test are their own mirror.
     */
    public JumpOp swapped() {
        return switch (this) {
            case EQ, NE, SET -> this;
            case GT -> LT;
            case GE -> LE;
            case LT -> GT;
            case LE -> GE;
            case SGT -> SLT;
            case SGE -> SLE;
            case SLT -> SGT;
            case SLE -> SGE;
        };
    }

    /** Returns the condition of an opcode byte, or null when the byte selects none. */
    static JumpOp of(int opcode) {
        return BY_NIBBLE[(opcode & Opcode.OPERATION_MASK) >> 4];
    }
}
