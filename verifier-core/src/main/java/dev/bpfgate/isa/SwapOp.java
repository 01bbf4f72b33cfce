package dev.bpfgate.isa;

/** Conversions of byte order. */
public enum SwapOp {
    /** To little-endian: truncates on a little-endian machine. */
    TO_LE("le"),
    /** To big-endian: swaps on a little-endian machine. */
    TO_BE("be"),
    /** Swaps on every machine. */
    SWAP("bswap");

    private final String mnemonic;

    SwapOp(String mnemonic) {
        this.mnemonic = mnemonic;
    }

    /** Returns the operator as the kernel prints it, without the width. */
    public String mnemonic() {
        return mnemonic;
    }
}
