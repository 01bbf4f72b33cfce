package dev.bpfgate.generate;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A string table that grows: each string once, ended by a zero byte, the empty one first. */
final class Strings {

    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final Map<String, Integer> offsets = new HashMap<>();

    Strings() {
        offsetOf("");
    }

    /** Returns where the string stands; adds it if it does not yet. */
    int offsetOf(String text) {
        Integer known = offsets.get(text);
        if (known != null) {
            return known;
        }
        int offset = content.size();
        offsets.put(text, offset);
        content.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        content.write(0);
        return offset;
    }

    byte[] bytes() {
        return content.toByteArray();
    }
}
