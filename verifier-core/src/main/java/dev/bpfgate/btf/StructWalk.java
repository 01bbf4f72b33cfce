package dev.bpfgate.btf;

import java.util.List;

/**
 * Finds what lies at a place of a structure: through nested structures, arrays of any dimensions, unions, bit fields, and
 * arrays without a length at the end. Mirrors: btf_struct_walk, v6.18.
 *
 * <ol>
 *   <li>{@link #access} looks for the number or pointer that an access reads;
 *   <li>{@link #outermostAt} looks for a structure that begins there;
 *   <li>both go down by {@link #step}, which ends at the first structure that begins exactly at the place.
 * </ol>
 *
 * <p>Time is linear in the members of the structures on the way; nothing is kept. Levels are bounded, which only hostile
 * types notice.
 */
public final class StructWalk {
    private static final int MAX_LEVELS = 64;
    private static final int BITS = 8;

    private final Btf btf;
    private final int size;
    private int typeId;
    private long offset;
    private boolean throughUnion;

    private StructWalk(Btf btf, int typeId, long offset, int size) {
        this.btf = btf;
        this.typeId = typeId;
        this.offset = offset;
        this.size = size;
    }

    /**
     * Returns what an access reads: a number, a pointer, or {@link FieldAt.Nothing}. Mirrors: btf_struct_access.
     *
     * @param typeId a type of the table
     * @param offset 0 or more, in bytes
     * @param size 1 to 8, in bytes
     */
    public static FieldAt access(Btf btf, int typeId, long offset, int size) {
        StructWalk walk = new StructWalk(btf, typeId, offset, size);
        for (int level = 0; level < MAX_LEVELS; level++) {
            FieldAt found = walk.step();
            if (!(found instanceof FieldAt.Embedded)) {
                return found;
            }
        }
        return walk.nothing(FieldAt.Reason.NO_FIELD, "", "", 0);
    }

    /**
     * Returns the structure that begins at a place, the outermost if several do, or whatever else lies there.
     *
     * @param typeId a type of the table
     * @param offset 0 or more, in bytes
     */
    public static FieldAt outermostAt(Btf btf, int typeId, long offset) {
        return new StructWalk(btf, typeId, offset, 1).step();
    }

    /** Goes down to the first structure that begins at the place; the walk goes on inside of it. */
    private FieldAt step() {
        for (int level = 0; level < MAX_LEVELS; level++) {
            int id = btf.skipModifiers(typeId);
            if (!(btf.type(id) instanceof BtfType.Composite composite)) {
                return nothing(FieldAt.Reason.NOT_A_STRUCT, btf.name(id), "", 0);
            }
            throughUnion |=
                    composite instanceof BtfType.Union && composite.members().size() != 1;
            FieldAt found = offset + size > composite.sizeBytes() ? behind(composite) : within(composite);
            if (found != null) {
                return found;
            }
        }
        return nothing(FieldAt.Reason.NO_FIELD, "", "", 0);
    }

    // Behind a structure may lie elements of the array that ends it. Returns null to go on in the element.
    private FieldAt behind(BtfType.Composite outer) {
        List<BtfType.Member> members = outer.members();
        FieldAt beyond = nothing(FieldAt.Reason.BEYOND_STRUCT, outer.name(), "", 0);
        if (members.isEmpty()) {
            return beyond;
        }
        BtfType.Member last = members.get(members.size() - 1);
        boolean open = btf.resolve(last.typeId()) instanceof BtfType.Array array
                && array.count() == 0
                && offset >= last.byteOffset();
        if (!open) {
            return beyond;
        }
        int element = btf.skipModifiers(((BtfType.Array) btf.resolve(last.typeId())).elementTypeId());
        if (btf.kind(element) == BtfKind.INT) {
            return FieldAt.Number.INSTANCE;
        }
        if (!(btf.type(element) instanceof BtfType.Composite composite) || composite.sizeBytes() == 0) {
            return beyond;
        }
        offset = (offset - last.byteOffset()) % composite.sizeBytes();
        typeId = element;
        return null;
    }

    // Returns null to go on in the member that was found.
    private FieldAt within(BtfType.Composite outer) {
        for (BtfType.Member member : outer.members()) {
            long begin = member.byteOffset();
            if (offset + size <= begin) {
                break;
            }
            if (member.bitfieldBits() != 0) {
                if (coversBits(member)) {
                    return FieldAt.Number.INSTANCE;
                }
                continue;
            }
            if (offset < begin) {
                break;
            }
            long bytes = btf.sizeOf(member.typeId());
            if (bytes < 0) {
                return nothing(FieldAt.Reason.NO_SIZE, outer.name(), member.name(), begin);
            }
            if (offset < begin + bytes) {
                return member(outer, member, bytes);
            }
        }
        return nothing(FieldAt.Reason.NO_FIELD, outer.name(), "", 0);
    }

    private boolean coversBits(BtfType.Member member) {
        long endBit = member.bitOffset() + member.bitfieldBits();
        return offset <= member.byteOffset() && (endBit + BITS - 1) / BITS <= offset + size;
    }

    private FieldAt member(BtfType.Composite outer, BtfType.Member member, long bytes) {
        long end = member.byteOffset() + bytes;
        int id = btf.skipModifiers(btf.innermostElement(member.typeId()));
        long elementBytes = btf.sizeOf(id);
        // Bytes are there, so elements are.
        long begin = offset - (offset - member.byteOffset()) % elementBytes;
        BtfType type = btf.type(id);
        if (type instanceof BtfType.Composite) {
            typeId = id;
            boolean exact = offset == begin;
            offset -= begin;
            return exact ? new FieldAt.Embedded(id, throughUnion) : null;
        }
        if (type instanceof BtfType.Pointer pointer) {
            if (elementBytes != size || offset != begin) {
                return nothing(FieldAt.Reason.PART_OF_POINTER, outer.name(), member.name(), begin);
            }
            return pointer(pointer, member.name());
        }
        // What lies in a union may be anything, so that the kernel does not ask there where a number ends.
        if (offset + size > end && !throughUnion) {
            return nothing(FieldAt.Reason.BEYOND_MEMBER, outer.name(), member.name(), end);
        }
        return FieldAt.Number.INSTANCE;
    }

    private FieldAt pointer(BtfType.Pointer pointer, String member) {
        int pointee = btf.skipModifiers(pointer.typeId());
        if (!(btf.type(pointee) instanceof BtfType.Composite)) {
            return FieldAt.PlainPointer.INSTANCE;
        }
        String tag = btf.type(pointer.typeId()) instanceof BtfType.TypeTag typeTag && !typeTag.isAttribute()
                ? typeTag.name()
                : "";
        return new FieldAt.StructPointer(pointee, tag, member, throughUnion);
    }

    private FieldAt nothing(FieldAt.Reason reason, String structName, String member, long memberPlace) {
        return new FieldAt.Nothing(reason, structName, member, offset, size, memberPlace);
    }
}
