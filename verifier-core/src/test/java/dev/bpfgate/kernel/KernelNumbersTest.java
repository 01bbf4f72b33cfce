package dev.bpfgate.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The enums of kernel numbers equal those in the BTF of a real kernel: every one, no more. */
class KernelNumbersTest {

    @Test
    void programTypesAreTheKernels() throws IOException {
        List<String[]> recorded = recorded("bpf_prog_type");

        assertThat(recorded).hasSize(33).hasSameSizeAs(ProgramType.values());
        for (String[] row : recorded) {
            ProgramType type = ProgramType.ofNumber(Integer.parseInt(row[2]));
            assertThat(type).as(row[1]).isNotNull();
            assertThat(type.kernelName()).isEqualTo(row[1]);
            assertThat(type.number()).isEqualTo(type.ordinal());
            assertThat(type.libbpfName()).isEqualTo(afterPrefix(row[1], "BPF_PROG_TYPE_"));
            assertThat(ProgramType.ofLibbpfName(type.libbpfName())).isSameAs(type);
        }
        assertThat(ProgramType.ofNumber(-1)).isNull();
        assertThat(ProgramType.ofNumber(33)).isNull();
        assertThat(ProgramType.ofLibbpfName("classifier")).isNull();
    }

    @Test
    void attachTypesAreTheKernels() throws IOException {
        List<String[]> recorded = recorded("bpf_attach_type");

        assertThat(recorded).hasSize(58).hasSameSizeAs(AttachType.values());
        for (String[] row : recorded) {
            AttachType type = AttachType.ofNumber(Integer.parseInt(row[2]));
            assertThat(type).as(row[1]).isNotNull();
            assertThat(type.kernelName()).isEqualTo(row[1]);
            assertThat(type.number()).isEqualTo(type.ordinal());
            assertThat(AttachType.ofLibbpfName(afterPrefix(row[1], "BPF_"))).isSameAs(type);
        }
        assertThat(AttachType.ofNumber(58)).isNull();
    }

    @Test
    void mapTypesAreTheKernels() throws IOException {
        List<String[]> recorded = recorded("bpf_map_type").stream()
                // Two types carry a second, older name for the same number.
                .filter(row -> !row[1].endsWith("_DEPRECATED"))
                .toList();

        assertThat(recorded).hasSize(34).hasSameSizeAs(MapType.values());
        for (String[] row : recorded) {
            MapType type = MapType.ofNumber(Integer.parseInt(row[2]));
            assertThat(type).as(row[1]).isNotNull();
            assertThat(type.kernelName()).isEqualTo(row[1]);
            assertThat(type.number()).isEqualTo(type.ordinal());
            assertThat(MapType.ofLibbpfName(afterPrefix(row[1], "BPF_MAP_TYPE_")))
                    .isSameAs(type);
        }
        assertThat(MapType.ofNumber(34)).isNull();
    }

    private static List<String[]> recorded(String enumName) throws IOException {
        return RecordedTruth.rows("6.18", "numbers.tsv").stream()
                .filter(row -> row[0].equals(enumName))
                .toList();
    }

    private static String afterPrefix(String name, String prefix) {
        assertThat(name).startsWith(prefix);
        return name.substring(prefix.length()).toLowerCase(Locale.ROOT);
    }
}
