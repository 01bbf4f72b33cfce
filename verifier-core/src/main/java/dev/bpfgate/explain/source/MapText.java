package dev.bpfgate.explain.source;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A map's definition as it stands in a file.
 *
 * @param file where it stands
 * @param first the line that opens the structure
 * @param last the line that names the map
 */
public record MapText(String file, int first, int last) {
    /** Returns the definition of a map in a file, or null. */
    public static MapText of(SourceView source, String file, String map) {
        List<String> all = source.whole(file);
        Pattern name = Pattern.compile("^\\}.*\\b" + Pattern.quote(map) + "\\b\\s*(\\[|SEC|__|;|=).*");
        for (int line = 1; line <= all.size(); line++) {
            if (name.matcher(all.get(line - 1)).matches()) {
                int first = line;
                while (first > 1 && !all.get(first - 1).startsWith("struct")) {
                    first--;
                }
                return new MapText(file, first, line);
            }
        }
        return null;
    }

    /** Returns the line of an attribute such as {@code type} or {@code value}, or 0. */
    public int attribute(SourceView source, String attribute) {
        Pattern pattern = Pattern.compile(".*\\b__(uint|type|array)\\s*\\(\\s*" + attribute + "\\s*,.*");
        for (int line = first; line <= last; line++) {
            if (pattern.matcher(source.text(file, line)).matches()) {
                return line;
            }
        }
        return 0;
    }

    /** Returns what an attribute is set to, empty if it is not set. */
    public String setting(SourceView source, String attribute) {
        int line = attribute(source, attribute);
        Matcher value =
                Pattern.compile("\\(\\s*" + attribute + "\\s*,\\s*(.*)\\)\\s*;").matcher(source.text(file, line));
        return line > 0 && value.find() ? value.group(1).strip() : "";
    }
}
