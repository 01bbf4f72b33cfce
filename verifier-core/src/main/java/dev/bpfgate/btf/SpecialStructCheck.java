package dev.bpfgate.btf;

import dev.bpfgate.btf.BtfType.Member;
import dev.bpfgate.btf.BtfType.Struct;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The kernel's rules for structures with locks, lists, trees and counters in them: it refuses the whole table, without
 * a word in its log, when one of them makes no sense. Mirrors: btf_parse_struct_metas, btf_check_and_fixup_fields.
 */
final class SpecialStructCheck {
    private final Btf btf;
    private final KernelObjects kernelObjects;
    private final TypeWords words;
    private final Map<Integer, List<SpecialMember>> fieldsByStruct = new HashMap<>();
    private final Map<Integer, Integer> plainHeights = new HashMap<>();

    SpecialStructCheck(Btf btf, Btf kernel) {
        this.btf = btf;
        this.kernelObjects = kernel == null ? null : new KernelObjects(kernel);
        this.words = new TypeWords(btf);
    }

    void checkAll() throws RefusedException {
        Set<Integer> triggers = triggers();
        List<Integer> checked = new ArrayList<>();
        for (int id = 1; id < btf.typeCount(); id++) {
            if (btf.type(id) instanceof Struct struct && hasTrigger(struct, triggers)) {
                fieldsByStruct.put(id, fields(id, struct));
                checked.add(id);
            }
        }
        for (int id : checked) {
            requireNoCycle(id);
        }
    }

    private Set<Integer> triggers() {
        Set<Integer> triggers = new HashSet<>();
        for (SpecialStruct kind : SpecialStruct.values()) {
            int id = kind.isTrigger() ? btf.find(kind.structName(), BtfKind.STRUCT) : 0;
            if (id != 0) {
                triggers.add(id);
            }
        }
        return triggers;
    }

    private boolean hasTrigger(Struct struct, Set<Integer> triggers) {
        for (Member member : struct.members()) {
            int type = member.typeId();
            if (triggers.contains(type) || TaggedPointer.of(btf, type) == TaggedPointer.KERNEL_OBJECT) {
                return true;
            }
        }
        return false;
    }

    private List<SpecialMember> fields(int id, Struct struct) throws RefusedException {
        List<SpecialMember> fields = new ArrayList<>(new SpecialMembers(btf, words, id, plainHeights).find());
        if (fields.isEmpty()) {
            throw words.silent(id, "special fields have another size or alignment", BtfRefusal.EFAULT);
        }
        requireDisjoint(id, struct, fields);
        for (SpecialMember field : fields) {
            if (field.nodeName() != null) {
                requireNode(id, field);
            } else if (field.kind() == null && field.ownedTypeId() != 0) {
                requireReleasable(id, btf.name(field.ownedTypeId()));
            }
        }
        requireCompanions(id, fields);
        fields.sort(Comparator.comparingLong(SpecialMember::offsetBytes));
        return fields;
    }

    private void requireDisjoint(int id, Struct struct, List<SpecialMember> fields) throws RefusedException {
        long end = 0;
        for (SpecialMember field : fields) {
            if (field.offsetBytes() + field.sizeBytes() > struct.sizeBytes()) {
                throw words.silent(id, "special fields reach beyond the end", BtfRefusal.EFAULT);
            }
            if (field.offsetBytes() < end) {
                throw words.silent(id, "special fields overlap", BtfRefusal.EEXIST);
            }
            end = field.offsetBytes() + field.sizeBytes();
        }
    }

    private void requireReleasable(int id, String object) throws RefusedException {
        if (kernelObjects != null && kernelObjects.isUnreleasable(object)) {
            throw words.silent(id, "the kernel cannot release a struct " + object, BtfRefusal.ENOENT);
        }
    }

    private void requireNode(int id, SpecialMember root) throws RefusedException {
        boolean found = false;
        for (Member member : ((Struct) btf.type(root.ownedTypeId())).members()) {
            if (!member.name().equals(root.nodeName())) {
                continue;
            }
            SpecialStruct wanted = root.kind().node();
            boolean fits = !found
                    && btf.type(member.typeId()) instanceof Struct node
                    && node.name().equals(wanted.structName())
                    && member.bitOffset() % (8L * wanted.alignment()) == 0;
            if (!fits) {
                throw words.silent(id, root.nodeName() + " is no " + wanted.structName(), BtfRefusal.EINVAL);
            }
            found = true;
        }
        if (!found) {
            throw words.silent(id, "there is no node " + root.nodeName(), BtfRefusal.ENOENT);
        }
    }

    private void requireCompanions(int id, List<SpecialMember> fields) throws RefusedException {
        boolean lock = has(fields, SpecialStruct.SPIN_LOCK);
        boolean otherLock = has(fields, SpecialStruct.RES_SPIN_LOCK);
        if (lock && otherLock) {
            throw words.silent(id, "locks of two kinds", BtfRefusal.EINVAL);
        }
        boolean root = has(fields, SpecialStruct.LIST_HEAD) || has(fields, SpecialStruct.RB_ROOT);
        if (root && !lock && !otherLock) {
            throw words.silent(id, "a list or tree without a lock", BtfRefusal.EINVAL);
        }
        boolean bothNodes = has(fields, SpecialStruct.LIST_NODE) && has(fields, SpecialStruct.RB_NODE);
        if (bothNodes && !has(fields, SpecialStruct.REFCOUNT)) {
            throw words.silent(id, "nodes of list and tree without a bpf_refcount", BtfRefusal.EINVAL);
        }
    }

    private static boolean has(List<SpecialMember> fields, SpecialStruct kind) {
        return fields.stream().anyMatch(field -> field.kind() == kind);
    }

    /** What can be owned may own only what owns nothing itself, so that ownership never comes back to its begin. */
    private void requireNoCycle(int id) throws RefusedException {
        List<SpecialMember> fields = fieldsByStruct.get(id);
        boolean isNode = fields.stream()
                .anyMatch(field -> field.kind() != null && field.kind().isNode());
        for (SpecialMember field : fields) {
            if (field.nodeName() == null) {
                continue;
            }
            List<SpecialMember> owned = fieldsByStruct.get(field.ownedTypeId());
            if (owned == null) {
                throw words.silent(id, "contains a structure without special fields", BtfRefusal.EFAULT);
            }
            if (isNode && owned.stream().anyMatch(other -> other.nodeName() != null)) {
                throw words.silent(id, "ownership may form a cycle", BtfRefusal.ELOOP);
            }
        }
    }
}
