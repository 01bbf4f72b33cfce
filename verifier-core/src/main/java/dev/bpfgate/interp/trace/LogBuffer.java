package dev.bpfgate.interp.trace;

/**
 * A log's text with positions that stay valid when its beginning is dropped. Only the end of a very long log is kept, as the
 * kernel keeps it for readers whose buffer is too small.
 */
final class LogBuffer {
    /** Characters that are kept at least; twice as many may be held. */
    private static final int KEPT = 32 << 20;

    /** What one message of the kernel can hold, its end included. */
    private static final int MESSAGE = 1024;

    private final StringBuilder text = new StringBuilder(1024);
    private long dropped;

    /** Returns the position of the end, in characters since the log began. */
    long end() {
        return dropped + text.length();
    }

    /** Returns the builder to append to; afterwards {@link #appended()} must be called. */
    StringBuilder out() {
        return text;
    }

    /** Drops the beginning if the log got too long. */
    void appended() {
        if (text.length() > 2 * KEPT) {
            int surplus = text.length() - KEPT;
            text.delete(0, surplus);
            dropped += surplus;
        }
    }

    /** Appends a message, cut to what the kernel's buffer for one message holds. */
    void message(String message) {
        text.append(message, 0, Math.min(message.length(), MESSAGE - 1));
        appended();
    }

    /** Forgets what stands after a position; of a position that was dropped, everything. */
    void truncate(long position) {
        if (position < end()) {
            text.setLength((int) Math.max(0, position - dropped));
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
