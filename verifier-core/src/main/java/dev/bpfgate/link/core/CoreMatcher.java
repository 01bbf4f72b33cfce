package dev.bpfgate.link.core;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.btf.BtfType.Array;
import dev.bpfgate.btf.BtfType.Composite;
import dev.bpfgate.btf.BtfType.Enumeration;
import dev.bpfgate.btf.BtfType.Member;
import dev.bpfgate.link.UnlinkableException;
import dev.bpfgate.link.core.CoreSpec.Step;
import dev.bpfgate.object.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Follows the way of a relocation through one candidate of the kernel's types, by names. */
final class CoreMatcher {
    private final CoreSpec wanted;
    private final Btf target;
    private final CoreTypes types;
    private final CoreBudget budget = new CoreBudget();
    private final List<Step> steps = new ArrayList<>();
    private final List<Integer> indices = new ArrayList<>();
    private long bitOffset;

    private CoreMatcher(CoreSpec wanted, Btf target) {
        this.wanted = wanted;
        this.target = target;
        this.types = new CoreTypes(wanted.btf(), target);
    }

    /** Returns what a relocation speaks of in a candidate, or null when the candidate does not have it. */
    static CoreSpec match(CoreSpec wanted, Btf target, int candidateId) throws UnlinkableException {
        CoreMatcher matcher = new CoreMatcher(wanted, target);
        return switch (wanted.kind()) {
            case TYPE_ID_LOCAL, TYPE_ID_TARGET, TYPE_EXISTS, TYPE_SIZE ->
                matcher.type(candidateId, matcher.types.areCompatible(wanted.rootTypeId(), candidateId));
            case TYPE_MATCHES ->
                matcher.type(
                        candidateId, new CoreTypeMatch(wanted.btf(), target).matches(wanted.rootTypeId(), candidateId));
            case ENUM_VALUE_EXISTS, ENUM_VALUE -> matcher.enumerator(candidateId);
            case FIELD_BYTE_OFFSET, FIELD_BYTE_SIZE, FIELD_EXISTS, FIELD_SIGNED, FIELD_LSHIFT_U64, FIELD_RSHIFT_U64 ->
                matcher.field(candidateId);
        };
    }

    private CoreSpec type(int candidateId, boolean matches) {
        return matches ? CoreSpec.of(target, wanted.kind(), candidateId, List.of()) : null;
    }

    private CoreSpec enumerator(int candidateId) {
        int typeId = target.skipModifiers(candidateId);
        if (!(target.type(typeId) instanceof Enumeration enumeration)) {
            return null;
        }
        for (int i = 0; i < enumeration.values().size(); i++) {
            String name = enumeration.values().get(i).name();
            if (CoreTypes.sameEssentialName(wanted.last().name(), name)) {
                return CoreSpec.of(target, wanted.kind(), candidateId, List.of(new Step(typeId, i, name)));
            }
        }
        return null;
    }

    private CoreSpec field(int candidateId) throws UnlinkableException {
        int typeId = candidateId;
        for (int i = 0; i < wanted.steps().size(); i++) {
            Step step = wanted.steps().get(i);
            typeId = target.skipModifiers(typeId);
            typeId = step.name() == null ? element(typeId, step.index(), i == 0) : member(typeId, step);
            if (typeId < 0) {
                return null;
            }
        }
        return new CoreSpec(target, wanted.kind(), candidateId, steps, indices, bitOffset & 0xffffffffL);
    }

    /** Returns the type of an element, or -1 when there is none; the root counts as an element of an array of its own. */
    private int element(int arrayId, int index, boolean isRoot) throws UnlinkableException {
        int typeId = arrayId;
        if (!isRoot) {
            if (!(target.type(arrayId) instanceof Array array)
                    || index >= array.count()
                            && !CoreSpecParser.isFlexible(target, steps.get(steps.size() - 1), array)) {
                return -1;
            }
            typeId = target.skipModifiers(array.elementTypeId());
        }
        if (indices.size() == CoreSpec.MAX_STEPS) {
            throw tooDeep();
        }
        steps.add(new Step(typeId, index, null));
        indices.add(index);
        long size = target.sizeOf(typeId);
        if (size < 0) {
            throw UnlinkableException.refused(Refusal.EINVAL, target.describe(typeId) + " of the target has no size");
        }
        bitOffset += index * size * 8;
        return typeId;
    }

    /** Returns the type of a member of a name, looked for in members without a name as well, or -1 when there is none. */
    private int member(int compositeId, Step step) throws UnlinkableException {
        if (!(target.resolve(compositeId) instanceof Composite composite)) {
            return -1;
        }
        if (indices.size() == CoreSpec.MAX_STEPS || !budget.take()) {
            throw tooDeep();
        }
        int typeId = target.skipModifiers(compositeId);
        int index = indices.size();
        for (int i = 0; i < composite.members().size(); i++) {
            Member member = composite.members().get(i);
            bitOffset += member.bitOffset();
            indices.add(i);
            if (member.name().isEmpty()) {
                int found = member(member.typeId(), step);
                if (found != -1) {
                    return found;
                }
            } else if (member.name().equals(step.name())) {
                steps.add(new Step(typeId, i, member.name()));
                return types.areFieldsCompatible(localTypeOf(step), member.typeId()) ? member.typeId() : -2;
            }
            bitOffset -= member.bitOffset();
            indices.remove(index);
        }
        return -1;
    }

    private int localTypeOf(Step step) {
        BtfType type = wanted.btf().type(step.typeId());
        return ((Composite) type).members().get(step.index()).typeId();
    }

    private static UnlinkableException tooDeep() {
        return UnlinkableException.refused(Refusal.E2BIG, "types of the target are nested too deeply");
    }
}
