package dev.bpfgate.examples;

import dev.bpfgate.Corpus;
import dev.bpfgate.diag.DiagnosticCode;
import dev.bpfgate.diag.DiagnosticFamily;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The part of a family's page that is made of the test data. */
final class ExamplePage {
    private static final String MARK = "\n<!-- Made of the test data, see testdata/diagnostics/README.md. -->\n";
    private static final Path FOLDER = Corpus.root().resolve("diagnostics");

    private final Map<String, Example> examples;
    private final Map<String, List<String>> kernels;
    private final Map<String, String> reasons;
    private final Map<String, String> reasonsForNoTwin;

    private ExamplePage(Map<String, Example> examples, Map<String, List<String>> kernels) throws IOException {
        this.examples = examples;
        this.kernels = kernels;
        reasons = reasons("without-program.tsv");
        reasonsForNoTwin = reasons("without-twin.tsv");
    }

    static ExamplePage read(Map<String, Example> examples) throws IOException {
        Map<String, List<String>> kernels = new TreeMap<>();
        for (List<String> row : table("kernels.tsv")) {
            kernels.put(row.get(0), row.subList(1, row.size()));
        }
        return new ExamplePage(examples, kernels);
    }

    private static Map<String, String> reasons(String name) throws IOException {
        Map<String, String> reasons = new TreeMap<>();
        for (List<String> row : table(name)) {
            reasons.put(row.get(0), row.get(1));
        }
        return reasons;
    }

    private static List<List<String>> table(String name) throws IOException {
        Path file = FOLDER.resolve(name);
        return Files.exists(file)
                ? Files.readAllLines(file).stream()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> List.of(line.split("\t", -1)))
                        .toList()
                : List.of();
    }

    /** Returns why codes have no program. */
    Map<String, String> reasons() {
        return reasons;
    }

    /** Returns why refused programs have no accepted twin. */
    Map<String, String> reasonsForNoTwin() {
        return reasonsForNoTwin;
    }

    /** Returns a page with its programs behind what people wrote. */
    String withPrograms(String page, DiagnosticFamily family) {
        int end = page.indexOf(MARK);
        StringBuilder text = new StringBuilder(end < 0 ? page : page.substring(0, end));
        text.append(MARK)
                .append("## Programs\n\nThe kernel's answers about these programs are recorded beside them.\n");
        List<String> without = new ArrayList<>();
        for (DiagnosticCode code : family.codes()) {
            if (examples.containsKey(code.id())) {
                append(text, examples.get(code.id()));
            } else {
                without.add(code.id());
            }
        }
        if (!without.isEmpty()) {
            text.append("\n## Without a program\n\n| code | why |\n|---|---|\n");
            without.forEach(code -> text.append("| `%s` | %s |\n".formatted(code, reasons.get(code))));
        }
        return text.toString();
    }

    private void append(StringBuilder text, Example example) {
        text.append("\n### ").append(example.code()).append(" <!-- program -->\n\n");
        text.append("Refused: ").append(link(example.refused()));
        example.accepted().ifPresent(twin -> text.append(". Accepted: ").append(link(twin)));
        text.append(".\n");
        if (example.accepted().isEmpty()) {
            text.append("Nothing is accepted instead: ")
                    .append(reasonsForNoTwin.get(example.code()))
                    .append(".\n");
        }
        kernels.getOrDefault(example.code(), List.of())
                .forEach(line -> text.append(line).append('\n'));
        String block = ExampleText.of(example);
        text.append(block.isEmpty() ? "" : "\n" + block);
    }

    private static String link(Example.Place place) {
        String source = source(place);
        String words = place.object().substring(place.object().indexOf('/') + 1);
        String program = place.program().isEmpty() ? "" : ", `" + place.program() + "`";
        return "[%s](../../testdata/%s)%s%s".formatted(words, source, program, asker(place.loader()));
    }

    private static String asker(String loader) {
        return switch (loader) {
            case "" -> "";
            case "root" -> " (loaded with all capabilities)";
            case "unprivileged" -> " (loaded without any capability)";
            case "bpf_only" -> " (loaded with CAP_BPF alone)";
            case "network_admin" -> " (loaded with CAP_BPF and CAP_NET_ADMIN, without CAP_PERFMON)";
            case "strict" -> " (loaded with `--strict-alignment`)";
            default -> throw new IllegalArgumentException("nothing is said of the loader " + loader);
        };
    }

    private static String source(Example.Place place) {
        if (place.folder().equals("structure")) {
            return place.object() + ".txt";
        }
        return Corpus.item(place.object())
                .source()
                .map(file -> Corpus.root().relativize(file).toString().replace('\\', '/'))
                .orElse(place.object() + ".bpf.o");
    }
}
