package dev.bpfgate.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bpfgate.diag.Diagnostic;
import dev.bpfgate.isa.InsnDecoder;
import dev.bpfgate.kernel.Privileges;
import dev.bpfgate.link.LinkedProgram;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Random programs of many kinds of disorder, and what a kernel said of each. */
class RandomStructureTest {
    private static final Path RECORDED =
            Path.of(System.getProperty("bpfgate.testdata", "../testdata"), "structure", "random.tsv");

    @Test
    void saysWhatTheKernelSaid() throws IOException {
        List<String> lines = Files.readAllLines(RECORDED);
        for (String line : lines) {
            if (!line.startsWith("#")) {
                compare(line.split("\t", -1));
            }
        }
        assertThat(lines).hasSizeGreaterThan(500);
    }

    private static void compare(String[] row) {
        byte[] code = HexFormat.of().parseHex(row[1]);
        LinkedProgram program = LinkedProgram.builder(
                        "raw", StructureFixture.type(row[0]), InsnDecoder.decode(code, ByteOrder.LITTLE_ENDIAN))
                .kernelBtf(StructureFixture.kernelWithoutTypes())
                .build();

        StructureResult result = StructureFixture.verify(program, Privileges.ROOT);

        int errno = result.diagnostic().map(Diagnostic::errno).orElse(0);
        String log = StructureFixture.log(result, true)
                .lines()
                .filter(line -> !line.startsWith("processed "))
                .collect(Collectors.joining("|"));
        assertThat(log).as(row[1]).isEqualTo(row[3]);
        assertThat(errno).as(row[1]).isEqualTo(Integer.parseInt(row[2]));
    }
}
