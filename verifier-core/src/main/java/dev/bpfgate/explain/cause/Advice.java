package dev.bpfgate.explain.cause;

import dev.bpfgate.explain.Edit;
import dev.bpfgate.explain.Help;
import dev.bpfgate.explain.source.Statement;
import java.util.ArrayList;
import java.util.List;

/** Turns lines of C into advice: with the change itself where their place is certain, else without. */
final class Advice {
    private final Failure failure;

    Advice(Failure failure) {
        this.failure = failure;
    }

    /** Returns advice to put lines before the statement of an instruction. */
    Help before(int insn, String words, List<String> code) {
        return before(failure.statementAt(insn), words, code);
    }

    /** Returns advice to put lines before a statement; null means that the place is not certain. */
    Help before(Statement statement, String words, List<String> code) {
        if (statement == null || statement.isElse()) {
            return Help.of(words, code);
        }
        Edit edit = Edit.before(statement.file(), statement.first(), statement.indented(code));
        return new Help(words, code, List.of(edit));
    }

    /** Returns advice to put lines behind the statement of an instruction. */
    Help after(int insn, String words, List<String> code) {
        return after(failure.statementAt(insn), words, code);
    }

    /** Returns advice to put lines behind a statement; null means that the place is not certain. */
    Help after(Statement statement, String words, List<String> code) {
        if (statement == null || statement.hasElse(failure.source())) {
            return Help.of(words, code);
        }
        Edit edit = Edit.after(statement.file(), statement.last(), statement.indented(code));
        return new Help(words, code, List.of(edit));
    }

    /** Returns advice to write something else for a part of a statement; null if the part does not stand there. */
    Help replace(Statement statement, String part, String other, String words) {
        List<Edit> edits = replacing(statement, part, other);
        return edits.isEmpty()
                ? null
                : new Help(words, List.of(edits.get(0).text().get(0).strip()), edits);
    }

    /** Returns the edits that replace the first place of a part in a statement, none if it does not stand in a line. */
    static List<Edit> replacing(Statement statement, String part, String other) {
        if (statement == null || part.isEmpty()) {
            return List.of();
        }
        for (int i = 0; i < statement.lines().size(); i++) {
            String line = statement.lines().get(i);
            int place = line.indexOf(part);
            if (place >= 0) {
                String text = line.substring(0, place) + other + line.substring(place + part.length());
                return List.of(Edit.replace(statement.file(), statement.first() + i, text));
            }
        }
        return List.of();
    }

    /** Returns advice to change one line. */
    Help line(String file, int line, String text, String words) {
        return new Help(words, List.of(text.strip()), List.of(Edit.replace(file, line, text)));
    }

    /** Returns one advice of several edits. */
    static Help all(String words, List<String> code, List<List<Edit>> parts) {
        List<Edit> edits = new ArrayList<>();
        for (List<Edit> part : parts) {
            if (part.isEmpty()) {
                return Help.of(words, code);
            }
            edits.addAll(part);
        }
        return new Help(words, code, edits);
    }
}
