package dev.bpfgate.link;

/**
 * What in the kernel's type information a program is attached to.
 *
 * @param name the function, trace point, hook or structure, as the kernel's BTF names it
 * @param btfId its number in the kernel's BTF
 */
public record AttachTarget(String name, int btfId) {}
