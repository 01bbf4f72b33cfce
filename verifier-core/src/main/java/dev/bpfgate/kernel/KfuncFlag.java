package dev.bpfgate.kernel;

import java.util.Locale;

/** What a kernel declares of a function that programs may call; combined as bits of an {@code int}. Mirrors: KF_*. */
public enum KfuncFlag {
    /** The result is a reference that the program must release. */
    ACQUIRE,
    /** An argument's reference ends with the call. */
    RELEASE,
    /** The result may be NULL. */
    RET_NULL,
    /** Pointer arguments must be trusted and unmodified. */
    TRUSTED_ARGS,
    /** Sleeps: only sleepable programs, outside of critical sections. */
    SLEEPABLE,
    /** May bring the machine down. */
    DESTRUCTIVE,
    /** Pointer arguments must be trusted or protected by RCU. */
    RCU,
    /** Makes an iterator. */
    ITER_NEW,
    /** Advances an iterator. */
    ITER_NEXT,
    /** Ends an iterator. */
    ITER_DESTROY,
    /** Only inside an RCU read-side critical section. */
    RCU_PROTECTED,
    /** Compilers may assume that registers without arguments survive. */
    FASTCALL,
    /** The result points into the program's arena. */
    ARENA_RET,
    /** The first argument points into the program's arena. */
    ARENA_ARG1,
    /** The second argument points into the program's arena. */
    ARENA_ARG2,
    /** Only programs bound to a network device may call it; no flag of the kernel's but a set. */
    DEVICE_BOUND;

    /** Returns the bit that stands for this flag in a set of flags. */
    public int bit() {
        return 1 << ordinal();
    }

    /** Returns the flag with a resource's spelling. */
    static KfuncFlag ofResourceName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
