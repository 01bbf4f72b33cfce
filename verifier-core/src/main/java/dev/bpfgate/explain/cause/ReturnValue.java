package dev.bpfgate.explain.cause;

import dev.bpfgate.diag.ExitCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.explain.Explanation;
import dev.bpfgate.explain.Help;
import dev.bpfgate.explain.source.FunctionText;
import dev.bpfgate.interp.trace.KnownText;
import dev.bpfgate.link.LineRecord;
import dev.bpfgate.state.RegValue;

/** A program or callback returns what the kernel does not take. */
final class ReturnValue implements RootCause {
    @Override
    public Explanation explain(Failure failure) {
        Rejection.Line line = failure.line(ExitCode.RETURN_VALUE_OUT_OF_RANGE);
        if (line == null || failure.path() == null) {
            return null;
        }
        long low = Failure.number(line, line.args().size() - 2);
        long high = Failure.number(line, line.args().size() - 1);
        RegValue value = failure.path().register(0);
        WayOut way = way(failure, value);
        String range = low == high ? Long.toString(low) : low + ".." + high;
        Finding finding = Finding.of("return-value", "this returns a value other than " + range)
                .fault("ends with the wrong value")
                .proof("a result of " + range, KnownText.of(value));
        if (way != null && way.returns() > 0) {
            finding.label(failure.label(way.file(), way.returns(), "returned here"));
        }
        return finding.help(help(failure, way, low, high)).done();
    }

    /** A constant can be told by its value: compilers merge the ways that return one. */
    private static WayOut way(Failure failure, RegValue value) {
        WayOut way = WayOut.of(failure, "");
        LineRecord place = failure.place();
        if (!value.isConstant() || place == null) {
            return way;
        }
        FunctionText function = FunctionText.around(failure.source(), place.file(), place.line());
        String wanted = "\\s*return\\s+" + (int) value.number().constantValue() + "\\s*;.*";
        for (int line = function.first(); line <= function.last(); line++) {
            if (failure.source().text(place.file(), line).matches(wanted)) {
                return new WayOut(place.file(), line, line);
            }
        }
        return way;
    }

    private static Help help(Failure failure, WayOut way, long low, long high) {
        String text = way == null || way.returns() == 0 ? "" : failure.source().text(way.file(), way.returns());
        String result = text.strip().replaceFirst("^return\\b\\s*", "").replaceFirst(";.*", "");
        if (!text.strip().startsWith("return ") || low != 0) {
            return Help.of("return a value from " + low + " to " + high);
        }
        String better = result.matches("-?[A-Z0-9_x]+") ? "0" : high == 1 ? "(" + result + ") ? 1 : 0" : "";
        return better.isEmpty()
                ? Help.of("return a value from " + low + " to " + high)
                : new Advice(failure)
                        .line(
                                way.file(),
                                way.returns(),
                                text.replace("return " + result, "return " + better),
                                "return a value from " + low + " to " + high);
    }
}
