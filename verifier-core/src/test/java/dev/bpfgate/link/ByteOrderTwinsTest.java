package dev.bpfgate.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bpfgate.Corpus;
import dev.bpfgate.kernel.KernelProfile;
import dev.bpfgate.kernel.ProgramType;
import dev.bpfgate.object.MapDefinition;
import dev.bpfgate.object.ObjectFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same source compiled for both byte orders is the same program. */
class ByteOrderTwinsTest {
    private static final LinkTarget TARGET = new LinkTarget(KernelProfile.of("6.18"), null, null);

    static Stream<Corpus.Item> bigEndianObjects() {
        return Corpus.compilerObjects().stream().filter(item -> item.name().endsWith(".be"));
    }

    @ParameterizedTest
    @MethodSource("bigEndianObjects")
    void twinsGiveTheSameProgram(Corpus.Item bigEndian) throws Exception {
        Path twin = Path.of(bigEndian.path().toString().replace(".be.bpf.o", ".le.bpf.o"));
        ObjectFile big = ObjectFile.read("twin.o", bigEndian.bytes());
        ObjectFile little = ObjectFile.read("twin.o", Files.readAllBytes(twin));

        assertThat(describe(big)).isEqualTo(describe(little)).isNotEmpty();
        assertThat(big.maps().stream().map(ByteOrderTwinsTest::describe))
                .isEqualTo(
                        little.maps().stream().map(ByteOrderTwinsTest::describe).toList());
        assertThat(big.license()).isEqualTo(little.license());
        assertThat(big.version()).isEqualTo(little.version());
    }

    private static List<String> describe(ObjectFile object) {
        return new Linker(object, TARGET, LoaderChoices.untyped(ProgramType.SCHED_CLS))
                .linkAll().stream()
                        .map(result -> result instanceof LinkedProgram program
                                ? program + " " + program.attachType() + KernelListing.of(program)
                                        + program.subprograms() + program.lineInfo() + program.funcInfo()
                                : result.toString())
                        .toList();
    }

    private static String describe(MapDefinition map) {
        return map + " " + map.keySize() + " " + map.valueSize() + " " + map.maxEntries() + " " + map.flags() + " "
                + map.extra() + map.pinning() + map.inner() + map.completions();
    }
}
