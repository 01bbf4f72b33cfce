package dev.bpfgate.explain.cause;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.diag.KernelText;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.diag.SubprogramCode;
import dev.bpfgate.explain.Explanation;
import dev.bpfgate.explain.Help;
import dev.bpfgate.explain.Label;
import dev.bpfgate.explain.source.FunctionText;
import dev.bpfgate.link.LineRecord;

/** A global function, which is verified on its own, has a signature that the kernel does not take, or is called with something else. */
final class GlobalFunction implements RootCause {
    @Override
    public Explanation explain(Failure failure) {
        Rejection.Line result = failure.line(SubprogramCode.GLOBAL_RETURNS_NO_SCALAR);
        if (result != null) {
            return returnsNoNumber(failure, String.valueOf(result.args().get(0)));
        }
        Rejection.Line call = failure.line(SubprogramCode.GLOBAL_CALL_ARGUMENTS);
        if (call == null) {
            return null;
        }
        String name = String.valueOf(call.args().get(1));
        return returnsPointer(failure, name) ? returnsNoNumber(failure, name) : wrongArguments(failure, name);
    }

    private static Explanation returnsNoNumber(Failure failure, String name) {
        int line = definition(failure, name);
        return begun(name + "() is a global function, and returns something other than a number")
                .proof("a number as the result of a global function", "a pointer")
                .label(defined(failure, line, "defined here, without static"))
                .help(makeStatic(failure, line))
                .done();
    }

    private static Explanation wrongArguments(Failure failure, String name) {
        Rejection.Line first = failure.diagnostic().lines().get(0);
        boolean says = failure.diagnostic().lines().size() > 1;
        return begun("the arguments are not what the global function " + name + "() takes")
                .proof(
                        "arguments that fit the function's prototype",
                        says ? KernelText.of(first).strip() : "other ones")
                .label(defined(failure, definition(failure, name), "defined here"))
                .help("make it static, or change its prototype")
                .done();
    }

    private static Finding begun(String title) {
        return Finding.of("global-function", title).fault("called here");
    }

    private static Label defined(Failure failure, int line, String words) {
        return line == 0 ? null : failure.label(failure.place().file(), line, words);
    }

    private static Help makeStatic(Failure failure, int line) {
        String text = line == 0 ? "" : failure.source().text(failure.place().file(), line);
        String words = "make it static: then it is verified where it is called, with what it is called with";
        return text.isEmpty() || text.startsWith("static")
                ? Help.of(words)
                : new Advice(failure).line(failure.place().file(), line, "static " + text, words);
    }

    private static boolean returnsPointer(Failure failure, String name) {
        Btf btf = failure.program().btf();
        int function = btf == null || name.isEmpty() ? 0 : btf.find(name, BtfKind.FUNC);
        BtfType.FuncProto prototype = function <= 0 ? null : btf.prototype(function);
        return prototype != null && btf.type(btf.skipModifiers(prototype.returnTypeId())) instanceof BtfType.Pointer;
    }

    private static int definition(Failure failure, String name) {
        LineRecord place = failure.place();
        return place == null ? 0 : FunctionText.definition(failure.source(), place.file(), name);
    }
}
