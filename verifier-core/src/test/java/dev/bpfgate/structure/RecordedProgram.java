package dev.bpfgate.structure;

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

    String log(int level) {
        return sections.getOrDefault("level " + level, "");
    }

    @Override
    public String toString() {
        return name;
    }
}
