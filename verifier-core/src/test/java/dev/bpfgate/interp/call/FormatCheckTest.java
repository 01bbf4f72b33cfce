package dev.bpfgate.interp.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formats as Linux 6.18.44 judged them in calls of {@code bpf_snprintf} with one argument. */
class FormatCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%d",
                "%5d",
                "%-5d",
                "%+d",
                "% d",
                "%05d",
                "%0-+ 5d",
                "%ld",
                "%lld",
                "%u",
                "%x",
                "%X",
                "%i",
                "%s",
                "%s!",
                "%5s",
                "%c",
                "%cx",
                "%p",
                "%px",
                "%pK",
                "%ps",
                "%pS",
                "%pB",
                "%pks",
                "%pus",
                "%pi4",
                "%pI6",
                "%pI4x",
                "%p ",
                "%%",
                "%%d",
                "\u00c3\u00a9",
                "a\tb\n",
                "%lx",
                "%lu x",
                "\u0080",
                "\u009f",
                "\u00e2\u0080\u0099 %d",
                "%s\u00a1",
                "%s\u00a0",
                "%s\u00d7",
                "%p\u00a1",
                "%d\u00c3"
            })
    void accepts(String format) {
        assertThat(FormatCheck.isSound(format, 1)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%llld",
                "%hd",
                "%o",
                "%f",
                "%sx",
                "%pksx",
                "%pkx",
                "%pi5",
                "%p0",
                "%pX",
                "%",
                "%5",
                "abc%",
                "\u0001",
                "%10.5d",
                "%.5s",
                "%*d",
                "%ls",
                "%lc",
                "%n",
                "%s\u00c3",
                "%s\u0080",
                "%\u00c3",
                "%p\u00c3",
                "\u007f"
            })
    void rejects(String format) {
        assertThat(FormatCheck.isSound(format, 1)).isFalse();
    }

    @Test
    void wantsAnArgumentForEachConversion() {
        assertThat(FormatCheck.isSound("%d %s", 1)).isFalse();
        assertThat(FormatCheck.isSound("%d %s", 2)).isTrue();
        assertThat(FormatCheck.isSound("%d", 2)).isTrue();
    }
}
