package dev.bpfgate.report;

import dev.bpfgate.ProgramResult;
import dev.bpfgate.SourcePosition;
import dev.bpfgate.VerificationResult;
import dev.bpfgate.diag.Diagnostic;

/**
 * The report that people read: a line for each program, and for each that is refused the complaint beside the source line,
 * in the manner of {@code rustc}.
 */
public final class SourceText {
    private final Style style;
    private final String kernel;

    /** Makes a report in some style on what a kernel thinks. */
    public SourceText(Style style, String kernel) {
        this.style = style;
        this.kernel = kernel;
    }

    /** Returns the report of an object. */
    public String of(VerificationResult result) {
        StringBuilder text = new StringBuilder();
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
    }

    private static String named(ProgramResult program) {
        return program.program() + " (" + program.section() + ")";
    }

    private void complaint(StringBuilder text, String object, ProgramResult program, Diagnostic why) {
        String title = why.code().id().replace('-', ' ');
        text.append(style.error("error[" + why.code().id() + "]"))
                .append(style.strong(": " + title))
                .append('\n');
        Gutter gutter = new Gutter(program.source().map(SourcePosition::line).orElse(0), style);
        program.source()
                .ifPresentOrElse(
                        source -> SourceExcerpt.append(text, gutter, source),
                        () -> gutter.place(text, object, why.insnIndex()));
        gutter.note(text, "kernel", kernelWords(why));
        gutter.note(text, "load", "Linux " + kernel + " fails it with " + ErrorNumber.text(why.errno()) + insn(why));
        text.append('\n');
    }

    private static String kernelWords(Diagnostic why) {
        String words = why.kernelText().strip();
        return words.isEmpty() ? "(no words, only the error number)" : words;
    }

    private static String insn(Diagnostic why) {
        return why.insnIndex() == Diagnostic.NO_INSN ? "" : " at insn " + why.insnIndex();
    }
}
