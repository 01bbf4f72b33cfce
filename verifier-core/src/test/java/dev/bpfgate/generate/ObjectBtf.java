package dev.bpfgate.generate;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The BTF of an object: its functions, all without parameters and returning an int, and its maps, each a variable of section {@code .maps}, of a structure whose members are pointers to
 * arrays; how many elements an array has is the number that is meant.
 */
final class ObjectBtf {

    /** Size of a map's variable: four pointers. */
    static final int STRUCT_BYTES = 32;

    private static final int HEADER_BYTES = 24;
    private static final int INT = 1;
    private static final int POINTER = 2;
    private static final int ARRAY = 3;
    private static final int STRUCT = 4;
    private static final int FUNCTION = 12;
    private static final int PROTOTYPE = 13;
    private static final int VARIABLE = 14;
    private static final int DATA_SECTION = 15;
    private static final int MAGIC = 0xeb9f;
    private static final int RECORD_BYTES = 8;
    private static final int STATIC_LINKAGE = 0;
    private static final int GLOBAL_LINKAGE = 1;
    private static final int INT_TYPE = 1;
    private static final int SIGNED_32_BITS = 0x01000020;

    private final Strings strings = new Strings();
    private final ByteArrayOutputStream types = new ByteArrayOutputStream();
    private final ByteArrayOutputStream records = new ByteArrayOutputStream();
    private int lastType;

    private final byte[] kernelTypes;
    private final byte[] bytes;

    ObjectBtf(List<GeneratedMap> maps, Map<String, List<GeneratedProgram>> functions) {
        type("int", INT, 0, 4, SIGNED_32_BITS);
        int prototype = type("", PROTOTYPE, 0, INT_TYPE);
        functionRecords(functions, prototype);
        kernelTypes = blob();
        int[] variables = maps.stream().mapToInt(this::variable).toArray();
        if (variables.length > 0) {
            dataSection(variables);
        }
        bytes = blob();
    }

    /** Returns the contents of section {@code .BTF.ext}: which function begins where. */
    byte[] extension() {
        return ObjectWriter.little(HEADER_BYTES + records.size())
                .putShort((short) MAGIC)
                .put((byte) 1)
                .put((byte) 0)
                .putInt(HEADER_BYTES)
                .putInt(0)
                .putInt(records.size())
                .putInt(records.size())
                .putInt(0)
                .put(records.toByteArray())
                .array();
    }

    private void functionRecords(Map<String, List<GeneratedProgram>> functions, int prototype) {
        records.writeBytes(ObjectWriter.little(4).putInt(RECORD_BYTES).array());
        functions.forEach((section, members) -> {
            int linkage = section.equals(".text") ? STATIC_LINKAGE : GLOBAL_LINKAGE;
            ByteBuffer row = ObjectWriter.little(8 + RECORD_BYTES * members.size());
            row.putInt(strings.offsetOf(section)).putInt(members.size());
            int offset = 0;
            for (GeneratedProgram member : members) {
                row.putInt(offset).putInt(type(member.name(), FUNCTION, linkage, prototype));
                offset += member.insns().length * ObjectWriter.INSN_BYTES;
            }
            records.writeBytes(row.array());
        });
    }

    /** Returns the types without those that only tell a loader what maps there are. */
    byte[] kernelTypes() {
        return kernelTypes;
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
                .putShort((short) MAGIC)
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
