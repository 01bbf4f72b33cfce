package dev.bpfgate.btf.ext;

/**
 * The source line that instructions come from, up to the next such record.
 *
 * @param insnOffsetBytes the first instruction, in bytes from the begin of its ELF section, 0 to 2^32 - 1
 * @param file the file's name, null when the record points outside the string section
 * @param text the line's text, often empty; null when the record points outside the string section
 * @param line the line's number from 1, 0 when unknown
 * @param column the column from 1, 0 when unknown
 */
public record LineInfo(long insnOffsetBytes, String file, String text, int line, int column) {}
