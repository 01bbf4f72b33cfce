package dev.bpfgate.cfg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jgrapht.Graph;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Programs of a million instructions pass through all analyses in a virtual machine of 256 MB. */
class LargeProgramTest {
    @ParameterizedTest
    @EnumSource(LargeProgram.Shape.class)
    @Timeout(120)
    void fitsIn256Megabytes(LargeProgram.Shape shape) throws IOException, InterruptedException, URISyntaxException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = String.join(
                File.pathSeparator, placeOf(ProgramAnalysis.class), placeOf(LargeProgram.class), placeOf(Graph.class));
        Process process = new ProcessBuilder(
                        java, "-Xmx256m", "-Xss512k", "-cp", classes, LargeProgram.class.getName(), shape.name())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
        assertThat(output).startsWith("analysed");
        assertThat(process.exitValue()).isZero();
    }

    private static String placeOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }
}
