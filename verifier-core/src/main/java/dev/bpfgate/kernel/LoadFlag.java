package dev.bpfgate.kernel;

/** What a loader can ask of the kernel's verifier beside the program; see {@code prog_flags} in the kernel's documentation. */
public enum LoadFlag {
    /** BPF_F_STRICT_ALIGNMENT: every access must be aligned, as on machines that trap otherwise. */
    STRICT_ALIGNMENT,
    /** BPF_F_ANY_ALIGNMENT: no access need be aligned but those to the stack; outweighs {@link #STRICT_ALIGNMENT}. */
    ANY_ALIGNMENT,
    /** BPF_F_TEST_STATE_FREQ: store states wherever paths can be compared; heeded for loaders with CAP_BPF. */
    TEST_STATE_FREQ,
    /** BPF_F_TEST_REG_INVARIANTS: reject where bounds contradict each other; heeded for loaders with CAP_BPF. */
    TEST_REG_INVARIANTS
}
