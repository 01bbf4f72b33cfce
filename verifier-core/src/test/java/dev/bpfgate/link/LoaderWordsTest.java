package dev.bpfgate.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bpfgate.isa.TextAssembler;
import dev.bpfgate.kernel.ProgramType;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoaderWordsTest {
    private static final String KERNEL = "0: R1=ctx() R10=fp0\n"
            + "0: (85) call bpf_get_current_task#35          ; R0=scalar()\n"
            + "1: (85) call unknown#195896080\n"
            + "invalid func unknown#195896080\n"
            + "processed 2 insns (limit 1000000)\n";
    private static final UnresolvedInsn MISSING =
            new UnresolvedInsn(1, "<invalid CO-RE relocation>", "failed to resolve CO-RE relocation <byte_off> ...");

    private static LoaderWords words(UnresolvedInsn... unresolved) {
        return new LoaderWords(LinkedProgram.builder("p", ProgramType.KPROBE, new TextAssembler().assemble("exit"))
                .unresolved(List.of(unresolved))
                .build());
    }

    @Test
    void whatTheTargetLacksIsNamedInPlaceOfTheKernelsComplaint() {
        // as libbpf 1.7 printed it for testdata/mistakes/member_missing
        assertThat(words(MISSING).in(KERNEL))
                .isEqualTo("0: R1=ctx() R10=fp0\n"
                        + "0: (85) call bpf_get_current_task#35          ; R0=scalar()\n"
                        + "1: <invalid CO-RE relocation>\n"
                        + "failed to resolve CO-RE relocation <byte_off> ...\n"
                        + "processed 2 insns (limit 1000000)\n");
    }

    @Test
    void otherComplaintsStay() {
        assertThat(words().in(KERNEL)).isEqualTo(KERNEL);
        assertThat(words(new UnresolvedInsn(5, "<...>", "...")).in(KERNEL)).isEqualTo(KERNEL);
        assertThat(words(MISSING).in("0: (95) exit\nR0 !read_ok\n")).isEqualTo("0: (95) exit\nR0 !read_ok\n");
    }

    @Test
    void instructionsAreKnownByTheirSlot() {
        assertThat(words(MISSING).of(1)).isEqualTo(MISSING);
        assertThat(words(MISSING).of(0)).isNull();
    }
}
