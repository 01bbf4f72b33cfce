package dev.bpfgate.link;

/**
 * A function in a linked program.
 *
 * @param name as the symbol table says
 * @param start its first slot
 * @param end the slot after its last
 */
public record Subprogram(String name, int start, int end) {}
