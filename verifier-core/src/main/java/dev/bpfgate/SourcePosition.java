package dev.bpfgate;

/**
 * A place in the source that an object was compiled from.
 *
 * @param file path as the compiler was given it
 * @param line counted from 1
 * @param column counted from 1; 0 if not known
 * @param text the line's text as the compiler recorded it; may be empty
 */
public record SourcePosition(String file, int line, int column, String text) {}
