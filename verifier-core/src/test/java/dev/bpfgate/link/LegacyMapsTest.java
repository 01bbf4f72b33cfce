package dev.bpfgate.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bpfgate.Corpus;
import dev.bpfgate.kernel.KernelProfile;
import dev.bpfgate.object.MapDefinition;
import dev.bpfgate.object.ObjectFile;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No loader at hand reads old map sections any more, so a twin with declared maps stands in: the same program, which the
 * kernel has listed.
 */
class LegacyMapsTest {
    private static final LinkTarget TARGET = new LinkTarget(KernelProfile.of("6.18"), null, null);

    @ParameterizedTest
    @ValueSource(strings = {"legacy.clang-14.le", "legacy.clang-19.le", "legacy.clang-22.le", "legacy.clang-22.be"})
    void programsWithOldMapSectionsLinkLikeTheirTwin(String name) throws Exception {
        LinkedProgram legacy = program("objects/" + name);
        LinkedProgram twin = program("link/legacy_twin");

        assertThat(KernelListing.of(legacy)).isEqualTo(KernelListing.of(twin));
        assertThat(mapsInOrder(legacy)).isEqualTo(mapsInOrder(twin)).hasSize(2);
    }

    private static LinkedProgram program(String id) throws Exception {
        ObjectFile object = ObjectFile.read(id, Corpus.item(id).bytes());
        return (LinkedProgram) new Linker(object, TARGET).linkAll().get(0);
    }

    private static List<String> mapsInOrder(LinkedProgram program) {
        return IntStream.range(0, program.insns().length)
                .filter(slot -> program.mapAt(slot) >= 0)
                .mapToObj(slot -> describe(program.maps().get(program.mapAt(slot))))
                .toList();
    }

    private static String describe(MapDefinition map) {
        return map + " " + map.keySize() + " " + map.valueSize() + " " + map.maxEntries() + " " + map.flags();
    }
}
