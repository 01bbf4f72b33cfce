package dev.bpfgate.explain.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a variable is declared in a function.
 *
 * @param type its type, without {@code *} and array bounds
 * @param pointer whether it is a pointer
 * @param elements what stands between the brackets of an array; null if it is none
 * @param file where it stands
 * @param line where it stands
 */
public record Declaration(String type, boolean pointer, String elements, String file, int line) {
    private static final String TYPE =
            "((?:(?:const|volatile|static|unsigned|signed|struct|union|enum)\\s+)*[A-Za-z_]\\w*(?:\\s+(?:int|long|char))*)";

    /** Returns the declaration of a variable in the function around a line or among its parameters, or else anywhere before; null if none is found. */
    public static Declaration of(SourceView source, String file, int line, String name) {
        FunctionText function = FunctionText.around(source, file, line);
        for (int number = line; number >= Math.max(1, function.head() - 1); number--) {
            Declaration found = in(source.text(file, number), name, file, number);
            if (found != null) {
                return found;
            }
        }
        for (int number = 1; number < function.head(); number++) {
            String text = source.text(file, number);
            Declaration found =
                    text.isEmpty() || Character.isWhitespace(text.charAt(0)) ? null : in(text, name, file, number);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Declaration in(String line, String name, String file, int number) {
        String code = Statement.code(line);
        Pattern pattern = Pattern.compile(
                "(?:^|[(,;{]\\s*)" + TYPE + "(\\s+|\\s*\\*+\\s*)(?:[^;=()]*,\\s*|[^;()]*=[^;()]*,\\s*)??\\b"
                        + Pattern.quote(name) + "\\b\\s*(?:\\[([^\\]]*)\\])?\\s*[=;,)\\[]");
        Matcher found = pattern.matcher(code);
        if (!found.find() || found.group(1).matches("return|else|goto|case")) {
            return null;
        }
        return new Declaration(found.group(1), found.group(2).contains("*"), found.group(3), file, number);
    }

    /** Returns whether it is an integer without sign. */
    public boolean isUnsigned() {
        return !pointer && type.matches(".*\\b(unsigned|__u\\d+|u\\d+|uint\\d+_t|size_t|__be\\d+|bool)\\b.*");
    }

    /** Returns whether it is an array. */
    public boolean isArray() {
        return elements != null;
    }
}
