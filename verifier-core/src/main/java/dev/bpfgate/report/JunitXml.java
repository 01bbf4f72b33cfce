package dev.bpfgate.report;

import dev.bpfgate.ProgramResult;
import dev.bpfgate.SourcePosition;
import dev.bpfgate.VerificationResult;
import java.util.List;

/**
 * JUnit's XML, the part of it that CI systems agree on: a suite an object, a test case a program. Rejected is a failure,
 * inconclusive is skipped, and what could not be judged is an error. Some systems show nothing but names and bodies, so
 * that the class name has the object and the kernel, and the body the whole complaint.
 */
public final class JunitXml implements Report {
    private final String kernel;

    /** Makes a report on what a kernel thinks. */
    public JunitXml(String kernel) {
        this.kernel = kernel;
    }

    @Override
    public String head() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"bpfgate\">\n";
    }

    @Override
    public String tail() {
        return "</testsuites>\n";
    }

    @Override
    public String of(VerificationResult result) {
        List<Finding> findings = Finding.of(result);
        int broken = result.unreadable().isPresent() ? 1 : 0;
        StringBuilder text = new StringBuilder("  <testsuite");
        attribute(text, "name", suite(result));
        attribute(text, "tests", Integer.toString(result.programs().size() + broken));
        attribute(text, "failures", count(findings, Finding.Kind.REJECTED));
        attribute(text, "errors", count(findings, Finding.Kind.UNREADABLE, Finding.Kind.INTERNAL_ERROR));
        attribute(text, "skipped", count(findings, Finding.Kind.INCONCLUSIVE));
        text.append(">\n");
        for (Finding finding : findings) {
            if (finding.program().isEmpty()) {
                testCase(text, suite(result), "object", finding);
            }
        }
        for (ProgramResult program : result.programs()) {
            testCase(text, suite(result), program.program(), findingOf(findings, program));
        }
        return text.append("  </testsuite>\n").toString();
    }

    private String suite(VerificationResult result) {
        return result.object() + "." + kernel;
    }

    private static Finding findingOf(List<Finding> findings, ProgramResult program) {
        for (Finding finding : findings) {
            if (finding.program().isPresent() && finding.program().get() == program) {
                return finding;
            }
        }
        return null;
    }

    private static String count(List<Finding> findings, Finding.Kind... kinds) {
        return Long.toString(findings.stream()
                .filter(finding -> List.of(kinds).contains(finding.kind()))
                .count());
    }

    private static void testCase(StringBuilder text, String suite, String name, Finding finding) {
        text.append("    <testcase");
        attribute(text, "classname", suite);
        attribute(text, "name", name);
        if (finding == null) {
            text.append("/>\n");
            return;
        }
        finding.source().ifPresent(source -> {
            attribute(text, "file", finding.file());
            attribute(text, "line", Integer.toString(source.line()));
        });
        text.append(">\n");
        outcome(text, finding);
        text.append("    </testcase>\n");
    }

    private static void outcome(StringBuilder text, Finding finding) {
        String element = switch (finding.kind()) {
            case REJECTED -> "failure";
            case INCONCLUSIVE -> "skipped";
            case UNREADABLE, INTERNAL_ERROR -> "error";
        };
        text.append("      <").append(element);
        if (finding.kind() != Finding.Kind.INCONCLUSIVE) {
            attribute(text, "type", finding.code());
        }
        attribute(text, "message", finding.told());
        String body = finding.program().map(program -> body(finding, program)).orElse("");
        if (finding.kind() != Finding.Kind.REJECTED || body.isEmpty()) {
            text.append("/>\n");
        } else {
            text.append('>').append(escaped(body)).append("</").append(element).append(">\n");
        }
    }

    private static String body(Finding finding, ProgramResult program) {
        StringBuilder text = new StringBuilder(finding.file());
        program.source().ifPresent(source -> text.append(place(source)));
        text.append('\n');
        finding.explanation()
                .ifPresent(found -> text.append(finding.headline())
                        .append('\n')
                        .append(finding.speaker())
                        .append(": "));
        program.diagnostic()
                .ifPresent(why -> text.append(why.kernelText().strip()).append('\n'));
        if (!program.story().isEmpty()) {
            text.append(StoryText.of(program.story())).append('\n');
        }
        program.notes().forEach(note -> text.append(note).append('\n'));
        finding.explanation()
                .ifPresent(found -> found.help()
                        .forEach(help -> text.append("help: ")
                                .append(SourceExcerpt.printable(help.words()))
                                .append('\n')
                                .append(HelpText.change(help))));
        return text.toString();
    }

    private static String place(SourcePosition source) {
        return ":" + source.line() + ": " + source.text().strip();
    }

    private static void attribute(StringBuilder text, String name, String value) {
        text.append(' ')
                .append(name)
                .append("=\"")
                .append(escaped(value).replace("\n", "&#10;"))
                .append('"');
    }

    /** An object's strings are anybody's, and XML has no way to write most control characters. */
    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(allowed(c) ? c : '?');
            }
        });
        return safe.toString();
    }

    private static boolean allowed(int c) {
        return c == '\n'
                || c == '\t'
                || (c >= ' ' && c < 0x7f)
                || (c >= 0xa0 && c < 0xd800)
                || (c >= 0xe000 && c != 0xfffe && c != 0xffff);
    }
}
