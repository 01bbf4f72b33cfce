package dev.bpfgate.generate;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The BTF of an object: its functions, which return an int, the kernel's that it calls, and its maps, each a variable of
 * section {@code .maps}, of a structure whose members are pointers: to an array, of which the number of elements is the
 * number that is meant, or to the type of a key or a value.
 */
final class ObjectBtf {

    /** Size of a map's variable: five pointers. */
    static final int STRUCT_BYTES = 40;

    private static final int HEADER_BYTES = 24;
    private static final int RECORD_BYTES = 8;
    private static final int MAGIC = 0xeb9f;
    private static final int POINTER_BITS = 64;

    private static final int INT = 1;
    private static final int POINTER = 2;
    private static final int ARRAY = 3;
    private static final int STRUCT = 4;
    private static final int FUNCTION = 12;
    private static final int PROTOTYPE = 13;
    private static final int VARIABLE = 14;
    private static final int DATA_SECTION = 15;
    private static final int DECLARATION_TAG = 17;

    private static final int STATIC_LINKAGE = 0;
    private static final int GLOBAL_LINKAGE = 1;
    private static final int EXTERN_LINKAGE = 2;
    private static final int SIGNED_32_BITS = 0x01000020;
    private static final int UNSIGNED_64_BITS = 0x00000040;
    private static final int UNSIGNED_32_BITS = 0x00000020;
    private static final int VOID = 0;

    private final Strings strings = new Strings();
    private final ByteArrayOutputStream types = new ByteArrayOutputStream();
    private final ByteArrayOutputStream records = new ByteArrayOutputStream();
    private final Map<Signature, Integer> prototypes = new HashMap<>();
    private final Map<Parameter, Integer> parameters = new EnumMap<>(Parameter.class);
    private int lastType;

    private final int intType;
    private final int longType;
    private final int memoryPointer;
    private final int lockedValue;
    private final byte[] kernelTypes;
    private final byte[] bytes;

    ObjectBtf(List<GeneratedMap> maps, Map<String, List<GeneratedProgram>> functions) {
        intType = type("int", INT, 0, 4, SIGNED_32_BITS);
        longType = type("unsigned long", INT, 0, 8, UNSIGNED_64_BITS);
        memoryPointer = pointerTo(struct("memory", Parameter.MEMORY_BYTES, "first", longType, "second", longType));
        parameters.put(Parameter.INT, intType);
        parameters.put(Parameter.LONG, longType);
        parameters.put(Parameter.MEMORY, memoryPointer);
        parameters.put(Parameter.MEMORY_NOT_NULL, memoryPointer);
        parameters.put(Parameter.XDP_CONTEXT, pointerTo(struct("xdp_md", 4, "data", intType)));
        parameters.put(Parameter.SKB_CONTEXT, pointerTo(struct("__sk_buff", 4, "len", intType)));
        lockedValue = lockedValue();
        functionRecords(functions);
        kernelTypes = blob();
        kernelFunctions();
        mapVariables(maps);
        bytes = blob();
    }

    /** Returns the types without those that only tell a loader what maps and functions of the kernel's there are. */
    byte[] kernelTypes() {
        return kernelTypes;
    }

    byte[] bytes() {
        return bytes;
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

    // --- values ----------------------------------------------------------------------------------------------------

    private int lockedValue() {
        int unsigned = type("unsigned int", INT, 0, 4, UNSIGNED_32_BITS);
        int lock = struct("bpf_spin_lock", 4, "val", unsigned);
        int opaque = type("", ARRAY, 0, 0, longType, intType, 2);
        int timer = struct("bpf_timer", 16, "__opaque", opaque);
        return type(
                "locked",
                STRUCT,
                3,
                GeneratedMap.LOCKED_BYTES,
                strings.offsetOf("counter"),
                longType,
                0,
                strings.offsetOf("timer"),
                timer,
                GeneratedMap.TIMER_OFFSET * Byte.SIZE,
                strings.offsetOf("lock"),
                lock,
                GeneratedMap.LOCK_OFFSET * Byte.SIZE);
    }

    private int struct(String name, int size, String member, int memberType) {
        return type(name, STRUCT, 1, size, strings.offsetOf(member), memberType, 0);
    }

    private int struct(String name, int size, String first, int firstType, String second, int secondType) {
        int place = size / 2 * Byte.SIZE;
        return type(
                name,
                STRUCT,
                2,
                size,
                strings.offsetOf(first),
                firstType,
                0,
                strings.offsetOf(second),
                secondType,
                place);
    }

    private int pointerTo(int type) {
        return type("", POINTER, 0, type);
    }

    // --- functions -------------------------------------------------------------------------------------------------

    private void functionRecords(Map<String, List<GeneratedProgram>> functions) {
        records.writeBytes(ObjectWriter.little(4).putInt(RECORD_BYTES).array());
        functions.forEach((section, members) -> {
            ByteBuffer row = ObjectWriter.little(8 + RECORD_BYTES * members.size());
            row.putInt(strings.offsetOf(section)).putInt(members.size());
            int offset = 0;
            for (GeneratedProgram member : members) {
                row.putInt(offset).putInt(function(member.name(), member.signature()));
                offset += member.insns().length * ObjectWriter.INSN_BYTES;
            }
            records.writeBytes(row.array());
        });
    }

    private int function(String name, Signature signature) {
        int prototype = prototypes.computeIfAbsent(signature, this::prototype);
        int function = type(name, FUNCTION, signature.isGlobal() ? GLOBAL_LINKAGE : STATIC_LINKAGE, prototype);
        for (int i = 0; i < signature.parameters().size(); i++) {
            if (signature.parameters().get(i) == Parameter.MEMORY_NOT_NULL) {
                type("arg:nonnull", DECLARATION_TAG, 0, function, i);
            }
        }
        return function;
    }

    private int prototype(Signature signature) {
        int[] members = new int[2 * signature.parameters().size()];
        for (int i = 0; i < members.length / 2; i++) {
            members[2 * i] = strings.offsetOf("a" + i);
            members[2 * i + 1] = parameters.get(signature.parameters().get(i));
        }
        return type("", PROTOTYPE, members.length / 2, intType, members);
    }

    private void kernelFunctions() {
        List<Integer> functions = new ArrayList<>();
        for (KernelFunction function : KernelFunction.values()) {
            String letters = function.parameters();
            int[] members = new int[2 * letters.length()];
            for (int i = 0; i < letters.length(); i++) {
                members[2 * i] = strings.offsetOf("a" + i);
                members[2 * i + 1] = kernelType(letters.charAt(i));
            }
            int prototype = type("", PROTOTYPE, letters.length(), kernelType(function.returned()), members);
            functions.add(type(function.symbol(), FUNCTION, EXTERN_LINKAGE, prototype));
        }
        dataSection(".ksyms", functions, 0);
    }

    private int kernelType(char letter) {
        return switch (letter) {
            case 'i' -> intType;
            case 'l' -> longType;
            case 'p' -> memoryPointer;
            case 'P' -> pointerTo(longType);
            case 'V' -> pointerTo(VOID);
            default -> VOID;
        };
    }

    // --- maps ------------------------------------------------------------------------------------------------------

    private void mapVariables(List<GeneratedMap> maps) {
        dataSection(".maps", maps.stream().map(this::variable).toList(), STRUCT_BYTES);
    }

    private int variable(GeneratedMap map) {
        Map<String, Integer> members = new LinkedHashMap<>();
        members.put("type", pointerToArrayOf(map.type()));
        members.put("max_entries", pointerToArrayOf(map.maxEntries()));
        if (map.value() == GeneratedMap.Value.LOCKED) {
            members.put("key", pointerTo(intType));
            members.put("value", pointerTo(lockedValue));
        } else if (map.keyBytes() + map.valueBytes() > 0) {
            members.put("key_size", pointerToArrayOf(map.keyBytes()));
            members.put("value_size", pointerToArrayOf(map.valueBytes()));
        }
        if (map.flags() != 0) {
            members.put("map_flags", pointerToArrayOf(map.flags()));
        }
        int[] words = new int[3 * members.size()];
        int at = 0;
        for (Map.Entry<String, Integer> member : members.entrySet()) {
            words[at] = strings.offsetOf(member.getKey());
            words[at + 1] = member.getValue();
            words[at + 2] = at / 3 * POINTER_BITS;
            at += 3;
        }
        int struct = type("", STRUCT, members.size(), STRUCT_BYTES, words);
        return type(map.name(), VARIABLE, 0, struct, GLOBAL_LINKAGE);
    }

    private int pointerToArrayOf(int elements) {
        return pointerTo(type("", ARRAY, 0, 0, intType, intType, elements));
    }

    private void dataSection(String name, List<Integer> members, int bytesEach) {
        int[] places = new int[3 * members.size()];
        for (int i = 0; i < members.size(); i++) {
            places[3 * i] = members.get(i);
            places[3 * i + 1] = i * bytesEach;
            places[3 * i + 2] = bytesEach;
        }
        type(name, DATA_SECTION, members.size(), members.size() * bytesEach, places);
    }

    // --- the blob --------------------------------------------------------------------------------------------------

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
