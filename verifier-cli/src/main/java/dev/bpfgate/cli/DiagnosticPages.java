package dev.bpfgate.cli;

import dev.bpfgate.diag.DiagnosticFamily;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the pages on diagnostics say, a table row a code; a code that two families have is explained twice. */
public final class DiagnosticPages {
    /** The results that no diagnostic stands behind. */
    private static final String OTHER_PAGE = "verdict";

    /**
     * What a page says of a code.
     *
     * @param code its id
     * @param errno the name of the error number that the load fails with; may be empty
     * @param kernel what the kernel says; may be empty
     * @param text what it means, and what to do
     * @param page the page's name
     * @param program what is refused with it, what is accepted instead, and since when; or why no program shows it
     */
    public record Entry(String code, String errno, String kernel, String text, String page, List<String> program) {}

    private static final Pattern LINK = Pattern.compile("\\[([^]]*)\\]\\((?:\\.\\./)*([^)]*)\\)");

    private DiagnosticPages() {}

    /** Returns all entries in the order of the pages. */
    static List<Entry> all() {
        List<Entry> entries = new ArrayList<>();
        for (DiagnosticFamily family : DiagnosticFamily.values()) {
            addEntries(entries, family.page());
        }
        addEntries(entries, OTHER_PAGE);
        return entries;
    }

    /** Returns what is said of a code; nothing if no code is called so. */
    public static List<Entry> of(String code) {
        return all().stream().filter(entry -> entry.code.equals(code)).toList();
    }

    private static void addEntries(List<Entry> entries, String page) {
        List<String> lines = List.of(read(page).split("\n", -1));
        for (String line : lines) {
            if (line.startsWith("| <a id=")) {
                String[] cells = line.substring(2, line.length() - 2).split(" \\| ", -1);
                String code = cells[0].substring(cells[0].indexOf('`') + 1, cells[0].length() - 1);
                entries.add(new Entry(code, cells[1], plain(cells[2]), plain(cells[3]), page, program(code, lines)));
            }
        }
    }

    private static List<String> program(String code, List<String> page) {
        int start = page.indexOf("### " + code + " <!-- program -->");
        return start < 0
                ? reason(code, page)
                : page.subList(start + 2, page.size()).stream()
                        .takeWhile(line -> !line.startsWith("##"))
                        .filter(line -> !line.startsWith("```"))
                        .map(DiagnosticPages::withoutLinks)
                        .toList();
    }

    /** Returns why no program shows a code, which is a row of the page's last table. */
    private static List<String> reason(String code, List<String> page) {
        String row = "| `" + code + "` | ";
        return page.stream()
                .filter(line -> line.startsWith(row))
                .map(line -> "No program shows it: " + line.substring(row.length(), line.length() - 2) + ".")
                .toList();
    }

    private static String withoutLinks(String line) {
        return LINK.matcher(line).replaceAll("$2");
    }

    private static String plain(String cell) {
        String text = cell.replace("\\|", "|").strip();
        // Words that quote something have two backticks around them.
        if (text.startsWith("``") && text.endsWith("``")) {
            return text.substring(2, text.length() - 2).strip();
        }
        boolean code = text.length() > 1 && text.startsWith("`") && text.indexOf('`', 1) == text.length() - 1;
        return code ? text.substring(1, text.length() - 1) : text;
    }

    private static String read(String page) {
        try (InputStream in = DiagnosticPages.class.getResourceAsStream("diagnostics/" + page + ".md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
