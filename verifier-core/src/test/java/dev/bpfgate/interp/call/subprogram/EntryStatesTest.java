package dev.bpfgate.interp.call.subprogram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfBuilder;
import dev.bpfgate.btf.BtfKind;
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
import dev.bpfgate.link.AttachTarget;
import dev.bpfgate.link.LinkedProgram;
import org.junit.jupiter.api.Test;

/** Programs that implement the first operation of a structure, which takes no argument and returns a number. */
class EntryStatesTest {
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

    private static Simulation simulated(String structure) {
        BtfBuilder types = new BtfBuilder();
        int number = types.integer("int", 4, 1);
        int pointer = types.reference(BtfKind.POINTER, types.prototype(number));
        int struct = types.struct(structure, 8, types.string("operation"), pointer, 0);
        Btf kernel = types.build();
        Insn[] insns = new TextAssembler().assemble("r0 = 0\nexit\n");
        LinkedProgram program = LinkedProgram.builder("first", ProgramType.STRUCT_OPS, insns)
                .kernelBtf(kernel)
                .attachTarget(new AttachTarget(structure, struct))
                .expectedAttachType(0)
                .build();
        ControlFlowGraph flow = new ControlFlowGraph(insns, new int[] {0});
        return new Interpreter(
                        program,
                        ProgramAnalysis.of(flow, NO_CALLS),
                        KernelProfile.of("6.18"),
                        LoadPolicy.PRIVILEGED,
                        null)
                .run();
    }

    @Test
    void operationsOfAStructureWithRulesAreJudged() {
        assertThat(simulated("tcp_congestion_ops").outcome()).isEqualTo(Simulation.Outcome.ACCEPTED);
    }

    @Test
    void operationsOfAStructureWithoutRulesHaveNoVerdict() {
        Simulation simulation = simulated("hid_bpf_ops");

        assertThat(simulation.outcome()).isEqualTo(Simulation.Outcome.INCONCLUSIVE);
        assertThat(simulation.feature()).contains("hid_bpf_ops");
    }
}
