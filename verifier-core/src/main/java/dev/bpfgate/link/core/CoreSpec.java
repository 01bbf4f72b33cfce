package dev.bpfgate.link.core;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.ext.CoreRelocationKind;
import java.util.List;

/**
 * What a CO-RE relocation speaks of, in one type table: a type, an enumerator, or a field at the end of a way through
 * structures and arrays. Immutable.
 *
 * @param btf the type table
 * @param kind what is asked
 * @param rootTypeId the type at which the way begins
 * @param steps the way: the first is the root itself, then named members and array elements; members without a name are
 *     stepped over
 * @param indices the way with members without a name, as the compiler writes it: {@code 0:1:2}
 * @param bitOffset where the field begins, in bits from the root's begin, 0 to 2^32 - 1
 */
record CoreSpec(
        Btf btf, CoreRelocationKind kind, int rootTypeId, List<Step> steps, List<Integer> indices, long bitOffset) {
    /** As long as ways are followed, members without a name included. */
    static final int MAX_STEPS = 64;

    /**
     * One step of the way.
     *
     * @param typeId the structure, union, enumeration or array element that is entered, modifiers stripped
     * @param index the member, enumerator or element
     * @param name the member's or enumerator's name, null for array elements and roots
     */
    record Step(int typeId, int index, String name) {}

    CoreSpec {
        steps = List.copyOf(steps);
        indices = List.copyOf(indices);
    }

    /** Returns the last step. */
    Step last() {
        return steps.get(steps.size() - 1);
    }

    /** Returns the spec of a type or enumerator as a whole. */
    static CoreSpec of(Btf btf, CoreRelocationKind kind, int rootTypeId, List<Step> steps) {
        return new CoreSpec(btf, kind, rootTypeId, steps, List.of(0), 0);
    }

    @Override
    public String toString() {
        return new CoreSpecText(this).text();
    }
}
