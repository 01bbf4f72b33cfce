package dev.bpfgate.btf.ext;

/**
 * A value in an instruction that depends on the types of the kernel that the program will run on.
 *
 * @param insnOffsetBytes the instruction, in bytes from the begin of its ELF section, 0 to 2^32 - 1
 * @param typeId the type, in the object's own table, at which the access begins
 * @param access the way from that type to the field or enumerator, "0:1:2"; "0" for relocations of types
 * @param kind what is asked about the target's type, null when no such kind is known: only who needs the relocation is
 *     concerned
 */
public record CoreRelocation(long insnOffsetBytes, int typeId, String access, CoreRelocationKind kind) {}
