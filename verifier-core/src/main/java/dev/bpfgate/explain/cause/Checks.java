package dev.bpfgate.explain.cause;

import dev.bpfgate.diag.PathEvent;
import dev.bpfgate.explain.Label;
import dev.bpfgate.explain.source.FunctionText;
import dev.bpfgate.interp.trace.ValueStory.Chapter;
import dev.bpfgate.isa.Branch;
import dev.bpfgate.link.LineRecord;
import dev.bpfgate.state.RegValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what the source says about the bounds of a value, and says why that did not do. */
final class Checks {
    /** A line that compares a variable. */
    record Check(int line, String text) {}

    private static final Pattern ASSIGNMENT = Pattern.compile(".*(&=|%=).*");
    private static final long LARGEST_32 = 0xffff_ffffL;

    private final Failure failure;
    private final LineRecord place;
    private final String name;

    /**
     * Makes a search.
     *
     * @param name the variable or expression that should have been bounded; may be empty
     */
    Checks(Failure failure, String name) {
        this.failure = failure;
        this.place = failure.place();
        this.name = name;
    }

    /** Returns the labels of what made the value and what was asked about it, in order of execution. */
    List<Label> labels() {
        List<Label> labels = new ArrayList<>();
        for (Chapter chapter : failure.story()) {
            Label label = label(chapter);
            if (label != null) {
                labels.add(label);
            }
        }
        Set<Integer> told = new HashSet<>();
        labels.forEach(label -> told.add(label.line() == null ? 0 : label.line().line()));
        for (Check check : inSource()) {
            int condition = condition(check);
            if (condition > 0 && told.add(condition)) {
                labels.add(failure.label(place.file(), condition, "this may not hold"));
            }
            if (told.add(check.line())) {
                labels.add(failure.label(place.file(), check.line(), words(check)));
            }
        }
        return labels;
    }

    private String words(Check check) {
        if (!executed(check.line())) {
            return "checked here, but not on this way";
        }
        if (condition(check) > 0) {
            return "this bounds it, but only where the condition holds";
        }
        int bits = castBits(check);
        if (bits > 0) {
            return lowBits(bits);
        }
        boolean helps = failure.story().stream()
                .anyMatch(chapter -> chapter.event() instanceof PathEvent.Compared compared && compared.narrowed());
        return helps ? "this check is not enough" : "this check does not bound what is used";
    }

    private Label label(Chapter chapter) {
        int at = chapter.event().insn();
        if (chapter.event() instanceof PathEvent.Origin origin && at != failure.insnIndex()) {
            String what = origin.known().isEmpty() ? "" : ": " + origin.known();
            return failure.label(at, Words.quoted(variable(at), "it") + " comes from here" + what);
        }
        if (name.matches("\\w+") && variable(at).isEmpty()) {
            return null; // compilers move comparisons to lines that do not speak of them
        }
        if (chapter.event() instanceof PathEvent.Compared compared
                && !compared.before().isEmpty()) {
            String words = lowHalf(chapter)
                    ? lowBits(Integer.SIZE)
                    : compared.narrowed()
                            ? "this check leaves " + compared.after()
                            : "this check proves nothing about the whole value";
            return failure.label(at, words);
        }
        return null;
    }

    /** A comparison of 32 bits says nothing about the others, unless they are known to be zero. */
    private boolean lowHalf(Chapter chapter) {
        boolean narrow = failure.program().insns()[chapter.event().insn()] instanceof Branch branch && !branch.is64();
        RegValue after = failure.path().destinationAfter(chapter.step());
        return narrow && after != null && Long.compareUnsigned(after.number().umax(), LARGEST_32) > 0;
    }

    private static String lowBits(int bits) {
        return "this compares the low " + bits + " bits only";
    }

    /** Returns how many low bits are all that was compared; 0 if the whole value was, or nothing. */
    int comparedBits() {
        if (failure.story().stream()
                .anyMatch(chapter -> chapter.event() instanceof PathEvent.Compared && lowHalf(chapter))) {
            return Integer.SIZE;
        }
        return inSource().stream()
                .mapToInt(this::castBits)
                .filter(bits -> bits > 0)
                .findFirst()
                .orElse(0);
    }

    /** Returns how many bits a comparison leaves of the variable by a cast, 0 if it compares all. */
    private int castBits(Check check) {
        Matcher cast = Pattern.compile("\\((?:__)?[us](8|16|32)\\)\\s*" + Pattern.quote(name) + "(?!\\w)")
                .matcher(check.text());
        return cast.find() ? Integer.parseInt(cast.group(1)) : 0;
    }

    /** Returns whether there is a bound that holds on one way to the fault and not on others. */
    boolean isConditional() {
        return inSource().stream().anyMatch(check -> condition(check) > 0);
    }

    /** Returns the line of the condition that decides whether a value is bounded by an assignment, 0 if always or if it decides about the fault too. */
    private int condition(Check check) {
        if (!ASSIGNMENT.matcher(check.text()).matches()) {
            return 0;
        }
        int line = check.line() - 1;
        while (line > 0 && (text(line).isBlank() || indent(text(line)) >= indent(check.text()))) {
            line--;
        }
        boolean decides = line > 0 && text(line).strip().matches("(\\} )?(if|else)\\b.*");
        return decides && indent(text(place.line())) <= indent(text(line)) ? line : 0;
    }

    private String text(int line) {
        return failure.source().text(place.file(), line);
    }

    private static int indent(String text) {
        return text.length() - text.stripLeading().length();
    }

    private String variable(int at) {
        return name.matches("\\w+") && failure.statementText(at).matches(".*\\b" + name + "\\b.*") ? name : "";
    }

    /** Returns the conditions before the fault that speak of the variable, the last first. */
    List<Check> inSource() {
        List<Check> checks = new ArrayList<>();
        if (place == null || name.isEmpty()) {
            return checks;
        }
        FunctionText function = FunctionText.around(failure.source(), place.file(), place.line());
        Pattern mention = Pattern.compile("(?<![\\w>.])" + Pattern.quote(name) + "(?![\\w(\\[])");
        for (int line = place.line(); line >= function.first(); line--) {
            String text = failure.source().text(place.file(), line);
            Matcher found = mention.matcher(text);
            if (found.find() && (line < place.line() || found.start() < text.indexOf(')')) && bounds(text)) {
                checks.add(new Check(line, text));
            }
        }
        return checks;
    }

    private static boolean bounds(String text) {
        return text.matches(".*\\b(if|while|for)\\b.*[<>=]=?.*")
                || ASSIGNMENT.matcher(text).matches();
    }

    private boolean executed(int line) {
        for (int step = 0; step < failure.path().length(); step++) {
            LineRecord record = failure.lineOf(failure.path().insn(step));
            if (record != null && record.line() == line && record.file().equals(place.file())) {
                return true;
            }
        }
        return failure.program().insns().length > 0 && !failure.source().hasCode(place.file(), line);
    }
}
