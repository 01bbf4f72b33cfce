package dev.bpfgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text that was read and approved once; {@code -Dapprove} writes it anew. */
final class GoldenFile {
    private static final Path FOLDER = Path.of("src/test/resources/dev/bpfgate/report");

    private GoldenFile() {}

    static void assertMatches(String name, String actual) throws IOException {
        Path file = FOLDER.resolve(name);
        if (System.getProperty("approve") != null) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }
}
