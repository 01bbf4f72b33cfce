package dev.bpfgate.explain.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChangedNameTest {
    @Test
    void findsWhatIsChanged() {
        assertThat(ChangedName.in("\tcounts[1]++;", 0)).isEqualTo("counts[1]");
        assertThat(ChangedName.in("\t--state->left;", 0)).isEqualTo("state->left");
        assertThat(ChangedName.in("\tbest += score(rule);", 0)).isEqualTo("best");
        assertThat(ChangedName.in("\tasm volatile(\"%0 += 3\" : \"+r\"(sum));", 0))
                .isEqualTo("sum");
    }

    @Test
    void takesTheOneAtTheColumn() {
        assertThat(ChangedName.in("__u32 words = 0, dots = 0;", 7)).isEqualTo("words");
        assertThat(ChangedName.in("__u32 words = 0, dots = 0;", 18)).isEqualTo("dots");
    }

    @Test
    void comparesAreNoChanges() {
        assertThat(ChangedName.in("if (a == b || a <= c)", 0)).isEmpty();
    }
}
