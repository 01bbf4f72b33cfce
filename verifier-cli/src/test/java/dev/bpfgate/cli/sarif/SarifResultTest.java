package dev.bpfgate.cli.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a finding becomes in a report of SARIF. */
class SarifResultTest {
    @Test
    void namesBecomeUris() {
        assertThat(SarifResult.uri("./src/a b#1%.c")).isEqualTo("src/a%20b%231%25.c");
        assertThat(SarifResult.uri("/src/ä.c")).isEqualTo("file:///src/%C3%A4.c");
        assertThat(SarifResult.uri("C:\\src\\a.c")).isEqualTo("file:///C:/src/a.c");
        assertThat(SarifResult.uri("a:b.c")).isNotEqualTo("a:b.c");
    }
}
