package dev.bpfgate.state;

/**
 * What a register or a spilled slot holds, without the flags that qualify it. The order is the kernel's order of
 * base types, and the text is the one its log prints.
 */
public enum RegKind {
    /** Never written on this path, or no longer readable. */
    NOT_INIT("?"),
    /** A number. */
    SCALAR("scalar"),
    /** The program's context. */
    CTX("ctx"),
    /** A map itself, as helpers take it. */
    MAP_PTR("map_ptr"),
    /** A pointer into a value of a map. */
    MAP_VALUE("map_value"),
    /** A pointer into a key of a map, as callbacks receive it. */
    MAP_KEY("map_key"),
    /** A pointer into the stack of some frame. */
    STACK("fp"),
    /** A pointer into the metadata before a packet. */
    PACKET_META("pkt_meta"),
    /** A pointer into packet data. */
    PACKET("pkt"),
    /** The end of packet data. */
    PACKET_END("pkt_end"),
    /** A pointer to flow keys. */
    FLOW_KEYS("flow_keys"),
    /** A full socket. */
    SOCKET("sock"),
    /** Any socket, of which only the common part may be read. */
    SOCK_COMMON("sock_common"),
    /** A TCP socket. */
    TCP_SOCK("tcp_sock"),
    /** The buffer of a writable raw tracepoint. */
    TP_BUFFER("tp_buffer"),
    /** An AF_XDP socket. */
    XDP_SOCK("xdp_sock"),
    /** An object of a type that BTF describes. */
    BTF_ID("ptr_"),
    /** Memory of a known size. */
    MEM("mem"),
    /** A pointer into an arena. */
    ARENA("arena"),
    /** A buffer whose size is checked when the program is attached. */
    BUF("buf"),
    /** A subprogram, as callbacks are passed. */
    FUNC("func"),
    /** A dynptr that the program may read but not change. */
    DYNPTR("dynptr_ptr");

    private final String text;

    RegKind(String text) {
        this.text = text;
    }

    /** Returns the name that the kernel's log prints. */
    public String text() {
        return text;
    }

    /** Returns whether this is a pointer into packet data or its metadata, end excluded. */
    public boolean isPacketData() {
        return this == PACKET || this == PACKET_META;
    }

    /** Returns whether this is one of the socket types that helpers hand out. */
    public boolean isSocket() {
        return this == SOCKET || this == SOCK_COMMON || this == TCP_SOCK || this == XDP_SOCK;
    }
}
