package dev.bpfgate.explain.cause;

import dev.bpfgate.diag.HelperCode;
import dev.bpfgate.diag.MemoryCode;
import dev.bpfgate.diag.StackCode;
import dev.bpfgate.explain.Explanation;
import dev.bpfgate.explain.Help;
import dev.bpfgate.explain.source.CallText;
import dev.bpfgate.explain.source.Declaration;
import dev.bpfgate.interp.trace.KnownText;
import dev.bpfgate.isa.Call;
import dev.bpfgate.isa.CallTarget;
import dev.bpfgate.kernel.ArgType;
import dev.bpfgate.kernel.HelperPrototype;
import dev.bpfgate.kernel.HelperTable;
import dev.bpfgate.kernel.Privileges;
import dev.bpfgate.kernel.ProgramAttributes;
import dev.bpfgate.link.LineRecord;
import dev.bpfgate.state.RegValue;
import java.util.List;

/** A helper is told a size that may be larger than the buffer, negative, zero, or is just another buffer's. */
final class HelperBufferSize implements RootCause {
    /** The two arguments, counted from 0, and the call as the source has it. */
    private record Pair(int buffer, int size, CallText call) {
        String bufferText() {
            return call == null ? "" : call.argument(buffer);
        }

        String sizeText() {
            return call == null ? "" : call.argument(size);
        }
    }

    @Override
    public Explanation explain(Failure failure) {
        if (failure.path() == null
                || !(failure.insn() instanceof Call call)
                || call.target() == CallTarget.SUBPROGRAM) {
            return null;
        }
        if (failure.is(HelperCode.ALLOCATION_SIZE_UNKNOWN)) {
            return allocation(failure);
        }
        Pair pair = pair(failure, call);
        if (pair == null) {
            return null;
        }
        RegValue size = failure.path().register(pair.size + 1);
        return size.isConstant() ? constant(failure, pair, size) : variable(failure, pair, size);
    }

    private static Pair pair(Failure failure, Call call) {
        int register = failure.register();
        CallText text = failure.callText(failure.insnIndex());
        if (failure.is(HelperCode.SIZE_NEGATIVE, HelperCode.SIZE_UNBOUNDED, HelperCode.SIZE_ZERO) && register >= 2) {
            return new Pair(register - 2, register - 1, text);
        }
        boolean bounds = failure.is(
                MemoryCode.MIN_VALUE_OUTSIDE,
                MemoryCode.MAX_VALUE_OUTSIDE,
                StackCode.STACK_OUT_OF_BOUNDS,
                StackCode.UNINITIALISED_READ_BY_CALLEE);
        boolean hasSize = register >= 1 && register <= 4 && takesSize(failure, call, register);
        return bounds && hasSize && failure.path().register(register + 1).isScalar()
                ? new Pair(register - 1, register, text)
                : null;
    }

    private static boolean takesSize(Failure failure, Call call, int argument) {
        HelperPrototype prototype = prototype(failure, call);
        ArgType type = prototype == null || argument >= prototype.argumentCount()
                ? null
                : prototype.argument(argument).type();
        return type == ArgType.SIZE || type == ArgType.SIZE_OR_ZERO;
    }

    private static HelperPrototype prototype(Failure failure, Call call) {
        HelperTable table = failure.kernel()
                .helperTable(ProgramAttributes.of(failure.program().type()), Privileges.ROOT);
        return call.target() == CallTarget.HELPER ? table.prototype(call.imm()) : null;
    }

    private static Explanation constant(Failure failure, Pair pair, RegValue size) {
        String buffer = pair.bufferText();
        String limit = limit(failure, pair);
        if (pair.sizeText().equals("sizeof(" + buffer + ")")) {
            return null; // the size is the buffer's, but the buffer does not fit into its object
        }
        long bytes = size.number().constantValue();
        if (bytes <= 0) {
            return empty(failure, bytes);
        }
        Finding finding = Finding.of(
                        "buffer-too-small",
                        failure.callee(failure.insnIndex()) + "() is told " + Words.bytes(bytes) + ", and "
                                + Words.quoted(buffer, "the buffer") + " has fewer")
                .fault("the size is not the buffer's")
                .proof("a size that fits the buffer", Words.bytes(bytes));
        if (limit.startsWith("sizeof")) {
            finding.help(new Advice(failure)
                    .replace(
                            failure.statementAt(failure.insnIndex()),
                            pair.sizeText(),
                            limit,
                            "take the size of the buffer itself"));
        }
        return finding.hasHelp()
                ? finding.done()
                : finding.help("pass the size of the buffer itself").done();
    }

    private static Explanation empty(Failure failure, long bytes) {
        return Finding.of(
                        bytes < 0 ? "size-may-be-negative" : "size-may-be-zero",
                        "the size that " + failure.callee(failure.insnIndex()) + "() is told is " + bytes)
                .fault("the size is passed here")
                .proof("a size of 1 or more, up to the buffer's", Long.toString(bytes))
                .help("pass the size of the buffer itself")
                .done();
    }

    private static Explanation variable(Failure failure, Pair pair, RegValue size) {
        String name = pair.sizeText();
        String what = Words.quoted(name, "the size");
        boolean zero = failure.is(HelperCode.SIZE_ZERO);
        boolean negative = !zero && size.number().smin() < 0 && size.number().smax() < 1 << 29;
        String problem =
                zero ? " may be 0 here" : negative ? " may be negative here" : " may be larger than the buffer";
        Finding finding = Finding.of(
                        zero ? "size-may-be-zero" : negative ? "size-may-be-negative" : "size-unbounded",
                        what + problem)
                .fault("the size is passed here")
                .proof(wanted(failure, pair, zero), "size " + KnownText.of(size.number()));
        new Checks(failure, name.matches("\\w+") ? name : "").labels().forEach(finding::label);
        return finding.help(check(failure, pair, size, zero)).done();
    }

    private static String wanted(Failure failure, Pair pair, boolean zero) {
        if (zero) {
            return "a size of 1 or more: this helper takes no empty buffer";
        }
        String limit = limit(failure, pair);
        return limit.isEmpty() ? "a size from 0 up to the buffer's" : "a size from 0 to " + limit;
    }

    private static Help check(Failure failure, Pair pair, RegValue size, boolean zero) {
        String name = pair.sizeText();
        String limit = limit(failure, pair);
        if (!name.matches("[A-Za-z_]\\w*") || (limit.isEmpty() && !zero)) {
            return Help.of("compare the size with the buffer's before the call, as an unsigned number");
        }
        LineRecord place = failure.place();
        Declaration declared = Declaration.of(failure.source(), place.file(), place.line(), name);
        String condition;
        if (zero) {
            condition = "!" + name;
        } else if (declared != null && declared.isUnsigned()) {
            condition = name + " > " + limit;
        } else {
            condition = name + " < 0 || " + name + " > (long)" + limit;
        }
        boolean refusesZero = failure.insn() instanceof Call call
                && prototype(failure, call) != null
                && prototype(failure, call).argument(pair.size).type() == ArgType.SIZE;
        if (!zero && refusesZero && size.number().smin() <= 0) {
            condition = "!" + name + " || " + condition;
        }
        List<String> code = List.of("if (" + condition + ")", "\t" + new EarlyReturn(failure).in(failure.insnIndex()));
        return new Advice(failure).before(failure.insnIndex(), "check '" + name + "' right before the call", code);
    }

    /** Returns how large the buffer is, as C: its {@code sizeof} where the source tells, else a number; empty if unknown. */
    private static String limit(Failure failure, Pair pair) {
        String buffer = pair.bufferText().replaceFirst("^&", "");
        LineRecord place = failure.place();
        if (place != null && buffer.matches("[A-Za-z_]\\w*")) {
            Declaration declared = Declaration.of(failure.source(), place.file(), place.line(), buffer);
            boolean whole = declared != null && !declared.pointer();
            if (whole || !new Extent(failure).elements(buffer).isEmpty()) {
                return "sizeof(" + buffer + ")";
            }
        }
        if (buffer.matches("\\w+(->|\\.)\\w+")
                && !new Extent(failure).elements(buffer).isEmpty()) {
            return "sizeof(" + buffer + ")";
        }
        RegValue pointer = failure.path().register(pair.buffer + 1);
        long bytes = Extent.bytes(pointer);
        return bytes < 0 ? "" : Long.toString(bytes - pointer.offset());
    }

    private static Explanation allocation(Failure failure) {
        RegValue size = failure.value();
        CallText call = failure.callText(failure.insnIndex());
        String name = call == null ? "" : call.argument(failure.register() - 1);
        Finding finding = Finding.of(
                        "size-not-constant",
                        Words.quoted(name, "the size") + " is not a constant, and "
                                + failure.callee(failure.insnIndex()) + "() needs one")
                .fault("the size is passed here")
                .proof("the same number on every way to this call", KnownText.of(size));
        new Checks(failure, name.matches("\\w+") ? name : "").labels().forEach(finding::label);
        long most = size.number().umax();
        if (size.isScalar() && size.number().smin() >= 0 && most < 1 << 20 && !name.isEmpty()) {
            finding.help(new Advice(failure)
                    .replace(
                            failure.statementAt(failure.insnIndex()),
                            ", " + name + ",",
                            ", " + most + ",",
                            "reserve the most that can be needed, and use as much of it as there is"));
        }
        return finding.help(
                        "or prepare the data elsewhere, and hand it over with bpf_ringbuf_output(), which takes any size")
                .done();
    }
}
