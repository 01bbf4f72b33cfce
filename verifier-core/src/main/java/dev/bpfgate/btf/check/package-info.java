/**
 * The kernel's own rules for the type information of a program: what it refuses to load, with its words. {@link
 * dev.bpfgate.btf.check.KernelCheck} asks them in the kernel's order. Mirrors: {@code btf_parse}.
 */
package dev.bpfgate.btf.check;
