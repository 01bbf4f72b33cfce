package dev.bpfgate.link.core;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.btf.BtfType.Array;
import dev.bpfgate.btf.BtfType.Composite;
import dev.bpfgate.btf.BtfType.Enumeration;
import dev.bpfgate.btf.BtfType.Member;
import dev.bpfgate.btf.ext.CoreRelocation;
import dev.bpfgate.link.UnlinkableException;
import dev.bpfgate.link.core.CoreSpec.Step;
import dev.bpfgate.object.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the way of a relocation through the object's own types. */
final class CoreSpecParser {
    private static final Pattern COLON = Pattern.compile(":");
    private static final Pattern INDICES = Pattern.compile("\\d{1,9}(:\\d{1,9})*");

    private final Btf btf;

    CoreSpecParser(Btf btf) {
        this.btf = btf;
    }

    /** Returns what a relocation speaks of. */
    CoreSpec parse(CoreRelocation relocation) throws UnlinkableException {
        if (relocation.kind() == null) {
            throw refused(relocation, "kind is not known");
        }
        if (!btf.contains(relocation.typeId())) {
            throw refused(relocation, "type does not exist");
        }
        if (relocation.kind().isType()) {
            if (!relocation.access().equals("0")) {
                throw refused(relocation, "access is not 0");
            }
            return CoreSpec.of(btf, relocation.kind(), relocation.typeId(), List.of());
        }
        List<Integer> indices = indices(relocation);
        return relocation.kind().isEnumValue() ? enumerator(relocation, indices) : field(relocation, indices);
    }

    private static List<Integer> indices(CoreRelocation relocation) throws UnlinkableException {
        if (!INDICES.matcher(relocation.access()).matches()) {
            throw refused(relocation, "access is no list of numbers");
        }
        List<Integer> indices =
                COLON.splitAsStream(relocation.access()).map(Integer::valueOf).toList();
        if (indices.size() > CoreSpec.MAX_STEPS) {
            throw UnlinkableException.refused(Refusal.E2BIG, "access of more than " + CoreSpec.MAX_STEPS + " steps");
        }
        return indices;
    }

    private CoreSpec enumerator(CoreRelocation relocation, List<Integer> indices) throws UnlinkableException {
        int typeId = btf.skipModifiers(relocation.typeId());
        int index = indices.get(0);
        if (!(btf.type(typeId) instanceof Enumeration enumeration)
                || indices.size() > 1
                || index >= enumeration.values().size()) {
            throw refused(relocation, "there is no such enumerator");
        }
        Step step = new Step(typeId, index, enumeration.values().get(index).name());
        return CoreSpec.of(btf, relocation.kind(), relocation.typeId(), List.of(step));
    }

    private CoreSpec field(CoreRelocation relocation, List<Integer> indices) throws UnlinkableException {
        List<Step> steps = new ArrayList<>();
        int typeId = btf.skipModifiers(relocation.typeId());
        steps.add(new Step(typeId, indices.get(0), null));
        long bitOffset = indices.get(0) * sizeOf(relocation, typeId) * 8;
        for (int index : indices.subList(1, indices.size())) {
            typeId = btf.skipModifiers(typeId);
            BtfType type = btf.type(typeId);
            if (type instanceof Composite composite
                    && index < composite.members().size()) {
                Member member = composite.members().get(index);
                bitOffset += member.bitOffset();
                if (!member.name().isEmpty()) {
                    steps.add(new Step(typeId, index, member.name()));
                }
                typeId = member.typeId();
            } else if (type instanceof Array array
                    && (index < array.count() || isFlexible(btf, steps.get(steps.size() - 1), array))) {
                typeId = btf.skipModifiers(array.elementTypeId());
                steps.add(new Step(typeId, index, null));
                bitOffset += index * sizeOf(relocation, typeId) * 8;
            } else {
                throw refused(relocation, "there is no member or element " + index + " in " + btf.describe(typeId));
            }
        }
        return new CoreSpec(btf, relocation.kind(), relocation.typeId(), steps, indices, bitOffset & 0xffffffffL);
    }

    private long sizeOf(CoreRelocation relocation, int typeId) throws UnlinkableException {
        long size = btf.sizeOf(typeId);
        if (size < 0) {
            throw refused(relocation, btf.describe(typeId) + " has no size");
        }
        return size;
    }

    /** Returns whether an array is the last member of its structure and has no size there. */
    static boolean isFlexible(Btf btf, Step step, Array array) {
        return step.name() != null
                && array.count() == 0
                && btf.type(step.typeId()) instanceof Composite composite
                && step.index() == composite.members().size() - 1;
    }

    private static UnlinkableException refused(CoreRelocation relocation, String problem) {
        String kind = relocation.kind() == null ? "unknown" : relocation.kind().word();
        String what = "relocation " + kind + " of type " + relocation.typeId() + ", access " + relocation.access()
                + ": " + problem;
        return UnlinkableException.refused(Refusal.EINVAL, what);
    }
}
