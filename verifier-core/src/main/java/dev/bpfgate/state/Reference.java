package dev.bpfgate.state;

/**
 * Something that the program holds and must give back.
 *
 * @param kind what it is
 * @param id unique within the verification; registers name it by this id
 * @param insnIndex index of the instruction that took it
 * @param lock identity of the map or BTF type in which a lock lives; null for other kinds
 */
public record Reference(Kind kind, int id, int insnIndex, Object lock) {
    /** What can be held. */
    public enum Kind {
        /** A reference to an object. */
        OBJECT,
        /** Saved interrupt flags. */
        IRQ,
        /** A {@code bpf_spin_lock}. */
        LOCK,
        /** A {@code bpf_res_spin_lock}. */
        RES_LOCK,
        /** A {@code bpf_res_spin_lock} that saved the interrupt flags. */
        RES_LOCK_IRQ
    }

    /** Returns whether this is a lock of any sort. */
    public boolean isLock() {
        return kind == Kind.LOCK || kind == Kind.RES_LOCK || kind == Kind.RES_LOCK_IRQ;
    }
}
