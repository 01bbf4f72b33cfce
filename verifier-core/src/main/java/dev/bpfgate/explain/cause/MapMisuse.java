package dev.bpfgate.explain.cause;

import dev.bpfgate.diag.HelperCode;
import dev.bpfgate.diag.MemoryCode;
import dev.bpfgate.explain.Explanation;
import dev.bpfgate.explain.Help;
import dev.bpfgate.explain.source.CallText;
import dev.bpfgate.explain.source.MapText;
import dev.bpfgate.isa.Call;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.Load;
import dev.bpfgate.kernel.MapType;
import dev.bpfgate.kernel.Privileges;
import dev.bpfgate.kernel.ProgramAttributes;
import dev.bpfgate.link.LineRecord;
import dev.bpfgate.object.MapDefinition;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;
import java.util.ArrayList;
import java.util.List;

/** A map whose type a helper does not take, or which its flags protect. */
final class MapMisuse implements RootCause {
    @Override
    public Explanation explain(Failure failure) {
        if (failure.path() == null) {
            return null;
        }
        if (failure.is(HelperCode.MAP_NOT_FOR_HELPER, HelperCode.TAIL_CALL_MAP, HelperCode.CALLBACK_MAP)) {
            return otherType(failure);
        }
        boolean written = failure.is(MemoryCode.MAP_READ_ONLY, HelperCode.MAP_WRITE_FORBIDDEN);
        return written || failure.is(MemoryCode.MAP_WRITE_ONLY) ? protectedMap(failure, written) : null;
    }

    private static Explanation otherType(Failure failure) {
        MapDefinition map = argument(failure);
        if (map == null) {
            return null;
        }
        String helper = failure.callee(failure.insnIndex());
        List<MapType> types = accepted(failure);
        Finding finding = Finding.of(
                        "map-not-for-helper",
                        helper + "() does not take map '" + map.name() + "', which is of type " + map.type())
                .fault("passed here")
                .proof(types.isEmpty() ? "" : "a map of type " + names(types), "BPF_MAP_TYPE_" + map.type());
        LineRecord place = failure.place();
        MapText text = place == null ? null : MapText.of(failure.source(), place.file(), map.name());
        int line = text == null ? 0 : text.attribute(failure.source(), "type");
        if (line > 0) {
            finding.label(failure.label(place.file(), line, "the map's type"));
        }
        finding.help(ringBuffer(failure, map));
        if (!finding.hasHelp() && line > 0 && types.size() == 1) {
            String better = failure.source()
                    .text(place.file(), line)
                    .replace(text.setting(failure.source(), "type"), "BPF_MAP_TYPE_" + types.get(0));
            finding.help(new Advice(failure)
                    .line(place.file(), line, better, "give the map the type that this helper works on"));
        }
        return finding.hasHelp()
                ? finding.done()
                : finding.help("use a map of another type here, or another helper for this map")
                        .done();
    }

    private static MapDefinition argument(Failure failure) {
        for (int register = 1; register <= 5; register++) {
            RegValue value = failure.path().register(register);
            if (value.kind() == RegKind.MAP_PTR && value.target() instanceof MapDefinition map) {
                return map;
            }
        }
        return null;
    }

    private static List<MapType> accepted(Failure failure) {
        List<MapType> types = new ArrayList<>();
        if (failure.is(HelperCode.CALLBACK_MAP)) {
            return List.of(MapType.HASH, MapType.ARRAY, MapType.LRU_HASH, MapType.PERCPU_HASH, MapType.PERCPU_ARRAY);
        }
        for (MapType type : MapType.values()) {
            boolean takes = failure.kernel()
                    .mapHelperTable(ProgramAttributes.of(failure.program().type()), Privileges.ROOT)
                    .accepts(((Call) failure.insn()).imm(), type);
            if (type != MapType.UNSPEC && takes) {
                types.add(type);
            }
        }
        return failure.is(HelperCode.TAIL_CALL_MAP) ? List.of(MapType.PROG_ARRAY) : types;
    }

    private static String names(List<MapType> types) {
        int shown = Math.min(types.size(), 6);
        List<String> names = types.subList(0, shown).stream().map(MapType::name).toList();
        return String.join(", ", names) + (shown < types.size() ? " and " + (types.size() - shown) + " more" : "");
    }

    /** Perf buffers and ring buffers have helpers of their own; the arguments are almost the same. */
    private static Help ringBuffer(Failure failure, MapDefinition map) {
        CallText call = failure.callText(failure.insnIndex());
        if (map.type() != MapType.RINGBUF
                || call == null
                || !call.function().equals("bpf_perf_event_output")
                || call.spans().size() < 5) {
            return null;
        }
        String better =
                "bpf_ringbuf_output(" + call.argument(1) + ", " + call.argument(3) + ", " + call.argument(4) + ", 0)";
        return new Advice(failure)
                .replace(
                        failure.statementAt(failure.insnIndex()),
                        call.call(),
                        better,
                        "ring buffers have a helper of their own");
    }

    private static Explanation protectedMap(Failure failure, boolean written) {
        RegValue pointer = failure.value() == null ? accessed(failure) : failure.value();
        if (pointer == null || !(pointer.target() instanceof MapDefinition map)) {
            return null;
        }
        if (map.name().endsWith(".rodata") || map.kernelName().endsWith(".rodata")) {
            return new ConstantData(failure).written(pointer, map);
        }
        String flag = written ? "BPF_F_RDONLY_PROG" : "BPF_F_WRONLY_PROG";
        Finding finding = Finding.of(
                        written ? "map-read-only" : "map-write-only",
                        "programs may only " + (written ? "read" : "write") + " map '" + map.name() + "'")
                .fault(written ? "written here" : "read here")
                .proof("a map without " + flag, "a map with it");
        LineRecord place = failure.place();
        MapText text = place == null ? null : MapText.of(failure.source(), place.file(), map.name());
        int line = text == null ? 0 : text.attribute(failure.source(), "map_flags");
        if (line == 0) {
            return finding.help("make the map without " + flag + ", or change it from user space only")
                    .done();
        }
        String flags = text.setting(failure.source(), "map_flags");
        String rest = flags.replaceAll("\\s*\\|\\s*" + flag + "|" + flag + "\\s*\\|\\s*", "");
        String old = failure.source().text(place.file(), line);
        Help help = rest.contains(flag)
                ? new Help(
                        "take the flag away, if the program is to " + (written ? "write" : "read") + " the map",
                        List.of(old.strip()),
                        List.of(dev.bpfgate.explain.Edit.delete(place.file(), line)))
                : new Advice(failure).line(place.file(), line, old.replace(flags, rest), "take the flag away");
        return finding.label(failure.label(place.file(), line, "protected here"))
                .help(help)
                .done();
    }

    private static RegValue accessed(Failure failure) {
        Insn insn = failure.insn();
        if (insn == null) {
            return null;
        }
        RegValue value = failure.path().register(insn instanceof Load load ? load.src() : insn.dst());
        return value.kind() == RegKind.MAP_VALUE ? value : null;
    }
}
