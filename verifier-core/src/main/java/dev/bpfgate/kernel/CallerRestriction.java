package dev.bpfgate.kernel;

import java.util.Locale;

/**
 * Which attach targets a prototype is reserved to; {@link KernelProfile#permits} decides. Others are told that the helper call
 * is not allowed in probe.
 *
 * <p>Mirrors: the {@code allowed} callbacks of {@code bpf_func_proto}.
 */
public enum CallerRestriction {
    /** Every program that the helper is available to. */
    NONE,
    /** Sleepable hooks of security modules. Mirrors: bpf_ima_inode_hash_allowed. */
    IMA,
    /** Iterators, sleepable hooks of security modules, and a short list of functions. Mirrors: bpf_d_path_allowed. */
    D_PATH,
    /** Tracing programs that do not trace the socket storage itself. Mirrors: bpf_sk_storage_tracing_allowed. */
    SK_STORAGE_TRACING;

    /** Returns the restriction with a resource's spelling. */
    static CallerRestriction ofResourceName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
