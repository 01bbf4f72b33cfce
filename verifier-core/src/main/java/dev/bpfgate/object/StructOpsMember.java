package dev.bpfgate.object;

/**
 * A function pointer in a structure of the kernel's that a program stands in for.
 *
 * @param map the structure's place in {@link ObjectFile#maps()}
 * @param structName the structure's type name
 * @param memberName the pointer's name
 * @param function the program
 */
public record StructOpsMember(int map, String structName, String memberName, ObjectFunction function) {}
