package dev.bpfgate.link;

/**
 * Says which source line a slot and those after it, up to the next record, were compiled from.
 *
 * @param slot the first slot, unchecked
 * @param file the file's name, null when the object's record points nowhere
 * @param text the line itself, often empty, null when the object's record points nowhere
 * @param line from 1, 0 when the compiler made the code up
 * @param column from 1, 0 when unknown
 */
public record LineRecord(int slot, String file, String text, int line, int column) {}
