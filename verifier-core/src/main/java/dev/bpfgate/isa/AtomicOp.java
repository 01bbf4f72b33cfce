package dev.bpfgate.isa;

/** What an atomic instruction does; the code stands in its immediate. */
public enum AtomicOp {
    ADD(0x00, "+=", "add"),
    OR(0x40, "|=", "or"),
    AND(0x50, "&=", "and"),
    XOR(0xa0, "^=", "xor"),
    XCHG(0xe0, "", "xchg"),
    CMPXCHG(0xf0, "", "cmpxchg"),
    LOAD_ACQUIRE(0x100, "", "load_acquire"),
    STORE_RELEASE(0x110, "", "store_release"),
    /** An immediate that selects nothing; the kernel says so only where the instruction is executed. */
    INVALID(-1, "", "");

    /** The bit of the immediate that asks for the old value. */
    public static final int FETCH = 0x01;

    private final int code;
    private final String mnemonic;
    private final String word;

    AtomicOp(int code, String mnemonic, String word) {
        this.code = code;
        this.mnemonic = mnemonic;
        this.word = word;
    }

    /** Returns the immediate's bits without {@link #FETCH}. */
    public int code() {
        return code;
    }

    /** Returns the assignment operator of the forms that fetch nothing, empty for the others. */
    public String mnemonic() {
        return mnemonic;
    }

    /** Returns the operation's name inside {@code atomic_fetch_add} and its kin. */
    public String word() {
        return word;
    }

    /** Whether the operation reads, changes and writes memory in one step. */
    public boolean isReadModifyWrite() {
        return this != LOAD_ACQUIRE && this != STORE_RELEASE && this != INVALID;
    }

    /** Returns the operation that an immediate selects. Exchange and compare-exchange exist only with {@link #FETCH} set. */
    static AtomicOp of(int imm) {
        return switch (imm) {
            case 0x00, 0x01 -> ADD;
            case 0x40, 0x41 -> OR;
            case 0x50, 0x51 -> AND;
            case 0xa0, 0xa1 -> XOR;
            case 0xe1 -> XCHG;
            case 0xf1 -> CMPXCHG;
            case 0x100 -> LOAD_ACQUIRE;
            case 0x110 -> STORE_RELEASE;
            default -> INVALID;
        };
    }
}
