package dev.bpfgate.diag;

/**
 * What can be wrong with objects that a program allocates, with the lists and trees it keeps them in, and with the pointers
 * to objects that it keeps in maps.
 */
public enum OwnershipCode implements DiagnosticCode {
    ALLOCATION_TYPE_OUT_OF_RANGE("local type ID argument must be in range [0, U32_MAX]\n", -22),
    ALLOCATION_WITHOUT_BTF("bpf_obj_new/bpf_percpu_obj_new requires prog BTF\n", -22),
    ALLOCATION_TYPE_NO_STRUCT("bpf_obj_new/bpf_percpu_obj_new type ID argument must be of a struct\n", -22),
    PERCPU_TYPE_TOO_LARGE("bpf_percpu_obj_new type size (%d) is greater than %d\n", -22),
    PERCPU_TYPE_NOT_NUMBERS("bpf_percpu_obj_new type ID argument must be of a struct of scalars\n", -22),
    PERCPU_TYPE_SPECIAL_FIELDS("bpf_percpu_obj_new type ID argument must not contain special fields\n", -22),
    OBJECT_FOR_DROP("arg#%d expected for bpf_obj_drop_impl()\n", -22),
    OBJECT_FOR_PERCPU_DROP("arg#%d expected for bpf_percpu_obj_drop_impl()\n", -22),
    NOT_ALLOCATED("arg#%d expected pointer to allocated object\n", -22),
    NOT_VALUE_OR_ALLOCATED("arg#%d expected pointer to map value or allocated object\n", -22),
    ALLOCATED_NOT_REFERENCED("allocated object must be referenced\n", -22),
    NEITHER_OWNED_NOR_BORROWED("arg#%d is neither owning or non-owning ref\n", -22),
    NO_REFERENCE_COUNT("arg#%d doesn't point to a type with bpf_refcount field\n", -22),
    NODE_NEITHER_BORROWED_NOR_COUNTED("%s can only take non-owning or refcounted bpf_rb_node pointer\n", -22),
    NOT_IN_TREE_CALLBACK("%s not allowed in rbtree cb\n", -22),
    RCU_IN_TREE_CALLBACK("Calling bpf_rcu_read_{lock,unlock} in unnecessary rbtree callback\n", -13),
    FIELD_NOT_THERE("%s not found at offset=%u\n", -22),
    LOCK_NOT_HELD("bpf_spin_lock at off=%d must be held for %s\n", -22),
    LOCK_OF_OTHER_OBJECT("held lock and object are not in the same allocation\n", -22),
    NODE_OF_OTHER_TYPE(
            "operation on %s expects arg#1 %s at offset=%d in struct %s, but arg is at offset=%d in struct %s\n", -22),
    NODE_AT_OTHER_OFFSET("arg#1 offset=%d, but expected %s at offset=%d in struct %s\n", -22),
    OBJECT_FIELD_NOT_DIRECT("direct access to %s is disallowed\n", -13),
    OBJECT_NOT_HELD("verifier bug: ref_obj_id for allocated object must be non-zero\n", -14),
    EXCHANGED_OBJECT_UNEXPECTED("verifier bug: invalid PTR_TO_BTF_ID register for type match\n", -14),
    PERCPU_OBJECT_NO_STRUCT("Helper has invalid btf/btf_id in R1\n", -14),
    KPTR_INSTRUCTION_MODE("kptr in map can only be accessed using BPF_MEM instruction mode\n", -13),
    KPTR_REFERENCED_STORE("store to referenced kptr disallowed\n", -13),
    UPTR_STORE("store to uptr disallowed\n", -13),
    KPTR_IMMEDIATE("BPF_ST imm must be 0 when storing to kptr at off=%u\n", -13),
    KPTR_TYPE("invalid kptr access, R%d type=%s%s expected=%s%s\n", -13),
    LOOSE_KPTR_TYPE("invalid kptr access, R%d type=%s%s expected=%s%s or %s%s\n", -13),
    KPTR_MAP_WITHOUT_BTF("map '%s' has to have BTF in order to use bpf_kptr_xchg\n", -22),
    KPTR_OFFSET_VARIABLE("R%d doesn't have constant offset. kptr has to be at the constant offset\n", -22),
    KPTR_MISSING("R%d has no valid kptr\n", -22),
    KPTR_OFFSET("off=%d doesn't point to kptr\n", -13),
    KPTR_NOT_REFERENCED("off=%d kptr isn't referenced kptr\n", -13);

    private final String template;
    private final int errno;

    OwnershipCode(String template, int errno) {
        this.template = template;
        this.errno = errno;
    }

    @Override
    public Category category() {
        return switch (this) {
            case LOCK_NOT_HELD, LOCK_OF_OTHER_OBJECT, NOT_IN_TREE_CALLBACK, RCU_IN_TREE_CALLBACK ->
                Category.EXECUTION_CONTEXT;
            case OBJECT_FIELD_NOT_DIRECT, KPTR_INSTRUCTION_MODE, KPTR_REFERENCED_STORE, UPTR_STORE, KPTR_IMMEDIATE ->
                Category.MEMORY;
            default -> Category.RESOURCE_LIFETIME;
        };
    }

    @Override
    public String template() {
        return template;
    }

    @Override
    public int errno() {
        return errno;
    }
}
