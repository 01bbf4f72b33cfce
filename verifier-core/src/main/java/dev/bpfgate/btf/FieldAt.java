package dev.bpfgate.btf;

/** What {@link StructWalk} finds at a place of a structure. Values are immutable. */
public sealed interface FieldAt {
    /** Bytes that are a number, or part of one. */
    record Number() implements FieldAt {
        static final Number INSTANCE = new Number();
    }

    /**
     * A pointer to a structure or union.
     *
     * @param typeId the structure's number
     * @param tag the type tag right below the pointer ({@code user}, {@code percpu}, {@code rcu}), empty when there is none
     * @param member the pointer's name
     * @param throughUnion whether a union with several members lies on the way, so that nobody knows what the bytes are
     */
    record StructPointer(int typeId, String tag, String member, boolean throughUnion) implements FieldAt {}

    /** A pointer to something else. */
    record PlainPointer() implements FieldAt {
        static final PlainPointer INSTANCE = new PlainPointer();
    }

    /**
     * A structure or union that begins there.
     *
     * @param typeId its number
     * @param throughUnion whether it lies in a union with several members, or several levels below one
     */
    record Embedded(int typeId, boolean throughUnion) implements FieldAt {}

    /**
     * Nothing that could be read as one.
     *
     * @param reason why not
     * @param structName the innermost structure on the way
     * @param member the member concerned, empty when none is
     * @param offset bytes from the begin of that structure
     * @param size how many bytes were asked for
     * @param memberPlace where the member begins or, for {@link Reason#BEYOND_MEMBER}, ends, in bytes from there
     */
    record Nothing(Reason reason, String structName, String member, long offset, int size, long memberPlace)
            implements FieldAt {}

    /** Why there is nothing. */
    enum Reason {
        /** The type has no members. */
        NOT_A_STRUCT,
        /** The structure ends before. */
        BEYOND_STRUCT,
        /** The member has no size. */
        NO_SIZE,
        /** Only a part of a pointer is asked for. */
        PART_OF_POINTER,
        /** The member ends before. */
        BEYOND_MEMBER,
        /** Padding, or parts of several bit fields. */
        NO_FIELD
    }
}
