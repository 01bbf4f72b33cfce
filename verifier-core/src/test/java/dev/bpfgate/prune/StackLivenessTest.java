package dev.bpfgate.prune;

import static dev.bpfgate.prune.TracedProgram.at;
import static dev.bpfgate.prune.TracedProgram.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bpfgate.state.Frame;
import dev.bpfgate.state.MachineState;
import org.junit.jupiter.api.Test;

class StackLivenessTest {
    private static final long FP_8 = 1L;
    private static final long FP_16 = 2L;

    private static void execute(TracedProgram program, MachineState state, int insn, long read, long written) {
        execute(program, state, insn, 0, read, written);
    }

    private static void execute(
            TracedProgram program, MachineState state, int insn, int frame, long read, long written) {
        program.liveness.begin(at(state, insn - 1, insn), insn);
        if (read != 0) {
            program.liveness.markRead(frame, read);
        }
        if (written != 0) {
            program.liveness.markWritten(frame, written);
        }
        program.liveness.commit();
    }

    private static long live(TracedProgram program, MachineState state, int insn, int frame) {
        return program.liveness.liveSlots(at(state, 0, insn), frame);
    }

    @Test
    void slotIsLiveFromWriteToRead() {
        TracedProgram program = new TracedProgram("""
                *(u64 *)(r10 -8) = 1
                r0 = 0
                r1 = *(u64 *)(r10 -8)
                exit
                """);
        MachineState state = entry();
        execute(program, state, 0, 0, FP_8);
        execute(program, state, 1, 0, 0);
        execute(program, state, 2, FP_8, 0);
        execute(program, state, 3, 0, 0);
        program.liveness.update(state);
        assertEquals(0, live(program, state, 0, 0));
        assertEquals(FP_8, live(program, state, 1, 0));
        assertEquals(FP_8, live(program, state, 2, 0));
        assertEquals(0, live(program, state, 3, 0));
    }

    @Test
    void slotWrittenOnSomePathsOnlyStaysLive() {
        TracedProgram program = new TracedProgram("""
                r0 = 0
                *(u64 *)(r2 +0) = 1
                r1 = *(u64 *)(r10 -8)
                exit
                """);
        MachineState state = entry();
        execute(program, state, 1, 0, FP_8);
        execute(program, state, 2, FP_8, 0);
        program.liveness.update(state);
        assertEquals(0, live(program, state, 1, 0), "the only path seen overwrites the slot");
        execute(program, state, 1, 0, FP_16);
        program.liveness.update(state);
        assertEquals(FP_8, live(program, state, 1, 0));
    }

    @Test
    void callerSlotsReadByACalleeAreLiveBeforeTheCall() {
        TracedProgram program = new TracedProgram(Rules.PRIVILEGED, """
                r0 = 0
                call pc+1
                exit
                r0 = *(u64 *)(r1 +0)
                exit
                """, 0, 3);
        MachineState state = entry();
        execute(program, state, 0, 0, 0);
        program.liveness.begin(at(state, 0, 1), 1);
        state.enter(new Frame(1, 1, 1));
        program.liveness.commit();
        execute(program, state, 3, 0, FP_16, 0);
        program.liveness.begin(at(state, 3, 4), 4);
        program.liveness.update(state);
        state.leave();
        program.liveness.commit();
        execute(program, state, 2, 0, 0);
        program.liveness.update(state);
        assertEquals(FP_16, live(program, state, 0, 0));
        assertEquals(FP_16, live(program, state, 1, 0));
        assertEquals(0, live(program, state, 2, 0));
    }

    @Test
    void callerSlotsReadAfterTheCallAreLiveInTheCallee() {
        TracedProgram program = new TracedProgram(Rules.PRIVILEGED, """
                call pc+2
                r0 = *(u64 *)(r10 -8)
                exit
                r0 = 0
                exit
                """, 0, 3);
        MachineState state = entry();
        program.liveness.begin(at(state, -1, 0), 0);
        state.enter(new Frame(1, 1, 0));
        program.liveness.commit();
        execute(program, state, 3, 1, FP_16, 0);
        program.liveness.begin(at(state, 3, 4), 4);
        program.liveness.update(state);
        state.leave();
        execute(program, state, 1, FP_8, 0);
        execute(program, state, 2, 0, 0);
        program.liveness.update(state);
        state.enter(new Frame(1, 1, 0));
        assertEquals(FP_8, live(program, state, 3, 0));
        assertEquals(FP_16, live(program, state, 3, 1));
        assertEquals(0, live(program, state, 4, 1));
    }
}
