package dev.bpfgate.btf.field;

import dev.bpfgate.btf.Btf;

/**
 * A field of a map's value, or of an object that a program allocates, that programs may not touch like data.
 *
 * @param kind what it is
 * @param offset its offset in bytes
 * @param targetBtf of a pointer, the table that knows what it points to: the kernel's, or the program's; null for others
 * @param targetId of a pointer, the structure pointed to; of a root, the structure of its objects, in the program's table;
 *     0 for others
 * @param nodeOffset of a root, where in its objects the node is by which it links them, bytes; 0 for others
 */
public record SpecialField(FieldKind kind, int offset, Btf targetBtf, int targetId, int nodeOffset) {
    /** {@return its size in bytes} */
    public int sizeBytes() {
        return kind.sizeBytes();
    }

    /** {@return the name of the structure that a pointer points to} */
    public String targetName() {
        return targetBtf.name(targetId);
    }
}
