package dev.bpfgate.diag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StructureCodeTest {
    private static final Path PAGE =
            Path.of(System.getProperty("bpfgate.docs", "../docs"), "diagnostics", "structure.md");

    @ParameterizedTest
    @EnumSource(StructureCode.class)
    void everyCodeIsExplained(StructureCode code) throws IOException {
        assertThat(Files.readString(PAGE)).contains("| <a id=\"" + code.id() + "\"></a>`" + code.id() + "` |");
    }

    @Test
    void everyCodeIsOneOfAKind() {
        assertThat(Arrays.stream(StructureCode.values()).map(StructureCode::id)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(StructureCode.class)
    void errorNumbersAreNegative(StructureCode code) {
        assertThat(code.errno()).isNegative();
    }
}
