package dev.bpfgate.cli.json;

import com.google.gson.stream.JsonWriter;
import dev.bpfgate.explain.Edit;
import dev.bpfgate.explain.Explanation;
import dev.bpfgate.explain.Help;
import dev.bpfgate.explain.Label;
import dev.bpfgate.link.LineRecord;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Writes what is wrong and what to do about it as a JSON object. */
final class ExplanationJson {
    private final JsonWriter json;

    ExplanationJson(JsonWriter json) {
        this.json = json;
    }

    void write(Explanation explanation) throws IOException {
        json.beginObject();
        json.name("cause").value(explanation.cause());
        json.name("title").value(explanation.title());
        json.name("fault").value(explanation.fault());
        json.name("required").value(explanation.required());
        json.name("known").value(explanation.known());
        json.name("labels").beginArray();
        for (Label label : explanation.labels()) {
            label(label);
        }
        json.endArray();
        json.name("help").beginArray();
        for (Help help : explanation.help()) {
            help(help);
        }
        json.endArray();
        json.endObject();
    }

    private void label(Label label) throws IOException {
        LineRecord line = label.line();
        json.beginObject();
        json.name("file").value(line == null ? null : line.file());
        json.name("line").value(line == null ? null : line.line());
        json.name("column").value(line == null || line.column() <= 0 ? null : line.column());
        json.name("insn").value(label.insn() == Label.NO_INSN ? null : label.insn());
        json.name("words").value(label.words());
        json.endObject();
    }

    private void help(Help help) throws IOException {
        json.beginObject();
        json.name("words").value(help.words());
        strings("code", help.code());
        json.name("edits").beginArray();
        for (Edit edit : help.edits()) {
            json.beginObject();
            json.name("kind").value(edit.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            json.name("file").value(edit.file());
            json.name("line").value(edit.line());
            strings("text", edit.text());
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    private void strings(String name, List<String> values) throws IOException {
        json.name(name).beginArray();
        for (String value : values) {
            json.value(value);
        }
        json.endArray();
    }
}
