package dev.bpfgate.cli.json;

import com.google.gson.stream.JsonWriter;
import dev.bpfgate.Profile;
import dev.bpfgate.ProgramResult;
import dev.bpfgate.SourcePosition;
import dev.bpfgate.Statistics;
import dev.bpfgate.StoryStep;
import dev.bpfgate.diag.Diagnostic;
import dev.bpfgate.explain.Explanation;
import dev.bpfgate.explain.Label;
import dev.bpfgate.report.StoryText;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes all that is known of one program as a JSON object. */
final class JsonProgram {
    private final JsonWriter json;
    private final JsonProfile profiles;
    private final ExplanationJson explanations;

    JsonProgram(JsonWriter json) {
        this.json = json;
        profiles = new JsonProfile(json);
        explanations = new ExplanationJson(json);
    }

    void write(ProgramResult program) throws IOException {
        json.beginObject();
        json.name("program").value(program.program());
        json.name("section").value(program.section());
        json.name("type").value(program.type().orElse(null));
        json.name("verdict").value(program.verdict().text());
        json.name("stage").value(program.stage().text());
        json.name("feature").value(program.feature().orElse(null));
        json.name("diagnostic");
        if (program.diagnostic().isPresent()) {
            diagnostic(program, program.diagnostic().get());
        } else {
            json.nullValue();
        }
        json.name("notes").beginArray();
        for (String note : program.notes()) {
            json.value(note);
        }
        json.endArray();
        cost(program.statistics());
        json.name("profile");
        Optional<Profile> profile = program.recorded().profile();
        if (profile.isPresent()) {
            profiles.write(profile.get());
        } else {
            json.nullValue();
        }
        json.name("log").value(program.log());
        json.endObject();
    }

    private void diagnostic(ProgramResult program, Diagnostic why) throws IOException {
        json.beginObject();
        json.name("code").value(why.code().id());
        json.name("category").value(why.code().category().name().toLowerCase(Locale.ROOT));
        json.name("errno").value(why.errno());
        json.name("message").value(why.message());
        json.name("kernel_text").value(why.kernelText());
        json.name("insn").value(why.insnIndex() == Diagnostic.NO_INSN ? null : why.insnIndex());
        json.name("spans").beginArray();
        spans(program);
        json.endArray();
        json.name("path").beginArray();
        for (StoryStep step : program.story()) {
            event(step);
        }
        json.endArray();
        json.name("explanation");
        if (program.explanation().isPresent()) {
            explanations.write(program.explanation().get());
        } else {
            json.nullValue();
        }
        json.endObject();
    }

    private void spans(ProgramResult program) throws IOException {
        Optional<Explanation> explanation = program.explanation();
        if (program.source().isPresent()) {
            span(
                    "primary",
                    program.source(),
                    explanation.map(Explanation::fault).orElse(""));
        }
        for (Label label : explanation.map(Explanation::labels).orElse(List.of())) {
            span("secondary", SourcePosition.of(label.line()), label.words());
        }
    }

    private void span(String role, Optional<SourcePosition> place, String words) throws IOException {
        json.beginObject();
        json.name("role").value(role);
        position(json, place);
        json.name("words").value(words);
        json.endObject();
    }

    private void event(StoryStep step) throws IOException {
        json.beginObject();
        json.name("event").value(step.event().getClass().getSimpleName().toLowerCase(Locale.ROOT));
        json.name("words").value(StoryText.words(step.event()));
        json.name("insn").value(step.event().insn());
        json.name("insn_text").value(step.insn());
        position(json, step.source());
        json.endObject();
    }

    /** Writes where something stands, as members of the object at hand. */
    static void position(JsonWriter json, Optional<SourcePosition> source) throws IOException {
        json.name("file").value(source.map(SourcePosition::file).orElse(null));
        json.name("line").value(source.map(SourcePosition::line).orElse(null));
        json.name("column")
                .value(source.map(SourcePosition::column)
                        .filter(column -> column > 0)
                        .orElse(null));
        json.name("text").value(source.map(SourcePosition::text).orElse(null));
    }

    private void cost(Statistics cost) throws IOException {
        json.name("statistics").beginObject();
        json.name("insns_processed").value(cost.insnsProcessed());
        json.name("total_states").value(cost.totalStates());
        json.name("peak_states").value(cost.peakStates());
        json.name("max_states_per_insn").value(cost.maxStatesPerInsn());
        json.name("stack_bytes").beginArray();
        for (int bytes : cost.stackDepthsBytes()) {
            json.value(bytes);
        }
        json.endArray();
        json.endObject();
    }
}
