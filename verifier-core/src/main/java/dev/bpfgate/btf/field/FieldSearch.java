package dev.bpfgate.btf.field;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfRefusal;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.btf.BtfType.DataSection;
import dev.bpfgate.btf.BtfType.DeclTag;
import dev.bpfgate.btf.BtfType.Member;
import dev.bpfgate.btf.BtfType.SectionVariable;
import dev.bpfgate.btf.BtfType.Struct;
import dev.bpfgate.btf.BtfType.Var;
import dev.bpfgate.btf.RefusedException;
import dev.bpfgate.btf.TypeWords;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the special fields of a structure or a section of data, those of nested structures and arrays included. Mirrors:
 * btf_find_field.
 */
final class FieldSearch {
    private static final int MAX_FIELDS = 11;
    private static final int MAX_DEPTH = 32;
    private static final int NO_COMPONENT = -1;
    private static final long ANY_SIZE = 0;
    private static final String CONTAINS = "contains:";

    private final Btf btf;
    private final TypeWords words;
    private final int rootId;
    private final Set<FieldKind> wanted;
    private final Map<Integer, Integer> plainHeights;

    /**
     * Creates a search of one type.
     *
     * @param wanted the kinds that count; others are like data
     * @param plainHeights how deep structures without wanted fields nest others, by number; what is found out is added,
     *     so that structures that nest each other many times are looked at once
     */
    FieldSearch(Btf btf, TypeWords words, int rootId, Set<FieldKind> wanted, Map<Integer, Integer> plainHeights) {
        this.btf = btf;
        this.words = words;
        this.rootId = rootId;
        this.wanted = wanted;
        this.plainHeights = plainHeights;
    }

    /**
     * A member or variable.
     *
     * @param typeId its type
     * @param offset where it begins, bytes
     * @param sizeBytes what its size must be for it to be looked at; {@link #ANY_SIZE} when that does not matter
     * @param tagged the type whose tags describe it
     * @param component its number there, {@link #NO_COMPONENT} when it is described itself
     */
    private record Place(int typeId, long offset, long sizeBytes, int tagged, int component) {
        boolean hasSize(long elementBytes, long count) {
            return sizeBytes == ANY_SIZE || sizeBytes == elementBytes * count;
        }
    }

    /** {@return the fields in order of declaration} */
    List<FoundField> find() throws RefusedException {
        if (btf.type(rootId) instanceof DataSection section) {
            return ofSection(section);
        }
        if (btf.type(rootId) instanceof Struct) {
            return ofStruct(rootId, 0, MAX_FIELDS);
        }
        throw refused("it is no structure", BtfRefusal.EINVAL);
    }

    private List<FoundField> ofStruct(int structId, int depth, int room) throws RefusedException {
        Integer plainHeight = plainHeights.get(structId);
        if (depth + (plainHeight == null ? 0 : plainHeight) >= MAX_DEPTH) {
            throw refused("structures nest too deeply", BtfRefusal.E2BIG);
        }
        if (plainHeight != null) {
            return List.of();
        }
        List<FoundField> found = new ArrayList<>();
        Set<FieldKind> seen = EnumSet.noneOf(FieldKind.class);
        List<Member> members = ((Struct) btf.type(structId)).members();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            if (member.bitOffset() % 8 != 0) {
                throw refused("members begin within a byte", BtfRefusal.EINVAL);
            }
            Place place = new Place(member.typeId(), member.byteOffset(), ANY_SIZE, structId, i);
            found.addAll(at(place, seen, depth, room - found.size()));
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

    private List<FoundField> ofSection(DataSection section) throws RefusedException {
        List<FoundField> found = new ArrayList<>();
        Set<FieldKind> seen = EnumSet.noneOf(FieldKind.class);
        for (SectionVariable variable : section.variables()) {
            if (btf.type(variable.typeId()) instanceof Var declared) {
                Place place = new Place(
                        declared.typeId(),
                        variable.offsetBytes(),
                        variable.sizeBytes(),
                        variable.typeId(),
                        NO_COMPONENT);
                found.addAll(at(place, seen, 0, MAX_FIELDS - found.size()));
            }
        }
        return found;
    }

    private List<FoundField> at(Place place, Set<FieldKind> seen, int depth, int room) throws RefusedException {
        int typeId = place.typeId();
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
        FieldKind kind = FieldKind.ofStruct(btf.name(typeId), wanted);
        if (kind == null && btf.type(typeId) instanceof Struct struct) {
            return place.hasSize(struct.sizeBytes(), count)
                    ? nested(place, typeId, struct, count, depth, room)
                    : List.of();
        }
        if (kind != null && kind.isUnique() && !seen.add(kind)) {
            throw refused("more than one " + kind.text(), BtfRefusal.E2BIG);
        }
        FoundField field = kind == null ? pointer(typeId, place, count) : struct(kind, typeId, place, count);
        if (field == null) {
            return List.of();
        }
        if (room == 0) {
            throw refused("too many special fields", BtfRefusal.E2BIG);
        }
        return repeated(List.of(field), count, field.kind().sizeBytes(), room);
    }

    private List<FoundField> nested(Place place, int structId, Struct struct, long count, int depth, int room)
            throws RefusedException {
        List<FoundField> fields = new ArrayList<>();
        for (FoundField field : ofStruct(structId, depth + 1, room)) {
            fields.add(field.movedBy(place.offset()));
        }
        return repeated(fields, count, struct.sizeBytes(), room);
    }

    private List<FoundField> repeated(List<FoundField> fields, long count, long strideBytes, int room)
            throws RefusedException {
        if (fields.isEmpty() || count == 1) {
            return fields;
        }
        if (!fields.stream().allMatch(field -> field.kind().isRepeatable())) {
            throw refused("an array repeats fields that must be unique", BtfRefusal.EINVAL);
        }
        if (fields.size() * count > room) {
            throw refused("too many special fields", BtfRefusal.E2BIG);
        }
        List<FoundField> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            for (FoundField field : fields) {
                all.add(field.movedBy(i * strideBytes));
            }
        }
        return all;
    }

    private FoundField pointer(int typeId, Place place, long count) throws RefusedException {
        FieldKind any = FieldKind.KPTR;
        if (!place.hasSize(any.sizeBytes(), count) || place.offset() % any.alignment() != 0) {
            return null;
        }
        TaggedPointer pointer = TaggedPointer.of(btf, typeId);
        if (pointer == null) {
            return null;
        }
        boolean known = pointer.kind() != null;
        if (known && !wanted.contains(pointer.kind())) {
            return null;
        }
        if (!known || pointer.structId() == 0) {
            throw refused("a pointer has tags that make no sense", BtfRefusal.EINVAL);
        }
        return new FoundField(pointer.kind(), place.offset(), pointer.structId(), null);
    }

    private FoundField struct(FieldKind kind, int typeId, Place place, long count) throws RefusedException {
        if (!place.hasSize(kind.sizeBytes(), count)
                || place.offset() % kind.alignment() != 0
                || !(btf.type(typeId) instanceof Struct struct)
                || struct.sizeBytes() != kind.sizeBytes()) {
            return null;
        }
        return kind.isRoot() ? root(kind, place) : new FoundField(kind, place.offset(), 0, null);
    }

    private FoundField root(FieldKind kind, Place place) throws RefusedException {
        String contents = contentsOf(place);
        int colon = contents == null ? -1 : contents.indexOf(':');
        if (colon < 0) {
            throw refused("a " + kind.text() + " does not say once what it contains", BtfRefusal.EINVAL);
        }
        int owned = btf.find(contents.substring(0, colon), BtfKind.STRUCT);
        if (owned == 0) {
            throw refused(kind.text() + " contains an unknown structure", BtfRefusal.ENOENT);
        }
        if (colon + 1 == contents.length()) {
            throw refused("a " + kind.text() + " does not name the node", BtfRefusal.EINVAL);
        }
        return new FoundField(kind, place.offset(), owned, contents.substring(colon + 1));
    }

    /** {@return what the only tag of a member or variable says that it contains, or null} */
    private String contentsOf(Place place) {
        String contents = null;
        for (DeclTag tag : btf.declTags(place.tagged())) {
            if (tag.componentIndex() == place.component() && tag.name().startsWith(CONTAINS)) {
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
