package dev.bpfgate;

import dev.bpfgate.kernel.Capability;
import dev.bpfgate.kernel.LoadFlag;
import dev.bpfgate.kernel.Privileges;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * On whose behalf a kernel was asked about objects: a row of {@code testdata/loaders/loaders.tsv}.
 *
 * @param name as it stands in the names of recorded answers
 */
public record RecordedLoader(String name, Privileges privileges, EnumSet<LoadFlag> flags) {
    /** The folder whose objects have an answer for each of several loaders. */
    public static final String FOLDER = "loaders";

    /** Returns all rows, in their order. */
    public static List<RecordedLoader> all() throws IOException {
        return Files.readAllLines(Corpus.root().resolve(FOLDER).resolve("loaders.tsv")).stream()
                .filter(row -> !row.startsWith("#"))
                .map(RecordedLoader::parse)
                .toList();
    }

    private static RecordedLoader parse(String row) {
        String[] fields = row.split("\t");
        EnumSet<LoadFlag> flags = EnumSet.noneOf(LoadFlag.class);
        if (!fields[2].equals("-")) {
            for (String flag : fields[2].split(",")) {
                flags.add(LoadFlag.valueOf(flag.toUpperCase(Locale.ROOT)));
            }
        }
        return new RecordedLoader(fields[0], privileges(fields[1]), flags);
    }

    private static Privileges privileges(String capabilities) {
        return switch (capabilities) {
            case "all" -> Privileges.ROOT;
            case "none" -> Privileges.NONE;
            default ->
                Privileges.of(Stream.of(capabilities.split(","))
                        .map(name -> Capability.valueOf(name.toUpperCase(Locale.ROOT)))
                        .toArray(Capability[]::new));
        };
    }

    /** Returns the file that holds, if this loader was asked for, what the default kernel told it of an object. */
    public Path answerFile(Path object) {
        String stem = object.getFileName().toString().replace(".bpf.o", "");
        return object.resolveSibling(stem + "." + name + ".kernel-" + Corpus.DEFAULT_KERNEL + ".json");
    }

    /** Returns what bpfgate has to be told to judge for this loader. */
    public VerifierOptions options() {
        return VerifierOptions.defaults().withPrivileges(privileges).withFlags(flags);
    }
}
