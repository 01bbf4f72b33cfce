package dev.bpfgate.kernel;

/**
 * Which fields programs may read of the sockets that helpers hand out; none may be written. Offsets are those of {@code struct
 * bpf_sock}, {@code struct bpf_tcp_sock} and {@code struct bpf_xdp_sock}, in bytes.
 */
public enum SocketLayout {
    /** A full socket. */
    SOCKET(80) {
        @Override
        boolean allows(int offset, int size) {
            return allowsOfSocket(offset, size);
        }
    },
    /** What all sockets have. */
    SOCK_COMMON(80) {
        @Override
        boolean allows(int offset, int size) {
            boolean onlyFull = offset >= TYPE && offset < PRIORITY_END;
            return !onlyFull && allowsOfSocket(offset, size);
        }
    },
    /** A TCP socket. */
    TCP_SOCK(112) {
        @Override
        boolean allows(int offset, int size) {
            boolean counter = offset == BYTES_RECEIVED || offset == BYTES_ACKED;
            return size == (counter ? Long.BYTES : Integer.BYTES);
        }
    },
    /** An AF_XDP socket. */
    XDP_SOCK(4) {
        @Override
        boolean allows(int offset, int size) {
            return offset == 0 && size == Integer.BYTES;
        }
    };

    private static final int TYPE = 8;
    private static final int MARK = 16;
    private static final int PRIORITY_END = 24;
    private static final int DST_PORT = 48;
    private static final int DST_PORT_END = 50;
    private static final int DST_IP4 = 52;
    private static final int BYTES_RECEIVED = 80;
    private static final int BYTES_ACKED = 88;

    private final int sizeBytes;

    SocketLayout(int sizeBytes) {
        this.sizeBytes = sizeBytes;
    }

    abstract boolean allows(int offset, int size);

    /** Returns whether a load of {@code size} bytes (1, 2, 4 or 8) at an offset is allowed. */
    public boolean allowsLoad(int offset, int size) {
        return offset >= 0 && offset < sizeBytes && offset % size == 0 && allows(offset, size);
    }

    // Most fields are words that may be read in part.
    private static boolean allowsOfSocket(int offset, int size) {
        if (offset >= DST_PORT && offset < DST_PORT_END) {
            return size == Integer.BYTES || size <= Short.BYTES;
        }
        if (offset >= DST_PORT_END && offset < DST_IP4) {
            return false;
        }
        boolean wholeOnly = offset < Integer.BYTES || (offset >= MARK && offset < PRIORITY_END);
        boolean partOfWord = offset % Integer.BYTES != 0 && !isAddress(offset);
        return wholeOnly || partOfWord ? size == Integer.BYTES : size <= Integer.BYTES;
    }

    private static boolean isAddress(int offset) {
        return (offset >= 24 && offset < 44) || (offset >= DST_IP4 && offset < 72);
    }
}
