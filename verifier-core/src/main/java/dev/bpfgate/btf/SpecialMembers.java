package dev.bpfgate.btf;

import dev.bpfgate.btf.BtfType.DeclTag;
import dev.bpfgate.btf.BtfType.Member;
import dev.bpfgate.btf.BtfType.Struct;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the special fields of a structure, those of nested structures and arrays included. Mirrors: btf_find_field. */
final class SpecialMembers {
    private static final int MAX_FIELDS = 11;
    private static final int MAX_DEPTH = 32;
    private static final int POINTER_BYTES = 8;
    private static final String CONTAINS = "contains:";

    private final Btf btf;
    private final TypeWords words;
    private final int rootId;
    private final Map<Integer, Integer> plainHeights;

    /**
     * Creates a search of one structure.
     *
     * @param plainHeights how deep structures without special fields nest others, by number; what is found out is added,
     *     so that structures that nest each other many times are looked at once
     */
    SpecialMembers(Btf btf, TypeWords words, int rootId, Map<Integer, Integer> plainHeights) {
        this.btf = btf;
        this.words = words;
        this.rootId = rootId;
        this.plainHeights = plainHeights;
    }

    /** {@return the fields in order of declaration} */
    List<SpecialMember> find() throws RefusedException {
        return ofStruct(rootId, 0, MAX_FIELDS);
    }

    private List<SpecialMember> ofStruct(int structId, int depth, int room) throws RefusedException {
        Integer plainHeight = plainHeights.get(structId);
        if (depth + (plainHeight == null ? 0 : plainHeight) >= MAX_DEPTH) {
            throw refused("structures nest too deeply", BtfRefusal.E2BIG);
        }
        if (plainHeight != null) {
            return List.of();
        }
        List<SpecialMember> found = new ArrayList<>();
        Set<SpecialStruct> locks = EnumSet.noneOf(SpecialStruct.class);
        List<Member> members = ((Struct) btf.type(structId)).members();
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).bitOffset() % 8 != 0) {
                throw refused("members begin within a byte", BtfRefusal.EINVAL);
            }
            found.addAll(ofMember(structId, i, members.get(i), locks, depth, room - found.size()));
        }
        if (found.isEmpty()) {
            plainHeights.put(structId, heightOf(members));
        }
        return found;
    }

    /** All nested structures have just been found to be plain, so their heights are known. */
    private int heightOf(List<Member> members) {
        int height = 0;
        for (Member member : members) {
            int nested = plainHeights.getOrDefault(btf.innermostElement(member.typeId()), -1);
            height = Math.max(height, nested + 1);
        }
        return height;
    }

    private List<SpecialMember> ofMember(
            int structId, int index, Member member, Set<SpecialStruct> locks, int depth, int room)
            throws RefusedException {
        int typeId = member.typeId();
        long count = 1;
        for (int dimensions = 0; btf.type(typeId) instanceof BtfType.Array array; dimensions++) {
            if (dimensions == MAX_DEPTH) {
                throw refused("arrays have too many dimensions", BtfRefusal.E2BIG);
            }
            count = count * array.count() & 0xffffffffL;
            typeId = array.elementTypeId();
        }
        if (count == 0) {
            return List.of();
        }
        SpecialStruct kind = SpecialStruct.named(btf.name(typeId));
        if (kind == null && btf.type(typeId) instanceof Struct struct) {
            List<SpecialMember> nested = new ArrayList<>();
            for (SpecialMember field : ofStruct(typeId, depth + 1, room)) {
                nested.add(field.movedBy(member.byteOffset()));
            }
            return repeated(nested, count, struct.sizeBytes(), room);
        }
        if (kind != null && kind.isLock() && !locks.add(kind)) {
            throw refused("more than one " + kind.structName(), BtfRefusal.E2BIG);
        }
        SpecialMember field = kind == null
                ? pointer(typeId, member.byteOffset())
                : struct(kind, typeId, structId, index, member.byteOffset());
        if (field == null) {
            return List.of();
        }
        if (room == 0) {
            throw refused("too many special fields", BtfRefusal.E2BIG);
        }
        return repeated(List.of(field), count, field.sizeBytes(), room);
    }

    private List<SpecialMember> repeated(List<SpecialMember> fields, long count, long strideBytes, int room)
            throws RefusedException {
        if (fields.isEmpty() || count == 1) {
            return fields;
        }
        if (!fields.stream().allMatch(SpecialMember::isRepeatable)) {
            throw refused("an array repeats fields that must be unique", BtfRefusal.EINVAL);
        }
        if (fields.size() * count > room) {
            throw refused("too many special fields", BtfRefusal.E2BIG);
        }
        List<SpecialMember> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            for (SpecialMember field : fields) {
                all.add(field.movedBy(i * strideBytes));
            }
        }
        return all;
    }

    private SpecialMember pointer(int typeId, long offsetBytes) throws RefusedException {
        if (offsetBytes % POINTER_BYTES != 0) {
            return null;
        }
        return switch (TaggedPointer.of(btf, typeId)) {
            case NONE, USER_MEMORY -> null;
            case KERNEL_OBJECT ->
                new SpecialMember(null, offsetBytes, POINTER_BYTES, TaggedPointer.ownedBy(btf, typeId), null);
            case INVALID -> throw refused("a pointer has tags that make no sense", BtfRefusal.EINVAL);
        };
    }

    private SpecialMember struct(SpecialStruct kind, int typeId, int structId, int index, long offsetBytes)
            throws RefusedException {
        if (offsetBytes % kind.alignment() != 0
                || !(btf.type(typeId) instanceof Struct struct)
                || struct.sizeBytes() != kind.sizeBytes()) {
            return null;
        }
        return kind.isRoot()
                ? root(kind, structId, index, offsetBytes)
                : new SpecialMember(kind, offsetBytes, kind.sizeBytes(), 0, null);
    }

    private SpecialMember root(SpecialStruct kind, int structId, int index, long offsetBytes) throws RefusedException {
        String contents = contentsOf(structId, index);
        int colon = contents == null ? -1 : contents.indexOf(':');
        if (colon < 0) {
            throw refused("a " + kind.structName() + " does not say once what it contains", BtfRefusal.EINVAL);
        }
        int owned = btf.find(contents.substring(0, colon), BtfKind.STRUCT);
        if (owned == 0) {
            throw refused(kind.structName() + " contains an unknown structure", BtfRefusal.ENOENT);
        }
        if (colon + 1 == contents.length()) {
            throw refused("a " + kind.structName() + " does not name the node", BtfRefusal.EINVAL);
        }
        return new SpecialMember(kind, offsetBytes, kind.sizeBytes(), owned, contents.substring(colon + 1));
    }

    /** {@return what the only tag of a member says that it contains, or null} */
    private String contentsOf(int structId, int index) {
        String contents = null;
        for (DeclTag tag : btf.declTags(structId)) {
            if (tag.componentIndex() == index && tag.name().startsWith(CONTAINS)) {
                if (contents != null) {
                    return null;
                }
                contents = tag.name().substring(CONTAINS.length());
            }
        }
        return contents;
    }

    private RefusedException refused(String problem, int errno) {
        return words.silent(rootId, problem, errno);
    }
}
