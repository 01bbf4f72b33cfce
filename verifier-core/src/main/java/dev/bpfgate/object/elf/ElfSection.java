package dev.bpfgate.object.elf;

import java.util.Set;

/**
 * A section's header, checked to lie inside the file.
 *
 * @param index its place in the section table, from 0
 * @param name its name, empty when it has none
 * @param type one of the {@code SHT_} constants, or anything else
 * @param flags a set of {@code SHF_} bits
 * @param offset where its bytes begin in the file
 * @param size in bytes; of a {@link #SHT_NOBITS} section the size in memory, at most 2^32-1
 * @param link the section it depends on, unchecked
 * @param info of relocation sections the section they apply to, unchecked
 */
public record ElfSection(int index, String name, int type, long flags, int offset, long size, int link, int info) {
    public static final int SHT_PROGBITS = 1;
    public static final int SHT_SYMTAB = 2;
    public static final int SHT_STRTAB = 3;
    public static final int SHT_RELA = 4;
    public static final int SHT_NOBITS = 8;
    public static final int SHT_REL = 9;
    public static final int SHT_SYMTAB_SHNDX = 18;

    public static final int SHT_LLVM_ADDRSIG = 0x6fff4c03;

    /** What loaders recognise by name, whatever its flags say. */
    private static final Set<String> KNOWN_DATA = Set.of("license", "version", "maps", ".maps", ".BTF", ".BTF.ext");

    public static final long SHF_EXECINSTR = 4;

    /** Returns whether it holds instructions. */
    public boolean isExecutable() {
        return type == SHT_PROGBITS && (flags & SHF_EXECINSTR) != 0 && !KNOWN_DATA.contains(name) && !isIgnored();
    }

    /**
     * Returns whether loaders never look into it: names and hints for other tools, debug information, relocations of types.
     * What is wrong with such a section harms nobody.
     */
    public boolean isIgnored() {
        return isIgnored(name, type);
    }

    static boolean isIgnored(String name, int type) {
        if (type == SHT_STRTAB || type == SHT_LLVM_ADDRSIG) {
            return true;
        }
        boolean relocates = name.startsWith(".rel");
        String target = relocates ? name.substring(".rel".length()) : name;
        return target.startsWith(".debug_") || relocates && (target.equals(".BTF") || target.equals(".BTF.ext"));
    }

    /** Returns whether it holds bytes of the file, unlike zero-initialised data. */
    public boolean hasBytes() {
        return type != SHT_NOBITS;
    }

    /** Returns whether it relocates another section. */
    public boolean isRelocation() {
        return type == SHT_REL || type == SHT_RELA;
    }
}
