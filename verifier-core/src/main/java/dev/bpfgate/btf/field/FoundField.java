package dev.bpfgate.btf.field;

/**
 * A special field as its structure declares it, before what it refers to is looked at.
 *
 * @param kind what it is
 * @param offsetBytes where it begins
 * @param targetId in the same table: what a pointer points to, or the structure of the objects that a root owns; 0 for others
 * @param nodeName the member by which a root's objects are linked, null for others
 */
record FoundField(FieldKind kind, long offsetBytes, int targetId, String nodeName) {
    FoundField movedBy(long bytes) {
        return new FoundField(kind, offsetBytes + bytes, targetId, nodeName);
    }

    long endBytes() {
        return offsetBytes + kind.sizeBytes();
    }
}
