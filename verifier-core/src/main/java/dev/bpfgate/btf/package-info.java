/**
 * The BPF Type Format: type tables of objects and of kernels, the extension section with functions, lines and CO-RE
 * relocations, what a loader changes in it before loading and what a kernel refuses.
 *
 * <p>{@link dev.bpfgate.btf.Btf} is a table of {@link dev.bpfgate.btf.BtfType}s by number; number 0 is {@code void}.
 * Everything here treats its input as hostile: whatever is malformed becomes one
 * {@link dev.bpfgate.btf.MalformedObjectException}, and no walk over types is recursive or unbounded.
 */
package dev.bpfgate.btf;
