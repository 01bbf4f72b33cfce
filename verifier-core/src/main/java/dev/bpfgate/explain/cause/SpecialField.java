package dev.bpfgate.explain.cause;

import dev.bpfgate.diag.HelperCode;
import dev.bpfgate.diag.MemoryCode;
import dev.bpfgate.diag.StructureCode;
import dev.bpfgate.explain.Explanation;
import dev.bpfgate.explain.source.CallText;
import dev.bpfgate.explain.source.SectionText;
import dev.bpfgate.link.LineRecord;
import dev.bpfgate.object.MapDefinition;
import java.util.List;
import java.util.regex.Pattern;

/** Locks and timers in map values: programs that must not have them, values that have too many, accesses that go over them. */
final class SpecialField implements RootCause {
    @Override
    public Explanation explain(Failure failure) {
        if (failure.is(StructureCode.TRACING_LOCK, StructureCode.SOCKET_FILTER_LOCK)) {
            return otherType(
                    failure, "bpf_spin_lock", "count with __sync_fetch_and_add(), or keep one value for each CPU");
        }
        if (failure.is(StructureCode.TRACING_TIMER)) {
            return otherType(failure, "bpf_timer", "let a program of another type arm the timer");
        }
        if (failure.is(HelperCode.LOCK_MAP_WITHOUT_BTF, HelperCode.FIELD_MAP_WITHOUT_BTF)) {
            return withoutTypes(failure);
        }
        if (failure.is(HelperCode.MAP_MISMATCH)) {
            return otherMap(failure);
        }
        return failure.is(MemoryCode.FIELD_NOT_DIRECT, MemoryCode.FIELD_NOT_FOR_HELPER) ? overwritten(failure) : null;
    }

    private static Explanation otherType(Failure failure, String field, String advice) {
        String type = failure.program().type().libbpfName();
        Finding finding = Finding.of(
                        "field-not-for-program-type", "programs of type " + type + " must not use maps with a " + field)
                .fault("the map is used here")
                .proof("a map whose values have no " + field, "a " + field + " in the value");
        labelMembers(failure, field, finding);
        LineRecord place = failure.place();
        int section = place == null
                ? 0
                : SectionText.named(
                        failure.source(), place.file(), failure.program().section());
        if (section > 0) {
            finding.label(failure.label(place.file(), section, "this makes the program one of type " + type));
        }
        return finding.help(advice).done();
    }

    private static void labelMembers(Failure failure, String field, Finding finding) {
        LineRecord place = failure.place();
        List<String> all = place == null ? List.of() : failure.source().whole(place.file());
        Pattern member = Pattern.compile("\\s+struct\\s+" + field + "\\s+\\w+\\s*;.*");
        for (int line = 1; line <= all.size(); line++) {
            if (member.matcher(all.get(line - 1)).matches()) {
                finding.label(failure.label(place.file(), line, "a " + field));
            }
        }
    }

    private static Explanation withoutTypes(Failure failure) {
        String map = String.valueOf(failure.diagnostic().lines().get(0).args().get(0));
        String field = failure.is(HelperCode.LOCK_MAP_WITHOUT_BTF)
                ? failure.diagnostic().lines().get(0).args().get(1) + "_lock"
                : String.valueOf(failure.diagnostic().lines().get(0).args().get(1));
        String refusal = failure.program().btfRefusal() == null
                ? ""
                : failure.program().btfRefusal().text();
        Finding finding = Finding.of(
                        "map-without-types",
                        "the kernel does not know the type of values of map '" + map + "'"
                                + (refusal.isEmpty() ? "" : ", since it refuses the object's types"))
                .fault("the " + field + " is used here")
                .proof("type information that the kernel takes", refusal.isEmpty() ? "none for this map" : refusal);
        labelMembers(failure, field, finding);
        return finding.help(
                        refusal.contains("more than one")
                                ? "keep one " + field + " in a value"
                                : "define the map with __type(key, ...) and __type(value, ...), and compile with -g")
                .done();
    }

    private static Explanation otherMap(Failure failure) {
        CallText call = failure.callText(failure.insnIndex());
        Finding finding = Finding.of("other-map", "the timer lies in another map than the one that is passed with it")
                .fault("the two do not belong together");
        boolean known = failure.path() != null && failure.path().register(1).target() instanceof MapDefinition;
        if (known && call != null) {
            String map = ((MapDefinition) failure.path().register(1).target()).name();
            finding.help(new Advice(failure)
                    .replace(
                            failure.statementAt(failure.insnIndex()),
                            call.argument(1),
                            "&" + map,
                            "pass the map that the timer lies in"));
        }
        return finding.hasHelp()
                ? finding.done()
                : finding.help("pass the map that the timer lies in").done();
    }

    private static Explanation overwritten(Failure failure) {
        String field = String.valueOf(failure.diagnostic().lines().get(0).args().get(0));
        Finding finding = Finding.of(
                        "field-not-accessible",
                        "this access covers the value's " + field + ", which only its helpers may touch")
                .fault("covers the " + field)
                .proof("accesses beside the " + field, "one over it");
        labelMembers(failure, field, finding);
        return finding.help("read or write the other members one by one").done();
    }
}
