package dev.bpfgate.diag;

/** What can be wrong with calls of the kernel's own functions. */
public enum KfuncCode implements DiagnosticCode {
    KFUNC_NOT_ALLOWED("calling kernel function %s is not allowed\n", -13),
    KFUNC_DESTRUCTIVE("destructive kfunc calls require CAP_SYS_BOOT capability\n", -13),
    KFUNC_NEEDS_SLEEPABLE("program must be sleepable to call sleepable kfunc %s\n", -13),
    KFUNC_TOO_MANY_ARGUMENTS("Function %s has %d > %d args\n", -22),
    KFUNC_ARGUMENT_NOT_SCALAR("R%d is not a scalar\n", -22),
    KFUNC_ARGUMENT_NOT_CONSTANT("R%d must be a known constant\n", -22),
    KFUNC_BUFFER_SIZE_NOT_CONSTANT("R%d is not a const\n", -22),
    KFUNC_BUFFER_SIZE_TWICE("2 or more rdonly/rdwr_buf_size parameters for kfunc", -22),
    KFUNC_ARGUMENT_UNRECOGNISED("Unrecognized arg#%d type %s\n", -22),
    KFUNC_ARGUMENT_POSSIBLY_NULL("Possibly NULL pointer passed to trusted arg%d\n", -13),
    KFUNC_ARGUMENT_NOT_MAP("pointer in R%d isn't map pointer\n", -22),
    KFUNC_ARGUMENT_NOT_TRUSTED("R%d must be referenced or trusted\n", -22),
    KFUNC_ARGUMENT_NOT_RCU("R%d must be a rcu pointer\n", -22),
    KFUNC_ARGUMENT_NOT_CONTEXT("arg#%d expected pointer to ctx, but got %s\n", -22),
    KFUNC_ARGUMENT_IS("arg#%d is %s ", -22),
    KFUNC_ARGUMENT_WANTS_OBJECT("expected %s or socket\n", -22),
    KFUNC_ARGUMENT_SIZE_UNKNOWN("arg#%d reference type('%s %s') size cannot be determined: %ld\n", -22),
    KFUNC_ARGUMENT_MEMORY_AND_SIZE("arg#%d arg#%d memory, len pair leads to invalid memory access\n", -22),
    KFUNC_ARGUMENT_NOT_STRING("arg#%d doesn't point to a const string\n", -22),
    KFUNC_ARGUMENT_NOT_IRQ_FLAG("arg#%d doesn't point to an irq flag on stack\n", -22),
    KFUNC_ARGUMENT_NO_MAP_VALUE("arg#%d doesn't point to a map value\n", -22),
    KFUNC_ARGUMENT_NOT_LOCK("arg#%d doesn't point to map value or allocated object\n", -22),
    KFUNC_ARGUMENT_NOT_FUNCTION("arg%d expected pointer to func\n", -22),
    TASK_WORK_MAP_MISMATCH("bpf_task_work pointer in R2 map_uid=%d doesn't match map pointer in R3 map_uid=%d\n", -22),
    QUEUE_MAP_MISMATCH("workqueue pointer in R1 map_uid=%d doesn't match map pointer in R2 map_uid=%d\n", -22),
    KFUNC_MISSING("invalid kernel function call not eliminated in verifier pass\n", -22),
    KFUNC_TRAP("unexpected __bpf_trap() due to uninitialized variable?\n", -14),
    KFUNC_POINTER_UNSUPPORTED("kernel function %s args#%d pointer type %s %s is not supported\n", -22),
    KFUNC_POINTER_TARGET("arg#%d pointer type %s %s must point to %sscalar, or struct with scalar\n", -22),
    KFUNC_STRUCT_NESTING("max struct nesting depth exceeded\n", -22),
    KFUNC_ARGUMENT_OTHER_TYPE(
            "kernel function %s args#%d expected pointer to %s %s but R%d has a pointer to %s %s\n", -22),
    KFUNC_RELEASES_NOTHING("release kernel function %s expects refcounted PTR_TO_BTF_ID\n", -22),
    KFUNC_REFERENCE_NOT_ACQUIRED("kfunc %s#%d reference has not been acquired before\n", -22),
    KFUNC_ACQUIRES_NO_OBJECT("acquire kernel function does not return PTR_TO_BTF_ID\n", -22),
    KFUNC_RESULT_UNSUPPORTED("kernel function %s returns pointer type %s %s is not supported\n", -22),
    RCU_NESTED("nested rcu read lock (kernel function %s)\n", -22),
    RCU_UNLOCK_UNMATCHED("unmatched rcu read unlock (kernel function %s)\n", -22),
    KFUNC_SLEEPS_UNDER_RCU("kernel func %s is sleepable within rcu_read_lock region\n", -13),
    KFUNC_SLEEPS_UNPREEMPTIBLE("kernel func %s is sleepable within non-preemptible region\n", -13),
    KFUNC_SLEEPS_WITHOUT_IRQ("kernel func %s is sleepable within IRQ-disabled region\n", -13),
    KFUNC_NEEDS_RCU("kernel func %s requires RCU critical section protection\n", -13),
    PREEMPT_ENABLE_UNMATCHED("unmatched attempt to enable preemption (kernel function %s)\n", -22),
    ITERATOR_NOT_ON_STACK("arg#%d expected pointer to an iterator on stack\n", -22),
    ITERATOR_NOT_UNINITIALISED("expected uninitialized iter_%s as arg #%d\n", -22),
    ITERATOR_NOT_INITIALISED("expected an initialized iter_%s as arg #%d\n", -22),
    ITERATOR_NEEDS_RCU("expected an RCU CS when using %s\n", -71),
    IRQ_FLAG_NOT_UNINITIALISED("expected uninitialized irq flag as arg#%d\n", -22),
    IRQ_FLAG_NOT_INITIALISED("expected an initialized irq flag as arg#%d\n", -22),
    IRQ_FLAG_OF_OTHER_KFUNC("irq flag acquired by %s kfuncs cannot be restored with %s kfuncs\n", -22),
    IRQ_RESTORE_OUT_OF_ORDER("cannot restore irq state out of order, expected id=%d acquired at insn_idx=%d\n", -13),
    DYNPTR_MADE_OF_CONST("verifier bug: misconfigured dynptr helper type flags\n", -14),
    PACKET_SLICE_READ_ONLY("the prog does not allow writes to packet data\n", -22),
    CONTEXT_NO_STRUCT("kern ctx type id %d is not a struct\n", -22),
    TASKS_OF_GROUP_FORBIDDEN("css_task_iter is only allowed in bpf_lsm, bpf_iter and sleepable progs\n", -22),
    CAST_TYPE_UNKNOWN("Unknown type ID %lld passed to kfunc bpf_rdonly_cast\n", -22),
    CAST_TYPE_NO_STRUCT("kfunc bpf_rdonly_cast type ID argument must be of a struct or void\n", -22);

    private final String template;
    private final int errno;

    KfuncCode(String template, int errno) {
        this.template = template;
        this.errno = errno;
    }

    @Override
    public Category category() {
        return switch (this) {
            case KFUNC_RELEASES_NOTHING, KFUNC_REFERENCE_NOT_ACQUIRED, KFUNC_ACQUIRES_NO_OBJECT ->
                Category.RESOURCE_LIFETIME;
            case KFUNC_NEEDS_SLEEPABLE,
                    RCU_NESTED,
                    RCU_UNLOCK_UNMATCHED,
                    KFUNC_SLEEPS_UNDER_RCU,
                    KFUNC_SLEEPS_UNPREEMPTIBLE,
                    KFUNC_SLEEPS_WITHOUT_IRQ,
                    KFUNC_NEEDS_RCU,
                    PREEMPT_ENABLE_UNMATCHED,
                    ITERATOR_NEEDS_RCU,
                    IRQ_RESTORE_OUT_OF_ORDER -> Category.EXECUTION_CONTEXT;
            default -> Category.CALL;
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
