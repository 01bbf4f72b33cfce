package dev.bpfgate.object.elf;

import dev.bpfgate.btf.MalformedObjectException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Names that end with a zero byte, addressed by their offset. */
final class StringTable {
    private final String part;
    private final ByteBuffer bytes;
    private final WorkBudget budget;
    private final Map<Integer, String> known = new HashMap<>();

    StringTable(String part, ByteBuffer bytes, WorkBudget budget) {
        this.part = part;
        this.bytes = bytes;
        this.budget = budget;
    }

    boolean contains(long offset) {
        return offset >= 0 && offset < bytes.capacity();
    }

    String at(long offset) throws MalformedObjectException {
        if (offset == 0) {
            return "";
        }
        if (!contains(offset)) {
            throw new MalformedObjectException(part, offset, "name lies outside of the string table");
        }
        String name = known.get((int) offset);
        if (name == null) {
            name = read((int) offset);
            known.put((int) offset, name);
        }
        return name;
    }

    private String read(int offset) throws MalformedObjectException {
        int end = offset;
        while (end < bytes.capacity() && bytes.get(end) != 0) {
            end++;
        }
        if (end == bytes.capacity()) {
            throw new MalformedObjectException(part, offset, "name does not end");
        }
        budget.charge(end - offset + 1L, part);
        byte[] name = new byte[end - offset];
        bytes.get(offset, name);
        return new String(name, StandardCharsets.UTF_8);
    }
}
