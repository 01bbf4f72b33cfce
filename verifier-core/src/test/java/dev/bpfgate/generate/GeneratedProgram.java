package dev.bpfgate.generate;

import dev.bpfgate.isa.Insn;

/**
 * A function of a generated object.
 *
 * @param section where it stands, which names its type: {@code xdp}, {@code tc}, {@code socket}; {@code .text} for those
 *     that others call
 * @param insns a 64-bit immediate load of source 1 names a map, one of source 4 and a call of source 1 a function of
 *     {@code .text}, by its place in the object
 */
public record GeneratedProgram(String section, String name, Insn[] insns) {}
