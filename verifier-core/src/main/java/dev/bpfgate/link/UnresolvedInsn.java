package dev.bpfgate.link;

/**
 * An instruction that could not be resolved against the target. It calls a helper that no kernel has, so that the kernel
 * refuses the program only when it can get there; loaders then put their own words in place of the kernel's.
 *
 * @param slot the instruction
 * @param line what loaders print in place of the instruction: {@code <invalid kfunc call>}
 * @param reason what they print in place of the kernel's complaint: {@code kfunc 'f' is referenced but wasn't resolved}
 */
public record UnresolvedInsn(int slot, String line, String reason) {}
