package dev.bpfgate.generate;

import java.util.List;

/** What kind of function is generated: its section, and what its context has. */
enum Shape {
    XDP("xdp", List.of(12, 16), 0, 4),
    TC("tc", List.of(0, 4, 8, 12, 16, 32, 36, 40, 68), 76, 80),
    SOCKET_FILTER("socket", List.of(0, 4, 8, 12, 16, 32, 36, 40, 68), -1, -1),
    /** A function that others call with two numbers. */
    CALLEE(".text", List.of(), -1, -1),
    /** A function that the kernel calls for each round of a loop. */
    CALLBACK(".text", List.of(), -1, -1);

    private final String section;
    private final List<Integer> readableFields;
    private final int dataOffset;
    private final int dataEndOffset;

    Shape(String section, List<Integer> readableFields, int dataOffset, int dataEndOffset) {
        this.section = section;
        this.readableFields = readableFields;
        this.dataOffset = dataOffset;
        this.dataEndOffset = dataEndOffset;
    }

    String section() {
        return section;
    }

    /** Returns offsets of four-byte fields of the context. */
    List<Integer> readableFields() {
        return readableFields;
    }

    int dataOffset() {
        return dataOffset;
    }

    int dataEndOffset() {
        return dataEndOffset;
    }

    boolean readsPackets() {
        return dataOffset >= 0;
    }

    boolean writesPackets() {
        return readsPackets();
    }

    boolean isSocketBuffer() {
        return this == TC || this == SOCKET_FILTER;
    }
}
