package dev.bpfgate.btf.field;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfRefusal;
import dev.bpfgate.btf.BtfType.Member;
import dev.bpfgate.btf.BtfType.Struct;
import dev.bpfgate.btf.RefusedException;
import dev.bpfgate.btf.TypeWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes records of special fields, and refuses those that make no sense. Mirrors: btf_parse_fields. */
final class RecordParser {
    private final Btf btf;
    private final KernelObjects kernelObjects;
    private final TypeWords words;
    private final Set<FieldKind> wanted;
    private final Map<Integer, Integer> plainHeights = new HashMap<>();

    /**
     * Creates a parser.
     *
     * @param kernel the kernel's own types, or null: pointers then are to what the program's types say
     * @param wanted the kinds that count; others are like data
     */
    RecordParser(Btf btf, Btf kernel, Set<FieldKind> wanted) {
        this.btf = btf;
        this.kernelObjects = kernel == null ? null : new KernelObjects(kernel);
        this.words = new TypeWords(btf);
        this.wanted = wanted;
    }

    /**
     * {@return the special fields of a structure or section}
     *
     * @param sizeBytes how large the value is that has them
     */
    FieldRecord parse(int id, long sizeBytes) throws RefusedException {
        List<FoundField> found = new FieldSearch(btf, words, id, wanted, plainHeights).find();
        requireDisjoint(id, sizeBytes, found);
        List<SpecialField> fields = new ArrayList<>();
        for (FoundField field : found) {
            fields.add(resolved(id, field));
        }
        fields.sort(Comparator.comparingInt(SpecialField::offset));
        FieldRecord record = new FieldRecord(List.copyOf(fields));
        requireCompanions(id, record);
        return record;
    }

    private void requireDisjoint(int id, long sizeBytes, List<FoundField> fields) throws RefusedException {
        long end = 0;
        for (FoundField field : fields) {
            if (field.endBytes() > sizeBytes) {
                throw words.silent(id, "special fields reach beyond the end", BtfRefusal.EFAULT);
            }
            if (field.offsetBytes() < end) {
                throw words.silent(id, "special fields overlap", BtfRefusal.EEXIST);
            }
            end = field.endBytes();
        }
    }

    private SpecialField resolved(int id, FoundField field) throws RefusedException {
        int offset = (int) field.offsetBytes();
        if (field.kind().isRoot()) {
            return new SpecialField(field.kind(), offset, null, field.targetId(), nodeOffset(id, field));
        }
        return field.kind().isPointer()
                ? pointer(id, field, offset)
                : new SpecialField(field.kind(), offset, null, 0, 0);
    }

    /** A structure of the kernel's with that name is meant; else it is one of the program's own. */
    private SpecialField pointer(int id, FoundField field, int offset) throws RefusedException {
        String name = btf.name(field.targetId());
        int kernelId = kernelObjects == null ? 0 : kernelObjects.find(name);
        if (kernelId == 0) {
            return new SpecialField(field.kind(), offset, btf, field.targetId(), 0);
        }
        if (field.kind() == FieldKind.KPTR && !kernelObjects.isReleasable(name)) {
            throw words.silent(id, "the kernel cannot release a struct " + name, BtfRefusal.ENOENT);
        }
        return new SpecialField(field.kind(), offset, kernelObjects.kernel(), kernelId, 0);
    }

    private int nodeOffset(int id, FoundField root) throws RefusedException {
        Member found = null;
        for (Member member : ((Struct) btf.type(root.targetId())).members()) {
            if (!member.name().equals(root.nodeName())) {
                continue;
            }
            FieldKind node = root.kind().node();
            boolean fits = found == null
                    && btf.type(member.typeId()) instanceof Struct struct
                    && struct.name().equals(node.text())
                    && member.bitOffset() % (8L * node.alignment()) == 0;
            if (!fits) {
                throw words.silent(id, root.nodeName() + " is no " + node.text(), BtfRefusal.EINVAL);
            }
            found = member;
        }
        if (found == null) {
            throw words.silent(id, "there is no node " + root.nodeName(), BtfRefusal.ENOENT);
        }
        return (int) found.byteOffset();
    }

    private void requireCompanions(int id, FieldRecord fields) throws RefusedException {
        if (fields.has(FieldKind.SPIN_LOCK) && fields.has(FieldKind.RES_SPIN_LOCK)) {
            throw words.silent(id, "locks of two kinds", BtfRefusal.EINVAL);
        }
        if (fields.hasRoot() && !fields.hasLock()) {
            throw words.silent(id, "a list or tree without a lock", BtfRefusal.EINVAL);
        }
        boolean bothNodes = fields.has(FieldKind.LIST_NODE) && fields.has(FieldKind.RB_NODE);
        if (bothNodes && !fields.has(FieldKind.REFCOUNT)) {
            throw words.silent(id, "nodes of list and tree without a bpf_refcount", BtfRefusal.EINVAL);
        }
    }
}
