package dev.bpfgate.isa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a real kernel said about instructions, recorded under {@code testdata/isa}. */
final class RecordedInstructions {
    private static final Path ROOT = Path.of(System.getProperty("bpfgate.testdata", "../testdata"), "isa");
    private static final Pattern HELPER = Pattern.compile("\\(85\\) call (bpf_\\w+)#(\\d+)");

    private RecordedInstructions() {}

    /** Returns the rows of a file, split at tabs, without comments. */
    static List<String[]> rows(String file) {
        try {
            return Files.readAllLines(ROOT.resolve(file)).stream()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the helper names that stand in the recorded texts. */
    static CallNames helperNames() {
        Map<Integer, String> names = new HashMap<>();
        for (String[] row : rows("disassembly-6.18.tsv")) {
            Matcher call = HELPER.matcher(row[1]);
            if (call.matches()) {
                names.put(Integer.valueOf(call.group(2)), call.group(1));
            }
        }
        return new CallNames() {
            @Override
            public String helper(int id) {
                return names.get(id);
            }

            @Override
            public String kernelFunction(int btfId, int module) {
                return null;
            }
        };
    }
}
