package dev.bpfgate.kernel;

/**
 * What one program may read and write in its context. Immutable; made once for a program by
 * {@link KernelProfile#contextLayout}.
 *
 * <p>Offsets are from the context's start, in bytes, and may be anything; sizes are 1, 2, 4 or 8 bytes. Mirrors: the
 * {@code is_valid_access} callbacks of {@code bpf_verifier_ops}.
 */
public final class ContextLayout {

    private final String structName;
    private final String kernelStructName;
    private final ContextField[] fields;

    ContextLayout(String structName, String kernelStructName, ContextField[] fields) {
        this.structName = structName;
        this.kernelStructName = kernelStructName;
        this.fields = fields;
    }

    /** Returns the structure that programs declare as their context, such as {@code __sk_buff}. */
    public String structName() {
        return structName;
    }

    /** Returns what the kernel really passes, such as {@code sk_buff}. */
    public String kernelStructName() {
        return kernelStructName;
    }

    /** Returns what a load yields, or null when it is not allowed. */
    public ContextValue load(int offset, int sizeBytes) {
        for (ContextField field : fields) {
            if (field.allowsLoad(offset, sizeBytes)) {
                return field.value();
            }
        }
        return null;
    }

    /** Returns what a load that extends the sign yields, or null when it is not allowed; pointers have no sign. */
    public ContextValue loadSigned(int offset, int sizeBytes) {
        ContextValue value = load(offset, sizeBytes);
        return value != null && value.isNumber() ? value : null;
    }

    /** Returns whether a store, of a register or an immediate, is allowed. */
    public boolean allowsStore(int offset, int sizeBytes) {
        for (ContextField field : fields) {
            if (field.allowsStore(offset, sizeBytes)) {
                return true;
            }
        }
        return false;
    }
}
