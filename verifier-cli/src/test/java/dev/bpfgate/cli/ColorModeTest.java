package dev.bpfgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ColorModeTest {

    @AfterEach
    void forgetTheTerminal() {
        System.clearProperty(ColorMode.TERMINAL_PROPERTY);
    }

    @Test
    void aTerminalIsColouredAndAFileIsNot() {
        assertThat(ColorMode.AUTO.on(Map.of())).isFalse();
        onATerminal();
        assertThat(ColorMode.AUTO.on(Map.of("TERM", "xterm"))).isTrue();
    }

    @Test
    void theEnvironmentCanRefuse() {
        onATerminal();

        assertThat(ColorMode.AUTO.on(Map.of("NO_COLOR", "1"))).isFalse();
        assertThat(ColorMode.AUTO.on(Map.of("NO_COLOR", ""))).isTrue();
        assertThat(ColorMode.AUTO.on(Map.of("CLICOLOR", "0"))).isFalse();
        assertThat(ColorMode.AUTO.on(Map.of("TERM", "dumb"))).isFalse();
    }

    @Test
    void theEnvironmentCanForceUnlessItRefusesToo() {
        assertThat(ColorMode.AUTO.on(Map.of("CLICOLOR_FORCE", "1", "TERM", "dumb")))
                .isTrue();
        assertThat(ColorMode.AUTO.on(Map.of("CLICOLOR_FORCE", "0"))).isFalse();
        assertThat(ColorMode.AUTO.on(Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1")))
                .isFalse();
    }

    @Test
    void theOptionHasTheLastWord() {
        assertThat(ColorMode.ALWAYS.on(Map.of("NO_COLOR", "1"))).isTrue();
        onATerminal();
        assertThat(ColorMode.NEVER.on(Map.of("CLICOLOR_FORCE", "1"))).isFalse();
    }

    private static void onATerminal() {
        System.setProperty(ColorMode.TERMINAL_PROPERTY, "true");
    }
}
