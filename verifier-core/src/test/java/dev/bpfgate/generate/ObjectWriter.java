package dev.bpfgate.generate;

import dev.bpfgate.isa.Call;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.InsnEncoder;
import dev.bpfgate.isa.LoadImm64;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes generated programs as an object that loaders read: one section for each section name, symbols, relocations for
 * maps and calls, maps described in BTF. Little-endian.
 */
public final class ObjectWriter {

    private static final int HEADER_BYTES = 64;
    static final int INSN_BYTES = 8;
    private static final int SYMBOL_BYTES = 24;
    private static final int RELOCATION_BYTES = 16;

    private static final int PROGBITS = 1;
    private static final int SYMTAB = 2;
    private static final int STRTAB = 3;
    private static final int REL = 9;
    private static final int ALLOC_EXEC = 6;
    private static final int ALLOC_WRITE = 3;

    private static final int GLOBAL_OBJECT = 0x11;
    private static final int GLOBAL_FUNCTION = 0x12;
    private static final int ADDRESS = 1;
    private static final int CALL_TARGET = 10;

    private static final int BPF_CALL = 0x85;
    private static final int OWN_FUNCTION = 1;
    private static final int MAP_SOURCE = 1;
    private static final int FUNCTION_SOURCE = 4;
    private static final int KERNEL_FUNCTION = 2;
    private static final int UNDEFINED = 0;
    private static final int GLOBAL_UNTYPED = 0x10;

    private record Section(String name, int type, int flags, int link, int info, int entryBytes, byte[] content) {}

    private record Symbol(String name, int info, String section, int offset, int size) {}

    private final List<GeneratedMap> maps;
    private final List<GeneratedProgram> callees;
    private final List<GeneratedProgram> programs;
    private final Strings names = new Strings();
    private final List<Symbol> symbols = new ArrayList<>();

    private ObjectWriter(GeneratedObject object) {
        this.maps = object.maps();
        this.callees = object.callees();
        this.programs = object.programs();
    }

    /** Returns the object's file, under the GPL. */
    public static byte[] write(GeneratedObject object) {
        return new ObjectWriter(object).bytes();
    }

    /** Returns the types that a kernel takes, which a loader would make of the file's. */
    static byte[] types(GeneratedObject object) {
        ObjectWriter writer = new ObjectWriter(object);
        return new ObjectBtf(writer.maps, writer.bySection()).kernelTypes();
    }

    private Map<String, List<GeneratedProgram>> bySection() {
        Map<String, List<GeneratedProgram>> bySection = new LinkedHashMap<>();
        callees.forEach(callee ->
                bySection.computeIfAbsent(".text", name -> new ArrayList<>()).add(callee));
        programs.forEach(program -> bySection
                .computeIfAbsent(program.section(), name -> new ArrayList<>())
                .add(program));
        return bySection;
    }

    private byte[] bytes() {
        Map<String, List<GeneratedProgram>> bySection = bySection();
        bySection.forEach(this::addFunctionSymbols);
        for (KernelFunction function : KernelFunction.values()) {
            symbols.add(new Symbol(function.symbol(), GLOBAL_UNTYPED, "", 0, 0));
        }
        int firstMap = symbols.size();
        for (int map = 0; map < maps.size(); map++) {
            int bytes = ObjectBtf.STRUCT_BYTES;
            symbols.add(new Symbol(maps.get(map).name(), GLOBAL_OBJECT, ".maps", map * bytes, bytes));
        }
        List<Section> sections = new ArrayList<>();
        bySection.forEach(
                (name, functions) -> sections.add(new Section(name, PROGBITS, ALLOC_EXEC, 0, 0, 0, code(functions))));
        sections.add(
                new Section("license", PROGBITS, ALLOC_WRITE, 0, 0, 0, "GPL\0".getBytes(StandardCharsets.US_ASCII)));
        sections.add(
                new Section(".maps", PROGBITS, ALLOC_WRITE, 0, 0, 0, new byte[maps.size() * ObjectBtf.STRUCT_BYTES]));
        ObjectBtf btf = new ObjectBtf(maps, bySection);
        sections.add(new Section(".BTF", PROGBITS, 0, 0, 0, 0, btf.bytes()));
        sections.add(new Section(".BTF.ext", PROGBITS, 0, 0, 0, 0, btf.extension()));
        int symbolTable = sections.size() + 1;
        List<Section> relocations = new ArrayList<>();
        int index = 1;
        for (Map.Entry<String, List<GeneratedProgram>> entry : bySection.entrySet()) {
            byte[] content = relocations(entry.getValue(), firstMap);
            relocations.add(
                    new Section(".rel" + entry.getKey(), REL, 0, symbolTable, index++, RELOCATION_BYTES, content));
        }
        sections.add(new Section(".symtab", SYMTAB, 0, symbolTable + 1, 1, SYMBOL_BYTES, symbolTable(sections)));
        sections.add(null);
        sections.addAll(relocations);
        return file(sections, symbolTable);
    }

    private void addFunctionSymbols(String section, List<GeneratedProgram> functions) {
        int offset = 0;
        for (GeneratedProgram function : functions) {
            int size = function.insns().length * INSN_BYTES;
            symbols.add(new Symbol(function.name(), GLOBAL_FUNCTION, section, offset, size));
            offset += size;
        }
    }

    private static byte[] code(List<GeneratedProgram> functions) {
        ByteArrayOutputStream code = new ByteArrayOutputStream();
        for (GeneratedProgram function : functions) {
            byte[] bytes = InsnEncoder.encode(function.insns(), ByteOrder.LITTLE_ENDIAN);
            ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            for (int slot = 0; slot < function.insns().length; slot++) {
                Insn insn = function.insns()[slot];
                if (namesMap(insn)) {
                    words.put(slot * INSN_BYTES + 1, (byte) insn.dst());
                    words.putInt(slot * INSN_BYTES + 4, 0);
                } else if (namesFunction(insn)) {
                    words.putInt(slot * INSN_BYTES + 4, 0);
                } else if (callsOwn(insn) || callsKernel(insn)) {
                    words.put(slot * INSN_BYTES + 1, (byte) (OWN_FUNCTION << 4));
                    words.putInt(slot * INSN_BYTES + 4, -1);
                }
            }
            code.writeBytes(bytes);
        }
        return code.toByteArray();
    }

    private byte[] relocations(List<GeneratedProgram> functions, int firstMap) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int start = 0;
        for (GeneratedProgram function : functions) {
            for (int slot = 0; slot < function.insns().length; slot++) {
                Insn insn = function.insns()[slot];
                if (namesMap(insn)) {
                    all.writeBytes(relocation(start + slot, 1 + firstMap + insn.imm(), ADDRESS));
                } else if (namesFunction(insn)) {
                    all.writeBytes(relocation(start + slot, 1 + insn.imm(), ADDRESS));
                } else if (callsOwn(insn)) {
                    all.writeBytes(relocation(start + slot, 1 + insn.imm(), CALL_TARGET));
                } else if (callsKernel(insn)) {
                    int firstExtern = firstMap - KernelFunction.values().length;
                    all.writeBytes(relocation(start + slot, 1 + firstExtern + insn.imm(), CALL_TARGET));
                }
            }
            start += function.insns().length;
        }
        return all.toByteArray();
    }

    private static boolean namesMap(Insn insn) {
        return insn instanceof LoadImm64 && insn.src() == MAP_SOURCE;
    }

    private static boolean namesFunction(Insn insn) {
        return insn instanceof LoadImm64 && insn.src() == FUNCTION_SOURCE;
    }

    private static boolean callsOwn(Insn insn) {
        return insn instanceof Call && insn.opcode() == BPF_CALL && insn.src() == OWN_FUNCTION;
    }

    private static boolean callsKernel(Insn insn) {
        return insn instanceof Call && insn.opcode() == BPF_CALL && insn.src() == KERNEL_FUNCTION;
    }

    private static boolean refers(Insn insn) {
        boolean namesValue = insn instanceof LoadImm64 load && load.source().isMapValue();
        return namesValue || namesMap(insn) || namesFunction(insn) || callsOwn(insn) || callsKernel(insn);
    }

    /** Whether two programs of the same length refer to the same maps and functions from the same slots. */
    static boolean refersAsBefore(Insn[] before, Insn[] after) {
        for (int slot = 0; slot < before.length; slot++) {
            boolean refers = refers(after[slot]);
            if (refers
                    && (!refers(before[slot])
                            || before[slot].imm() != after[slot].imm()
                            || before[slot].src() != after[slot].src()
                            || before[slot].opcode() != after[slot].opcode())) {
                return false;
            }
        }
        return true;
    }

    private static byte[] relocation(int slot, int symbol, int type) {
        return little(RELOCATION_BYTES)
                .putLong((long) slot * INSN_BYTES)
                .putLong((long) symbol << 32 | type)
                .array();
    }

    private byte[] symbolTable(List<Section> sections) {
        ByteBuffer table = little(SYMBOL_BYTES * (symbols.size() + 1));
        table.position(SYMBOL_BYTES);
        for (Symbol symbol : symbols) {
            int section = symbol.section().isEmpty() ? UNDEFINED : 1;
            while (section > 0 && !sections.get(section - 1).name().equals(symbol.section())) {
                section++;
            }
            table.putInt(names.offsetOf(symbol.name()))
                    .put((byte) symbol.info())
                    .put((byte) 0)
                    .putShort((short) section)
                    .putLong(symbol.offset())
                    .putLong(symbol.size());
        }
        return table.array();
    }

    // The string table is filled by the others and so is made last, at its place behind the symbols.
    private byte[] file(List<Section> sections, int stringTable) {
        for (Section section : sections) {
            names.offsetOf(section == null ? ".strtab" : section.name());
        }
        sections.set(stringTable, new Section(".strtab", STRTAB, 0, 0, 0, 0, names.bytes()));
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        ByteBuffer headers = little(HEADER_BYTES * (sections.size() + 1));
        headers.position(HEADER_BYTES);
        for (Section section : sections) {
            while (content.size() % 8 != 0) {
                content.write(0);
            }
            headers.putInt(names.offsetOf(section.name()))
                    .putInt(section.type())
                    .putLong(section.flags())
                    .putLong(0)
                    .putLong(HEADER_BYTES + content.size())
                    .putLong(section.content().length)
                    .putInt(section.link())
                    .putInt(section.info())
                    .putLong(8)
                    .putLong(section.entryBytes());
            content.writeBytes(section.content());
        }
        while (content.size() % 8 != 0) {
            content.write(0);
        }
        ByteBuffer file = little(HEADER_BYTES + content.size() + headers.capacity());
        file.put(header(HEADER_BYTES + content.size(), sections.size() + 1, stringTable + 1));
        return file.put(content.toByteArray()).put(headers.array()).array();
    }

    private static byte[] header(int sectionHeaders, int sectionCount, int stringTable) {
        return little(HEADER_BYTES)
                .put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0})
                .putShort((short) 1)
                .putShort((short) 247)
                .putInt(1)
                .putLong(0)
                .putLong(0)
                .putLong(sectionHeaders)
                .putInt(0)
                .putShort((short) HEADER_BYTES)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) HEADER_BYTES)
                .putShort((short) sectionCount)
                .putShort((short) stringTable)
                .array();
    }

    static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
