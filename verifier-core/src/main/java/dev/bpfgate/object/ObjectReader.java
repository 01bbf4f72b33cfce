package dev.bpfgate.object;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfRefusal;
import dev.bpfgate.btf.LoaderBtf;
import dev.bpfgate.btf.MalformedObjectException;
import dev.bpfgate.btf.check.KernelCheck;
import dev.bpfgate.btf.ext.BtfExt;
import dev.bpfgate.isa.InsnDecoder;
import dev.bpfgate.object.ObjectFunction.Visibility;
import dev.bpfgate.object.elf.ElfFile;
import dev.bpfgate.object.elf.ElfSection;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads an object in the order in which a loader does: functions, type information, maps, externs, references. What no
 * loader accepts ends the reading, but keeps the functions, so that each program can be told.
 */
final class ObjectReader {
    private static final int LONGEST_NAME = 15;
    private static final int LONGEST_LICENSE = 63;

    final ElfFile elf;
    final String name;
    final List<String> remarks = new ArrayList<>();
    String license = "";
    long version;
    Btf btf;
    Btf loaderBtf;
    BtfExt btfExt;
    BtfRefusal btfRefusal;
    List<ObjectFunction> functions = List.of();
    List<ProgramSection> sections = List.of();
    Map<Integer, ProgramSection> sectionsByIndex = Map.of();
    List<MapDefinition> maps = List.of();
    List<ExternSymbol> externs = List.of();
    List<StructOpsMember> structOps = List.of();
    Refusal refusal;

    private ObjectReader(ElfFile elf, String name) {
        this.elf = elf;
        this.name = name;
    }

    static ObjectReader read(String fileName, byte[] file) throws MalformedObjectException {
        ObjectReader reader = new ObjectReader(ElfFile.read(file), objectName(fileName));
        reader.functions = new FunctionReader(reader.elf, reader.remarks).read();
        reader.readSections();
        reader.readLicense();
        reader.readTypes();
        try {
            reader.requireGlobalPrograms();
            reader.readVersion();
            reader.readSymbols();
        } catch (RefusedException e) {
            reader.refusal = e.refusal();
        }
        return reader;
    }

    static String objectName(String fileName) {
        String base = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String limited = base.substring(0, Math.min(base.length(), LONGEST_NAME));
        int dot = limited.indexOf('.');
        return dot < 0 ? limited : limited.substring(0, dot);
    }

    private void readSections() throws MalformedObjectException {
        Map<Integer, List<ObjectFunction>> inside = new HashMap<>();
        for (ObjectFunction function : functions) {
            inside.computeIfAbsent(function.section(), index -> new ArrayList<>())
                    .add(function);
        }
        List<ProgramSection> found = new ArrayList<>();
        for (ElfSection section : elf.sections()) {
            if (section.isExecutable()) {
                found.add(readSection(section, inside.getOrDefault(section.index(), List.of())));
            }
        }
        setSections(found);
    }

    private ProgramSection readSection(ElfSection section, List<ObjectFunction> inside)
            throws MalformedObjectException {
        ByteBuffer code = elf.content(section);
        code.limit(code.limit() - code.limit() % InsnDecoder.SLOT_BYTES);
        List<ObjectFunction> sorted = inside.stream()
                .sorted(Comparator.comparingInt(ObjectFunction::startSlot))
                .toList();
        return new ProgramSection(
                section.index(), section.name(), InsnDecoder.decode(code, elf.order()), sorted, List.of());
    }

    private void setSections(List<ProgramSection> found) {
        sections = List.copyOf(found);
        sectionsByIndex = new HashMap<>();
        for (ProgramSection section : sections) {
            sectionsByIndex.put(section.index(), section);
        }
    }

    private void requireGlobalPrograms() throws RefusedException {
        for (ObjectFunction function : functions) {
            boolean isProgram = !sectionsByIndex.get(function.section()).isText();
            if (isProgram && function.visibility() == Visibility.STATIC) {
                throw new RefusedException(Refusal.ENOTSUP, "program " + function.name() + " is static");
            }
        }
    }

    private void readLicense() throws MalformedObjectException {
        ElfSection section = elf.section("license");
        if (section == null || !section.hasBytes()) {
            return;
        }
        ByteBuffer content = elf.content(section);
        int length = 0;
        while (length < Math.min(content.limit(), LONGEST_LICENSE) && content.get(length) != 0) {
            length++;
        }
        byte[] text = new byte[length];
        content.get(0, text);
        license = new String(text, StandardCharsets.UTF_8);
    }

    private void readVersion() throws MalformedObjectException, RefusedException {
        ElfSection section = elf.section("version");
        if (section == null || !section.hasBytes()) {
            return;
        }
        if (section.size() != Integer.BYTES) {
            throw new RefusedException(Refusal.FORMAT, "section version has " + section.size() + " bytes instead of 4");
        }
        version = Integer.toUnsignedLong(elf.content(section).getInt(0));
    }

    private void readTypes() throws MalformedObjectException {
        ElfSection types = elf.section(".BTF");
        if (types == null) {
            return;
        }
        requireProgramBits(types);
        btf = Btf.parse(bytes(types));
        requireLoaderSanity(btf);
        ElfSection extensions = elf.section(".BTF.ext");
        if (extensions == null) {
            return;
        }
        requireProgramBits(extensions);
        // Loaders may leave a damaged section out, or parts of it; which ones decides what becomes of the programs.
        btfExt = BtfExt.parse(bytes(extensions), btf);
    }

    /** Loaders look at what kernels will look at again, and give the whole table up. */
    private static void requireLoaderSanity(Btf btf) throws MalformedObjectException {
        for (int id : btf.idsOfKind(BtfKind.FUNC)) {
            if (btf.prototype(id) == null) {
                throw new MalformedObjectException(".BTF", 0, "function type " + id + " has no prototype");
            }
        }
    }

    private static void requireProgramBits(ElfSection section) throws MalformedObjectException {
        if (section.type() != ElfSection.SHT_PROGBITS) {
            throw new MalformedObjectException(section.name(), 0, "section has the wrong type " + section.type());
        }
    }

    private byte[] bytes(ElfSection section) throws MalformedObjectException {
        byte[] bytes = new byte[(int) section.size()];
        elf.content(section).get(bytes);
        return bytes;
    }

    private void readSymbols() throws MalformedObjectException, RefusedException {
        externs = new ExternReader(elf, btf).read();
        completeTypes();
        MapReader mapReader = new MapReader(elf, name, loaderBtf, externs, remarks);
        maps = mapReader.read();
        List<ProgramSection> linked = new ArrayList<>();
        ReferenceReader references = new ReferenceReader(elf, maps, externs);
        for (ProgramSection section : sections) {
            linked.add(new ProgramSection(
                    section.index(), section.name(), section.insns(), section.functions(), references.read(section)));
        }
        setSections(linked);
        structOps = new StructOpsReader(elf, btf, maps, functions).read();
    }

    private void completeTypes() throws RefusedException {
        if (btf == null) {
            return;
        }
        try {
            loaderBtf = LoaderBtf.complete(btf, new ElfSectionFacts(elf));
        } catch (MalformedObjectException e) {
            throw new RefusedException(Refusal.ENOENT, e.getMessage());
        }
        btfRefusal = KernelCheck.check(loaderBtf);
    }
}
