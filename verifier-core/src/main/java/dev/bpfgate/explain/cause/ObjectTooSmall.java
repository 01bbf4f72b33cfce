package dev.bpfgate.explain.cause;

import dev.bpfgate.diag.MemoryCode;
import dev.bpfgate.diag.PathEvent;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.diag.StackCode;
import dev.bpfgate.explain.Explanation;
import dev.bpfgate.explain.source.Assignment;
import dev.bpfgate.explain.source.CallText;
import dev.bpfgate.explain.source.Declaration;
import dev.bpfgate.explain.source.MapText;
import dev.bpfgate.interp.trace.ValueStory.Chapter;
import dev.bpfgate.link.LineRecord;
import dev.bpfgate.object.MapDefinition;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;
import java.util.List;

/** An object is smaller than what is accessed at a fixed place of it: a map's value, a reservation, a key, a callback's context. */
final class ObjectTooSmall implements RootCause {
    @Override
    public Explanation explain(Failure failure) {
        RegValue pointer = failure.value();
        if (pointer == null || !pointer.isPointer() || !pointer.number().isConstant()) {
            return null;
        }
        if (failure.is(MemoryCode.MIN_VALUE_OUTSIDE, MemoryCode.MAX_VALUE_OUTSIDE)) {
            return pointer.kind() == RegKind.MEM ? reservation(failure, pointer) : mapValue(failure, pointer);
        }
        boolean stack = failure.is(StackCode.STACK_OUT_OF_BOUNDS, StackCode.UNINITIALISED_READ_BY_CALLEE);
        return stack && pointer.kind() == RegKind.STACK ? variable(failure) : null;
    }

    private static long needed(Rejection.Line line) {
        return Failure.number(line, 1) + Failure.number(line, 2);
    }

    private static Explanation reservation(Failure failure, RegValue pointer) {
        Rejection.Line line = failure.line(MemoryCode.MEMORY_BOUNDS);
        Chapter born = failure.last(PathEvent.Origin.class);
        if (line == null || born == null) {
            return null;
        }
        int birth = born.event().insn();
        CallText call = failure.callText(birth);
        Assignment assigned = call == null ? null : Assignment.before(call.text(), call.start());
        Finding finding = Finding.of(
                        "object-too-small",
                        "this reaches byte " + needed(line) + " of memory that has " + pointer.memorySize())
                .fault("behind the end")
                .proof("memory of at least " + Words.bytes(needed(line)), Words.bytes(pointer.memorySize()))
                .label(failure.label(birth, "made here, with " + Words.bytes(pointer.memorySize())));
        if (call != null && assigned != null && call.function().equals("bpf_ringbuf_reserve")) {
            finding.help(new Advice(failure)
                    .replace(
                            failure.statementAt(birth),
                            ", " + call.argument(1) + ",",
                            ", sizeof(*" + assigned.name() + "),",
                            "reserve as much as the structure needs"));
        }
        return finding.hasHelp()
                ? finding.done()
                : finding.help("make it as large as what is stored in it").done();
    }

    private static Explanation mapValue(Failure failure, RegValue pointer) {
        Rejection.Line line = failure.line(MemoryCode.MAP_VALUE_BOUNDS);
        if (line == null || !(pointer.target() instanceof MapDefinition map)) {
            return null;
        }
        Finding finding = Finding.of(
                        "object-too-small",
                        "this reaches byte " + needed(line) + " of a value of map '" + map.name() + "', which has "
                                + map.valueSize())
                .fault("behind the end of the value")
                .proof("values of at least " + Words.bytes(needed(line)), Words.bytes(map.valueSize()));
        Chapter born = failure.last(PathEvent.Origin.class);
        if (born != null && !failure.callee(born.event().insn()).isEmpty()) {
            finding.label(failure.label(born.event().insn(), "the pointer comes from here"));
        }
        LineRecord place = failure.place();
        MapText definition = place == null ? null : MapText.of(failure.source(), place.file(), map.name());
        int value = definition == null ? 0 : definition.attribute(failure.source(), "value");
        if (value == 0) {
            return finding.help("give map '" + map.name() + "' larger values, or access less")
                    .done();
        }
        finding.label(failure.label(place.file(), value, "values have " + Words.bytes(map.valueSize())));
        String wanted = wantedType(failure, born);
        String text = failure.source().text(place.file(), value);
        if (!wanted.isEmpty()) {
            String better = text.replace(definition.setting(failure.source(), "value"), wanted);
            return finding.help(new Advice(failure)
                            .line(place.file(), value, better, "give the map values of the type that is accessed"))
                    .done();
        }
        return finding.help("give map '" + map.name() + "' larger values, or access less")
                .done();
    }

    /** Returns the type that the value is used as: that of the variable which points to it, or of the other map's value. */
    private static String wantedType(Failure failure, Chapter born) {
        CallText call = failure.callText(failure.insnIndex());
        if (call != null && call.argument(0).startsWith("&")) {
            MapText other = MapText.of(
                    failure.source(), failure.place().file(), call.argument(0).substring(1));
            return other == null ? "" : other.setting(failure.source(), "value");
        }
        if (born == null) {
            return "";
        }
        Assignment assigned =
                Assignment.first(failure.statementText(born.event().insn()));
        return assigned == null || assigned.type().matches("(const )?void|") ? "" : assigned.type();
    }

    private static Explanation variable(Failure failure) {
        CallText call = failure.callText(failure.insnIndex());
        LineRecord place = failure.place();
        if (call == null || failure.register() < 1 || place == null) {
            return context(failure);
        }
        String name = call.argument(failure.register() - 1).replaceFirst("^&", "");
        RegValue first = failure.path().register(1);
        if (!name.matches("\\w+") || !(first.target() instanceof MapDefinition map) || failure.register() > 3) {
            return null;
        }
        boolean key = failure.register() == 2;
        long wanted = key ? map.keySize() : map.valueSize();
        String part = key ? "keys" : "values";
        Declaration declared = Declaration.of(failure.source(), place.file(), place.line(), name);
        Finding finding = Finding.of(
                        key ? "key-too-small" : "object-too-small",
                        "'" + name + "' is smaller than the " + part + " of map '" + map.name() + "'")
                .fault("the helper reads " + Words.bytes(wanted) + " from '" + name + "'")
                .proof(Words.bytes(wanted) + " of the stack that were written", "fewer");
        if (declared == null) {
            return finding.help("declare '" + name + "' as large as the " + part)
                    .done();
        }
        finding.label(
                failure.label(declared.file(), declared.line(), "'" + name + "' is declared as " + declared.type()));
        if (!declared.isArray()
                && !declared.pointer()
                && declared.isUnsigned()
                && List.of(1L, 2L, 4L, 8L).contains(wanted)) {
            String text = failure.source().text(declared.file(), declared.line());
            String better = text.replaceFirst("\\b" + declared.type() + "\\b", "__u" + 8 * wanted);
            return finding.help(new Advice(failure)
                            .line(declared.file(), declared.line(), better, "declare it as large as the " + part))
                    .done();
        }
        return finding.help("declare it with the type of the " + part).done();
    }

    /** A callback is handed a variable that is smaller than what it takes it for. */
    private static Explanation context(Failure failure) {
        Chapter born = failure.last(PathEvent.Origin.class);
        CallText call = born == null ? null : failure.callText(born.event().insn());
        LineRecord line = born == null ? null : failure.lineOf(born.event().insn());
        if (call == null || line == null) {
            return null;
        }
        for (int argument = 0; argument < call.spans().size(); argument++) {
            String name = call.argument(argument).replaceFirst("^&", "");
            Declaration declared = call.argument(argument).startsWith("&")
                    ? Declaration.of(failure.source(), line.file(), line.line(), name)
                    : null;
            if (declared != null) {
                return Finding.of(
                                "object-too-small", "the callback takes '" + name + "' for something larger than it is")
                        .fault("behind the end of '" + name + "'")
                        .label(failure.label(born.event().insn(), "'" + name + "' is handed over here"))
                        .label(failure.label(declared.file(), declared.line(), "and declared as " + declared.type()))
                        .help("declare '" + name + "' with the type that the callback takes")
                        .done();
            }
        }
        return null;
    }
}
