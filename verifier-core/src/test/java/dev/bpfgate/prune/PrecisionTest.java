package dev.bpfgate.prune;

import static dev.bpfgate.prune.TracedProgram.at;
import static dev.bpfgate.prune.TracedProgram.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bpfgate.state.Frame;
import dev.bpfgate.state.JumpHistory;
import dev.bpfgate.state.LinkedRegisters;
import dev.bpfgate.state.MachineState;
import dev.bpfgate.state.RegValue;
import dev.bpfgate.state.SlotTypes;
import org.junit.jupiter.api.Test;

/**
 * The stored state stands after a prologue that makes all registers and fp-16; the search starts before the program's last
 * instruction.
 */
class PrecisionTest {
    private static final String PROLOGUE = """
            r0 = 0
            r1 = 0
            r2 = 0
            r3 = 0
            r4 = 0
            r5 = 0
            r6 = 0
            r7 = 0
            r8 = 0
            r9 = 0
            *(u64 *)(r10 -16) = r9
            """;
    /** Index of the first instruction after the prologue. */
    private static final int START = 11;

    private static TracedProgram program(String text) {
        return new TracedProgram(PROLOGUE + text);
    }

    /** Returns the state stored after the prologue: scalars in all registers and in fp-16. */
    private static MachineState stored() {
        MachineState state = entry();
        for (int i = 0; i < Frame.FP; i++) {
            state.frame().setReg(i, RegValue.UNKNOWN);
        }
        state.frame().growTo(2);
        state.frame().setSlot(1, SlotTypes.ALL_SPILL, RegValue.UNKNOWN);
        state.history().add(START - 1, START - 2, JumpHistory.stackAccess(0, 1), 0);
        return at(state, START - 1, START);
    }

    /** Returns a path that begins at a stored state and stands at an instruction. */
    private static MachineState path(MachineState stored, int insn) {
        MachineState path = stored.copy();
        path.setParent(stored);
        path.setFirstInsn(stored.insnIndex());
        path.clearHistory();
        return at(path, insn - 1, insn);
    }

    private static MachineState pathToEnd(TracedProgram program, MachineState stored) {
        return path(stored, program.insns.length - 1);
    }

    private static int preciseAfter(String text, int register) {
        TracedProgram program = program(text);
        MachineState stored = stored();
        program.precision.markRegister(pathToEnd(program, stored), register);
        return stored.frame().preciseRegs();
    }

    @Test
    void untouchedRegister() {
        assertEquals(1 << 6, preciseAfter("r0 = 0\nexit", 6));
    }

    @Test
    void constantNeedsNothing() {
        assertEquals(0, preciseAfter("r6 = 0\nexit", 6));
        assertEquals(0, preciseAfter("r6 = 0x100000000 ll\nexit", 6));
    }

    @Test
    void copyNeedsItsSource() {
        assertEquals(1 << 7, preciseAfter("r6 = r7\nexit", 6));
        assertEquals(1 << 7, preciseAfter("r7 = r6\nexit", 7) << 1);
    }

    @Test
    void arithmeticNeedsBothOperands() {
        assertEquals(1 << 6 | 1 << 7, preciseAfter("r6 += r7\nexit", 6));
        assertEquals(1 << 6, preciseAfter("r6 += 5\nexit", 6));
        assertEquals(1 << 8, preciseAfter("r6 += r7\nexit", 8));
        assertEquals(1 << 6, preciseAfter("r6 = -r6\nexit", 6));
    }

    @Test
    void loadNeedsNothing() {
        assertEquals(0, preciseAfter("r6 = *(u64 *)(r7 +0)\nexit", 6));
    }

    @Test
    void callGivesItsResult() {
        assertEquals(0, preciseAfter("call bpf_ktime_get_ns#5\nexit", 0));
        assertEquals(1 << 6, preciseAfter("call bpf_ktime_get_ns#5\nexit", 6));
    }

    @Test
    void branchBindsItsOperands() {
        String branch = "if r6 < r7 goto pc+0\nexit";
        assertEquals(1 << 6 | 1 << 7, preciseAfter(branch, 6));
        assertEquals(1 << 6 | 1 << 7, preciseAfter(branch, 7));
        assertEquals(1 << 8, preciseAfter(branch, 8));
        assertEquals(1 << 6, preciseAfter("if r6 < 7 goto pc+0\nexit", 6));
    }

    @Test
    void branchBindsLinkedRegisters() {
        TracedProgram program = program("if r6 < 7 goto pc+0\nexit");
        MachineState stored = stored();
        MachineState path = pathToEnd(program, stored);
        long linked = LinkedRegisters.add(LinkedRegisters.add(0, 0, true, 6), 0, true, 8);
        path.history().add(START, START - 1, 0, linked);
        program.precision.markRegister(path, 8);
        assertEquals(1 << 6 | 1 << 8, stored.frame().preciseRegs());
    }

    @Test
    void fillNeedsTheSpilledValue() {
        TracedProgram program = program("r6 = *(u64 *)(r10 -16)\nexit");
        MachineState stored = stored();
        MachineState path = pathToEnd(program, stored);
        path.history().add(START, START - 1, JumpHistory.stackAccess(0, 1), 0);
        program.precision.markRegister(path, 6);
        assertEquals(0, stored.frame().preciseRegs());
        assertEquals(1L << 1, stored.frame().preciseSlots());
    }

    @Test
    void spillGetsItsRegister() {
        TracedProgram program = program("*(u64 *)(r10 -16) = r7\nr6 = *(u64 *)(r10 -16)\nexit");
        MachineState stored = stored();
        MachineState path = pathToEnd(program, stored);
        path.history().add(START, START - 1, JumpHistory.stackAccess(0, 1), 0);
        path.history().add(START + 1, START, JumpHistory.stackAccess(0, 1), 0);
        program.precision.markRegister(path, 6);
        assertEquals(1 << 7, stored.frame().preciseRegs());
        assertEquals(0, stored.frame().preciseSlots());
    }

    @Test
    void searchGoesOnInParents() {
        TracedProgram program = program("r6 = r7\nr6 += 1\nexit");
        MachineState grandparent = stored();
        MachineState parent = path(grandparent, START + 1);
        MachineState path = path(parent, START + 2);
        program.precision.markRegister(path, 6);
        assertEquals(1 << 6, parent.frame().preciseRegs());
        assertEquals(1 << 7, grandparent.frame().preciseRegs());
    }

    @Test
    void markedParentsEndTheSearch() {
        TracedProgram program = program("r6 = r7\nr6 += 1\nexit");
        MachineState grandparent = stored();
        MachineState parent = path(grandparent, START + 1);
        parent.frame().markPreciseReg(6);
        MachineState path = path(parent, START + 2);
        program.precision.markRegister(path, 6);
        assertEquals(0, grandparent.frame().preciseRegs());
    }

    @Test
    void searchThatFindsNothingMarksEverything() {
        // An address is no number, so a scalar that is still wanted there was lost on the way.
        TracedProgram program = program("*(u64 *)(r6 +0) = r7\nexit");
        MachineState stored = stored();
        program.precision.markRegister(pathToEnd(program, stored), 6);
        assertEquals((1 << Frame.FP) - 1, stored.frame().preciseRegs());
        assertTrue(stored.frame().isPreciseSlot(1));
    }

    @Test
    void propagationSaysWhetherAnythingChanged() {
        TracedProgram program = program("r6 = r7\nexit");
        MachineState covering = stored();
        covering.frame().markPreciseReg(6);
        MachineState stored = stored();
        MachineState path = pathToEnd(program, stored);
        assertTrue(program.precision.propagate(covering, path));
        assertEquals(1 << 7, stored.frame().preciseRegs());
        assertFalse(program.precision.propagate(covering, path));
    }

    @Test
    void resultOfASubprogramIsSearchedThere() {
        TracedProgram program = new TracedProgram(Rules.PRIVILEGED, PROLOGUE + """
                        call pc+1
                        exit
                        r0 = r1
                        exit
                        """, 0, START + 2);
        MachineState stored = stored();
        MachineState path = path(stored, START + 1);
        path.setLastInsn(START + 3);
        path.history().add(START + 2, START, 0, 0);
        path.history().add(START + 1, START + 3, 0, 0);
        program.precision.markRegister(path, 0);
        assertEquals(1 << 1, stored.frame().preciseRegs());
    }
}
