package dev.bpfgate.interp;

/**
 * A field of a map's value or of an allocated object that programs may not touch like data.
 *
 * @param kind what it is
 * @param offset its offset in bytes
 * @param size its size in bytes
 * @param typeId of a kernel pointer, the type pointed to in the program's BTF; else its own type
 */
public record SpecialField(Kind kind, int offset, int size, int typeId) {
    /** Sorts of such fields, with the names that the kernel's log uses. */
    public enum Kind {
        SPIN_LOCK("bpf_spin_lock", 4, 4),
        RES_SPIN_LOCK("bpf_res_spin_lock", 8, 4),
        TIMER("bpf_timer", 16, 8),
        WORKQUEUE("bpf_wq", 16, 8),
        TASK_WORK("bpf_task_work", 8, 8),
        LIST_HEAD("bpf_list_head", 16, 8),
        LIST_NODE("bpf_list_node", 24, 8),
        RB_ROOT("bpf_rb_root", 16, 8),
        RB_NODE("bpf_rb_node", 32, 8),
        REFCOUNT("bpf_refcount", 4, 4),
        KPTR_UNTRUSTED("kptr", 8, 8),
        KPTR_REFERENCED("kptr", 8, 8),
        KPTR_PERCPU("percpu_kptr", 8, 8),
        USER_POINTER("uptr", 8, 8);

        private final String text;
        private final int sizeBytes;
        private final int alignBytes;

        Kind(String text, int sizeBytes, int alignBytes) {
            this.text = text;
            this.sizeBytes = sizeBytes;
            this.alignBytes = alignBytes;
        }

        /** Returns the kernel's name for it. */
        public String text() {
            return text;
        }

        /** Returns its size in bytes. */
        public int sizeBytes() {
            return sizeBytes;
        }

        /** Returns what its offset must be a multiple of, in bytes. */
        public int alignBytes() {
            return alignBytes;
        }

        /** Returns whether it is a pointer to a kernel object. */
        public boolean isKernelPointer() {
            return this == KPTR_UNTRUSTED || this == KPTR_REFERENCED || this == KPTR_PERCPU || this == USER_POINTER;
        }
    }
}
