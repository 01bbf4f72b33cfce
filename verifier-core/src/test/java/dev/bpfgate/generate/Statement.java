package dev.bpfgate.generate;

/** Something that programs do, of which every use comes out differently. */
interface Statement {

    /**
     * Writes the statement.
     *
     * @param depth how many blocks enclose it
     */
    void write(int depth);
}
