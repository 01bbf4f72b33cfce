package dev.bpfgate.btf;

/**
 * A special field within a structure.
 *
 * @param kind what it is, null for a pointer to a kernel object or to memory of user space
 * @param offsetBytes where it begins
 * @param sizeBytes its size
 * @param ownedTypeId the type of the objects that a root or an owning pointer owns, 0 for others
 * @param nodeName the member by which a root's objects are linked, null for others
 */
record SpecialMember(SpecialStruct kind, long offsetBytes, long sizeBytes, int ownedTypeId, String nodeName) {
    SpecialMember movedBy(long bytes) {
        return new SpecialMember(kind, offsetBytes + bytes, sizeBytes, ownedTypeId, nodeName);
    }

    /** {@return whether an array may consist of such fields} */
    boolean isRepeatable() {
        return kind == null || kind.isRoot();
    }
}
