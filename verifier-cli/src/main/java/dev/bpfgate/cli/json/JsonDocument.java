package dev.bpfgate.cli.json;

import com.google.gson.stream.JsonWriter;
import dev.bpfgate.ProgramResult;
import dev.bpfgate.Verdict;
import dev.bpfgate.VerificationResult;
import dev.bpfgate.report.Finding;
import dev.bpfgate.report.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

/** One JSON document a run: who judged, for which kernel, and everything known of each object. Written as objects come in. */
public final class JsonDocument implements Report {
    private static final int SCHEMA_VERSION = 1;

    private final String kernel;
    private final String version;
    private final StringWriter text = new StringWriter();
    private final JsonWriter json = new JsonWriter(text);
    private final JsonProgram programs = new JsonProgram(json);
    private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    private int unreadable;

    /**
     * @param kernel that was judged for
     * @param version of bpfgate
     */
    public JsonDocument(String kernel, String version) {
        this.kernel = kernel;
        this.version = version;
        json.setSerializeNulls(true);
        json.setHtmlSafe(false);
        json.setIndent("  ");
    }

    private interface Part {
        void write() throws IOException;
    }

    private String written(Part part) {
        try {
            part.write();
            json.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String piece = text.toString();
        text.getBuffer().setLength(0);
        return piece;
    }

    @Override
    public String head() {
        return written(() -> {
            json.beginObject();
            json.name("schema_version").value(SCHEMA_VERSION);
            json.name("tool").beginObject();
            json.name("name").value("bpfgate");
            json.name("version").value(version);
            json.endObject();
            json.name("kernel").value(kernel);
            json.name("objects").beginArray();
        });
    }

    @Override
    public String of(VerificationResult result) {
        return written(() -> object(result));
    }

    private void object(VerificationResult result) throws IOException {
        json.beginObject();
        json.name("object").value(result.object());
        json.name("unreadable").value(result.unreadable().orElse(null));
        json.name("internal_error")
                .value(Finding.of(result).stream().anyMatch(finding -> finding.kind() == Finding.Kind.INTERNAL_ERROR));
        json.name("remarks").beginArray();
        for (String remark : result.remarks()) {
            json.value(remark);
        }
        json.endArray();
        json.name("programs").beginArray();
        for (ProgramResult program : result.programs()) {
            programs.write(program);
            verdicts.merge(program.verdict(), 1, Integer::sum);
        }
        json.endArray();
        json.endObject();
        unreadable += result.unreadable().isPresent() ? 1 : 0;
    }

    @Override
    public String tail() {
        return written(() -> {
            json.endArray();
            json.name("summary").beginObject();
            for (Verdict verdict : Verdict.values()) {
                json.name(verdict.text()).value(verdicts.getOrDefault(verdict, 0));
            }
            json.name("unreadable").value(unreadable);
            json.endObject();
            json.endObject();
            text.write('\n');
        });
    }
}
