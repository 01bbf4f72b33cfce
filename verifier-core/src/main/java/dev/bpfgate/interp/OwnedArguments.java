package dev.bpfgate.interp;

/** The references by which a program owns some of its arguments from the start. */
public final class OwnedArguments {
    private final int[] references;

    OwnedArguments(int count) {
        references = new int[count];
    }

    /** Returns the id of the reference to an argument, counted from 0; 0 before {@link #own}. */
    public int reference(int number) {
        return references[number];
    }

    /** Notes the id of the reference to an argument. */
    public void own(int number, int reference) {
        references[number] = reference;
    }
}
