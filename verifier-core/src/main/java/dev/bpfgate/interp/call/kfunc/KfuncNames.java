package dev.bpfgate.interp.call.kfunc;

import java.util.Set;

/** Kernel functions of which the kernel knows more than their prototypes say. */
final class KfuncNames {
    static final String CAST_TO_KERNEL_CONTEXT = "bpf_cast_to_kern_ctx";
    static final String READ_ONLY_CAST = "bpf_rdonly_cast";
    static final String RCU_READ_LOCK = "bpf_rcu_read_lock";
    static final String RCU_READ_UNLOCK = "bpf_rcu_read_unlock";
    static final String PREEMPT_DISABLE = "bpf_preempt_disable";
    static final String PREEMPT_ENABLE = "bpf_preempt_enable";
    static final String IRQ_SAVE = "bpf_local_irq_save";
    static final String DYNPTR_FROM_PACKET = "bpf_dynptr_from_skb";
    static final String DYNPTR_FROM_METADATA = "bpf_dynptr_from_skb_meta";
    static final String DYNPTR_FROM_FRAME = "bpf_dynptr_from_xdp";
    static final String DYNPTR_SLICE = "bpf_dynptr_slice";
    static final String DYNPTR_SLICE_WRITABLE = "bpf_dynptr_slice_rdwr";
    static final String PULL_DATA = "bpf_xdp_pull_data";
    static final String TRAP = "__bpf_trap";
    static final String QUEUE_CALLBACK = "bpf_wq_set_callback_impl";
    static final String SESSION_COOKIE = "bpf_session_cookie";
    static final String CACHE_OF = "bpf_get_kmem_cache";
    static final String TASKS_OF_GROUP = "bpf_iter_css_task_new";
    static final String OBJECT_NEW = "bpf_obj_new_impl";
    static final String OBJECT_DROP = "bpf_obj_drop_impl";
    static final String PERCPU_OBJECT_NEW = "bpf_percpu_obj_new_impl";
    static final String PERCPU_OBJECT_DROP = "bpf_percpu_obj_drop_impl";
    static final String SHARE = "bpf_refcount_acquire_impl";
    static final String TREE_ADD = "bpf_rbtree_add_impl";
    static final String LIST_PUSH_FRONT = "bpf_list_push_front_impl";
    static final String LIST_PUSH_BACK = "bpf_list_push_back_impl";
    static final String THROW = "bpf_throw";

    /** Those that may be called with a lock held, besides what works on lists and trees. */
    private static final Set<String> UNDER_LOCK =
            Set.of("bpf_iter_num_new", "bpf_iter_num_next", "bpf_iter_num_destroy");

    private KfuncNames() {}

    /** Returns whether a function may be called while a lock is held. Mirrors: kfunc_spin_allowed. */
    static boolean mayBeUnderLock(String name) {
        return UNDER_LOCK.contains(name) || isCollection(name) || isResilientLock(name);
    }

    private static boolean isCollection(String name) {
        return name.startsWith("bpf_list_") || name.startsWith("bpf_rbtree_") || name.equals(SHARE);
    }

    /** Returns whether a function takes over the object of its second argument into a list or tree. */
    static boolean links(String name) {
        return name.equals(TREE_ADD) || name.equals(LIST_PUSH_FRONT) || name.equals(LIST_PUSH_BACK);
    }

    /** Returns whether a function takes or gives back a resilient lock. */
    static boolean isResilientLock(String name) {
        return name.startsWith("bpf_res_spin_");
    }

    /** Returns whether a function takes a resilient lock. */
    static boolean takesResilientLock(String name) {
        return name.startsWith("bpf_res_spin_lock");
    }

    /** Returns whether a function works on a resilient lock and the interrupt flags. */
    static boolean locksWithoutInterrupts(String name) {
        return name.equals("bpf_res_spin_lock_irqsave") || name.equals("bpf_res_spin_unlock_irqrestore");
    }

    /** Returns whether a function has a task run another later. */
    static boolean schedulesTaskWork(String name) {
        return name.startsWith("bpf_task_work_schedule_");
    }
}
