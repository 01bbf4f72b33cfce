package dev.bpfgate.kernel;

/**
 * A field of a kernel object that programs may write.
 *
 * @param structName the object's structure
 * @param path the field's name, with those of the structures around it, separated by dots
 * @param anywhere whether stores may begin anywhere in it, not only where it begins
 */
public record WritableField(String structName, String path, boolean anywhere) {}
