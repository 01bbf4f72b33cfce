package dev.bpfgate.generate;

import dev.bpfgate.isa.Insn;

/**
 * A function of a generated object.
 *
 * @param section where it stands, which names its type: {@code xdp}, {@code tc}, {@code socket}; {@code .text} for those
 *     that others call
 * @param insns a 64-bit immediate load of source 1 names a map, one of source 4 and a call of source 1 a function of
 *     {@code .text}, a call of source 2 a {@link KernelFunction}, by their places
 */
public record GeneratedProgram(String section, String name, Signature signature, Insn[] insns) {

    /** Returns this function with other instructions. */
    GeneratedProgram with(String otherName, Insn[] otherInsns) {
        return new GeneratedProgram(section, otherName, signature, otherInsns);
    }
}
