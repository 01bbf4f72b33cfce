package dev.bpfgate.generate;

/** A function of the kernel's that generated programs call. */
enum KernelFunction {
    ITERATE_NUMBERS("bpf_iter_num_new", 'i', "pii"),
    NEXT_NUMBER("bpf_iter_num_next", 'P', "p"),
    END_NUMBERS("bpf_iter_num_destroy", 'v', "p"),
    ITERATE_BITS("bpf_iter_bits_new", 'i', "pPi"),
    NEXT_BIT("bpf_iter_bits_next", 'P', "p"),
    END_BITS("bpf_iter_bits_destroy", 'v', "p"),
    RCU_READ_LOCK("bpf_rcu_read_lock", 'v', ""),
    RCU_READ_UNLOCK("bpf_rcu_read_unlock", 'v', ""),
    PREEMPT_DISABLE("bpf_preempt_disable", 'v', ""),
    PREEMPT_ENABLE("bpf_preempt_enable", 'v', ""),
    IRQ_SAVE("bpf_local_irq_save", 'v', "P"),
    IRQ_RESTORE("bpf_local_irq_restore", 'v', "P"),
    DYNPTR_FROM_SKB("bpf_dynptr_from_skb", 'i', "plp"),
    DYNPTR_FROM_XDP("bpf_dynptr_from_xdp", 'i', "plp"),
    DYNPTR_SLICE("bpf_dynptr_slice", 'V', "piVi"),
    DYNPTR_SLICE_RDWR("bpf_dynptr_slice_rdwr", 'V', "piVi"),
    DYNPTR_ADJUST("bpf_dynptr_adjust", 'i', "pii"),
    DYNPTR_IS_NULL("bpf_dynptr_is_null", 'i', "p"),
    DYNPTR_SIZE("bpf_dynptr_size", 'i', "p"),
    DYNPTR_CLONE("bpf_dynptr_clone", 'i', "pp"),
    CAST_TO_KERNEL_CONTEXT("bpf_cast_to_kern_ctx", 'V', "V"),
    TASK_FROM_PID("bpf_task_from_pid", 'p', "i"),
    TASK_RELEASE("bpf_task_release", 'v', "p");

    private final String symbol;
    private final char returned;
    private final String parameters;

    /** Types are letters: i int, l long, p pointer to a structure, P pointer to a number, V pointer to anything, v nothing. */
    KernelFunction(String symbol, char returned, String parameters) {
        this.symbol = symbol;
        this.returned = returned;
        this.parameters = parameters;
    }

    String symbol() {
        return symbol;
    }

    char returned() {
        return returned;
    }

    String parameters() {
        return parameters;
    }
}
