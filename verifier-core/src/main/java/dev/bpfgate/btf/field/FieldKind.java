package dev.bpfgate.btf.field;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What means something to a kernel when it stands in a map's value or in a structure that programs allocate: structures
 * of certain names, and pointers with certain tags. Programs may not touch such fields like data. Mirrors: enum
 * btf_field_type, v6.18.
 */
public enum FieldKind {
    SPIN_LOCK("bpf_spin_lock", 4, 4),
    RES_SPIN_LOCK("bpf_res_spin_lock", 4, 4),
    TIMER("bpf_timer", 16, 8),
    WORK_QUEUE("bpf_wq", 16, 8),
    TASK_WORK("bpf_task_work", 8, 8),
    LIST_HEAD("bpf_list_head", 16, 8),
    LIST_NODE("bpf_list_node", 24, 8),
    RB_ROOT("bpf_rb_root", 16, 8),
    RB_NODE("bpf_rb_node", 32, 8),
    REFCOUNT("bpf_refcount", 4, 4),
    /** A pointer to an object that may be gone. */
    KPTR_UNTRUSTED("kptr", 8, 8),
    /** A pointer that owns its object. */
    KPTR("kptr", 8, 8),
    /** A pointer that owns a per-CPU object. */
    KPTR_PERCPU("percpu_kptr", 8, 8),
    /** A pointer to memory that is shared with user space. */
    UPTR("uptr", 8, 8);

    /** The kinds that values of maps may have. */
    static final Set<FieldKind> OF_VALUES =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(LIST_NODE, RB_NODE)));
    /** The kinds that structures may have which programs allocate. */
    static final Set<FieldKind> OF_OBJECTS =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(TIMER, WORK_QUEUE, TASK_WORK, UPTR)));

    private static final FieldKind[] ALL = values();

    private final String text;
    private final int sizeBytes;
    private final int alignment;

    FieldKind(String text, int sizeBytes, int alignment) {
        this.text = text;
        this.sizeBytes = sizeBytes;
        this.alignment = alignment;
    }

    /** {@return the kind of a structure with this name, or null} */
    public static FieldKind ofStruct(String name) {
        for (FieldKind candidate : ALL) {
            if (!candidate.isPointer() && candidate.text.equals(name)) {
                return candidate;
            }
        }
        return null;
    }

    /** {@return the kind of a structure with this name if it is one of these, or null} */
    static FieldKind ofStruct(String name, Set<FieldKind> among) {
        FieldKind kind = ofStruct(name);
        return kind != null && among.contains(kind) ? kind : null;
    }

    /** {@return the kind of a pointer with this tag, or null} */
    static FieldKind ofTag(String tag) {
        return switch (tag) {
            case "kptr_untrusted" -> KPTR_UNTRUSTED;
            case "kptr" -> KPTR;
            case "percpu_kptr" -> KPTR_PERCPU;
            case "uptr" -> UPTR;
            default -> null;
        };
    }

    /** {@return the kernel's name for it; of a structure, the structure's} */
    public String text() {
        return text;
    }

    /** {@return its size in bytes} */
    public int sizeBytes() {
        return sizeBytes;
    }

    int alignment() {
        return alignment;
    }

    /** {@return whether this is a pointer} */
    public boolean isPointer() {
        return this == KPTR_UNTRUSTED || this == KPTR || this == KPTR_PERCPU || this == UPTR;
    }

    /** {@return whether this owns objects of another type} */
    public boolean isRoot() {
        return this == LIST_HEAD || this == RB_ROOT;
    }

    /** {@return whether this makes its structure ownable} */
    public boolean isNode() {
        return this == LIST_NODE || this == RB_NODE;
    }

    /** {@return what a root's objects must contain} */
    public FieldKind node() {
        return this == LIST_HEAD ? LIST_NODE : RB_NODE;
    }

    /** {@return whether a structure or value may have one of this kind only} */
    boolean isUnique() {
        return switch (this) {
            case SPIN_LOCK, RES_SPIN_LOCK, TIMER, WORK_QUEUE, TASK_WORK, REFCOUNT -> true;
            default -> false;
        };
    }

    /** {@return whether an array may consist of such fields} */
    boolean isRepeatable() {
        return isPointer() || isRoot();
    }
}
