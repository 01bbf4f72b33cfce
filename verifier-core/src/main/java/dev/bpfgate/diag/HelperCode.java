package dev.bpfgate.diag;

/** What can be wrong with calls of helpers. */
public enum HelperCode implements DiagnosticCode {
    UNKNOWN_HELPER("invalid func %s#%d\n", -22),
    HELPER_NOT_FOR_PROGRAM_TYPE("program of this type cannot use helper %s#%d\n", -22),
    HELPER_NEEDS_GPL("cannot call GPL-restricted function from non-GPL compatible program\n", -22),
    HELPER_NOT_FOR_TARGET("helper call is not allowed in probe\n", -22),
    HELPER_MIGHT_SLEEP("helper call might sleep in a non-sleepable prog\n", -22),
    HELPER_SLEEPS_UNDER_RCU("sleepable helper %s#%d in rcu_read_lock region\n", -22),
    HELPER_SLEEPS_UNPREEMPTIBLE("sleepable helper %s#%d in non-preemptible region\n", -22),
    HELPER_SLEEPS_WITHOUT_IRQ("sleepable helper %s#%d in IRQ-disabled region\n", -22),
    POINTER_LEAK_INTO_HELPER("R%d leaks addr into helper function\n", -13),
    PACKET_NOT_FOR_HELPER("helper access to the packet is not allowed\n", -13),
    ARGUMENT_TYPE("R%d type=%s expected=%s\n", -13),
    HELPER_MAY_WRITE("%s() may write into memory pointed by R%d type=%s\n", -13),
    ARGUMENT_POSSIBLY_NULL("Possibly NULL pointer passed to helper arg%d\n", -13),
    ARGUMENT_KERNEL_TYPE("R%d is of type %s but %s is expected\n", -13),
    RELEASE_NEEDS_ZERO_OFFSET("R%d must have zero offset when passed to release func or trusted arg to kfunc\n", -22),
    RELEASE_NEEDS_REFERENCE("R%d must be referenced when passed to release function\n", -22),
    RELEASE_OF_UNACQUIRED("arg %d is an unacquired reference\n", -22),
    RELEASE_OF_CONST_DYNPTR("cannot release unowned const bpf_dynptr\n", -22),
    REFERENCE_NOT_ACQUIRED("func %s#%d reference has not been acquired before\n", -22),
    SEVERAL_REFERENCES("more than one arg with ref_obj_id R%d %u %u", -13),
    SIZE_NEGATIVE("R%d min value is negative, either use unsigned or 'var &= const'\n", -13),
    SIZE_ZERO("R%d invalid zero-sized read: u64=[%lld,%lld]\n", -13),
    SIZE_UNBOUNDED("R%d unbounded memory access, use 'var &= const' or 'if (var < const)'\n", -13),
    ALLOCATION_SIZE_UNKNOWN("R%d is not a known constant'\n", -13),
    MAP_NOT_FOR_HELPER("cannot pass map_type %d into func %s#%d\n", -22),
    SOCKMAP_UPDATE("cannot update sockmap in this context\n", -22),
    SOCKMAP_ARGUMENT("invalid arg_type for sockmap/sockhash\n", -22),
    TAIL_CALLS_AND_SUBPROGRAMS("mixing of tail_calls and bpf-to-bpf calls is not supported\n", -22),
    TAIL_CALL_OF_SEVERAL_MAPS("tail_call abusing map_ptr\n", -22),
    TAIL_CALL_MAP("expected prog array map for tail call", -22),
    MAP_WRITE_FORBIDDEN("write into map forbidden\n", -13),
    MAP_MISMATCH("timer pointer in R1 map_uid=%d doesn't match map pointer in R2 map_uid=%d\n", -22),
    LOCAL_STORAGE_FLAGS("get_local_storage() doesn't support non-zero flags\n", -22),
    FUNC_IP_ATTACH_TYPE("func %s#%d supported only for fentry/fexit/fmod_ret programs\n", -524),
    FUNC_IP_PROGRAM_TYPE("func %s#%d not supported for program type %d\n", -524),
    VOID_HOOK_RESULT("BPF_LSM_CGROUP that attach to void LSM hooks can't modify return value!\n", -22),
    LOCK_IN_TREE_CALLBACK("can't spin_{lock,unlock} in rbtree cb\n", -13),
    LOCK_OFFSET_VARIABLE("R%d doesn't have constant offset. %s_lock has to be at the constant offset\n", -22),
    LOCK_MAP_WITHOUT_BTF("map '%s' has to have BTF in order to use %s_lock\n", -22),
    LOCK_MISSING("%s '%s' has no valid %s_lock\n", -22),
    LOCK_OFFSET("off %lld doesn't point to 'struct %s_lock' that is at %d\n", -22),
    LOCKS_TWICE("Locking two bpf_spin_locks are not allowed\n", -22),
    LOCKS_THE_SAME_TWICE("Acquiring the same lock again, AA deadlock detected\n", -22),
    UNLOCK_WITHOUT_LOCK("%s_unlock without taking a lock\n", -22),
    UNLOCK_OF_OTHER("%s_unlock of different lock\n", -22),
    UNLOCK_OUT_OF_ORDER("%s_unlock cannot be out of order\n", -22),
    FIELD_OFFSET_VARIABLE("R%d doesn't have constant offset. %s has to be at the constant offset\n", -22),
    FIELD_MAP_WITHOUT_BTF("map '%s' has to have BTF in order to use %s\n", -22),
    FIELD_MISSING("map '%s' has no valid %s\n", -22),
    FIELD_OFFSET("off %lld doesn't point to 'struct %s' that is at %d\n", -22),
    CALLBACK_MAP("callback function not allowed for map\n", -524),
    TOO_MANY_PENDING_FOR_CALLBACK("The sequence of %d jumps is too complex for async cb.\n", -14),
    LOOP_COUNT_POINTER("verifier bug: backtracking misuse\n", -14),
    STRING_MAP_WRITABLE("R%d does not point to a readonly map'\n", -13),
    STRING_ADDRESS_VARIABLE("R%d is not a constant address'\n", -13),
    STRING_NO_DIRECT_VALUE("no direct value access support for this map type\n", -13),
    STRING_NOT_TERMINATED("string is not zero-terminated\n", -22),
    FORMAT_INVALID("Invalid format string\n", -22),
    DYNPTR_ARGUMENT("arg#%d expected pointer to stack or const struct bpf_dynptr\n", -22),
    DYNPTR_NOT_UNINITIALISED("Dynptr has to be an uninitialized dynptr\n", -22),
    DYNPTR_CONST("cannot pass pointer to const bpf_dynptr, the helper mutates it\n", -22),
    DYNPTR_NOT_INITIALISED("Expected an initialized dynptr as arg #%d\n", -22),
    DYNPTR_TYPE("Expected a dynptr of type %s as arg #%d\n", -22),
    DYNPTR_DATA_TYPE("Unsupported reg type %s for bpf_dynptr_from_mem data\n", -13),
    OBJECT_OFFSET_VARIABLE("%s has to be at a constant offset\n", -22),
    OBJECT_OFFSET("cannot pass in %s at an offset=%d\n", -22),
    PERCPU_TYPE_INVALID("Helper has invalid btf_id in R%d\n", -13);

    private final String template;
    private final int errno;

    HelperCode(String template, int errno) {
        this.template = template;
        this.errno = errno;
    }

    @Override
    public Category category() {
        return Category.CALL;
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
