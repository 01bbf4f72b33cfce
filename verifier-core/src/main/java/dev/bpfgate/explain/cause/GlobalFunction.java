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
import dev.bpfgate.interp.trace.KnownText;
import dev.bpfgate.link.LineRecord;
import dev.bpfgate.state.RegValue;

/** A global function, which is verified on its own, has a signature that the kernel does not take, or is called with something else. */
final class GlobalFunction implements RootCause {
    private static final int MOST_ARGUMENTS = 5;

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
        int number = numberForPointer(failure, name);
        Finding finding = begun(
                number > 0
                        ? name + "() gets a number for argument " + number + ", and takes a pointer"
                        : "the arguments are not what the global function " + name + "() takes");
        finding.proof(
                number > 0
                        ? "a pointer to memory that the verifier knows, as large as what the parameter points to"
                        : "arguments that fit the function's prototype",
                number > 0
                        ? KnownText.of(failure.path().register(number))
                        : says ? KernelText.of(first).strip() : "other ones");
        return finding.label(defined(failure, definition(failure, name), "defined here"))
                .help(
                        number > 0
                                ? "copy what is there to the stack first, with bpf_probe_read_user() or"
                                        + " bpf_probe_read_kernel(), and pass the copy's address"
                                : "make it static, or change its prototype")
                .done();
    }

    /** Returns the argument, counted from 1, that is a number where the prototype has a pointer; 0 if there is none. */
    private static int numberForPointer(Failure failure, String name) {
        BtfType.FuncProto prototype = prototype(failure, name);
        if (prototype == null || failure.path() == null) {
            return 0;
        }
        int count = Math.min(prototype.parameters().size(), MOST_ARGUMENTS);
        for (int argument = 1; argument <= count; argument++) {
            int type = prototype.parameters().get(argument - 1).typeId();
            RegValue value = failure.path().register(argument);
            if (isPointer(failure, type) && value.isScalar() && !value.isConstant()) {
                return argument;
            }
        }
        return 0;
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
        BtfType.FuncProto prototype = prototype(failure, name);
        return prototype != null && isPointer(failure, prototype.returnTypeId());
    }

    private static BtfType.FuncProto prototype(Failure failure, String name) {
        Btf btf = failure.program().btf();
        int function = btf == null || name.isEmpty() ? 0 : btf.find(name, BtfKind.FUNC);
        return function <= 0 ? null : btf.prototype(function);
    }

    private static boolean isPointer(Failure failure, int type) {
        Btf btf = failure.program().btf();
        return btf.type(btf.skipModifiers(type)) instanceof BtfType.Pointer;
    }

    private static int definition(Failure failure, String name) {
        LineRecord place = failure.place();
        return place == null ? 0 : FunctionText.definition(failure.source(), place.file(), name);
    }
}
