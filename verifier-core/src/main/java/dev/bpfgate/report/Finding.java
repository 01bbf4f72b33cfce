package dev.bpfgate.report;

import dev.bpfgate.ProgramResult;
import dev.bpfgate.SourcePosition;
import dev.bpfgate.VerificationResult;
import dev.bpfgate.diag.Diagnostic;
import dev.bpfgate.diag.Stage;
import dev.bpfgate.diag.StructureCode;
import dev.bpfgate.explain.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a run has to tell: a program, or a file, that is not accepted.
 *
 * @param kind what it is
 * @param object the file
 * @param program the program; empty if the file as a whole is meant
 * @param code a diagnostic's id, or the kind's where no diagnostic exists
 * @param message one line without control characters
 * @param source where the object tells a line, counted from 1
 */
public record Finding(
        Kind kind,
        String object,
        Optional<ProgramResult> program,
        String code,
        String message,
        Optional<SourcePosition> source) {

    /** What can be found. */
    public enum Kind {
        /** The kernel refuses the program. */
        REJECTED("rejected"),
        /** The file is no object, or cannot be read. */
        UNREADABLE("unreadable"),
        /** The program needs something that is not modelled. */
        INCONCLUSIVE("not-modelled"),
        /** The verifier made a mistake of its own. */
        INTERNAL_ERROR("internal-error");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** Returns the code of findings that no diagnostic stands behind. */
        public String id() {
            return id;
        }
    }

    private static final String INTERNAL_ERROR = "internal error";

    /** Returns what is to be told about an object, in the order of its programs. */
    public static List<Finding> of(VerificationResult result) {
        List<Finding> findings = new ArrayList<>();
        result.unreadable().ifPresent(reason -> findings.add(ofFile(result.object(), reason)));
        for (ProgramResult program : result.programs()) {
            program.diagnostic().ifPresent(why -> findings.add(rejected(result.object(), program, why)));
            program.feature().ifPresent(feature -> findings.add(undecided(result.object(), program, feature)));
        }
        return findings;
    }

    private static Finding ofFile(String object, String reason) {
        Kind kind = reason.startsWith(INTERNAL_ERROR) ? Kind.INTERNAL_ERROR : Kind.UNREADABLE;
        return new Finding(kind, object, Optional.empty(), kind.id, line(reason), Optional.empty());
    }

    private static Finding rejected(String object, ProgramResult program, Diagnostic why) {
        String words = why.message().isBlank()
                ? "the load fails with " + ErrorNumber.text(why.errno()) + " and no words"
                : why.message();
        return new Finding(
                Kind.REJECTED,
                object,
                Optional.of(program),
                why.code().id(),
                line(words),
                program.source().filter(source -> source.line() > 0));
    }

    private static Finding undecided(String object, ProgramResult program, String feature) {
        Kind kind = program.isInternalError() ? Kind.INTERNAL_ERROR : Kind.INCONCLUSIVE;
        String words = kind == Kind.INTERNAL_ERROR ? feature : "not modelled: " + feature;
        return new Finding(kind, object, Optional.of(program), kind.id, line(words), Optional.empty());
    }

    private static String line(String words) {
        return SourceExcerpt.printable(words.strip().replace('\n', ' '));
    }

    /** Returns what was found out behind the message, if anything was. */
    public Optional<Explanation> explanation() {
        return program.flatMap(ProgramResult::explanation);
    }

    /** Returns in one sentence what is wrong: what was found out, else the message. */
    public String headline() {
        return explanation()
                .map(found -> SourceExcerpt.printable(found.title()))
                .orElse(message);
    }

    /** Returns what is wrong, and behind it the message and who speaks in it where that is something else; one line. */
    public String told() {
        return explanation()
                .map(found -> headline() + ". The " + speaker() + ": " + message)
                .orElse(message);
    }

    /** Returns what is told behind the program's name, if it is about one. */
    public String namedMessage() {
        return named(told());
    }

    /** Returns words behind the program's name, if the finding is about one. */
    String named(String words) {
        return program.map(owner -> SourceExcerpt.printable(owner.program()) + ": " + words)
                .orElse(words);
    }

    /** Returns whose words the message has. */
    String speaker() {
        return program.flatMap(ProgramResult::diagnostic).map(Finding::speaker).orElse("kernel");
    }

    /** Returns whose words a complaint has. */
    static String speaker(Diagnostic why) {
        if (why.code() == StructureCode.LOOPS_FORBIDDEN) {
            return "policy";
        }
        return why.stage() == Stage.LINK ? "loader" : "kernel";
    }

    /** Returns the file to open: the source if it is known, else the object. */
    public String file() {
        String file = source.map(SourcePosition::file)
                .filter(name -> !name.isEmpty())
                .orElse(object)
                .replace('\\', '/');
        String relative = file.startsWith("./") ? file.substring(2) : file;
        return SourceExcerpt.printable(relative);
    }
}
