package dev.bpfgate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WidthTest {
    @AfterEach
    void forgetTheTerminal() {
        System.clearProperty(ColorMode.TERMINAL_PROPERTY);
        System.clearProperty(Width.PROPERTY);
    }

    @Test
    void resultsEndAtTheEdgeOfATerminalOnly() {
        assertThat(Width.ofResults(null, Map.of("COLUMNS", "90"))).isZero();
        System.setProperty(ColorMode.TERMINAL_PROPERTY, "true");
        assertThat(Width.ofResults(null, Map.of())).isEqualTo(80);
        System.setProperty(Width.PROPERTY, "200");
        assertThat(Width.ofResults(null, Map.of())).isEqualTo(200);
        assertThat(Width.ofResults(null, Map.of("COLUMNS", "90"))).isEqualTo(90);
        assertThat(Width.ofResults(null, Map.of("COLUMNS", "3"))).isEqualTo(40);
    }

    @Test
    void whatIsAskedForIsStronger() {
        System.setProperty(ColorMode.TERMINAL_PROPERTY, "true");
        assertThat(Width.ofResults(0, Map.of("COLUMNS", "90"))).isZero();
        assertThat(Width.ofResults(60, Map.of("COLUMNS", "90"))).isEqualTo(60);
        assertThatThrownBy(() -> Width.ofResults(39, Map.of())).isInstanceOf(UsageException.class);
    }

    @Test
    void helpHasARangeOfItsOwn() {
        assertThat(Width.of(Map.of("COLUMNS", "500"))).isEqualTo(120);
        assertThat(Width.of(Map.of("COLUMNS", "0"))).isEqualTo(80);
        assertThat(Width.of(Map.of("COLUMNS", "7"))).isEqualTo(55);
    }
}
