package dev.bpfgate.explain.cause;

import dev.bpfgate.explain.Edit;
import dev.bpfgate.explain.source.FunctionText;
import dev.bpfgate.explain.source.Statement;
import dev.bpfgate.link.LineRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The way on which the failing path leaves its function: compilers merge returns, so that the line at fault is often the closing
 * brace, and which statement was meant has to be found by the lines that were executed.
 *
 * @param file the source file
 * @param decided the last line that was executed before leaving
 * @param returns the line of the statement that was meant to return, or of the closing brace; 0 if that is not certain
 */
record WayOut(String file, int decided, int returns) {
    private static final Pattern RETURN = Pattern.compile("\\s*return\\b.*");

    /**
     * Returns the way out of the failing path, or null if it has no lines.
     *
     * @param held the variable that must not be NULL on this way; may be empty
     */
    static WayOut of(Failure failure, String held) {
        int depth = failure.path().depth(failure.end());
        LineRecord exit = failure.place();
        for (int step = failure.end(); step >= 0 && exit != null; step--) {
            LineRecord line = failure.lineOf(failure.path().insn(step));
            boolean here = failure.path().depth(step) == depth
                    && line != null
                    && line.file().equals(exit.file());
            if (here && isInside(failure, line)) {
                return new WayOut(line.file(), line.line(), returning(failure, line, held));
            }
        }
        return null;
    }

    private static boolean isInside(Failure failure, LineRecord line) {
        String text = failure.source().text(line.file(), line.line());
        return !text.isBlank() && Character.isWhitespace(text.charAt(0));
    }

    private static int returning(Failure failure, LineRecord decided, String held) {
        Statement statement = Statement.around(failure.source(), decided.file(), decided.line());
        if (statement == null) {
            return 0;
        }
        int own = returnIn(statement);
        int next = nextReturn(failure, statement, held);
        if (own == 0 || own == statement.first()) {
            return own == 0 ? next : own;
        }
        return asksForNull(statement, held) || !codeBetween(failure, statement.last() + 1, next) ? next : own;
    }

    private static boolean asksForNull(Statement statement, String held) {
        return !held.isEmpty() && statement.lines().get(0).matches(".*!\\s*" + Pattern.quote(held) + "\\b.*");
    }

    private static int returnIn(Statement statement) {
        for (int i = 0; i < statement.lines().size(); i++) {
            if (RETURN.matcher(statement.lines().get(i)).matches()) {
                return statement.first() + i;
            }
        }
        return 0;
    }

    private static int nextReturn(Failure failure, Statement statement, String held) {
        FunctionText function = FunctionText.around(failure.source(), statement.file(), statement.first());
        for (int line = statement.last() + 1; line <= function.last(); line++) {
            if (RETURN.matcher(failure.source().text(statement.file(), line)).matches()) {
                Statement around = Statement.around(failure.source(), statement.file(), line);
                if (around == null || !asksForNull(around, held)) {
                    return line;
                }
            }
        }
        return function.last() + 1;
    }

    private static boolean codeBetween(Failure failure, int first, int last) {
        LineRecord place = failure.place();
        for (int line = first; line <= last; line++) {
            if (failure.source().hasCode(place.file(), line)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the edits that put lines before the return, in braces if the return is all of a condition's body; none if the place
     * is not certain.
     *
     * @param held a variable that the returned value must not need afterwards
     */
    List<Edit> before(Failure failure, List<String> code, String held) {
        String text = returns == 0 ? "" : failure.source().text(file, returns);
        if (text.startsWith("}")) {
            return List.of(Edit.before(
                    file, returns, code.stream().map(line -> "\t" + line).toList()));
        }
        Statement statement = returns == 0 ? null : Statement.around(failure.source(), file, returns);
        if (statement == null || statement.isElse()) {
            return List.of();
        }
        String indent = text.substring(0, text.length() - text.stripLeading().length());
        List<String> lines = new ArrayList<>();
        String value = text.strip().replaceFirst("^return\\b\\s*", "").replaceFirst(";.*", "");
        boolean needed = !held.isEmpty() && value.matches(".*\\b" + Pattern.quote(held) + "\\b.*");
        String result = failure.freshName("result", "answer");
        if (needed) {
            lines.add(indent + "int " + result + " = " + value + ";");
            lines.add("");
        }
        code.forEach(line -> lines.add(indent + line));
        List<Edit> edits = new ArrayList<>();
        boolean bare = statement.first() < returns
                && !statement
                        .lines()
                        .get(returns - 1 - statement.first())
                        .strip()
                        .endsWith("{");
        if (bare) {
            edits.add(Edit.replace(file, returns - 1, failure.source().text(file, returns - 1) + " {"));
        }
        edits.add(Edit.before(file, returns, lines));
        if (needed) {
            edits.add(Edit.replace(file, returns, indent + "return " + result + ";"));
        }
        if (bare) {
            edits.add(Edit.after(file, returns, List.of(statement.indent() + "}")));
        }
        return edits;
    }
}
