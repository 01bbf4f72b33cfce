package dev.bpfgate.examples;

import dev.bpfgate.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;

/** {@code pairs.tsv}: examples that people chose, where names do not say which two programs belong together. */
final class ChosenPairs {
    /** The two programs that show a code. */
    record Pair(Example.Place refused, Example.Place accepted) {}

    private ChosenPairs() {}

    static Map<String, Pair> read() throws IOException {
        Map<String, Pair> pairs = new TreeMap<>();
        for (String line : Files.readAllLines(Corpus.root().resolve("diagnostics/pairs.tsv"))) {
            if (!line.startsWith("#")) {
                String[] fields = line.split("\t", -1);
                pairs.put(fields[0], new Pair(Example.Place.parse(fields[1]), Example.Place.parse(fields[2])));
            }
        }
        return pairs;
    }
}
