package dev.bpfgate.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.stream.Collectors;

/** Writes the description of one rule of a SARIF run. */
final class SarifRule {
    private SarifRule() {}

    static void write(JsonWriter json, String id) throws IOException {
        String title = id.replace('-', ' ');
        json.beginObject();
        json.name("id").value(id);
        json.name("name").value(id);
        text(json, "shortDescription", title);
        String help =
                DiagnosticPages.of(id).stream().map(DiagnosticPages.Entry::text).collect(Collectors.joining("\n\n"));
        text(json, "fullDescription", help.isEmpty() ? title : help);
        text(json, "help", help.isEmpty() ? title : help);
        json.name("defaultConfiguration").beginObject();
        json.name("level").value(id.equals("not-modelled") ? "warning" : "error");
        json.endObject();
        json.name("properties").beginObject();
        json.name("tags").beginArray().value("ebpf").endArray();
        json.name("precision").value(id.equals("not-modelled") ? "low" : "very-high");
        json.endObject().endObject();
    }

    private static void text(JsonWriter json, String name, String text) throws IOException {
        json.name(name).beginObject().name("text").value(text).endObject();
    }
}
