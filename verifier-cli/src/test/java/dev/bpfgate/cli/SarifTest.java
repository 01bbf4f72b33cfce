package dev.bpfgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.bpfgate.VerificationResult;
import dev.bpfgate.Verifier;
import dev.bpfgate.VerifierOptions;
import dev.bpfgate.cli.sarif.Sarif;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Code scanning's format, from objects that the kernel refuses. */
class SarifTest {
    private static final Path TESTDATA = Path.of(System.getProperty("bpfgate.testdata", "../testdata"), "mistakes");
    private static final Path GOLDEN = Path.of("src/test/resources/dev/bpfgate/cli/mistakes.sarif");

    private static VerificationResult verified(String object) throws IOException {
        byte[] bytes = Files.readAllBytes(TESTDATA.resolve(object));
        return TargetOptions.verifier(VerifierOptions.defaults()).verify("build/" + object, bytes);
    }

    private static String report() throws IOException {
        Sarif sarif = new Sarif("6.18", "0.0.0");
        StringBuilder text = new StringBuilder(sarif.head());
        text.append(sarif.of(verified("lookup_unchecked.bpf.o")));
        text.append(sarif.of(verified("index_off_by_one.bpf.o")));
        text.append(sarif.of(verified("index_off_by_one.bpf.o")));
        text.append(sarif.of(VerificationResult.unreadable("build/a b.o", "no ELF file")));
        text.append(sarif.of(VerificationResult.unreadable("x.o", Verifier.internalError(new AssertionError("oops")))));
        return text.append(sarif.tail()).toString();
    }

    private static JsonObject run(String report) {
        return JsonParser.parseString(report)
                .getAsJsonObject()
                .getAsJsonArray("runs")
                .get(0)
                .getAsJsonObject();
    }

    @Test
    void isWhatWasApproved() throws IOException {
        String actual = report().replaceAll("\\(SarifTest.java:\\d+\\)", "(SarifTest.java)")
                .replaceAll(
                        "\"version\": \"\\d+\\.\\d+\\.\\d+[^\"]*\",\n     \"rules\"",
                        "\"version\": \"V\",\n     \"rules\"");
        if (System.getProperty("approve") != null) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void everyResultNamesItsRuleAndHasAFingerprintOfItsOwn() throws IOException {
        JsonObject run = run(report());
        JsonArray rules = run.getAsJsonObject("tool").getAsJsonObject("driver").getAsJsonArray("rules");
        Set<String> fingerprints = new HashSet<>();
        for (JsonElement element : run.getAsJsonArray("results")) {
            JsonObject result = element.getAsJsonObject();
            JsonObject rule = rules.get(result.get("ruleIndex").getAsInt()).getAsJsonObject();
            assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
            assertThat(fingerprints.add(
                            result.getAsJsonObject("partialFingerprints").toString()))
                    .isTrue();
        }
        assertThat(fingerprints).hasSize(4);
    }

    @Test
    void mistakesOfTheToolAreNoResults() throws IOException {
        JsonObject invocation =
                run(report()).getAsJsonArray("invocations").get(0).getAsJsonObject();
        assertThat(invocation.get("executionSuccessful").getAsBoolean()).isFalse();
        assertThat(invocation.getAsJsonArray("toolExecutionNotifications")).hasSize(1);
    }

    @Test
    void moreThanCodeScanningKeepsIsCounted() {
        Sarif sarif = new Sarif("6.18", "0.0.0");
        for (int i = 0; i < 5_002; i++) {
            sarif.of(VerificationResult.unreadable("o" + i, "no ELF file"));
        }
        String report = sarif.tail();
        assertThat(run(report).getAsJsonArray("results")).hasSize(5_000);
        assertThat(report).contains("2 more results are left out");
    }
}
