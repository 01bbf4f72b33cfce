package dev.bpfgate.kernel;

import java.util.Arrays;

/**
 * What one program may read and write in its context. Immutable; made once for a program by
 * {@link KernelProfile#contextLayout}.
 *
 * <p>Offsets are from the context's start, in bytes, and may be anything; sizes are 1, 2, 4 or 8 bytes. Mirrors: the
 * {@code is_valid_access} callbacks of {@code bpf_verifier_ops}.
 */
public final class ContextLayout {

    /** Words at the start of a context that have an index of their own; few contexts are longer than 256 bytes. */
    private static final int INDEXED_WORDS = 64;

    private static final int WORD_BYTES = 4;
    private static final ContextField[] NO_FIELDS = {};

    private final String structName;
    private final String kernelStructName;
    private final ContextField[] fields;
    /** For each indexed word the fields that touch it, in the order of {@link #fields}. */
    private final ContextField[][] fieldsByWord = new ContextField[INDEXED_WORDS][];

    ContextLayout(String structName, String kernelStructName, ContextField[] fields) {
        this.structName = structName;
        this.kernelStructName = kernelStructName;
        this.fields = fields;
        Arrays.fill(fieldsByWord, NO_FIELDS);
        for (ContextField field : fields) {
            int end = Math.min(field.offset() + field.sizeBytes(), INDEXED_WORDS * WORD_BYTES);
            for (int word = Math.max(field.offset(), 0) / WORD_BYTES; word * WORD_BYTES < end; word++) {
                fieldsByWord[word] = Arrays.copyOf(fieldsByWord[word], fieldsByWord[word].length + 1);
                fieldsByWord[word][fieldsByWord[word].length - 1] = field;
            }
        }
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
        for (ContextField field : candidates(offset)) {
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
        for (ContextField field : candidates(offset)) {
            if (field.allowsStore(offset, sizeBytes)) {
                return true;
            }
        }
        return false;
    }

    /** Returns fields among which must be any that holds the offset: an access lies wholly inside one field. */
    private ContextField[] candidates(int offset) {
        return offset >= 0 && offset < INDEXED_WORDS * WORD_BYTES ? fieldsByWord[offset / WORD_BYTES] : fields;
    }
}
