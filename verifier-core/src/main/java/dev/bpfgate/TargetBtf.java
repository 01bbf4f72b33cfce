package dev.bpfgate;

import java.nio.ByteBuffer;

/** A kernel's BTF as its file holds it, not yet read; immutable. */
public final class TargetBtf {
    private final byte[] bytes;

    /** Takes the bytes of {@code /sys/kernel/btf/vmlinux} or of a file like it; a copy is kept. */
    public TargetBtf(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** Returns the bytes, read-only. */
    public ByteBuffer bytes() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }
}
