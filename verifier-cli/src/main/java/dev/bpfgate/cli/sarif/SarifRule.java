package dev.bpfgate.cli.sarif;

import com.google.gson.stream.JsonWriter;
import dev.bpfgate.cli.DiagnosticPages;
import java.io.IOException;
import java.util.stream.Collectors;

/** Writes the description of one rule of a SARIF run. */
final class SarifRule {
    private SarifRule() {}

    static void write(JsonWriter json, String id) throws IOException {
        String title = id.replace('-', ' ');
        boolean warning = id.equals("not-modelled");
        json.beginObject();
        json.name("id").value(id);
        json.name("name").value(pascalCase(id));
        text(json, "shortDescription", title);
        String help =
                DiagnosticPages.of(id).stream().map(DiagnosticPages.Entry::text).collect(Collectors.joining("\n\n"));
        text(json, "fullDescription", SarifResult.cut(help.isEmpty() ? title : help));
        json.name("help").beginObject();
        json.name("text").value(help.isEmpty() ? title : help);
        json.name("markdown").value(help.isEmpty() ? title : help);
        json.endObject();
        json.name("defaultConfiguration").beginObject();
        json.name("level").value(warning ? "warning" : "error");
        json.endObject();
        json.name("properties").beginObject();
        json.name("tags").beginArray().value("ebpf").endArray();
        json.name("precision").value(warning ? "low" : "very-high");
        json.name("problem.severity").value(warning ? "warning" : "error");
        json.endObject().endObject();
    }

    /** The specification wants a name that people can read and that is not the id. */
    private static String pascalCase(String id) {
        StringBuilder name = new StringBuilder();
        for (String word : id.split("-", -1)) {
            name.append(word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    private static void text(JsonWriter json, String name, String text) throws IOException {
        json.name(name).beginObject().name("text").value(text).endObject();
    }
}
