package dev.bpfgate.explain.cause;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.diag.SubprogramCode;
import dev.bpfgate.explain.Explanation;
import dev.bpfgate.link.LineRecord;
import java.util.List;
import java.util.regex.Pattern;

/** A global function, which is verified on its own, has a signature that the kernel does not take, or is called with something else. */
final class GlobalFunction implements RootCause {
    @Override
    public Explanation explain(Failure failure) {
        Rejection.Line call = failure.line(SubprogramCode.GLOBAL_CALL_ARGUMENTS);
        String name = call == null ? "" : String.valueOf(call.args().get(1));
        boolean returns =
                failure.line(SubprogramCode.GLOBAL_RETURNS_NO_SCALAR) != null || returnsPointer(failure, name);
        if (call == null && !returns) {
            return null;
        }
        if (name.isEmpty()) {
            name = String.valueOf(
                    failure.line(SubprogramCode.GLOBAL_RETURNS_NO_SCALAR).args().get(0));
        }
        Finding finding = Finding.of(
                        "global-function",
                        returns
                                ? name + "() is a global function, and returns something other than a number"
                                : "the arguments are not what the global function " + name + "() takes")
                .fault("called here")
                .proof(
                        returns
                                ? "a number as the result of a global function"
                                : "arguments that fit the function's prototype",
                        returns
                                ? "a pointer"
                                : failure.diagnostic().lines().size() > 1
                                        ? dev.bpfgate.diag.KernelText.of(failure.diagnostic()
                                                        .lines()
                                                        .get(0))
                                                .strip()
                                        : "other ones");
        int line = definition(failure, name);
        if (line > 0) {
            finding.label(failure.label(
                    failure.place().file(), line, returns ? "defined here, without static" : "defined here"));
        }
        String text = line == 0 ? "" : failure.source().text(failure.place().file(), line);
        if (returns && line > 0 && !text.startsWith("static")) {
            finding.help(new Advice(failure)
                    .line(
                            failure.place().file(),
                            line,
                            "static " + text,
                            "make it static: then it is verified where it is called, with what it is called with"));
        }
        return finding.hasHelp()
                ? finding.done()
                : finding.help("make it static, or change its prototype").done();
    }

    private static boolean returnsPointer(Failure failure, String name) {
        Btf btf = failure.program().btf();
        int function = btf == null || name.isEmpty() ? 0 : btf.find(name, BtfKind.FUNC);
        BtfType.FuncProto prototype = function <= 0 ? null : btf.prototype(function);
        return prototype != null && btf.type(btf.skipModifiers(prototype.returnTypeId())) instanceof BtfType.Pointer;
    }

    private static int definition(Failure failure, String name) {
        LineRecord place = failure.place();
        List<String> all = place == null ? List.of() : failure.source().whole(place.file());
        Pattern head = Pattern.compile("^[A-Za-z_].*\\b" + Pattern.quote(name) + "\\s*\\([^;]*$");
        for (int line = 1; line <= all.size(); line++) {
            if (head.matcher(all.get(line - 1)).matches()) {
                return line;
            }
        }
        return 0;
    }
}
