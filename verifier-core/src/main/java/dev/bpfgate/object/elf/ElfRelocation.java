package dev.bpfgate.object.elf;

/**
 * A place that a loader has to fill in.
 *
 * @param offset in bytes from the start of the relocated section, unchecked
 * @param symbol what it refers to
 * @param type one of the {@code R_BPF_} numbers, or anything else
 * @param addend added to the symbol's value; 0 in sections whose addends stand in the relocated place
 */
public record ElfRelocation(long offset, ElfSymbol symbol, int type, long addend) {}
