package dev.bpfgate.generate;

import dev.bpfgate.isa.MemSize;
import dev.bpfgate.kernel.ProgramType;
import java.util.List;
import java.util.stream.IntStream;

/** What kind of function is generated: its section, and what its context has. */
enum Shape {
    XDP("xdp", ProgramType.XDP, MemSize.W, List.of(12, 16), 0, 4),
    TC("tc", ProgramType.SCHED_CLS, MemSize.W, Fields.SOCKET_BUFFER, 76, 80),
    SOCKET_FILTER("socket", ProgramType.SOCKET_FILTER, MemSize.W, Fields.SOCKET_BUFFER, -1, -1),
    CGROUP_SKB("cgroup_skb/egress", ProgramType.CGROUP_SKB, MemSize.W, Fields.SOCKET_BUFFER, 76, 80),
    KPROBE("kprobe", ProgramType.KPROBE, MemSize.DW, Fields.words(0, 21), -1, -1),
    TRACEPOINT("tracepoint", ProgramType.TRACEPOINT, MemSize.DW, Fields.words(1, 9), -1, -1),
    RAW_TRACEPOINT("raw_tp", ProgramType.RAW_TRACEPOINT, MemSize.DW, Fields.words(0, 12), -1, -1),
    /** A function that others call with two numbers. */
    CALLEE(".text"),
    /** A function that the kernel verifies on its own. */
    GLOBAL(".text"),
    /** A function that the kernel calls for each round of a loop. */
    LOOP_CALLBACK(".text"),
    /** A function that the kernel calls for each element of a map. */
    ELEMENT_CALLBACK(".text"),
    /** A function that the kernel calls some time later. */
    TIMER_CALLBACK(".text");

    /** The shapes of whole programs. */
    static final List<Shape> PROGRAMS =
            List.of(XDP, XDP, TC, TC, TC, SOCKET_FILTER, SOCKET_FILTER, CGROUP_SKB, KPROBE, TRACEPOINT, RAW_TRACEPOINT);

    private final String section;
    private final ProgramType type;
    private final MemSize fieldSize;
    private final List<Integer> readableFields;
    private final int dataOffset;
    private final int dataEndOffset;

    Shape(String section) {
        this(section, ProgramType.UNSPEC, MemSize.W, List.of(), -1, -1);
    }

    Shape(
            String section,
            ProgramType type,
            MemSize fieldSize,
            List<Integer> readableFields,
            int dataOffset,
            int dataEndOffset) {
        this.section = section;
        this.type = type;
        this.fieldSize = fieldSize;
        this.readableFields = readableFields;
        this.dataOffset = dataOffset;
        this.dataEndOffset = dataEndOffset;
    }

    private static final class Fields {
        static final List<Integer> SOCKET_BUFFER = List.of(0, 4, 8, 12, 16, 32, 36, 40, 68);

        static List<Integer> words(int first, int end) {
            return IntStream.range(first, end).mapToObj(word -> 8 * word).toList();
        }
    }

    String section() {
        return section;
    }

    /** Returns the program's type; UNSPEC for functions that others call. */
    ProgramType type() {
        return type;
    }

    boolean isProgram() {
        return type != ProgramType.UNSPEC;
    }

    /** Returns offsets of the context's fields. */
    List<Integer> readableFields() {
        return readableFields;
    }

    /** Returns how wide these fields are. */
    MemSize fieldSize() {
        return fieldSize;
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
        return this == XDP || this == TC;
    }

    boolean isSocketBuffer() {
        return this == TC || this == SOCKET_FILTER || this == CGROUP_SKB;
    }

    boolean looksUpSockets() {
        return this == TC || this == XDP || this == CGROUP_SKB;
    }

    /** Returns what the context is to a global function; MEMORY, which it is not, where there is no such parameter. */
    Parameter contextParameter() {
        if (isSocketBuffer()) {
            return Parameter.SKB_CONTEXT;
        }
        return this == XDP ? Parameter.XDP_CONTEXT : Parameter.MEMORY;
    }

    /** Returns how many results are always right: 0 and those after it. */
    int results() {
        return switch (this) {
            case CGROUP_SKB, LOOP_CALLBACK, ELEMENT_CALLBACK -> 2;
            case TIMER_CALLBACK -> 1;
            default -> 3;
        };
    }
}
