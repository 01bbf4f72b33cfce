package dev.bpfgate.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * Every register, decision and complaint in the logs that Linux 6.18.44 wrote about 300 generated programs.
 * {@code testdata/recorder/record-scalars} records them, and compares any number of others.
 */
class KernelAgreementTest {

    private static final Path ANSWERS =
            Path.of(System.getProperty("bpfgate.testdata", "../testdata"), "domain", "scalars-6.18.txt.gz");

    @Test
    void registersAreThoseOfTheKernelsLogs() throws IOException {
        List<String> differences = new ArrayList<>();
        int programs = 0;
        int compared = 0;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(ANSWERS))) {
            ScalarAnswers answers = new ScalarAnswers(in);
            for (ScalarAnswers.Answer answer = answers.next(); answer != null; answer = answers.next()) {
                KernelLogReplay replay = new KernelLogReplay(answer.code());
                String difference = replay.run(answer.log());
                if (difference != null) {
                    differences.add("program " + programs + ": " + difference);
                }
                programs++;
                compared += replay.compared;
            }
        }

        assertThat(differences).isEmpty();
        assertThat(programs).isEqualTo(300);
        assertThat(compared).isGreaterThan(30_000);
    }
}
