package dev.bpfgate.explain.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bpfgate.explain.Sources;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoopTextTest {
    private static final Sources FILE = file -> List.of(
            "int main(void)",
            "{",
            "\tfor (__u32 i = 0; i < 20; i++) {",
            "\t\tif (i)",
            "\t\t\tcontinue;",
            "",
            "\t\twhile (left && i < 3) {",
            "\t\t\tleft--;",
            "\t\t}",
            "\t}",
            "\treturn 0;",
            "}");
    private final SourceView source = new SourceView(List.of(), FILE);

    @Test
    void findsTheInnermostLoopAroundALine() {
        assertThat(LoopText.around(source, "a.c", 5).line()).isEqualTo(3);
        assertThat(LoopText.around(source, "a.c", 8).line()).isEqualTo(7);
        assertThat(LoopText.around(source, "a.c", 11)).isNull();
    }

    @Test
    void knowsHowALoopCounts() {
        LoopText loop = LoopText.around(source, "a.c", 4);

        assertThat(loop.counted()).isEqualTo(new LoopText.Counted("__u32", "i", "0", "20", "{"));
        assertThat(loop.counts("i")).isTrue();
        assertThat(loop.condition()).isEmpty();
    }

    @Test
    void countsOnlyWhereOneIsAdded() {
        assertThat(new LoopText("a.c", 1, "for (i = 0; i < n; i += 2)").counted())
                .isNull();
        assertThat(new LoopText("a.c", 1, "for (i = 0; i < n || more; i++)").counted())
                .isNull();
        assertThat(new LoopText("a.c", 1, "for (i = 0; i < n; ++i)").counted().brace())
                .isEmpty();
    }

    @Test
    void knowsWhatItsBodyChanges() {
        LoopText loop = LoopText.around(source, "a.c", 8);

        assertThat(loop.condition()).isEqualTo("left && i < 3");
        assertThat(loop.changedConditions(source)).containsExactly("left");
        assertThat(loop.changesInBody(source, "i")).isFalse();
    }
}
