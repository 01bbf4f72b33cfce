package dev.bpfgate.cli.graph;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** A graph as one JSON object on a line. */
public final class JsonGraph implements GraphFormat {
    @Override
    public String of(FlowPicture picture) {
        StringWriter text = new StringWriter();
        try {
            JsonWriter json = new JsonWriter(text);
            json.setHtmlSafe(false);
            write(json, picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private static void write(JsonWriter json, FlowPicture picture) throws IOException {
        json.beginObject();
        json.name("program").value(picture.program());
        json.name("section").value(picture.section());
        json.name("functions").beginArray();
        for (FlowPicture.Function function : picture.functions()) {
            json.beginObject();
            json.name("id").value(function.id());
            json.name("name").value(function.name());
            json.name("recursive").value(function.recursive());
            json.endObject();
        }
        json.endArray();
        json.name("blocks").beginArray();
        for (FlowPicture.Block block : picture.blocks()) {
            write(json, block);
        }
        json.endArray();
        json.name("edges").beginArray();
        for (FlowPicture.Edge edge : picture.edges()) {
            json.beginObject();
            json.name("source").value(edge.source());
            json.name("target").value(edge.target());
            json.name("kind").value(edge.kind());
            json.name("back").value(edge.back());
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    private static void write(JsonWriter json, FlowPicture.Block block) throws IOException {
        json.beginObject();
        json.name("id").value(block.id());
        json.name("function").value(block.function());
        json.name("start").value(block.start());
        json.name("end").value(block.end());
        json.name("exit").value(block.isExit());
        json.name("loop_depth").value(block.loopDepth());
        json.name("loop_header").value(block.loopHeader());
        json.name("reachable").value(block.reachable());
        json.name("lines").beginArray();
        for (FlowPicture.Line line : block.lines()) {
            json.value(line.text());
        }
        json.endArray();
        json.endObject();
    }
}
