package dev.bpfgate;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * What one kernel said about one object, as {@code testdata/recorder/record} wrote it down; {@code testdata/README.md}
 * describes the fields.
 *
 * @param kernel release, such as {@code 6.18.44}
 * @param btf {@code accepted}, {@code refused} or {@code none}; null if the object could not be opened
 * @param errno negative error number if libbpf could not open the object, else 0
 * @param programs in libbpf's order
 */
public record RecordedAnswer(String object, String kernel, String btf, int errno, List<Program> programs) {

    /**
     * The answer about one program.
     *
     * @param verdict {@code accepted}, {@code rejected} or {@code unanswered}
     * @param stage {@code link}, {@code load} or {@code verify}
     * @param errno 0 or a negative error number
     * @param loader libbpf's own warnings
     * @param log at level 5, of which a long one has kept its end
     * @param trace the log at level 2, of which a long one has kept its beginning
     */
    public record Program(
            String name,
            String section,
            String type,
            String verdict,
            String stage,
            int errno,
            List<String> loader,
            Log log,
            Log trace) {

        public boolean accepted() {
            return verdict.equals("accepted");
        }

        public boolean rejected() {
            return verdict.equals("rejected");
        }
    }

    /**
     * A log without what differs between two loads of the same program.
     *
     * @param kept lines that were recorded
     * @param lines number of lines of the whole log
     * @param sha256 digest of the whole log, its lines joined by newlines, in UTF-8
     */
    public record Log(List<String> kept, int lines, String sha256) {

        /** Whether the recorded lines are the whole log. */
        public boolean isWhole() {
            return kept.size() == lines;
        }
    }

    /** Returns the answer about the program of that name; without one, fails. */
    public Program program(String name) {
        return programs.stream()
                .filter(program -> program.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(object + " has no program " + name));
    }

    /** Reads one recorded file. */
    public static RecordedAnswer parse(String json) {
        return from(JsonParser.parseString(json).getAsJsonObject());
    }

    /** Reads what {@code record --print} prints: an array of answers. */
    static List<RecordedAnswer> parseAll(String json) {
        List<RecordedAnswer> answers = new ArrayList<>();
        for (JsonElement answer : JsonParser.parseString(json).getAsJsonArray()) {
            answers.add(from(answer.getAsJsonObject()));
        }
        return answers;
    }

    private static RecordedAnswer from(JsonObject answer) {
        List<Program> programs = new ArrayList<>();
        for (JsonElement program : answer.getAsJsonArray("programs")) {
            programs.add(programFrom(program.getAsJsonObject()));
        }
        return new RecordedAnswer(
                answer.get("object").getAsString(),
                answer.get("kernel").getAsString(),
                answer.has("btf") ? answer.get("btf").getAsString() : null,
                answer.has("errno") ? answer.get("errno").getAsInt() : 0,
                List.copyOf(programs));
    }

    private static Program programFrom(JsonObject program) {
        return new Program(
                program.get("program").getAsString(),
                program.get("section").getAsString(),
                program.get("type").getAsString(),
                program.get("verdict").getAsString(),
                program.get("stage").getAsString(),
                program.get("errno").getAsInt(),
                lines(program.getAsJsonArray("loader")),
                logFrom(program, "log"),
                logFrom(program, "trace"));
    }

    private static Log logFrom(JsonObject program, String name) {
        return new Log(
                lines(program.getAsJsonArray(name)),
                program.get(name + "_lines").getAsInt(),
                program.get(name + "_sha256").getAsString());
    }

    private static List<String> lines(JsonArray array) {
        List<String> lines = new ArrayList<>();
        if (array != null) {
            array.forEach(line -> lines.add(line.getAsString()));
        }
        return List.copyOf(lines);
    }
}
