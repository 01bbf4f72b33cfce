package dev.bpfgate.report;

import dev.bpfgate.SourcePosition;
import dev.bpfgate.VerificationResult;

/**
 * A line for each program that is not accepted, as compilers print them, so that editors and problem matchers find the place:
 * {@code file:line:column: error: message [code]}.
 */
public final class ShortText implements Report {
    /** Makes a report; it knows nothing of the kernel, since a line has no room for it. */
    public ShortText() {}

    @Override
    public String of(VerificationResult result) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : Finding.of(result)) {
            text.append(finding.file())
                    .append(finding.source().map(ShortText::place).orElse(""))
                    .append(finding.kind() == Finding.Kind.INCONCLUSIVE ? ": warning: " : ": error: ")
                    .append(finding.namedMessage())
                    .append(" [")
                    .append(finding.code())
                    .append("]\n");
        }
        return text.toString();
    }

    private static String place(SourcePosition source) {
        return ":" + source.line() + (source.column() > 0 ? ":" + source.column() : "");
    }
}
