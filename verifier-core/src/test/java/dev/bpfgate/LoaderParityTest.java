package dev.bpfgate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bpfgate.kernel.Capability;
import dev.bpfgate.kernel.LoadFlag;
import dev.bpfgate.kernel.Privileges;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same objects on behalf of other loaders than root, and with flags of the kernel's: everything that the kernel said of
 * them is said, both logs included. {@code testdata/loaders} has them.
 */
class LoaderParityTest {
    private static final Path FOLDER = Corpus.root().resolve("loaders");

    /**
     * Who loads.
     *
     * @param name as it stands in the names of recorded answers
     */
    record Loader(String name, Privileges privileges, EnumSet<LoadFlag> flags) {
        static Loader parse(String row) {
            String[] fields = row.split("\t");
            EnumSet<LoadFlag> flags = EnumSet.noneOf(LoadFlag.class);
            if (!fields[2].equals("-")) {
                for (String flag : fields[2].split(",")) {
                    flags.add(LoadFlag.valueOf(flag.toUpperCase(Locale.ROOT)));
                }
            }
            return new Loader(fields[0], privileges(fields[1]), flags);
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
    }

    /** A recorded answer with who got it. */
    record Question(Path object, Loader loader, Path answer) {
        static Question of(Path object, Loader loader) {
            String stem = object.getFileName().toString().replace(".bpf.o", "");
            return new Question(
                    object, loader, object.resolveSibling(stem + "." + loader.name() + ".kernel-6.18.json"));
        }

        @Override
        public String toString() {
            return object.getFileName() + " by " + loader.name();
        }
    }

    static Stream<Question> questions() throws IOException {
        List<Loader> loaders = Files.readAllLines(FOLDER.resolve("loaders.tsv")).stream()
                .filter(row -> !row.startsWith("#"))
                .map(Loader::parse)
                .toList();
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".bpf.o")).sorted().toList().stream()
                    .flatMap(object -> loaders.stream().map(loader -> Question.of(object, loader)))
                    .filter(question -> Files.exists(question.answer()));
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void saysWhatTheKernelSaid(Question question) throws IOException {
        RecordedAnswer answer = RecordedAnswer.parse(Files.readString(question.answer()));
        byte[] object = Files.readAllBytes(question.object());
        VerifierOptions options = VerifierOptions.defaults()
                .withPrivileges(question.loader().privileges())
                .withFlags(question.loader().flags());
        List<ProgramResult> logged =
                new Verifier(options).verify("object", object).programs();
        List<ProgramResult> traced = ProgramComparison.isTraceable(answer)
                ? new Verifier(options.withLogLevel(2)).verify("object", object).programs()
                : List.of();
        assertThat(logged).hasSameSizeAs(answer.programs());
        for (int i = 0; i < logged.size(); i++) {
            ProgramComparison comparison = new ProgramComparison(
                    question.toString(),
                    answer.programs().get(i),
                    logged.get(i),
                    traced.isEmpty() ? Optional.empty() : Optional.of(traced.get(i)));
            assertThat(comparison.difference()).as(logged.get(i).program()).isEmpty();
            assertThat(comparison.agreements())
                    .as(logged.get(i).program())
                    .contains(Agreement.VERDICT, Agreement.ERRNO, Agreement.WORDS);
        }
    }
}
