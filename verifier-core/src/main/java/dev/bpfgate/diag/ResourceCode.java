package dev.bpfgate.diag;

/** What can be wrong with what a program holds: references, locks, critical sections. */
public enum ResourceCode implements DiagnosticCode {
    UNRELEASED_REFERENCE("Unreleased reference id=%d alloc_insn=%d\n", -22),
    REFERENCE_LEAK("%s would lead to reference leak\n", -22),
    INSIDE_SPIN_LOCK("%s cannot be used inside bpf_spin_lock-ed region\n", -22),
    INSIDE_IRQ_SAVE("%s cannot be used inside bpf_local_irq_save-ed region\n", -22),
    INSIDE_RCU_READ_LOCK("%s cannot be used inside bpf_rcu_read_lock-ed region\n", -22),
    INSIDE_PREEMPT_DISABLE("%s cannot be used inside bpf_preempt_disable-ed region\n", -22);

    private final String template;
    private final int errno;

    ResourceCode(String template, int errno) {
        this.template = template;
        this.errno = errno;
    }

    @Override
    public Category category() {
        return this == UNRELEASED_REFERENCE || this == REFERENCE_LEAK
                ? Category.RESOURCE_LIFETIME
                : Category.EXECUTION_CONTEXT;
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
