package dev.bpfgate.btf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes the archive of a kernel's types that the library ships, of what {@code cat /sys/kernel/btf/vmlinux} printed on
 * that kernel:
 *
 * <pre>
 * java -cp verifier-core/target/classes:verifier-core/target/test-classes dev.bpfgate.btf.ArchiveGenerator \
 *     vmlinux.btf verifier-core/src/main/resources/dev/bpfgate/btf/linux-6.18.btfz
 * </pre>
 */
final class ArchiveGenerator {
    private ArchiveGenerator() {}

    public static void main(String[] args) throws IOException, MalformedObjectException {
        Files.write(Path.of(args[1]), ArchiveWriter.write(KernelBtf.read(Files.readAllBytes(Path.of(args[0])))));
    }
}
