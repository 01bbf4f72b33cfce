package dev.bpfgate.interp.finish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bpfgate.cfg.CallFacts;
import dev.bpfgate.cfg.CallTraits;
import dev.bpfgate.cfg.ControlFlowGraph;
import dev.bpfgate.cfg.ProgramAnalysis;
import dev.bpfgate.interp.Interpreter;
import dev.bpfgate.interp.LoadPolicy;
import dev.bpfgate.interp.Simulation;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.TextAssembler;
import dev.bpfgate.kernel.KernelProfile;
import dev.bpfgate.kernel.ProgramType;
import dev.bpfgate.link.LinkedProgram;
import org.junit.jupiter.api.Test;

/** Jumps over many divisions, before each of which the kernel asks whether the divisor is 0. */
class JumpReachTest {
    private static final CallFacts NO_CALLS = new CallFacts() {
        @Override
        public CallTraits helper(int id) {
            return CallTraits.plain(0);
        }

        @Override
        public CallTraits kernelFunction(int btfId, int module) {
            return CallTraits.UNKNOWN;
        }
    };

    private static Simulation simulated(int divisions) {
        String text = "r1 = *(u32 *)(r1 +0)\nr0 = 5\nif r1 == 0x4d goto pc+" + divisions + "\n"
                + "r0 /= r1\n".repeat(divisions) + "r0 = 0\nexit\n";
        Insn[] insns = new TextAssembler().assemble(text);
        LinkedProgram program =
                LinkedProgram.builder("far", ProgramType.SCHED_CLS, insns).build();
        ControlFlowGraph flow = new ControlFlowGraph(insns, new int[] {0});
        return new Interpreter(
                        program,
                        ProgramAnalysis.of(flow, NO_CALLS),
                        KernelProfile.of("6.18"),
                        LoadPolicy.PRIVILEGED,
                        null)
                .run();
    }

    // Linux 6.18: insn 4258 cannot be patched due to 16-bit range.
    @Test
    void aJumpThatMayBecomeTooLongHasNoVerdict() {
        Simulation simulation = simulated(20_000);

        assertThat(simulation.outcome()).isEqualTo(Simulation.Outcome.INCONCLUSIVE);
        assertThat(simulation.feature()).contains("too long");
    }

    @Test
    void aJumpThatStaysShortEnoughIsAccepted() {
        assertThat(simulated(2_500).outcome()).isEqualTo(Simulation.Outcome.ACCEPTED);
    }
}
