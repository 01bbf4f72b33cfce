package dev.bpfgate;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.bpfgate.btf.MalformedObjectException;
import dev.bpfgate.link.LinkResult;
import dev.bpfgate.link.LinkedProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a file holds, reading and linking it ends soon, and in an answer. Not among the tests of a build, because its agent
 * stays in the process and slows the others down:
 *
 * <pre>{@code
 * JAZZER_FUZZ=1 mvn -Dquick test -pl verifier-core -Dtest=ObjectFuzz -Djazzer.max_duration=1h
 * }</pre>
 */
class ObjectFuzz {
    private static final Path TESTDATA = Path.of(System.getProperty("bpfgate.testdata", "../testdata"));
    private static final int SEEDS = 12;
    private static final long LIMIT_NANOS = 2_000_000_000L;

    private static final Verifier VERIFIER = new Verifier(VerifierOptions.defaults());
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @BeforeAll
    static void loadClasses() throws IOException {
        for (byte[] seed : seeds()) {
            readAndLink(seed);
        }
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "1m")
    void everyFileIsReadOrRefusedSoon(byte[] file) {
        // The thread's own time: what else the machine does is not the file's fault.
        long start = THREADS.getCurrentThreadCpuTime();

        readAndLink(file);

        assertThat(THREADS.getCurrentThreadCpuTime() - start).isLessThan(LIMIT_NANOS);
    }

    private static void readAndLink(byte[] file) {
        try {
            for (LinkResult program : VERIFIER.link("fuzz.o", file).programs()) {
                if (program instanceof LinkedProgram linked) {
                    VERIFIER.controlFlow(linked);
                }
            }
        } catch (MalformedObjectException expected) {
            assertThat(expected.getMessage()).isNotBlank();
        }
    }

    /** The smallest of the test objects: few bytes, so that a mutation is likely to hit something. */
    static List<byte[]> seeds() throws IOException {
        try (Stream<Path> files = Files.walk(TESTDATA)) {
            return files.filter(file -> file.toString().endsWith(".o"))
                    .map(ObjectFuzz::bytes)
                    .sorted(Comparator.comparingInt(bytes -> bytes.length))
                    .limit(SEEDS)
                    .toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
