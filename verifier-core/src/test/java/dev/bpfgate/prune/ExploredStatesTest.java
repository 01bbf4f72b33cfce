package dev.bpfgate.prune;

import static dev.bpfgate.prune.TracedProgram.at;
import static dev.bpfgate.prune.TracedProgram.entry;
import static dev.bpfgate.prune.TracedProgram.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bpfgate.diag.LoopCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.state.MachineState;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;
import org.junit.jupiter.api.Test;

class ExploredStatesTest {
    private static final String LOOP = """
            r6 = 0
            top:
            r6 += 1
            if r6 < 10 goto top
            r0 = r6
            exit
            """;

    private final TracedProgram program = new TracedProgram(LOOP);

    @Test
    void storesNothingThatIsNotFarFromTheLast() {
        program.statistics.jumpsProcessed = 2;
        program.statistics.insnsProcessed = 7;
        assertFalse(program.explored.visit(at(entry(), 0, 1), 1));
        assertEquals(0, program.statistics.totalStates);
        program.statistics.insnsProcessed = 8;
        assertFalse(program.explored.visit(at(entry(), 0, 1), 1));
        assertEquals(1, program.statistics.totalStates);
    }

    @Test
    void storesEverywhereIfAsked() {
        TracedProgram everywhere = new TracedProgram(Rules.of(true, true, true), LOOP);
        assertFalse(everywhere.explored.visit(at(entry(), 0, 1), 1));
        assertEquals(1, everywhere.statistics.totalStates);
    }

    @Test
    void storesWhenTheHistoryIsLong() {
        MachineState state = at(entry(), 0, 1);
        for (int i = 0; i < 40; i++) {
            state.history().add(2, 1, 0, 0);
        }
        program.explored.visit(state, 1);
        assertEquals(0, program.statistics.totalStates);
        state.history().add(2, 1, 0, 0);
        program.explored.visit(state, 1);
        assertEquals(1, program.statistics.totalStates);
        assertEquals(0, state.history().size(), "the path begins anew at the stored state");
    }

    @Test
    void pathGoesOnFromTheStoredState() {
        MachineState state = at(entry(), 0, 1);
        program.hurry();
        program.explored.visit(state, 1);
        assertEquals(1, state.firstInsn());
        assertEquals(1, state.depth());
        assertEquals(1, state.parent().branches());
        assertEquals(1, state.parent().insnIndex());
    }

    @Test
    void endedPathCoversWhatComesLater() {
        MachineState first = with(at(entry(), 0, 3), 6, RegValue.constant(4));
        program.hurry();
        assertFalse(program.explored.visit(first, 3));
        program.explored.pathEnded(first);
        assertTrue(program.explored.visit(with(at(entry(), 2, 3), 6, RegValue.constant(9)), 3));
    }

    @Test
    void endedPathDoesNotCoverWhatDiffers() {
        MachineState first = with(at(entry(), 0, 3), 6, RegValue.pointer(RegKind.CTX, TypeFlags.NONE));
        program.hurry();
        program.explored.visit(first, 3);
        program.explored.pathEnded(first);
        assertFalse(program.explored.visit(with(at(entry(), 2, 3), 6, RegValue.constant(9)), 3));
    }

    @Test
    void openPathCoversNothing() {
        MachineState first = with(at(entry(), 0, 3), 6, RegValue.constant(4));
        program.hurry();
        program.explored.visit(first, 3);
        assertFalse(program.explored.visit(with(at(entry(), 2, 3), 6, RegValue.constant(9)), 3));
    }

    @Test
    void unchangedRoundNeverEnds() {
        MachineState state = with(at(entry(), 0, 1), 6, RegValue.constant(4));
        program.hurry();
        program.explored.visit(state, 1);
        Rejection rejection = assertThrows(Rejection.class, () -> program.explored.visit(at(state, 2, 1), 1));
        assertEquals(LoopCode.INFINITE_LOOP, rejection.decisive().code());
    }

    @Test
    void changedRoundGoesOn() {
        MachineState state = with(at(entry(), 0, 1), 6, RegValue.constant(4));
        program.hurry();
        program.explored.visit(state, 1);
        assertFalse(program.explored.visit(with(at(state, 2, 1), 6, RegValue.constant(5)), 1));
    }

    @Test
    void roundsOfAnOpenLoopAreStoredRarely() {
        MachineState state = with(at(entry(), 0, 1), 6, RegValue.constant(4));
        program.hurry();
        program.explored.visit(state, 1);
        program.statistics.insnsProcessed += 99;
        program.statistics.jumpsProcessed += 19;
        program.explored.visit(with(at(state, 2, 1), 6, RegValue.constant(5)), 1);
        assertEquals(1, program.statistics.totalStates);
        program.statistics.insnsProcessed += 1;
        program.explored.visit(with(at(state, 2, 1), 6, RegValue.constant(6)), 1);
        assertEquals(2, program.statistics.totalStates);
    }

    @Test
    void openAncestorIsTheNewestThatThePathWentThrough() {
        MachineState state = with(at(entry(), 0, 1), 6, RegValue.constant(4));
        program.hurry();
        program.explored.visit(state, 1);
        MachineState stored = state.parent();
        assertSame(stored, program.explored.openAncestor(state, 1));
        assertNull(program.explored.openAncestor(stored, 1));
        program.explored.pathEnded(state);
        assertNull(program.explored.openAncestor(state, 1));
    }

    @Test
    void uselessStatesAreEvicted() {
        TracedProgram everywhere = new TracedProgram(Rules.of(true, true, true), LOOP);
        RegKind[] kinds = {
            RegKind.CTX, RegKind.PACKET, RegKind.PACKET_META, RegKind.SOCKET, RegKind.PACKET_END, RegKind.TCP_SOCK
        };
        for (RegKind kind : kinds) {
            MachineState state = with(at(entry(), 0, 3), 6, RegValue.pointer(kind, TypeFlags.NONE));
            assertFalse(everywhere.explored.visit(state, 3));
            everywhere.explored.pathEnded(state);
        }
        assertEquals(6, everywhere.statistics.totalStates);
        assertEquals(4, everywhere.statistics.peakStates, "a state that missed four times is gone");
        assertEquals(4, everywhere.statistics.maxStatesPerInsn);
    }

    @Test
    void roundOfMayGotoThatAddsNothingEnds() {
        TracedProgram mayGoto = new TracedProgram("""
                r6 = 0
                top:
                may_goto out
                r6 += 1
                goto top
                out:
                r0 = r6
                exit
                """);
        MachineState state = with(at(entry(), 0, 1), 6, RegValue.UNKNOWN);
        assertFalse(mayGoto.explored.visit(state, 1), "the first round is stored");
        state.setMayGotoDepth(1);
        assertTrue(mayGoto.explored.visit(with(at(state, 3, 1), 6, RegValue.constant(1)), 1));
    }

    @Test
    void roundOfMayGotoThatAddsSomethingGoesOn() {
        TracedProgram mayGoto = new TracedProgram("""
                r6 = 0
                top:
                may_goto out
                r6 += 1
                goto top
                out:
                r0 = r6
                exit
                """);
        MachineState state = with(at(entry(), 0, 1), 6, RegValue.constant(0));
        mayGoto.explored.visit(state, 1);
        state.setMayGotoDepth(1);
        assertFalse(mayGoto.explored.visit(with(at(state, 3, 1), 6, RegValue.constant(1)), 1));
    }

    @Test
    void statesOfAnUnfinishedLoopMustNotBeExceeded() {
        TracedProgram mayGoto = new TracedProgram("""
                r6 = 0
                top:
                may_goto out
                r6 += 1
                if r6 == 5 goto top
                goto top
                out:
                r0 = r6
                exit
                """);
        MachineState first = with(at(entry(), 0, 1), 6, RegValue.UNKNOWN);
        mayGoto.explored.visit(first, 1);
        MachineState waiting = first.copy();
        waiting.parent().setBranches(2);
        MachineState inner = with(at(first.copy(), 1, 3), 6, RegValue.constant(7));
        mayGoto.hurry();
        mayGoto.explored.visit(inner, 3);
        inner.setMayGotoDepth(1);
        assertTrue(mayGoto.explored.visit(at(inner, 3, 1), 1), "covered by the round that is still open");
        mayGoto.explored.pathEnded(inner);

        MachineState other = with(at(waiting, 1, 3), 6, RegValue.constant(8));
        assertFalse(mayGoto.explored.visit(other, 3), "what the loop needs is not known yet");
        assertTrue(mayGoto.explored.visit(with(at(waiting, 1, 3), 6, RegValue.constant(7)), 3));
    }

    @Test
    void widensOnlyWhatChanged() {
        MachineState earlier = with(with(entry(), 6, RegValue.constant(1)), 7, RegValue.constant(7));
        MachineState later = with(with(entry(), 6, RegValue.constant(2)), 7, RegValue.constant(7));
        program.explored.widen(earlier, later);
        assertSame(RegValue.UNKNOWN, later.frame().reg(6));
        assertEquals(RegValue.constant(7), later.frame().reg(7));
    }

    @Test
    void doesNotWidenWhatMustBePrecise() {
        MachineState earlier = with(entry(), 6, RegValue.constant(1));
        earlier.frame().markPreciseReg(6);
        MachineState later = with(entry(), 6, RegValue.constant(2));
        program.explored.widen(earlier, later);
        assertEquals(RegValue.constant(2), later.frame().reg(6));
    }
}
