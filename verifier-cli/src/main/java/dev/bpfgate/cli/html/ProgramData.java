package dev.bpfgate.cli.html;

import com.google.gson.stream.JsonWriter;
import dev.bpfgate.FailedPath;
import dev.bpfgate.ProgramCode;
import dev.bpfgate.ProgramResult;
import dev.bpfgate.diag.Diagnostic;
import dev.bpfgate.explain.Explanation;
import dev.bpfgate.explain.Help;
import dev.bpfgate.explain.Label;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.link.LinkedProgram;
import dev.bpfgate.report.ErrorNumber;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** What the page shows of one program, as JSON. */
final class ProgramData {
    /** The end of a log; more than this slows the page, and {@code -o kernel} has it whole. */
    private static final int MOST_LOG = 256 << 10;

    private final ProgramResult program;
    private final CodeText text;
    private final StringWriter out = new StringWriter();
    private final JsonWriter json = HtmlReport.compact(out);

    ProgramData(ProgramResult program, CodeText text) {
        this.program = program;
        this.text = text;
    }

    String json() {
        try {
            json.beginObject();
            json.name("stage").value(program.stage().text());
            json.name("feature").value(program.feature().orElse(null));
            json.name("notes");
            strings(program.notes());
            json.name("stacks").beginArray();
            for (int bytes : program.statistics().stackDepthsBytes()) {
                json.value(bytes);
            }
            json.endArray();
            diagnostic();
            code();
            json.name("profile");
            ProfileData.write(json, program.recorded().profile());
            json.name("path");
            path(program.recorded().path());
            json.name("events");
            new PathEvents(program).write(json);
            String log = program.log();
            json.name("log").value(log.substring(Math.max(0, log.length() - MOST_LOG)));
            json.name("logCut").value(log.length() > MOST_LOG);
            json.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private void strings(List<String> values) throws IOException {
        json.beginArray();
        for (String value : values) {
            json.value(value);
        }
        json.endArray();
    }

    private void diagnostic() throws IOException {
        json.name("diagnostic");
        if (program.diagnostic().isEmpty()) {
            json.nullValue();
            return;
        }
        Diagnostic why = program.diagnostic().get();
        json.beginObject();
        json.name("code").value(why.code().id());
        json.name("errno").value(ErrorNumber.text(why.errno()));
        json.name("kernel").value(why.kernelText().strip());
        json.name("insn").value(why.insnIndex());
        json.name("explanation");
        if (program.explanation().isPresent()) {
            explanation(program.explanation().get());
        } else {
            json.nullValue();
        }
        json.endObject();
    }

    private void explanation(Explanation explanation) throws IOException {
        json.beginObject();
        json.name("title").value(explanation.title());
        json.name("fault").value(explanation.fault());
        json.name("required").value(explanation.required());
        json.name("known").value(explanation.known());
        json.name("help").beginArray();
        for (Help help : explanation.help()) {
            json.beginObject().name("words").value(help.words()).name("code");
            strings(help.code());
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    private void code() throws IOException {
        if (program.recorded().code().isEmpty()) {
            return;
        }
        ProgramCode code = program.recorded().code().get();
        LinkedProgram linked = code.program();
        SourceRows source = new SourceRows(linked, text);
        json.name("source");
        source.write(json);
        json.name("labels").beginArray();
        for (Label label : program.explanation().map(Explanation::labels).orElse(List.of())) {
            json.beginArray()
                    .value(label.insn())
                    .value(source.rowOf(label.line()))
                    .value(label.words())
                    .endArray();
        }
        json.endArray();
        InsnText texts = new InsnText(linked, text.names());
        json.name("insns").beginArray();
        Insn[] insns = linked.insns();
        for (int slot = 0; slot < insns.length; slot += insns[slot].slots()) {
            json.beginArray().value(slot);
            json.value(texts.at(slot));
            json.value(source.rowOf(linked.sourceLineAt(slot))).endArray();
        }
        json.endArray();
        json.name("functions");
        new FlowData(code, text.names(), texts).write(json);
    }

    private void path(Optional<FailedPath> path) throws IOException {
        if (path.isEmpty()) {
            json.nullValue();
            return;
        }
        json.beginObject();
        json.name("leftOut").value(path.get().leftOut());
        json.name("steps").beginArray();
        for (FailedPath.Step step : path.get().steps()) {
            json.beginArray().value(step.insn()).value(step.frame()).beginArray();
            for (FailedPath.Change change : step.changes()) {
                json.beginArray()
                        .value(change.frame())
                        .value(change.place())
                        .value(change.value())
                        .endArray();
            }
            json.endArray().endArray();
        }
        json.endArray();
        json.endObject();
    }
}
