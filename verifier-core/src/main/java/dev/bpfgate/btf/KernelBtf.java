package dev.bpfgate.btf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** Where type tables of kernels come from: the ones that bpfgate ships, and files of users. */
public final class KernelBtf {
    private KernelBtf() {}

    /**
     * Returns the table of a kernel that bpfgate ships, null when it ships none for that version. Opening it costs a few
     * milliseconds; types are inflated when they are asked for.
     *
     * @param version the kernel's version, such as "6.18"
     */
    public static Btf shipped(String version) {
        if (version.indexOf('/') >= 0) {
            return null;
        }
        try (InputStream resource = KernelBtf.class.getResourceAsStream("linux-" + version + ".btfz")) {
            return resource == null ? null : Btf.ofArchive(resource.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("types of Linux " + version + " cannot be read", e);
        }
    }

    /**
     * Returns the table in a user's file: the bytes of {@code /sys/kernel/btf/vmlinux}, or an ELF file such as {@code
     * vmlinux} with a {@code .BTF} section. The table keeps the array, which must not change any more.
     *
     * @param file the file's bytes
     * @throws MalformedObjectException when the file is neither, or its table is malformed
     */
    public static Btf read(byte[] file) throws MalformedObjectException {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        return Btf.parse(ElfTypes.isElf(bytes) ? ElfTypes.section(bytes) : bytes);
    }
}
