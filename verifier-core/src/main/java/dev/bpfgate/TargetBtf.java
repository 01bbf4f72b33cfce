package dev.bpfgate;

/** A kernel's BTF as its file holds it, not yet read; immutable. */
public final class TargetBtf {
    private final byte[] bytes;

    /** Takes the bytes of {@code /sys/kernel/btf/vmlinux} or of a file like it; a copy is kept. */
    public TargetBtf(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** Returns a copy of the bytes. */
    byte[] copy() {
        return bytes.clone();
    }
}
