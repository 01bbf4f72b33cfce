package dev.bpfgate.explain.cause;

import dev.bpfgate.diag.HelperCode;
import dev.bpfgate.diag.KfuncCode;
import dev.bpfgate.diag.RegisterCode;
import dev.bpfgate.diag.StackCode;
import dev.bpfgate.explain.Explanation;
import dev.bpfgate.explain.source.CallText;
import dev.bpfgate.explain.source.ChangedName;
import dev.bpfgate.explain.source.FunctionText;
import dev.bpfgate.isa.Alu;
import dev.bpfgate.link.LineRecord;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Something is used that was never given a value: a register, bytes of the stack, a dynptr, an iterator. */
final class Uninitialised implements RootCause {
    private static final Pattern BARE = Pattern.compile(
            "^(\\s+)((?:struct |union |enum |unsigned |const )*\\w+\\s+\\**)(\\w+)(\\[[^\\]]*\\])?;\\s*$");

    @Override
    public Explanation explain(Failure failure) {
        if (failure.is(KfuncCode.ITERATOR_NOT_INITIALISED, HelperCode.DYNPTR_NOT_INITIALISED)) {
            return object(failure);
        }
        boolean fits = failure.is(
                RegisterCode.NOT_READABLE,
                StackCode.UNINITIALISED_READ,
                StackCode.UNINITIALISED_READ_BY_CALLEE,
                StackCode.UNINITIALISED_VARIABLE_READ);
        return fits ? value(failure) : null;
    }

    private static Explanation object(Failure failure) {
        boolean iterator = failure.is(KfuncCode.ITERATOR_NOT_INITIALISED);
        CallText call = failure.callText(failure.insnIndex());
        Object number = failure.diagnostic().lines().get(0).args().get(iterator ? 1 : 0);
        String argument = call == null ? "" : call.argument(Math.max(0, ((Number) number).intValue()));
        String name = argument.matches("&\\w+") ? argument.substring(1) : "";
        String what = iterator ? "iterator" : "dynptr";
        String maker = iterator
                ? failure.callee(failure.insnIndex()).replaceAll("_(next|destroy)$", "_new") + "()"
                : "bpf_dynptr_from_mem(), bpf_ringbuf_reserve_dynptr() or the like";
        Finding finding = Finding.of(
                        "not-initialised",
                        "the " + what + (name.isEmpty() ? "" : " '" + name + "'") + " is used before it is made")
                .fault("used here")
                .proof("a call of " + maker + " on every way to here", "none");
        label(failure, name, finding);
        return finding.help("make it with " + maker + " first").done();
    }

    private static void label(Failure failure, String name, Finding finding) {
        int line = declared(failure, name);
        if (line > 0) {
            finding.label(failure.label(failure.place().file(), line, "declared here, and not made"));
        }
    }

    private static int declared(Failure failure, String name) {
        LineRecord place = failure.place();
        if (place == null || name.isEmpty()) {
            return 0;
        }
        FunctionText function = FunctionText.around(failure.source(), place.file(), place.line());
        for (int line = place.line(); line >= function.first(); line--) {
            Matcher bare = BARE.matcher(failure.source().text(place.file(), line));
            if (bare.matches() && bare.group(3).equals(name)) {
                return line;
            }
        }
        return 0;
    }

    private static Explanation value(Failure failure) {
        boolean stack = !failure.is(RegisterCode.NOT_READABLE);
        LineRecord place = failure.place();
        String text = failure.statementText(failure.insnIndex());
        Matcher words = Pattern.compile("(?<![\\w>.\"])[A-Za-z_]\\w*").matcher(text);
        int line = 0;
        String name = "";
        while (words.find() && line == 0) {
            name = words.group();
            line = declared(failure, name);
        }
        String what =
                Words.quoted(line > 0 ? name : changed(failure, place), stack ? "memory of the stack" : "a register");
        Finding finding = Finding.of("uninitialised", what + " is used before it has a value on this way")
                .fault("used here")
                .proof(
                        stack
                                ? "every byte that is read was written before, padding included"
                                : "a value on every way to here",
                        stack ? "bytes that nothing has written" : "nothing");
        if (line == 0) {
            return finding.help(
                            stack
                                    ? "clear the whole variable where it is declared: = {}, or __builtin_memset() for its padding"
                                    : "give every variable a value where it is declared")
                    .done();
        }
        finding.label(failure.label(place.file(), line, "declared here without a value"));
        Matcher bare = BARE.matcher(failure.source().text(place.file(), line));
        boolean aggregate = bare.matches()
                && (bare.group(2).contains("struct") || bare.group(2).contains("union") || bare.group(4) != null);
        String better =
                failure.source().text(place.file(), line).replaceFirst(";\\s*$", aggregate ? " = {};" : " = 0;");
        return finding.help(
                        new Advice(failure).line(place.file(), line, better, "give it a value where it is declared"))
                .done();
    }

    /** Without the declaration, the line itself tells what is computed with. */
    private static String changed(Failure failure, LineRecord place) {
        boolean sum = failure.insn() instanceof Alu alu && alu.dst() == failure.register();
        return sum && place != null ? ChangedName.in(failure.textAt(failure.insnIndex()), place.column()) : "";
    }
}
