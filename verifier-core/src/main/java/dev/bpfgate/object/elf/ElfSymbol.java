package dev.bpfgate.object.elf;

/**
 * A symbol.
 *
 * @param index its place in the symbol table, from 0
 * @param name its name; of a section symbol usually empty
 * @param value its offset in bytes from its section's start
 * @param size in bytes, 0 when the compiler did not say
 * @param type one of the {@code STT_} constants, or anything else
 * @param binding one of the {@code STB_} constants, or anything else
 * @param visibility one of the {@code STV_} constants
 * @param sectionIndex where it is defined: 0 when elsewhere, otherwise the index of a section, or of none when no section
 *     has that index
 */
public record ElfSymbol(
        int index, String name, long value, long size, int type, int binding, int visibility, int sectionIndex) {
    public static final int STT_NOTYPE = 0;
    public static final int STT_OBJECT = 1;
    public static final int STT_FUNC = 2;
    public static final int STT_SECTION = 3;

    public static final int STB_LOCAL = 0;
    public static final int STB_WEAK = 2;

    public static final int STV_INTERNAL = 1;
    public static final int STV_HIDDEN = 2;

    public static final int SHN_UNDEF = 0;

    /** Returns whether another file, or the kernel, has to provide it. */
    public boolean isExtern() {
        return sectionIndex == SHN_UNDEF && !isLocal() && !name.isEmpty();
    }

    /** Returns whether other files cannot refer to it. */
    public boolean isLocal() {
        return binding == STB_LOCAL;
    }

    /** Returns whether it may stay undefined, or be overridden. */
    public boolean isWeak() {
        return binding == STB_WEAK;
    }

    /** Returns whether it is global for the linker alone, so that the kernel shall take it as static. */
    public boolean isHidden() {
        return visibility == STV_HIDDEN || visibility == STV_INTERNAL;
    }

    /** Returns whether it stands for its whole section. */
    public boolean isSection() {
        return type == STT_SECTION;
    }
}
