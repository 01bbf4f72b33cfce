package dev.bpfgate.cfg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bpfgate.isa.TextAssembler;
import org.junit.jupiter.api.Test;

class StackUseTest {
    private static int[] of(String program) {
        return StackUse.of(new ControlFlowGraph(new TextAssembler().assemble(program), new int[] {0}));
    }

    @Test
    void countsAccesses() {
        assertThat(of("*(u64 *)(r10 -24) = r1\nr0 = *(u8 *)(r10 -17)\nexit\n")).containsExactly(24);
    }

    @Test
    void countsAddresses() {
        assertThat(of("r2 = r10\nr2 += -60\nr0 = 0\nexit\n")).containsExactly(64);
    }

    @Test
    void countsNothingElse() {
        assertThat(of("r2 = r1\nr2 += -60\nr0 = 0\nexit\n")).containsExactly(0);
    }
}
