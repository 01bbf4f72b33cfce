package dev.bpfgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is said when results cannot be written. */
class StandardOutputTest {
    @Test
    void whatIsWrittenIsNoComplaint() {
        ByteArrayOutputStream taken = new ByteArrayOutputStream();

        assertThat(complaint(taken)).isNull();
        assertThat(taken.toString(StandardCharsets.UTF_8)).isEqualTo("result");
    }

    @Test
    void aFullDiskIsOne() {
        assertThat(complaint(failing("No space left on device"))).isEqualTo("No space left on device");
    }

    @Test
    void aReaderWhoHasGoneIsNone() {
        assertThat(complaint(failing("Broken pipe"))).isNull();
        assertThat(complaint(failing("The pipe is being closed"))).isNull();
    }

    private static String complaint(OutputStream to) {
        StandardOutput out = new StandardOutput(to);
        PrintStream stream = new PrintStream(out, false, StandardCharsets.UTF_8);
        stream.print("result");
        stream.flush();
        return out.complaint();
    }

    private static OutputStream failing(String words) {
        return new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException(words);
            }
        };
    }
}
