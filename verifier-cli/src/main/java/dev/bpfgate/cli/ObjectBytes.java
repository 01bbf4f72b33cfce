package dev.bpfgate.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads files whole, with words for people where that fails. */
final class ObjectBytes {
    /** Many times the largest object that is known; a device or a disk image is not read to its end. */
    private static final int LIMIT_BYTES = 64 << 20;

    /** The name that means standard input. */
    private static final Path STANDARD_INPUT = Path.of("-");

    private ObjectBytes() {}

    /**
     * Returns what a file holds.
     *
     * @throws IOException if it cannot be read, with a message that does without the file's name
     */
    static byte[] read(Path file) throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            return limited(System.in);
        }
        if (Files.isDirectory(file)) {
            throw new IOException("a directory without any *.o below it");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return limited(in);
        } catch (NoSuchFileException e) {
            throw new IOException("no such file", e);
        } catch (AccessDeniedException e) {
            throw new IOException("permission denied", e);
        }
    }

    private static byte[] limited(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LIMIT_BYTES + 1);
        if (bytes.length > LIMIT_BYTES) {
            throw new IOException("larger than " + (LIMIT_BYTES >> 20) + " MiB");
        }
        return bytes;
    }
}
