package dev.bpfgate.btf;

import java.util.List;

/**
 * A field of a structure, found by name.
 *
 * @param offset where it begins, in bytes
 * @param sizeBytes its size
 */
public record FieldPath(long offset, long sizeBytes) {
    private static final int MAX_LEVELS = 32;

    /**
     * Returns a field, or null when there is none of this name.
     *
     * @param typeId a structure of the table
     * @param path names separated by dots; what lies in anonymous members is found without naming them
     */
    public static FieldPath find(Btf btf, int typeId, String path) {
        long offset = 0;
        int at = typeId;
        for (String name : path.split("\\.", -1)) {
            BtfType.Member member = member(btf, at, name, 0);
            if (member == null) {
                return null;
            }
            offset += member.byteOffset();
            at = member.typeId();
        }
        return new FieldPath(offset, btf.sizeOf(at));
    }

    /** Returns a member, its place counted from the begin of the structure that was asked; null if there is none. */
    private static BtfType.Member member(Btf btf, int typeId, String name, int level) {
        if (level == MAX_LEVELS || !(btf.resolve(typeId) instanceof BtfType.Composite composite)) {
            return null;
        }
        List<BtfType.Member> members = composite.members();
        for (BtfType.Member member : members) {
            if (member.name().equals(name)) {
                return member;
            }
            BtfType.Member inner = member.name().isEmpty() ? member(btf, member.typeId(), name, level + 1) : null;
            if (inner != null) {
                return new BtfType.Member(
                        inner.name(), inner.typeId(), member.bitOffset() + inner.bitOffset(), inner.bitfieldBits());
            }
        }
        return null;
    }
}
