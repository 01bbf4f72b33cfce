package dev.bpfgate.kernel;

/**
 * A field of a kernel object that programs may write.
 *
 * @param structName the object's structure
 * @param path the field's name, with those of the structures around it, separated by dots; {@code *} is the whole object
 * @param anywhere whether stores may begin anywhere in it, not only where it begins
 */
public record WritableField(String structName, String path, boolean anywhere) {
    private static final String WHOLE = "*";

    /** Returns whether the object may be written wherever one likes. */
    public boolean isWhole() {
        return path.equals(WHOLE);
    }
}
