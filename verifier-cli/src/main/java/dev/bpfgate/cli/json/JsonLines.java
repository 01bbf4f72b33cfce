package dev.bpfgate.cli.json;

import com.google.gson.stream.JsonWriter;
import dev.bpfgate.ProgramResult;
import dev.bpfgate.SourcePosition;
import dev.bpfgate.Statistics;
import dev.bpfgate.VerificationResult;
import dev.bpfgate.diag.Diagnostic;
import dev.bpfgate.diag.Stage;
import dev.bpfgate.report.Finding;
import dev.bpfgate.report.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The machine-readable contract: one JSON object a program on a line of its own, always with the same fields. */
public final class JsonLines implements Report {
    /** Of {@code docs/schemas/jsonl-1.schema.json}. */
    static final int SCHEMA_VERSION = 1;

    private final String kernel;

    /**
     * @param kernel that was judged for
     */
    public JsonLines(String kernel) {
        this.kernel = kernel;
    }

    /** Returns the lines for what became of one file; a file that could not be read has one line, without a program. */
    @Override
    public String of(VerificationResult result) {
        StringWriter text = new StringWriter();
        String object = result.object();
        for (Finding finding : Finding.of(result)) {
            if (finding.program().isEmpty()) {
                boolean internalError = finding.kind() == Finding.Kind.INTERNAL_ERROR;
                String reason = result.unreadable().orElseThrow();
                line(text, json -> withoutProgram(json, object, reason, internalError));
            }
        }
        for (ProgramResult program : result.programs()) {
            line(text, json -> program(json, object, program));
        }
        return text.toString();
    }

    private interface Content {
        void write(JsonWriter json) throws IOException;
    }

    private static void line(StringWriter text, Content content) {
        try {
            JsonWriter json = new JsonWriter(text);
            json.setSerializeNulls(true);
            json.setHtmlSafe(false);
            json.beginObject();
            content.write(json);
            json.endObject();
            text.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void withoutProgram(JsonWriter json, String object, String reason, boolean internalError)
            throws IOException {
        head(json, object, null, null, null);
        json.name("verdict").value(internalError ? "inconclusive" : "rejected");
        json.name("stage").value(Stage.READ.text());
        json.name("errno").nullValue();
        json.name("code").value(internalError ? null : "unreadable");
        json.name("message").value(reason);
        source(json, Optional.empty());
        json.name("insn").nullValue();
        json.name("feature").value(internalError ? "internal error" : null);
        cost(json, Statistics.notSimulated(0));
        json.name("log").value("");
        json.name("schema_version").value(SCHEMA_VERSION);
        json.name("explanation").nullValue();
    }

    private void program(JsonWriter json, String object, ProgramResult program) throws IOException {
        head(json, object, program.program(), program.section(), program.type().orElse(null));
        json.name("verdict").value(program.verdict().text());
        json.name("stage").value(program.stage().text());
        Diagnostic why = program.diagnostic().orElse(null);
        switch (program.verdict()) {
            case ACCEPTED -> json.name("errno").value(0);
            case REJECTED -> json.name("errno").value(why.errno());
            case INCONCLUSIVE -> json.name("errno").nullValue();
        }
        json.name("code").value(why == null ? null : why.code().id());
        json.name("message").value(why == null ? null : why.message());
        source(json, program.source());
        json.name("insn").value(why == null || why.insnIndex() == Diagnostic.NO_INSN ? null : why.insnIndex());
        json.name("feature").value(program.feature().orElse(null));
        cost(json, program.statistics());
        json.name("log").value(program.log());
        json.name("schema_version").value(SCHEMA_VERSION);
        json.name("explanation");
        if (program.explanation().isPresent()) {
            new ExplanationJson(json).write(program.explanation().get());
        } else {
            json.nullValue();
        }
    }

    private void head(JsonWriter json, String object, String program, String section, String type) throws IOException {
        json.name("object").value(object);
        json.name("program").value(program);
        json.name("section").value(section);
        json.name("type").value(type);
        json.name("kernel").value(kernel);
    }

    private static void source(JsonWriter json, Optional<SourcePosition> source) throws IOException {
        json.name("file").value(source.map(SourcePosition::file).orElse(null));
        json.name("line").value(source.map(SourcePosition::line).orElse(null));
        json.name("column")
                .value(source.map(SourcePosition::column)
                        .filter(column -> column > 0)
                        .orElse(null));
    }

    private static void cost(JsonWriter json, Statistics cost) throws IOException {
        json.name("insns_processed").value(cost.insnsProcessed());
        json.name("total_states").value(cost.totalStates());
        json.name("peak_states").value(cost.peakStates());
    }
}
