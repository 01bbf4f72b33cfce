package dev.bpfgate.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Standard output, which remembers why it could not be written: print streams only remember that. */
final class StandardOutput extends FilterOutputStream {
    private IOException failure;

    StandardOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failure = failure == null ? e : failure;
            throw e;
        }
    }

    /** Returns why something is missing, or null; a reader who has read enough, as {@code head} does, misses nothing. */
    String complaint() {
        String words = failure == null ? null : String.valueOf(failure.getMessage());
        return words == null || words.toLowerCase(Locale.ROOT).contains("pipe") ? null : words;
    }
}
