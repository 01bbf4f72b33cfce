package dev.bpfgate.report;

import dev.bpfgate.ProgramResult;
import dev.bpfgate.VerificationResult;
import dev.bpfgate.diag.Diagnostic;
import dev.bpfgate.diag.PathEvent;
import dev.bpfgate.diag.Stage;
import dev.bpfgate.diag.StructureCode;
import dev.bpfgate.explain.Explanation;
import java.util.Optional;

/**
 * The report that people read: a line for each program, and for each that is refused the complaint beside the source line,
 * in the manner of {@code rustc}.
 */
public final class SourceText {
    private final Layout layout;
    private final Style style;
    private final String kernel;

    /** Makes a report of some layout on what a kernel thinks. */
    public SourceText(Layout layout, String kernel) {
        this.layout = layout;
        this.style = layout.style();
        this.kernel = kernel;
    }

    /** Returns the report of an object. */
    public String of(VerificationResult result) {
        StringBuilder text = new StringBuilder();
        result.remarks().forEach(remark -> note(text, result.object() + ": " + remark));
        for (ProgramResult program : result.programs()) {
            append(text, result.object(), program);
        }
        return text.toString();
    }

    private void append(StringBuilder text, String object, ProgramResult program) {
        switch (program.verdict()) {
            case ACCEPTED ->
                text.append(style.success("accepted"))
                        .append("      ")
                        .append(named(program))
                        .append(": ")
                        .append(program.statistics().insnsProcessed())
                        .append(" insns, ")
                        .append(program.statistics().totalStates())
                        .append(" states\n");
            case INCONCLUSIVE ->
                text.append(style.warning("inconclusive"))
                        .append("  ")
                        .append(named(program))
                        .append(": ")
                        .append(program.feature().orElseThrow())
                        .append('\n');
            case REJECTED -> {
                text.append(style.error("rejected"))
                        .append("      ")
                        .append(named(program))
                        .append('\n');
                complaint(text, object, program, program.diagnostic().orElseThrow());
            }
        }
        program.recorded().profile().ifPresent(profile -> new ProfileText(style).append(text, profile));
    }

    private static String named(ProgramResult program) {
        return program.program() + " (" + program.section() + ")";
    }

    private void complaint(StringBuilder text, String object, ProgramResult program, Diagnostic why) {
        Optional<Explanation> explanation = program.explanation();
        text.append(style.error("error[" + why.code().id() + "]"))
                .append(style.strong(": " + title(why, explanation)))
                .append('\n');
        SourceExcerpt excerpt = program.source()
                .map(source -> SourceExcerpt.of(source, explanation))
                .orElseGet(() -> explanation.map(SourceExcerpt::of).orElse(null));
        Gutter gutter = new Gutter(excerpt == null ? 0 : excerpt.largestLine(), layout);
        if (excerpt == null) {
            gutter.place(text, object, why.insnIndex());
        } else {
            excerpt.append(text, gutter);
        }
        notes(text, gutter, program, why);
        HelpText help = new HelpText(layout, gutter);
        explanation.ifPresent(found -> found.help().forEach(advice -> help.append(text, advice)));
        text.append('\n');
    }

    private static String title(Diagnostic why, Optional<Explanation> explanation) {
        return explanation
                .map(Explanation::title)
                .map(SourceExcerpt::printable)
                .orElseGet(() -> why.code().id().replace('-', ' '));
    }

    private void notes(StringBuilder text, Gutter gutter, ProgramResult program, Diagnostic why) {
        program.explanation().filter(found -> !found.required().isEmpty()).ifPresent(found -> {
            gutter.note(text, "required", SourceExcerpt.printable(found.required()));
            if (!found.known().isEmpty()) {
                gutter.note(text, "known", SourceExcerpt.printable(found.known()));
            }
        });
        if (!program.story().isEmpty() && needsStory(program)) {
            gutter.quote(text, "story", StoryText.of(program.story()));
        }
        gutter.quote(text, Finding.speaker(why), words(why));
        if (why.code() != StructureCode.LOOPS_FORBIDDEN) {
            gutter.note(text, "load", failure(why));
        }
        program.notes().forEach(note -> gutter.note(text, "note", note));
    }

    /** Lines with labels tell the story better; where there are none, instructions have to, unless all is in the line at fault. */
    private static boolean needsStory(ProgramResult program) {
        return program.source().isEmpty()
                || program.explanation().isEmpty()
                || program.explanation().get().labels().isEmpty() && leadsElsewhere(program);
    }

    private static boolean leadsElsewhere(ProgramResult program) {
        int fault = program.source().orElseThrow().line();
        return program.story().stream()
                .filter(step -> !(step.event() instanceof PathEvent.Origin origin && origin.isArgument()))
                .anyMatch(step -> step.source().isEmpty() || step.source().get().line() != fault);
    }

    private static String words(Diagnostic why) {
        String words = why.kernelText().strip();
        return words.isEmpty() ? "(no words, only the error number)" : words;
    }

    private String failure(Diagnostic why) {
        String number = ErrorNumber.text(why.errno());
        return why.stage() == Stage.LINK
                ? "libbpf gives up with " + number
                : "Linux " + kernel + " fails it with " + number + insn(why);
    }

    private void note(StringBuilder text, String words) {
        String lines = String.join("\n      ", layout.lines(words, "note: ".length()));
        text.append(style.strong("note")).append(": ").append(lines).append('\n');
    }

    private static String insn(Diagnostic why) {
        return why.insnIndex() == Diagnostic.NO_INSN ? "" : " at insn " + why.insnIndex();
    }
}
