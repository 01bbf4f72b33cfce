package dev.bpfgate.link;

/**
 * Says which type a function has; the kernel wants one for each function, in order.
 *
 * @param slot the function's first slot
 * @param typeId its type in the program's BTF, unchecked
 */
public record FuncRecord(int slot, int typeId) {}
