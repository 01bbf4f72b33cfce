package dev.bpfgate.cli.sarif;

import com.google.gson.stream.JsonWriter;
import dev.bpfgate.explain.Edit;
import dev.bpfgate.explain.Explanation;
import dev.bpfgate.explain.Help;
import dev.bpfgate.explain.Label;
import dev.bpfgate.link.LineRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes what was found out about a SARIF result: places that belong to it, and changes that machines can make. */
final class SarifAdvice {
    private static final int MOST_PLACES = 100;

    private final JsonWriter json;

    SarifAdvice(JsonWriter json) {
        this.json = json;
    }

    void write(Explanation explanation) throws IOException {
        // The standard wants each place once; two instructions of one line can say the same.
        Set<List<Object>> told = new HashSet<>();
        List<Label> labels = explanation.labels().stream()
                .filter(label -> label.line() != null && label.line().line() > 0)
                .filter(label -> told.add(List.of(
                        label.line().file(), label.line().line(), label.line().column(), label.words())))
                .limit(MOST_PLACES)
                .toList();
        if (!labels.isEmpty()) {
            json.name("relatedLocations").beginArray();
            for (Label label : labels) {
                place(label);
            }
            json.endArray();
        }
        List<Help> changes = explanation.help().stream()
                .filter(help -> !help.edits().isEmpty())
                .toList();
        if (!changes.isEmpty()) {
            json.name("fixes").beginArray();
            for (Help change : changes) {
                fix(change);
            }
            json.endArray();
        }
    }

    private void place(Label label) throws IOException {
        LineRecord line = label.line();
        json.beginObject().name("physicalLocation").beginObject();
        artifact(line.file());
        json.name("region").beginObject().name("startLine").value(line.line());
        if (line.column() > 0) {
            json.name("startColumn").value(line.column());
        }
        json.endObject().endObject();
        json.name("message")
                .beginObject()
                .name("text")
                .value(SarifResult.cut(label.words()))
                .endObject();
        json.endObject();
    }

    private void artifact(String file) throws IOException {
        SarifResult.Place place = new SarifResult.Place(SarifResult.uri(file), 0, 0, "");
        json.name("artifactLocation").beginObject();
        json.name("uri").value(place.uri());
        if (place.relative()) {
            json.name("uriBaseId").value(Sarif.SOURCES);
        }
        json.endObject();
    }

    private void fix(Help change) throws IOException {
        json.beginObject().name("description").beginObject();
        json.name("text").value(SarifResult.cut(change.words())).endObject();
        Map<String, List<Edit>> files = new LinkedHashMap<>();
        change.edits()
                .forEach(edit -> files.computeIfAbsent(edit.file(), file -> new ArrayList<>())
                        .add(edit));
        json.name("artifactChanges").beginArray();
        for (Map.Entry<String, List<Edit>> file : files.entrySet()) {
            json.beginObject();
            artifact(file.getKey());
            json.name("replacements").beginArray();
            for (Edit edit : file.getValue()) {
                replacement(edit);
            }
            json.endArray().endObject();
        }
        json.endArray().endObject();
    }

    /** Whole lines, ends included: what is replaced or deleted reaches to the beginning of the next line. */
    private void replacement(Edit edit) throws IOException {
        boolean removes = edit.kind() == Edit.Kind.REPLACE || edit.kind() == Edit.Kind.DELETE;
        int first = edit.line() + (edit.kind() == Edit.Kind.INSERT_AFTER ? 1 : 0);
        json.beginObject().name("deletedRegion").beginObject();
        json.name("startLine").value(first).name("startColumn").value(1);
        json.name("endLine").value(first + (removes ? 1 : 0)).name("endColumn").value(1);
        json.endObject();
        StringBuilder text = new StringBuilder();
        edit.text().forEach(line -> text.append(line).append('\n'));
        json.name("insertedContent")
                .beginObject()
                .name("text")
                .value(text.toString())
                .endObject();
        json.endObject();
    }
}
