package dev.bpfgate.diag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Conversions mean what C's printf means by them. */
class KernelTextTest {

    @Test
    void signedAndUnsignedHave32BitsUnlessLong() {
        assertThat(KernelText.of("%d %u %lld %llu", List.of(-1L, -1, -1L, -1L)))
                .isEqualTo("-1 4294967295 -1 18446744073709551615");
        assertThat(KernelText.of("%d", List.of(0xffff_ffffL))).isEqualTo("-1");
    }

    @Test
    void hexadecimalHasAPrefixOnlyWhenAsked() {
        assertThat(KernelText.of("%x %#x %#llx %02x", List.of(-1, 16, -1L, 7)))
                .isEqualTo("ffffffff 0x10 0xffffffffffffffff 07");
    }

    @Test
    void textCharactersAndPercentSigns() {
        assertThat(KernelText.of("100%% of %s %c%c\n", List.of("R1", 'a', 98))).isEqualTo("100% of R1 ab\n");
    }

    @Test
    void widths() {
        assertThat(KernelText.of("%3d|%-3d|%03d|%1d", List.of(7, 7, 7, 777))).isEqualTo("  7|7  |007|777");
    }

    @Test
    void wrongTemplates() {
        assertThatIllegalArgumentException().isThrownBy(() -> KernelText.of("%d %d", List.of(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> KernelText.of("%q", List.of(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> KernelText.of("%l", List.of(1)));
    }
}
