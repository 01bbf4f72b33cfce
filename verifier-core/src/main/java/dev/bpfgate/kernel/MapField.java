package dev.bpfgate.kernel;

import dev.bpfgate.btf.field.FieldKind;
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
    /** A pointer to a kernel object, tagged as such, or a counter of references. */
    KERNEL_POINTER,
    /** A pointer to memory shared with user space, tagged as such. */
    USER_POINTER,
    /** struct bpf_list_head. */
    LIST_HEAD,
    /** struct bpf_rb_root. */
    TREE_ROOT;

    /** Returns what the rules call a field of this kind, which values of maps may have. */
    public static MapField of(FieldKind kind) {
        return switch (kind) {
            case SPIN_LOCK -> SPIN_LOCK;
            case RES_SPIN_LOCK -> RES_SPIN_LOCK;
            case TIMER -> TIMER;
            case WORK_QUEUE -> WORK_QUEUE;
            case TASK_WORK -> TASK_WORK;
            case KPTR_UNTRUSTED, KPTR, KPTR_PERCPU, REFCOUNT -> KERNEL_POINTER;
            case UPTR -> USER_POINTER;
            case LIST_HEAD -> LIST_HEAD;
            case RB_ROOT -> TREE_ROOT;
            case LIST_NODE, RB_NODE -> throw new IllegalArgumentException(kind + " is never a map's");
        };
    }

    /** Returns the field with a resource's spelling. */
    static MapField ofResourceName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
