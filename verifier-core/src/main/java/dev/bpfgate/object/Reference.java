package dev.bpfgate.object;

/** What an instruction refers to outside of itself; a linker fills it in. */
public sealed interface Reference {
    /** Returns the slot in the section that holds the instruction. */
    int slot();

    /**
     * The address of a map.
     *
     * @param slot the instruction
     * @param map its place in {@link ObjectFile#maps()}
     */
    record ToMap(int slot, int map) implements Reference {}

    /**
     * The address of a global variable: the instruction's immediate is added to the offset.
     *
     * @param slot the instruction
     * @param map the section's place in {@link ObjectFile#maps()}
     * @param offset of the symbol in its section, in bytes, truncated to 32 bits as loaders do
     */
    record ToData(int slot, int map, int offset) implements Reference {}

    /**
     * Something that the kernel provides: its address, or a call.
     *
     * @param slot the instruction
     * @param extern its place in {@link ObjectFile#externs()}
     */
    record ToExtern(int slot, int extern) implements Reference {}

    /**
     * A call of a function in the text section.
     *
     * @param slot the instruction
     * @param target the first slot called, in the text section; unchecked
     */
    record ToCallee(int slot, long target) implements Reference {}

    /**
     * The address of a function in the text section.
     *
     * @param slot the instruction
     * @param target the function's first slot, in the text section; unchecked
     */
    record ToFunction(int slot, long target) implements Reference {}
}
