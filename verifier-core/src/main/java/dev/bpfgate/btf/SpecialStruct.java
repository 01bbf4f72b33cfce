package dev.bpfgate.btf;

/** Structures that mean something to a kernel when they stand in a program's own structures. */
enum SpecialStruct {
    SPIN_LOCK("bpf_spin_lock", 4, 4),
    RES_SPIN_LOCK("bpf_res_spin_lock", 4, 4),
    LIST_HEAD("bpf_list_head", 16, 8),
    LIST_NODE("bpf_list_node", 24, 8),
    RB_ROOT("bpf_rb_root", 16, 8),
    RB_NODE("bpf_rb_node", 32, 8),
    REFCOUNT("bpf_refcount", 4, 4);

    private static final SpecialStruct[] ALL = values();

    private final String structName;
    private final int sizeBytes;
    private final int alignment;

    SpecialStruct(String structName, int sizeBytes, int alignment) {
        this.structName = structName;
        this.sizeBytes = sizeBytes;
        this.alignment = alignment;
    }

    /** {@return the special structure of a name, or null} */
    static SpecialStruct named(String name) {
        for (SpecialStruct candidate : ALL) {
            if (candidate.structName.equals(name)) {
                return candidate;
            }
        }
        return null;
    }

    String structName() {
        return structName;
    }

    int sizeBytes() {
        return sizeBytes;
    }

    int alignment() {
        return alignment;
    }

    /** {@return whether a structure may have one of this kind only} */
    boolean isLock() {
        return this == SPIN_LOCK || this == RES_SPIN_LOCK;
    }

    /** {@return whether this owns objects of another type} */
    boolean isRoot() {
        return this == LIST_HEAD || this == RB_ROOT;
    }

    /** {@return whether this makes its structure ownable} */
    boolean isNode() {
        return this == LIST_NODE || this == RB_NODE;
    }

    /** {@return what a root's objects must contain} */
    SpecialStruct node() {
        return this == LIST_HEAD ? LIST_NODE : RB_NODE;
    }

    /** {@return whether a structure is looked at because it contains one; the other kinds count only beside these} */
    boolean isTrigger() {
        return this != RES_SPIN_LOCK;
    }
}
