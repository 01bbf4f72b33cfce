package dev.bpfgate.cfg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bpfgate.cfg.CallTraits.CallbackUse;
import dev.bpfgate.isa.TextAssembler;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProgramAnalysisTest {
    private static final int PLAIN = 1;
    private static final int RUNS_CALLBACK = 2;
    private static final int RUNS_CALLBACK_LATER = 3;
    private static final int CHANGES_PACKET = 4;
    private static final int SLEEPS = 5;
    private static final int NEXT = 6;

    private static final Map<Integer, CallTraits> TRAITS = Map.of(
            PLAIN, CallTraits.plain(1),
            RUNS_CALLBACK, new CallTraits(4, CallbackUse.SYNCHRONOUS, false, false, false),
            RUNS_CALLBACK_LATER, new CallTraits(3, CallbackUse.ASYNCHRONOUS, false, false, false),
            CHANGES_PACKET, new CallTraits(2, CallbackUse.NONE, false, true, false),
            SLEEPS, new CallTraits(0, CallbackUse.NONE, false, false, true),
            NEXT, new CallTraits(1, CallbackUse.NONE, true, false, false));

    private static final CallFacts FACTS = new CallFacts() {
        @Override
        public CallTraits helper(int id) {
            return TRAITS.getOrDefault(id, CallTraits.UNKNOWN);
        }

        @Override
        public CallTraits kernelFunction(int btfId, int module) {
            return TRAITS.getOrDefault(btfId, CallTraits.UNKNOWN);
        }
    };

    private static ProgramAnalysis analyse(String assembly, int... starts) {
        return ProgramAnalysis.of(new ControlFlowGraph(new TextAssembler().assemble(assembly), starts), FACTS);
    }

    private static int[] slots(ProgramAnalysis program, IntPredicate mark) {
        return IntStream.range(0, program.graph().length()).filter(mark).toArray();
    }

    @Test
    void branchesAndTheirTargetsArePrunePoints() {
        ProgramAnalysis program = analyse("r0 = 0\nif r1 == 0x0 goto out\nr0 = 1\nout:\nexit", 0);

        assertThat(slots(program, program::isPrunePoint)).containsExactly(1, 3);
        assertThat(slots(program, program::isJumpPoint)).containsExactly(3);
        assertThat(slots(program, program::isForcedCheckpoint)).isEmpty();
    }

    @Test
    void targetsOfJumpsAreBoth() {
        ProgramAnalysis program = analyse("r0 = 0\ngoto last\nend:\nexit\nlast:\ngoto end", 0);

        assertThat(slots(program, program::isPrunePoint)).containsExactly(2, 3);
        assertThat(slots(program, program::isJumpPoint)).containsExactly(2, 3);
    }

    @Test
    void boundedJumpsForceACheckpoint() {
        ProgramAnalysis program = analyse("r0 = 0\ntop:\nmay_goto out\ngoto top\nout:\nexit", 0);

        assertThat(slots(program, program::isForcedCheckpoint)).containsExactly(1);
        assertThat(slots(program, program::isPrunePoint)).containsExactly(1, 3);
    }

    @Test
    void whatFollowsACallIsBoth() {
        ProgramAnalysis program = analyse("r1 = 0\ncall x#1\nr0 = 0\nexit", 0);

        assertThat(slots(program, program::isPrunePoint)).containsExactly(2);
        assertThat(slots(program, program::isJumpPoint)).containsExactly(2);
    }

    @Test
    void callsOfSubprogramsAreThemselvesPrunePoints() {
        ProgramAnalysis program = analyse("call sub\nexit\nsub:\nr0 = 0\nexit", 0, 2);

        assertThat(slots(program, program::isPrunePoint)).containsExactly(0, 1, 2);
        assertThat(slots(program, program::isJumpPoint)).containsExactly(1, 2);
    }

    @Test
    void addressesOfFunctionsCountAsCalls() {
        ProgramAnalysis program = analyse("r1 = function sub\nr0 = 0\nexit\nsub:\nr0 = 0\nexit", 0, 4);

        assertThat(slots(program, program::isPrunePoint)).containsExactly(0, 2, 4);
        assertThat(slots(program, program::isJumpPoint)).containsExactly(2, 4);
    }

    @Test
    void callsThatRunCallbacksForceACheckpoint() {
        ProgramAnalysis program = analyse("r0 = 0\ncall x#2\nr0 = 0\nexit", 0);

        assertThat(slots(program, program::callsCallback)).containsExactly(1);
        assertThat(slots(program, program::isForcedCheckpoint)).containsExactly(1);
        assertThat(slots(program, program::isPrunePoint)).containsExactly(1, 2);
        assertThat(slots(program, program::isJumpPoint)).containsExactly(1, 2);
    }

    @Test
    void callsThatHaveCallbacksRunLaterDoNot() {
        ProgramAnalysis program = analyse("r0 = 0\ncall x#3\nr0 = 0\nexit", 0);

        assertThat(slots(program, program::callsCallback)).isEmpty();
        assertThat(slots(program, program::isForcedCheckpoint)).isEmpty();
        assertThat(slots(program, program::isPrunePoint)).containsExactly(1, 2);
        assertThat(slots(program, program::isJumpPoint)).containsExactly(2);
    }

    @Test
    void callsThatAdvanceIteratorsForceACheckpoint() {
        ProgramAnalysis program = analyse("r0 = 0\ncall kfunc x#6\nr0 = 0\nexit", 0);

        assertThat(slots(program, program::isIteratorNext)).containsExactly(1);
        assertThat(slots(program, program::isForcedCheckpoint)).containsExactly(1);
        assertThat(slots(program, program::isPrunePoint)).containsExactly(1, 2);
    }

    @Test
    void effectsReachTheCallersOfCallers() {
        ProgramAnalysis program =
                analyse("call a\nexit\na:\ncall b\nexit\nb:\ncall x#4\ncall c\nexit\nc:\ncall x#5\nexit", 0, 2, 4, 7);

        assertThat(IntStream.range(0, 4).filter(program::changesPacketData)).containsExactly(0, 1, 2);
        assertThat(IntStream.range(0, 4).filter(program::mightSleep)).containsExactly(0, 1, 2, 3);
    }

    @Test
    void legacyInstructionsAreOfTheirSubprogramAlone() {
        ProgramAnalysis program = analyse("call a\nexit\na:\ncall bpf_tail_call#12\nr0 = *(u8 *)skb[0]\nexit", 0, 2);

        assertThat(IntStream.range(0, 2).filter(program::hasTailCall)).containsExactly(1);
        assertThat(IntStream.range(0, 2).filter(program::hasPacketLoad)).containsExactly(1);
    }

    @Test
    void successorsComeBeforePredecessors() {
        ProgramAnalysis program = analyse("r0 = 0\nif r1 == 0x0 goto out\nr0 = 1\nout:\nexit", 0);

        int[] postorder = program.postorder(0);

        assertThat(postorder).hasSize(4).startsWith(3).endsWith(1, 0);
    }
}
