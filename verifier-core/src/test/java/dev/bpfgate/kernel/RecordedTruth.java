package dev.bpfgate.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files under {@code testdata/kernel}: what real kernels answered, recorded once. */
final class RecordedTruth {

    private static final Path ROOT = Path.of(System.getProperty("bpfgate.testdata", "../testdata"), "kernel");

    private RecordedTruth() {}

    /** Returns the rows of a file, split at tabs, without comments and empty lines. */
    static List<String[]> rows(String kernel, String file) throws IOException {
        return Files.readAllLines(ROOT.resolve(kernel).resolve(file)).stream()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .toList();
    }
}
