package dev.bpfgate.cli.sarif;

import com.google.gson.stream.JsonWriter;
import dev.bpfgate.VerificationResult;
import dev.bpfgate.report.Finding;
import dev.bpfgate.report.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * SARIF 2.1.0, one run, as GitHub's code scanning takes it: it keeps 5,000 results, so what is beyond is counted in a
 * notification. A mistake of this program is no result but a notification.
 */
public final class Sarif implements Report {
    private static final int MOST_RESULTS = 5_000;
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    /** What names without a root are relative to: where the sources were checked out. */
    public static final String SOURCES = "%SRCROOT%";

    private final String kernel;
    private final String version;
    private final List<SarifResult> errors = new ArrayList<>();
    private final List<SarifResult> warnings = new ArrayList<>();
    private final List<String> mistakes = new ArrayList<>();
    private int leftOut;

    /**
     * @param kernel that was judged for
     * @param version of bpfgate
     */
    public Sarif(String kernel, String version) {
        this.kernel = kernel;
        this.version = version;
    }

    @Override
    public String of(VerificationResult result) {
        for (Finding finding : Finding.of(result)) {
            if (finding.kind() == Finding.Kind.INTERNAL_ERROR) {
                mistakes.add(finding.object() + ": " + finding.namedMessage());
            } else {
                add(SarifResult.of(finding));
            }
        }
        return "";
    }

    private void add(SarifResult result) {
        List<SarifResult> level = result.level().equals("error") ? errors : warnings;
        if (level.size() < MOST_RESULTS) {
            level.add(result);
        } else {
            leftOut++;
        }
    }

    /** Errors come first: what has no room is a warning, if there is any. */
    private List<SarifResult> shown() {
        int room = Math.min(warnings.size(), MOST_RESULTS - errors.size());
        leftOut += warnings.size() - room;
        return Stream.concat(errors.stream(), warnings.stream().limit(room)).toList();
    }

    @Override
    public String tail() {
        StringWriter text = new StringWriter();
        try {
            JsonWriter json = new JsonWriter(text);
            json.setHtmlSafe(false);
            json.setIndent(" ");
            json.beginObject();
            json.name("$schema").value(SCHEMA);
            json.name("version").value("2.1.0");
            json.name("runs").beginArray().beginObject();
            run(json);
            json.endObject().endArray().endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private void run(JsonWriter json) throws IOException {
        List<SarifResult> results = shown();
        Set<String> ids = new LinkedHashSet<>();
        results.forEach(result -> ids.add(result.rule()));
        List<String> rules = List.copyOf(ids);
        json.name("tool").beginObject().name("driver").beginObject();
        json.name("name").value("bpfgate");
        json.name("version").value(version);
        json.name("rules").beginArray();
        for (String rule : rules) {
            SarifRule.write(json, rule);
        }
        json.endArray().endObject().endObject();
        json.name("automationDetails").beginObject();
        json.name("id").value("bpfgate/" + kernel + "/");
        json.endObject();
        json.name("originalUriBaseIds").beginObject().name(SOURCES).beginObject();
        json.name("description").beginObject();
        json.name("text").value("Where the sources of the objects were checked out.");
        json.endObject().endObject().endObject();
        json.name("columnKind").value("utf16CodeUnits");
        invocation(json);
        json.name("results").beginArray();
        SarifResultWriter writer = new SarifResultWriter(json, rules);
        for (SarifResult result : results) {
            writer.write(result);
        }
        json.endArray();
    }

    private void invocation(JsonWriter json) throws IOException {
        json.name("invocations").beginArray().beginObject();
        json.name("executionSuccessful").value(mistakes.isEmpty());
        json.name("toolExecutionNotifications").beginArray();
        for (String mistake : mistakes) {
            notification(json, "error", mistake);
        }
        if (leftOut > 0) {
            notification(json, "warning", leftOut + " more results are left out");
        }
        json.endArray().endObject().endArray();
    }

    private static void notification(JsonWriter json, String level, String message) throws IOException {
        json.beginObject().name("level").value(level);
        json.name("message").beginObject().name("text").value(message).endObject();
        json.endObject();
    }
}
