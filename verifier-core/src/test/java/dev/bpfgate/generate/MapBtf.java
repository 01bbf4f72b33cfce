package dev.bpfgate.generate;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The BTF that declares maps: each a variable of section {@code .maps}, of a structure whose members are pointers to
 * arrays; how many elements an array has is the number that is meant.
 */
final class MapBtf {

    /** Size of a map's variable: four pointers. */
    static final int STRUCT_BYTES = 32;

    private static final int HEADER_BYTES = 24;
    private static final int INT = 1;
    private static final int POINTER = 2;
    private static final int ARRAY = 3;
    private static final int STRUCT = 4;
    private static final int VARIABLE = 14;
    private static final int DATA_SECTION = 15;
    private static final int INT_TYPE = 1;
    private static final int SIGNED_32_BITS = 0x01000020;

    private final Strings strings = new Strings();
    private final ByteArrayOutputStream types = new ByteArrayOutputStream();
    private int lastType;

    private final byte[] bytes;

    MapBtf(List<GeneratedMap> maps) {
        type("int", INT, 0, 4, SIGNED_32_BITS);
        int[] variables = maps.stream().mapToInt(this::variable).toArray();
        if (variables.length > 0) {
            dataSection(variables);
        }
        bytes = blob();
    }

    byte[] bytes() {
        return bytes;
    }

    private int variable(GeneratedMap map) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        numbers.put("type", map.type());
        numbers.put("max_entries", map.maxEntries());
        if (map.keyBytes() > 0) {
            numbers.put("key_size", map.keyBytes());
            numbers.put("value_size", map.valueBytes());
        }
        int[] members = new int[3 * numbers.size()];
        int at = 0;
        for (Map.Entry<String, Integer> number : numbers.entrySet()) {
            members[at] = strings.offsetOf(number.getKey());
            members[at + 1] = pointerToArrayOf(number.getValue());
            members[at + 2] = at / 3 * 64;
            at += 3;
        }
        int struct = type("", STRUCT, numbers.size(), STRUCT_BYTES, members);
        return type(map.name(), VARIABLE, 0, struct, 1);
    }

    private int pointerToArrayOf(int elements) {
        int array = type("", ARRAY, 0, 0, INT_TYPE, INT_TYPE, elements);
        return type("", POINTER, 0, array);
    }

    private void dataSection(int... variables) {
        int[] places = new int[3 * variables.length];
        for (int i = 0; i < variables.length; i++) {
            places[3 * i] = variables[i];
            places[3 * i + 1] = i * STRUCT_BYTES;
            places[3 * i + 2] = STRUCT_BYTES;
        }
        type(".maps", DATA_SECTION, variables.length, variables.length * STRUCT_BYTES, places);
    }

    private int type(String name, int kind, int count, int sizeOrType, int... rest) {
        ByteBuffer record = ObjectWriter.little(12 + 4 * rest.length);
        record.putInt(strings.offsetOf(name)).putInt(kind << 24 | count).putInt(sizeOrType);
        for (int word : rest) {
            record.putInt(word);
        }
        types.writeBytes(record.array());
        return ++lastType;
    }

    private byte[] blob() {
        byte[] names = strings.bytes();
        return ObjectWriter.little(HEADER_BYTES + types.size() + names.length)
                .putShort((short) 0xeb9f)
                .put((byte) 1)
                .put((byte) 0)
                .putInt(HEADER_BYTES)
                .putInt(0)
                .putInt(types.size())
                .putInt(types.size())
                .putInt(names.length)
                .put(types.toByteArray())
                .put(names)
                .array();
    }
}
