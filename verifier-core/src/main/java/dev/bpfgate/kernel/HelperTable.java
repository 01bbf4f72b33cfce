package dev.bpfgate.kernel;

/**
 * The helpers that one program may call: each with the prototype that its type, attach type, target and loader select.
 * Immutable; made once for a program by {@link KernelProfile#helperTable}.
 */
public final class HelperTable {

    private final HelperPrototype[] prototypes;

    HelperTable(HelperPrototype[] prototypes) {
        this.prototypes = prototypes;
    }

    /**
     * Returns the prototype of a helper, or null when the program may not call it.
     *
     * @param helperId any number, also one that is no helper's
     */
    public HelperPrototype prototype(int helperId) {
        return helperId >= 0 && helperId < prototypes.length ? prototypes[helperId] : null;
    }
}
