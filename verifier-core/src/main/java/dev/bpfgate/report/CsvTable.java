package dev.bpfgate.report;

import dev.bpfgate.ProgramResult;
import dev.bpfgate.SourcePosition;
import dev.bpfgate.Statistics;
import dev.bpfgate.VerificationResult;
import dev.bpfgate.diag.Diagnostic;
import dev.bpfgate.diag.Stage;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A row a program under a row of names, quoted as RFC 4180 says, with a line feed at the end. What is not known is empty. */
public final class CsvTable implements Report {
    private static final List<String> COLUMNS = List.of(
            "object",
            "program",
            "section",
            "type",
            "kernel",
            "verdict",
            "stage",
            "errno",
            "code",
            "message",
            "file",
            "line",
            "column",
            "insn",
            "feature",
            "insns_processed",
            "total_states",
            "peak_states");

    /** What spreadsheets compute: all but numbers that begins with one of these. */
    private static final Pattern FORMULA = Pattern.compile("^\\s*[=@+-](?!\\d+$)");

    private final String kernel;

    /** Makes a table of what a kernel thinks. */
    public CsvTable(String kernel) {
        this.kernel = kernel;
    }

    @Override
    public String head() {
        return row(COLUMNS);
    }

    @Override
    public String of(VerificationResult result) {
        StringBuilder text = new StringBuilder();
        if (result.unreadable().isPresent()) {
            Finding.of(result).forEach(finding -> text.append(row(ofFile(finding))));
        }
        result.programs().forEach(program -> text.append(row(ofProgram(result.object(), program))));
        return text.toString();
    }

    private List<String> ofFile(Finding finding) {
        boolean ours = finding.kind() == Finding.Kind.INTERNAL_ERROR;
        return List.of(
                finding.object(),
                "",
                "",
                "",
                kernel,
                ours ? "inconclusive" : "rejected",
                Stage.READ.text(),
                "",
                ours ? "" : finding.code(),
                finding.message(),
                "",
                "",
                "",
                "",
                ours ? "internal error" : "",
                "0",
                "0",
                "0");
    }

    private List<String> ofProgram(String object, ProgramResult program) {
        Optional<Diagnostic> why = program.diagnostic();
        Optional<SourcePosition> source = program.source();
        Statistics cost = program.statistics();
        return List.of(
                object,
                program.program(),
                program.section(),
                program.type().orElse(""),
                kernel,
                program.verdict().text(),
                program.stage().text(),
                errno(program),
                why.map(it -> it.code().id()).orElse(""),
                why.map(Diagnostic::message).orElse(""),
                source.map(SourcePosition::file).orElse(""),
                number(source.map(SourcePosition::line), 1),
                number(source.map(SourcePosition::column), 1),
                number(why.map(Diagnostic::insnIndex), 0),
                program.feature().orElse(""),
                Integer.toString(cost.insnsProcessed()),
                Integer.toString(cost.totalStates()),
                Integer.toString(cost.peakStates()));
    }

    private static String errno(ProgramResult program) {
        return switch (program.verdict()) {
            case ACCEPTED -> "0";
            case REJECTED -> Integer.toString(program.diagnostic().orElseThrow().errno());
            case INCONCLUSIVE -> "";
        };
    }

    private static String number(Optional<Integer> value, int least) {
        return value.filter(it -> it >= least).map(String::valueOf).orElse("");
    }

    private static String row(List<String> cells) {
        return cells.stream().map(CsvTable::quoted).collect(Collectors.joining(",", "", "\n"));
    }

    /** A cell is one line, harmless on a terminal, and no formula to a spreadsheet: an apostrophe makes it text. */
    private static String quoted(String text) {
        String line = SourceExcerpt.printable(text.replace('\n', ' '));
        String cell = FORMULA.matcher(line).find() ? "'" + line : line;
        boolean plain = cell.indexOf(',') < 0 && cell.indexOf('"') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
