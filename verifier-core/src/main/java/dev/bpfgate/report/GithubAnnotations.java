package dev.bpfgate.report;

import dev.bpfgate.SourcePosition;
import dev.bpfgate.VerificationResult;
import java.util.ArrayList;
import java.util.List;

/**
 * GitHub's workflow commands, which show findings beside the lines of a change. GitHub drops silently what a step says beyond
 * ten errors and ten warnings: errors come first, and what is left out is counted in a notice.
 */
public final class GithubAnnotations implements Report {
    private static final int SHOWN = 10;
    private static final int LONGEST_TITLE = 255;
    private static final int LONGEST_MESSAGE = 4_000;

    private final List<Finding> errors = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();
    private int leftOut;

    /** Makes a report without findings. */
    public GithubAnnotations() {}

    @Override
    public String of(VerificationResult result) {
        for (Finding finding : Finding.of(result)) {
            List<Finding> level = finding.kind() == Finding.Kind.INCONCLUSIVE ? warnings : errors;
            if (level.size() < SHOWN) {
                level.add(finding);
            } else {
                leftOut++;
            }
        }
        return "";
    }

    @Override
    public String tail() {
        StringBuilder text = new StringBuilder();
        errors.forEach(finding -> append(text, "error", finding));
        warnings.forEach(finding -> append(text, "warning", finding));
        if (leftOut > 0) {
            text.append("::notice title=bpfgate::")
                    .append(leftOut)
                    .append(" more findings are not shown as annotations\n");
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String level, Finding finding) {
        text.append("::").append(level).append(" file=").append(property(finding.file()));
        finding.source().map(GithubAnnotations::place).ifPresent(text::append);
        text.append(",title=")
                .append(property(cut(finding.code(), LONGEST_TITLE)))
                .append("::")
                .append(data(cut(message(finding), LONGEST_MESSAGE)))
                .append('\n');
    }

    /** What is wrong comes first; logs show the message alone, so that nothing of it stands in the title only. */
    private static String message(Finding finding) {
        StringBuilder text = new StringBuilder(finding.named(finding.headline()));
        finding.explanation().ifPresent(found -> {
            text.append('\n').append(finding.speaker()).append(": ").append(finding.message());
            found.help().forEach(help -> text.append("\nhelp: ").append(SourceExcerpt.printable(help.words())));
        });
        return text.toString();
    }

    private static String place(SourcePosition source) {
        return ",line=" + source.line() + (source.column() > 0 ? ",col=" + source.column() : "");
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 3) + "...";
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
