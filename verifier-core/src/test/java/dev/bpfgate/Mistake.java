package dev.bpfgate;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A typical mistake: {@code testdata/mistakes/NAME.c}, which the kernel rejects, and its twin {@code NAME_fixed.c},
 * which it accepts.
 *
 * @param sentence what is wrong, for a person
 * @param family what kind of mistake it is, such as {@code null-check}
 * @param changed lines of the source that differ in the twin, from 1
 * @param insertedBefore lines of the source before which the twin has more lines
 * @param program name of the rejected program; null if the object cannot be opened at all
 * @param stage {@code read}, {@code link} or {@code verify}
 * @param errno negative
 * @param message the line of the kernel's log, or of libbpf's words, that names the mistake
 * @param kernelLine the source line at which the kernel stopped; 0 if its log names none
 */
public record Mistake(
        String name,
        String sentence,
        String family,
        List<Integer> changed,
        List<Integer> insertedBefore,
        String program,
        String stage,
        int errno,
        String message,
        int kernelLine) {

    /** Returns all mistakes of {@code testdata/mistakes/index.json}, by name. */
    public static List<Mistake> all() {
        List<Mistake> mistakes = new ArrayList<>();
        String index = Corpus.read(folder().resolve("index.json"));
        for (JsonElement mistake : JsonParser.parseString(index).getAsJsonArray()) {
            mistakes.add(from(mistake.getAsJsonObject()));
        }
        return mistakes;
    }

    public Corpus.Item object() {
        return Corpus.item("mistakes/" + name);
    }

    public Corpus.Item fixedObject() {
        return Corpus.item("mistakes/" + name + "_fixed");
    }

    public Path source() {
        return folder().resolve(name + ".c");
    }

    public Path fixedSource() {
        return folder().resolve(name + "_fixed.c");
    }

    private static Path folder() {
        return Corpus.root().resolve("mistakes");
    }

    private static Mistake from(JsonObject mistake) {
        JsonElement program = mistake.get("program");
        JsonElement kernelLine = mistake.get("kernel_line");
        return new Mistake(
                mistake.get("name").getAsString(),
                mistake.get("sentence").getAsString(),
                mistake.get("family").getAsString(),
                numbers(mistake.getAsJsonArray("changed")),
                numbers(mistake.getAsJsonArray("inserted_before")),
                program.isJsonNull() ? null : program.getAsString(),
                mistake.get("stage").getAsString(),
                mistake.get("errno").getAsInt(),
                mistake.get("message").getAsString(),
                kernelLine.isJsonNull() ? 0 : kernelLine.getAsInt());
    }

    private static List<Integer> numbers(JsonArray array) {
        List<Integer> numbers = new ArrayList<>();
        array.forEach(number -> numbers.add(number.getAsInt()));
        return List.copyOf(numbers);
    }

    @Override
    public String toString() {
        return name;
    }
}
