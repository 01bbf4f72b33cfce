package dev.bpfgate.interp.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bpfgate.cfg.CallFacts;
import dev.bpfgate.cfg.CallTraits;
import dev.bpfgate.cfg.ControlFlowGraph;
import dev.bpfgate.cfg.ProgramAnalysis;
import dev.bpfgate.diag.PruneMiss;
import dev.bpfgate.interp.Interpreter;
import dev.bpfgate.interp.LoadPolicy;
import dev.bpfgate.interp.Simulation;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.TextAssembler;
import dev.bpfgate.kernel.KernelProfile;
import dev.bpfgate.kernel.LoadFlag;
import dev.bpfgate.kernel.Privileges;
import dev.bpfgate.kernel.ProgramType;
import dev.bpfgate.link.LinkedProgram;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Programs whose paths a person can count; a state is stored at every chance, so that all meet. */
class CostRecorderTest {
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

    /** Two ways that meet at slot 6, with another number in r3. */
    private static final String DIAMOND = """
            r2 = *(u32 *)(r1 +12)
            r0 = 0
            if r2 > 3 goto other
            r3 = 4
            goto join
            other:
            r3 = 9
            join:
            """;

    private static final String INDEXES_THE_STACK = """
            r4 = r10
            r4 += -16
            r4 += r3
            *(u8 *)(r4 +0) = 1
            exit
            """;

    private static final String FORGETS_IT = """
            *(u64 *)(r10 -8) = r3
            exit
            """;

    private static final int JOIN = 6;

    private static CostRecorder simulated(String text, Simulation.Outcome expected) {
        Insn[] insns = new TextAssembler().assemble(text);
        ControlFlowGraph flow = new ControlFlowGraph(insns, new int[] {0});
        BitSet all = new BitSet();
        all.set(0, insns.length);
        CostRecorder cost = new CostRecorder(insns.length, all);
        Simulation simulation = new Interpreter(
                        LinkedProgram.of(ProgramType.XDP, insns),
                        ProgramAnalysis.of(flow, NO_CALLS),
                        KernelProfile.of("6.18"),
                        new LoadPolicy(Privileges.ROOT, Set.of(LoadFlag.TEST_STATE_FREQ)),
                        cost)
                .run();
        cost.finish();
        assertThat(simulation.outcome()).isEqualTo(expected);
        return cost;
    }

    @Test
    void tellsWhichValueKeptPathsApart() {
        CostRecorder cost = simulated(DIAMOND + INDEXES_THE_STACK, Simulation.Outcome.ACCEPTED);

        assertThat(cost.visits(JOIN)).isEqualTo(2);
        assertThat(cost.hits(JOIN)).isZero();
        assertThat(cost.misses().get(JOIN))
                .containsExactly(new CostRecorder.Misses(new PruneMiss(PruneMiss.Kind.RANGE, 0, "r3", "P4", "9"), 1));
    }

    @Test
    void pathsMeetWhereNobodyDependsOnTheValue() {
        CostRecorder cost = simulated(DIAMOND + FORGETS_IT, Simulation.Outcome.ACCEPTED);

        assertThat(cost.visits(JOIN)).isEqualTo(1);
        assertThat(cost.hits(JOIN)).isEqualTo(1);
        assertThat(cost.misses()).doesNotContainKey(JOIN);
    }

    @Test
    void countsWhatLiesBehindTheSecondWay() {
        CostRecorder apart = simulated(DIAMOND + INDEXES_THE_STACK, Simulation.Outcome.ACCEPTED);
        CostRecorder together = simulated(DIAMOND + FORGETS_IT, Simulation.Outcome.ACCEPTED);

        assertThat(apart.forks(2)).isEqualTo(1);
        assertThat(apart.forkedInsns(2)).isEqualTo(6);
        assertThat(together.forks(2)).isEqualTo(1);
        assertThat(together.forkedInsns(2)).isEqualTo(1);
    }

    @Test
    void roundsOfALoopAreToldFromItsEntry() {
        CostRecorder cost = simulated("""
                r6 = 0
                top:
                r6 += 1
                if r6 < 10 goto top
                r0 = 0
                exit
                """, Simulation.Outcome.ACCEPTED);

        assertThat(cost.arrivals(1, 0)).isEqualTo(1);
        assertThat(cost.arrivals(1, 2)).isEqualTo(9);
        assertThat(cost.forks(2)).isZero();
        List<CostRecorder.Misses> misses = cost.misses().get(1);
        assertThat(misses).singleElement().satisfies(miss -> {
            assertThat(miss.example().kind()).isEqualTo(PruneMiss.Kind.LOOP_ROUND);
            assertThat(miss.example().place()).isEqualTo("r6");
        });
    }

    @Test
    void aStackThatHoldsSomethingElseIsNamedBySlot() {
        CostRecorder cost = simulated("""
                r2 = *(u32 *)(r1 +12)
                r0 = 0
                *(u64 *)(r10 -16) = r1
                if r2 > 3 goto other
                *(u64 *)(r10 -16) = 0
                goto join
                other:
                *(u64 *)(r10 -8) = 0
                join:
                r3 = *(u64 *)(r10 -16)
                exit
                """, Simulation.Outcome.ACCEPTED);

        assertThat(cost.misses().get(7))
                .singleElement()
                .satisfies(miss -> assertThat(miss.example().place()).isEqualTo("fp-16"));
    }
}
