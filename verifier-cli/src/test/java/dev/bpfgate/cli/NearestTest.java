package dev.bpfgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> KNOWN = List.of("--kernel", "--kernel-config", "--btf", "sarif", "6.18", "xdp");

    @ParameterizedTest
    @CsvSource({
        "--kernal, --kernel",
        "--kernel-confg, --kernel-config",
        "sarfi, sarif",
        "XPD, xdp",
        "6.81, 6.18",
        "--bft, --btf"
    })
    void slipsAreUnderstood(String word, String meant) {
        assertThat(Nearest.question(word, KNOWN)).isEqualTo("; did you mean '" + meant + "'?");
    }

    @Test
    void otherWordsAreNotGuessed() {
        assertThat(Nearest.question("--verbose", KNOWN)).isEmpty();
        assertThat(Nearest.question("table", KNOWN)).isEmpty();
    }
}
