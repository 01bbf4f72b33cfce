package dev.bpfgate.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a page shows of an example: what changes between the two programs, or both of them. */
final class ExampleText {
    private static final int LONGEST_LINES = 40;
    private static final Set<String> NAMED = Set.of("diagnostics", "loaders");

    private ExampleText() {}

    /** Returns a block of Markdown; empty where the source has no short part that is the program. */
    static String of(Example example) {
        Example.Place refused = example.refused();
        if (StructureExamples.isOne(refused)) {
            return instructions(example);
        }
        if (example.accepted().isEmpty()) {
            return fenced("c", function(refused));
        }
        return functionsTellApart(example) ? fenced("c", functions(example)) : fenced("diff", difference(example));
    }

    /** Of two objects sometimes only the rest differs: a licence, say, or a map. */
    private static boolean functionsTellApart(Example example) {
        Example.Place twin = example.accepted().orElseThrow();
        Example.Place refused = example.refused();
        return refused.hasFileOf(twin)
                || NAMED.contains(refused.folder()) && !function(refused).equals(function(twin));
    }

    private static String fenced(String language, List<String> lines) {
        return lines.isEmpty() || lines.size() > LONGEST_LINES
                ? ""
                : "```" + language + "\n" + String.join("\n", lines) + "\n```\n";
    }

    private static List<String> source(Example.Place place) {
        try {
            return SourceVariant.of(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> difference(Example example) {
        return LineDifference.of(
                code(source(example.refused())), code(source(example.accepted().orElseThrow())));
    }

    /** Returns the lines behind the comment that introduces the file, which tells what is wrong with it. */
    private static List<String> code(List<String> lines) {
        int start = 0;
        while (start < lines.size() && lines.get(start).startsWith("//")) {
            start++;
        }
        return lines.subList(start, lines.size());
    }

    private static List<String> functions(Example example) {
        List<String> text = new ArrayList<>(function(example.refused()));
        example.accepted().ifPresent(twin -> {
            List<String> other = function(twin);
            if (!text.isEmpty() && !other.isEmpty()) {
                text.add("");
                text.addAll(other);
            }
        });
        return text;
    }

    private static List<String> function(Example.Place place) {
        List<String> lines = source(place);
        String name = Pattern.quote(place.program());
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches("BARE\\w*\\(.*\\b" + name + ",.*")) {
                return bare(lines.get(i));
            }
            if (lines.get(i).matches("\\w.*\\b" + name + "\\(.*")
                    && !lines.get(i).endsWith(";")) {
                return whole(lines, i);
            }
        }
        return List.of();
    }

    /** An assembly program stands in one line of the source; here it has a line an instruction. */
    private static List<String> bare(String line) {
        List<String> lines = new ArrayList<>();
        int start = line.indexOf(", ", line.indexOf(", ") + 2);
        lines.add(line.substring(0, start + 1));
        for (String word : line.substring(start + 2).replace("; ", ";\"\n\"").split("\n")) {
            lines.add("     " + word);
        }
        return lines.size() > 3 ? lines : List.of(line);
    }

    private static List<String> whole(List<String> lines, int name) {
        int start = name > 0 && lines.get(name - 1).startsWith("SEC(") ? name - 1 : name;
        for (int end = name; end < lines.size(); end++) {
            if (lines.get(end).equals("}")) {
                return lines.subList(start, end + 1);
            }
        }
        return List.of();
    }

    private static String instructions(Example example) {
        List<String> refused = StructureExamples.input(example.refused());
        return example.accepted()
                .filter(StructureExamples::isOne)
                .map(twin -> fenced("diff", LineDifference.of(refused, StructureExamples.input(twin))))
                .orElseGet(() -> fenced("", refused));
    }
}
