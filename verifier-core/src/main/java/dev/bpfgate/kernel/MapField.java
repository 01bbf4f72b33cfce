package dev.bpfgate.kernel;

import java.util.Locale;

/** Fields of map values that the kernel treats in a special way. */
public enum MapField {
    /** struct bpf_spin_lock. */
    SPIN_LOCK,
    /** struct bpf_res_spin_lock. */
    RES_SPIN_LOCK,
    /** struct bpf_timer. */
    TIMER,
    /** struct bpf_wq. */
    WORK_QUEUE,
    /** struct bpf_task_work. */
    TASK_WORK,
    /** A pointer to a kernel object, tagged as such. */
    KERNEL_POINTER,
    /** struct bpf_list_head. */
    LIST_HEAD,
    /** struct bpf_rb_root. */
    TREE_ROOT;

    /** Returns the field with a resource's spelling. */
    static MapField ofResourceName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
