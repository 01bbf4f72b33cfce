package dev.bpfgate.examples;

import dev.bpfgate.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** {@code pairs.tsv}: examples that people chose, where names do not say which two programs belong together. */
final class ChosenPairs {
    /** The program that shows a code, and its twin if it has one. */
    record Pair(Example.Place refused, Optional<Example.Place> accepted) {
        static Pair of(String refused, String accepted) {
            return new Pair(
                    Example.Place.parse(refused),
                    Optional.of(accepted).filter(it -> !it.isEmpty()).map(Example.Place::parse));
        }

        Stream<Example.Place> places() {
            return Stream.concat(Stream.of(refused), accepted.stream());
        }
    }

    private ChosenPairs() {}

    static Map<String, Pair> read() throws IOException {
        Map<String, Pair> pairs = new TreeMap<>();
        for (String line : Files.readAllLines(Corpus.root().resolve("diagnostics/pairs.tsv"))) {
            if (!line.startsWith("#")) {
                String[] fields = line.split("\t", -1);
                pairs.put(fields[0], Pair.of(fields[1], fields[2]));
            }
        }
        return pairs;
    }
}
