package dev.bpfgate.explain.cause;

import dev.bpfgate.diag.Rejection;
import dev.bpfgate.explain.Explanation;
import dev.bpfgate.interp.trace.KnownText;
import dev.bpfgate.isa.InsnKind;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is to be said where a rule of the kernel is broken that needs no search for its cause. In all texts {@code {0}}, {@code {1}}, ...
 * stand for what the kernel's line says in its places, {@code {callee}} for the function that is called, and {@code {value}} for
 * what is known of the value that the line is about.
 *
 * @param cause id of the root cause
 * @param title what is wrong
 * @param fault what to say at the place
 * @param required what has to be; may be empty
 * @param help what to do
 */
record PlainRule(String cause, String title, String fault, String required, String help) {
    /** Where one value is asked for, it is said which there was. */
    private static final Pattern VALUE_MATTERS = Pattern.compile("^(a|the|an) (pointer|number|reference|hook)");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d|callee|value)\\}");

    /** Returns what is wrong where this rule was broken. */
    Explanation explain(Failure failure) {
        String known = KnownText.of(failure.value());
        Finding finding = Finding.of(cause, filled(failure, title)).fault(filled(failure, fault));
        finding.proof(filled(failure, required), VALUE_MATTERS.matcher(required).find() ? known : "");
        if (!failure.story().isEmpty()) {
            int birth = failure.story().get(0).event().insn();
            finding.label(birth == failure.insnIndex() ? null : failure.label(birth, "the value comes from here"));
        }
        return finding.help(filled(failure, help)).done();
    }

    private static String filled(Failure failure, String text) {
        Matcher place = PLACE.matcher(text);
        return place.replaceAll(found -> Matcher.quoteReplacement(content(failure, found.group(1))));
    }

    private static String content(Failure failure, String place) {
        if (place.equals("callee")) {
            boolean call = failure.insn() != null && failure.insn().kind() == InsnKind.CALL;
            String name = call ? failure.callee(failure.insnIndex()) : "";
            return name.isEmpty() ? "this function" : name + "()";
        }
        if (place.equals("value")) {
            String known = KnownText.of(failure.value());
            return known.isEmpty() ? "this" : known;
        }
        Rejection.Line line = failure.line(failure.code());
        int argument = Integer.parseInt(place);
        return line == null || argument >= line.args().size()
                ? ""
                : inC(String.valueOf(line.args().get(argument)).strip());
    }

    /** The kernel writes kinds of types in capitals. */
    private static String inC(String argument) {
        return switch (argument) {
            case "STRUCT", "UNION", "ENUM" -> argument.toLowerCase(Locale.ROOT);
            default -> argument;
        };
    }
}
