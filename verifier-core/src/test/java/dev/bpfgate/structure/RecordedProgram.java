package dev.bpfgate.structure;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.MalformedObjectException;
import dev.bpfgate.link.FuncRecord;
import dev.bpfgate.link.LineRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A program under {@code testdata/structure} and what Linux 6.18.44 said of it. A file has sections, each a heading at the
 * margin and indented lines: the program as assembly, and logs by level. Times are masked.
 */
record RecordedProgram(String name, Map<String, String> headings, Map<String, String> sections) {
    private static final Path ROOT = Path.of(System.getProperty("bpfgate.testdata", "../testdata"), "structure");
    private static final String INDENT = "    ";

    static Stream<RecordedProgram> all() {
        try (Stream<Path> files = Files.list(ROOT)) {
            return files
                    .filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(RecordedProgram::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RecordedProgram read(Path file) {
        Map<String, String> headings = new LinkedHashMap<>();
        Map<String, String> sections = new LinkedHashMap<>();
        String section = "";
        for (String line : lines(file)) {
            if (line.startsWith(INDENT)) {
                sections.merge(section, line.substring(INDENT.length()) + "\n", String::concat);
            } else if (!line.startsWith("#")) {
                section = line;
                String[] words = line.split(" ", 2);
                headings.put(words[0], words.length == 2 ? words[1] : "");
            }
        }
        return new RecordedProgram(file.getFileName().toString().replace(".txt", ""), headings, sections);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String type() {
        return headings.get("type");
    }

    boolean isPrivileged() {
        return !headings.containsKey("unprivileged");
    }

    boolean isSleepable() {
        return headings.containsKey("sleepable");
    }

    /** Returns the number of the expected attach type. */
    int attachType() {
        return Integer.parseInt(headings.getOrDefault("attach", "0"));
    }

    /** Whether the kernel refused the structure; otherwise it went on to simulate the program. */
    boolean isRejected() {
        return headings.containsKey("rejected");
    }

    int errno() {
        return Integer.parseInt(headings.get("rejected"));
    }

    String assembly() {
        return sections.getOrDefault("program", "");
    }

    /** Returns the records of function types; numbers are of {@link #types}. */
    List<FuncRecord> functions() {
        return rows("functions")
                .map(row -> new FuncRecord(Integer.parseInt(row[0]), Integer.parseInt(row[1])))
                .toList();
    }

    /** Returns the records of source lines: slot, file, text, number; {@code -} is an empty string, {@code ?} none at all. */
    List<LineRecord> lines() {
        return rows("lines")
                .map(row -> new LineRecord(
                        Integer.parseInt(row[0]), string(row[1]), string(row[2]), Integer.parseInt(row[3]), 1))
                .toList();
    }

    private Stream<String[]> rows(String section) {
        return sections.getOrDefault(section, "").lines().map(line -> line.split(" "));
    }

    private static String string(String word) {
        return switch (word) {
            case "?" -> null;
            case "-" -> "";
            default -> word;
        };
    }

    /** Returns the type information that the program was loaded with, if it has function types or lines. */
    Btf types() throws MalformedObjectException {
        try {
            return Btf.parse(Files.readAllBytes(ROOT.resolve(headings.getOrDefault("types", "functions.btf"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String log(int level) {
        return sections.getOrDefault("level " + level, "");
    }

    @Override
    public String toString() {
        return name;
    }
}
