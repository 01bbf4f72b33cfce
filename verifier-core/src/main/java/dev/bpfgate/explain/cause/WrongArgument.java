package dev.bpfgate.explain.cause;

import dev.bpfgate.diag.HelperCode;
import dev.bpfgate.diag.MemoryCode;
import dev.bpfgate.diag.PathEvent;
import dev.bpfgate.explain.Explanation;
import dev.bpfgate.explain.Help;
import dev.bpfgate.explain.source.CallText;
import dev.bpfgate.explain.source.Declaration;
import dev.bpfgate.explain.source.MapText;
import dev.bpfgate.explain.source.Statement;
import dev.bpfgate.interp.trace.KnownText;
import dev.bpfgate.interp.trace.ValueStory.Chapter;
import dev.bpfgate.isa.InsnKind;
import dev.bpfgate.link.LineRecord;
import dev.bpfgate.object.MapDefinition;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A function gets an argument of the wrong kind: a number for a pointer, packet bytes, a pointer into the context. */
final class WrongArgument implements RootCause {
    private static final Pattern CAST = Pattern.compile("^\\((?:[^()]|\\([^()]*\\))*\\)\\s*(?=[&\\w(])");

    @Override
    public Explanation explain(Failure failure) {
        if (failure.path() == null || failure.insn() == null || failure.insn().kind() != InsnKind.CALL) {
            return null;
        }
        if (failure.is(HelperCode.PACKET_NOT_FOR_HELPER)) {
            return packet(failure);
        }
        if (failure.is(HelperCode.LOOP_COUNT_POINTER)) {
            return pointerForNumber(failure);
        }
        if (failure.is(MemoryCode.MODIFIED_POINTER)
                && failure.value() != null
                && failure.value().kind() == RegKind.CTX) {
            return context(failure);
        }
        return failure.is(HelperCode.ARGUMENT_TYPE) && failure.register() >= 1 ? kind(failure) : null;
    }

    private static String argument(Failure failure, int register) {
        CallText call = failure.callText(failure.insnIndex());
        return call == null ? "" : call.argument(register - 1);
    }

    private static String bare(String argument) {
        String text = argument;
        for (Matcher cast = CAST.matcher(text); cast.find(); cast = CAST.matcher(text)) {
            text = text.substring(cast.end());
        }
        return text;
    }

    private static Explanation kind(Failure failure) {
        RegValue value = failure.value();
        String argument = argument(failure, failure.register());
        String callee = failure.callee(failure.insnIndex());
        String wanted = wanted(failure);
        Finding finding = Finding.of(
                        "argument-type",
                        callee + "() gets " + (value.isScalar() ? "a number" : KnownText.of(value)) + " for argument "
                                + failure.register() + ", and wants " + wanted)
                .fault(Words.quoted(argument, "the argument")
                        + (value.isScalar() ? " is a number" : " is a " + KnownText.of(value)))
                .proof(wanted, KnownText.of(value));
        Chapter born = failure.last(PathEvent.Origin.class);
        if (born != null && born.event().insn() != failure.insnIndex()) {
            finding.label(failure.label(born.event().insn(), "it comes from here"));
        }
        finding.help(value.isScalar() ? repair(failure, born, bare(argument), argument) : null);
        return finding.hasHelp()
                ? finding.done()
                : finding.help("pass " + wanted).done();
    }

    private static String wanted(Failure failure) {
        String expected =
                String.valueOf(failure.line(HelperCode.ARGUMENT_TYPE).args().get(2));
        if (expected.startsWith("fp,")) {
            return "the address of memory";
        }
        if (expected.contains("trusted_ptr_") && expected.startsWith("ptr_")) {
            return "a typed pointer to a kernel object";
        }
        return switch (expected) {
            case "map_ptr" -> "a map";
            case "ctx" -> "the context";
            case "ringbuf_mem" -> "a reservation of a ring buffer";
            default -> expected.contains("sock") ? "a socket" : expected;
        };
    }

    private static Help repair(Failure failure, Chapter born, String bare, String argument) {
        Statement statement = failure.statementAt(failure.insnIndex());
        if (born != null && failure.callee(born.event().insn()).equals("bpf_get_current_task")) {
            return new Advice(failure)
                    .replace(
                            failure.statementAt(born.event().insn()),
                            "bpf_get_current_task(",
                            "bpf_get_current_task_btf(",
                            "bpf_get_current_task_btf() returns a typed pointer");
        }
        if (failure.value().isZero() && argument.matches("NULL|0")) {
            return forNull(failure, statement, argument);
        }
        LineRecord place = failure.place();
        Declaration declared = place == null || !bare.matches("\\w+")
                ? null
                : Declaration.of(failure.source(), place.file(), place.line(), bare);
        if (declared != null && !declared.pointer() && !declared.isArray()) {
            return new Advice(failure).replace(statement, argument, "&" + bare, "pass the address of '" + bare + "'");
        }
        return copied(failure, statement, argument);
    }

    private static Help forNull(Failure failure, Statement statement, String argument) {
        String type = type(failure);
        return type.isEmpty()
                ? null
                : withVariable(
                        failure,
                        statement,
                        argument,
                        List.of(declaration(type, name(failure)), ""),
                        name(failure),
                        type,
                        "pass something to store");
    }

    /** A number that no variable holds is an address of somebody else's: its bytes have to be copied first. */
    private static Help copied(Failure failure, Statement statement, String argument) {
        String type = type(failure);
        boolean user = failure.program().section().matches("(tp|tracepoint)/syscalls/.*|u(ret)?probe.*|usdt.*");
        if (type.isEmpty() || argument.isEmpty()) {
            return null;
        }
        String name = name(failure);
        boolean text = type.startsWith("char[");
        String read = "bpf_probe_read_" + (user ? "user" : "kernel") + (text ? "_str(" : "(");
        List<String> code = List.of(
                declaration(type, name),
                "",
                read + (type.endsWith("]") ? name : "&" + name) + ", sizeof(" + name + "), " + argument + ");");
        return withVariable(failure, statement, argument, code, name, type, "copy what lies there first");
    }

    private static Help withVariable(
            Failure failure,
            Statement statement,
            String argument,
            List<String> code,
            String name,
            String type,
            String words) {
        Help before = new Advice(failure).before(statement, words, code);
        String passed = type.endsWith("]") ? name : "&" + name;
        return Advice.all(words, code, List.of(before.edits(), Advice.replacing(statement, argument, passed)));
    }

    private static String name(Failure failure) {
        return failure.freshName(part(failure), part(failure) + "_copy");
    }

    private static String part(Failure failure) {
        return failure.register() == 2 ? "key" : "value";
    }

    /** Returns the C type of the map's key or value that the argument stands for; empty if it stands for neither. */
    private static String type(Failure failure) {
        RegValue first = failure.path().register(1);
        LineRecord place = failure.place();
        if (place == null || failure.register() > 3 || !(first.target() instanceof MapDefinition map)) {
            return "";
        }
        MapText text = MapText.of(failure.source(), place.file(), map.name());
        return text == null ? "" : text.setting(failure.source(), part(failure));
    }

    private static String declaration(String type, String name) {
        int bracket = type.indexOf('[');
        return (bracket < 0 ? type + " " + name : type.substring(0, bracket) + " " + name + type.substring(bracket))
                + " = {};";
    }

    private static Explanation packet(Failure failure) {
        for (int register = 1; register <= 5; register++) {
            if (failure.path().register(register).kind().isPacketData()) {
                return packet(failure, register);
            }
        }
        return null;
    }

    private static Explanation packet(Failure failure, int register) {
        String name = argument(failure, register);
        String callee = failure.callee(failure.insnIndex());
        Finding finding = Finding.of("packet-for-helper", callee + "() does not take memory of the packet")
                .fault(Words.quoted(name, "the argument") + " points into the packet")
                .proof("memory of the stack or of a map", "packet memory");
        LineRecord place = failure.place();
        Declaration declared = place == null || !name.matches("\\w+")
                ? null
                : Declaration.of(failure.source(), place.file(), place.line(), name);
        if (declared != null && declared.pointer() && !declared.type().equals("void")) {
            String copy = failure.freshName("copy", "bytes");
            List<String> code = List.of(declared.type() + " " + copy + " = *" + name + ";", "");
            Statement statement = failure.statementAt(failure.insnIndex());
            finding.help(Advice.all(
                    "copy the bytes to the stack first",
                    code,
                    List.of(
                            new Advice(failure).before(statement, "", code).edits(),
                            Advice.replacing(statement, ", " + name + ",", ", &" + copy + ","))));
        }
        return finding.hasHelp()
                ? finding.done()
                : finding.help("copy the bytes to the stack first").done();
    }

    private static Explanation pointerForNumber(Failure failure) {
        String argument = argument(failure, 1);
        String name = bare(argument).replaceFirst("^&", "");
        Finding finding = Finding.of(
                        "pointer-for-number",
                        failure.callee(failure.insnIndex()) + "() wants a number of rounds, and gets a pointer")
                .fault(Words.quoted(argument, "the argument") + " is a pointer");
        finding.help(
                name.matches("\\w+")
                        ? new Advice(failure)
                                .replace(
                                        failure.statementAt(failure.insnIndex()),
                                        argument,
                                        name,
                                        "pass the number itself")
                        : null);
        return finding.hasHelp()
                ? finding.done()
                : finding.help("pass the number itself").done();
    }

    private static Explanation context(Failure failure) {
        String argument = argument(failure, failure.register());
        String context = new PacketNames(failure).context();
        Finding finding = Finding.of(
                        "context-modified",
                        failure.callee(failure.insnIndex()) + "() wants the context itself, not a place in it")
                .fault("points " + Words.bytes(failure.value().offset()) + " into the context")
                .proof(
                        "the pointer that the program was called with",
                        "that pointer plus " + failure.value().offset());
        finding.help(
                context.isEmpty() || argument.isEmpty()
                        ? null
                        : new Advice(failure)
                                .replace(
                                        failure.statementAt(failure.insnIndex()),
                                        argument,
                                        context,
                                        "pass '" + context + "' as it is"));
        return finding.hasHelp()
                ? finding.done()
                : finding.help("pass the context as it is").done();
    }
}
