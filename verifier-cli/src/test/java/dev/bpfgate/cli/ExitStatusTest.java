package dev.bpfgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExitStatusTest {

    @Test
    void theMoreTellingOneWins() {
        int[] documentedOrder = {70, 2, 5, 1, 3, 4, 0};

        assertThat(ExitStatus.values()).extracting(ExitStatus::code).containsExactly(70, 2, 5, 1, 3, 4, 0);
        for (ExitStatus a : ExitStatus.values()) {
            for (ExitStatus b : ExitStatus.values()) {
                int winner = documentedOrder[Math.min(a.ordinal(), b.ordinal())];
                assertThat(a.and(b).code()).isEqualTo(winner);
            }
        }
    }
}
