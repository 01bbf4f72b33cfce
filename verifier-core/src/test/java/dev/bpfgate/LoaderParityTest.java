package dev.bpfgate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same objects on behalf of other loaders than root, and with flags of the kernel's: everything that the kernel said of
 * them is said, both logs included. {@code testdata/loaders} has them.
 */
class LoaderParityTest {
    private static final Path FOLDER = Corpus.root().resolve(RecordedLoader.FOLDER);

    /** A recorded answer with who got it. */
    record Question(Path object, RecordedLoader loader, Path answer) {

        @Override
        public String toString() {
            return object.getFileName() + " by " + loader.name();
        }
    }

    static Stream<Question> questions() throws IOException {
        List<RecordedLoader> loaders = RecordedLoader.all();
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".bpf.o")).sorted().toList().stream()
                    .flatMap(object ->
                            loaders.stream().map(loader -> new Question(object, loader, loader.answerFile(object))))
                    .filter(question -> Files.exists(question.answer()));
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void saysWhatTheKernelSaid(Question question) throws IOException {
        RecordedAnswer answer = RecordedAnswer.parse(Files.readString(question.answer()));
        byte[] object = Files.readAllBytes(question.object());
        VerifierOptions options = question.loader().options();
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
