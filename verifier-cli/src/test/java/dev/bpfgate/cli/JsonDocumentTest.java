package dev.bpfgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.bpfgate.Recording;
import dev.bpfgate.VerificationResult;
import dev.bpfgate.Verifier;
import dev.bpfgate.VerifierOptions;
import dev.bpfgate.cli.json.JsonDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The document of a run over objects that are accepted, refused and unreadable. */
class JsonDocumentTest {
    private static final Path TESTDATA = Path.of(System.getProperty("bpfgate.testdata", "../testdata"), "mistakes");
    private static final Path GOLDEN = Path.of("src/test/resources/dev/bpfgate/cli/mistakes.json");

    private static String document(VerifierOptions options, String... objects) throws IOException {
        Verifier verifier = TargetOptions.verifier(options);
        JsonDocument document = new JsonDocument("6.18", "0.0.0");
        StringBuilder text = new StringBuilder(document.head());
        for (String object : objects) {
            text.append(document.of(verifier.verify("build/" + object, Files.readAllBytes(TESTDATA.resolve(object)))));
        }
        text.append(document.of(VerificationResult.unreadable("build/a \"b\".o", "no ELF file")));
        return text.append(document.tail()).toString();
    }

    private static JsonObject parsed(String document) {
        return JsonParser.parseString(document).getAsJsonObject();
    }

    @Test
    void isWhatWasApproved() throws IOException {
        String actual = document(
                        VerifierOptions.defaults().withRecordings(Recording.PROFILE),
                        "lookup_unchecked.bpf.o",
                        "lookup_unchecked_fixed.bpf.o")
                .replaceAll("\"version\": \"\\d+\\.\\d+\\.\\d+[^\"]*\"", "\"version\": \"V\"");
        if (System.getProperty("approve") != null) {
            Files.writeString(GOLDEN, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void countsVerdicts() throws IOException {
        JsonObject summary = parsed(document(VerifierOptions.defaults(), "lookup_unchecked.bpf.o"))
                .getAsJsonObject("summary");

        assertThat(summary.get("rejected").getAsInt()).isEqualTo(1);
        assertThat(summary.get("accepted").getAsInt()).isZero();
        assertThat(summary.get("unreadable").getAsInt()).isEqualTo(1);
    }

    @Test
    void hasAProfileOnlyIfOneWasAskedFor() throws IOException {
        VerifierOptions plain = VerifierOptions.defaults();
        assertThat(profile(plain)).matches(JsonElement::isJsonNull);
        assertThat(profile(plain.withRecordings(Recording.PROFILE))).matches(JsonElement::isJsonObject);
    }

    private static JsonElement profile(VerifierOptions options) throws IOException {
        JsonObject object = parsed(document(options, "loop_counter_wraps_fixed.bpf.o"))
                .getAsJsonArray("objects")
                .get(0)
                .getAsJsonObject();
        return object.getAsJsonArray("programs").get(0).getAsJsonObject().get("profile");
    }
}
