package dev.bpfgate.object;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfRefusal;
import dev.bpfgate.btf.MalformedObjectException;
import dev.bpfgate.btf.ext.BtfExt;
import java.nio.ByteOrder;
import java.util.List;

/** A compiled BPF object: everything in the file that matters to a loader, independent of any kernel. Immutable. */
public final class ObjectFile {
    private final ObjectReader facts;

    ObjectFile(ObjectReader facts) {
        this.facts = facts;
    }

    /**
     * Reads an object. The file's content must not change afterwards.
     *
     * @param fileName the file's name or path; loaders name the maps of global variables after it
     * @throws MalformedObjectException when the bytes are no ELF file of BPF programs, or inconsistent
     */
    public static ObjectFile read(String fileName, byte[] file) throws MalformedObjectException {
        return new ObjectFile(ObjectReader.read(fileName, file));
    }

    /** Returns the name that loaders give the object: the file's name up to its first dot, at most 15 bytes. */
    public String name() {
        return facts.name;
    }

    /** Returns the byte order of the machine that the object was compiled for. */
    public ByteOrder order() {
        return facts.elf.order();
    }

    /** Returns the licence, at most 63 bytes; empty when there is none. */
    public String license() {
        return facts.license;
    }

    /** Returns the kernel version that the object says it is for, 0 when it does not. */
    public long version() {
        return facts.version;
    }

    /** Returns the type information as compiled, or null. */
    public Btf btf() {
        return facts.btf;
    }

    /**
     * Returns the type information as a loader hands it to a kernel: sizes and offsets filled in, externs defined, what is
     * hidden made static. Null when there is none, or when every loader refuses the object. A kernel may still refuse it.
     */
    public Btf loaderBtf() {
        return facts.loaderBtf;
    }

    /** Returns why a kernel would not take {@link #loaderBtf()}, so that programs are loaded without, or null. */
    public BtfRefusal btfRefusal() {
        return facts.btfRefusal;
    }

    /** Returns what the compiler says of instructions, or null. */
    public BtfExt btfExt() {
        return facts.btfExt;
    }

    /** Returns the sections of instructions, in the file's order. */
    public List<ProgramSection> sections() {
        return facts.sections;
    }

    /** Returns the section of instructions with this place in the file, or null. */
    public ProgramSection section(int index) {
        return facts.sectionsByIndex.get(index);
    }

    /** Returns the section of functions that programs call, or null. */
    public ProgramSection text() {
        for (ProgramSection section : facts.sections) {
            if (section.isText()) {
                return section;
            }
        }
        return null;
    }

    /** Returns all functions, programs or not, by section, then in the order of the symbol table. */
    public List<ObjectFunction> functions() {
        return facts.functions;
    }

    /** Returns the functions that are programs, in the same order, which is the order in which loaders list them. */
    public List<ObjectFunction> programs() {
        return facts.functions.stream().filter(this::isProgram).toList();
    }

    /** Returns whether loaders take a function as a program; those in the text section are called by programs. */
    public boolean isProgram(ObjectFunction function) {
        return !section(function.section()).isText();
    }

    /** Returns the maps; declared ones come first, in the order of their declarations. */
    public List<MapDefinition> maps() {
        return facts.maps;
    }

    /** Returns what the kernel has to provide. */
    public List<ExternSymbol> externs() {
        return facts.externs;
    }

    /** Returns the programs that stand in structures of the kernel's. */
    public List<StructOpsMember> structOps() {
        return facts.structOps;
    }

    /** Returns why every loader refuses the object, or null. Such an object lists its functions but may lack the rest. */
    public Refusal refusal() {
        return facts.refusal;
    }

    /** Returns what is worth knowing about the object beside, in words for people; usually nothing. */
    public List<String> remarks() {
        return List.copyOf(facts.remarks);
    }
}
