package dev.bpfgate.btf;

/** What a loader takes from an object's section headers and symbols to complete its type table. */
public interface SectionFacts {
    /**
     * {@return the size of a section in bytes, -1 when the object has no such section}
     *
     * @param section the section's name
     */
    long sizeBytes(String section);

    /**
     * {@return where a global or weak variable begins within its section, in bytes; -1 when there is no such symbol}
     *
     * @param section the section's name
     * @param variable the variable's name
     */
    long variableOffsetBytes(String section, String variable);

    /**
     * {@return whether a global or weak variable's visibility is hidden or internal}
     *
     * @param section the section's name
     * @param variable the variable's name
     */
    boolean isHiddenVariable(String section, String variable);

    /**
     * {@return whether a name is that of a global or weak function in {@code .text} whose visibility is hidden or
     * internal; kernels then verify it as if it were static}
     *
     * @param function the function's name
     */
    boolean isHiddenFunction(String function);
}
