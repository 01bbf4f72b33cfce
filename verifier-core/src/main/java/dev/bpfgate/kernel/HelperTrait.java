package dev.bpfgate.kernel;

import java.util.Locale;

/** What holds for a helper whichever of its prototypes is used; combined as bits of an {@code int}. */
public enum HelperTrait {
    /** The result is a reference that the program must release. Mirrors: is_acquire_function. */
    ACQUIRES,
    /** The result shares the reference of the pointer passed in. Mirrors: is_ptr_cast_function. */
    CASTS_POINTER,
    /** The result points into the dynamic pointer passed in. Mirrors: is_dynptr_ref_function. */
    DYNPTR_SLICE,
    /** Calls a function of the program before it returns. Mirrors: is_sync_callback_calling_function. */
    SYNC_CALLBACK,
    /** Has a function of the program called later. Mirrors: is_async_callback_calling_function. */
    ASYNC_CALLBACK,
    /**
     * Packet pointers are void afterwards. bpf_tail_call is not among them: where it fails, nothing has changed; where it
     * succeeds in a subprogram, the caller finds its packet pointers void. Mirrors: bpf_helper_changes_pkt_data.
     */
    CHANGES_PACKET,
    /** Finds or allocates storage of a kernel object. Mirrors: is_storage_get_function. */
    STORAGE_GET,
    /** Calls are replaced by longer code before the program is translated. Mirrors: do_misc_fixups. */
    REWRITTEN;

    /** Returns the bit that stands for this trait in a set of traits. */
    public int bit() {
        return 1 << ordinal();
    }

    /** Returns the trait with a resource's spelling. */
    static HelperTrait ofResourceName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
