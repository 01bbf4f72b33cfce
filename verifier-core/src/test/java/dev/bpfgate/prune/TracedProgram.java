package dev.bpfgate.prune;

import dev.bpfgate.cfg.CallFacts;
import dev.bpfgate.cfg.CallTraits;
import dev.bpfgate.cfg.ControlFlowGraph;
import dev.bpfgate.cfg.ProgramAnalysis;
import dev.bpfgate.cfg.ProgramFacts;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.TextAssembler;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.MachineState;
import dev.bpfgate.state.RegValue;

/** A program with its analyses, and states that walk through it without an interpreter. */
final class TracedProgram {
    /** A helper that runs a callback before it returns. */
    static final int CALLBACK_HELPER = 181;

    private static final CallFacts CALLS = new CallFacts() {
        @Override
        public CallTraits helper(int id) {
            return id == CALLBACK_HELPER
                    ? new CallTraits(4, CallTraits.CallbackUse.SYNCHRONOUS, false, false, false)
                    : CallTraits.plain(0);
        }

        @Override
        public CallTraits kernelFunction(int btfId, int module) {
            return CallTraits.UNKNOWN;
        }
    };

    final Insn[] insns;
    final ProgramFacts facts;
    final Statistics statistics = new Statistics();
    final Precision precision;
    final StackLiveness liveness;
    final ExploredStates explored;

    TracedProgram(PruneRules rules, String text, int... starts) {
        insns = new TextAssembler().assemble(text);
        int[] allStarts = starts.length == 0 ? new int[] {0} : starts;
        facts = ProgramAnalysis.of(new ControlFlowGraph(insns, allStarts), CALLS);
        precision = new Precision(insns, facts, new boolean[allStarts.length], rules, null);
        liveness = new StackLiveness(facts, null);
        explored = new ExploredStates(insns, facts, statistics, precision, liveness, rules, null);
    }

    TracedProgram(String text) {
        this(Rules.PRIVILEGED, text);
    }

    /** Returns a state at the program's entry. */
    static MachineState entry() {
        return new MachineState(new Frame(0, 0, Frame.NO_CALL_SITE));
    }

    /** Moves a state on to an instruction, as the interpreter does before it executes it. */
    static MachineState at(MachineState state, int previous, int insn) {
        state.setLastInsn(previous);
        state.setInsnIndex(insn);
        return state;
    }

    static MachineState with(MachineState state, int register, RegValue value) {
        state.frame().setReg(register, value);
        return state;
    }

    /** Makes the next checkpoint look worth storing. */
    void hurry() {
        statistics.jumpsProcessed += 2;
        statistics.insnsProcessed += 8;
    }
}
