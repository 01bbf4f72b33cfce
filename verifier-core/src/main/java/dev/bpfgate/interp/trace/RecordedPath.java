package dev.bpfgate.interp.trace;

import dev.bpfgate.state.References;
import dev.bpfgate.state.RegValue;
import java.util.BitSet;

/**
 * What one path did, step by step: the failing path of a replay. A step is one executed instruction; steps are numbered from 0,
 * the failing one is the last. Values are the engine's own, immutable.
 */
public final class RecordedPath {
    private final int[] insns;
    private final int length;
    private final byte[] depths;
    private final RegValue[] values;
    private final RegValue[] registers;
    private final References[] references;
    private final BitSet packetMoves;
    private final int[] visits;

    RecordedPath(
            int[] insns,
            int length,
            byte[] depths,
            RegValue[] values,
            RegValue[] registers,
            References[] references,
            BitSet packetMoves,
            int[] visits) {
        this.insns = insns;
        this.length = length;
        this.depths = depths;
        this.values = values;
        this.registers = registers;
        this.references = references;
        this.packetMoves = packetMoves;
        this.visits = visits;
    }

    /** Returns the number of steps. */
    public int length() {
        return length;
    }

    /** Returns the instruction that a step executed. */
    public int insn(int step) {
        return insns[step];
    }

    /** Returns how many frames lie below the one that a step ran in. */
    public int depth(int step) {
        return depths[step];
    }

    /** Returns what the instruction's destination register held before a step; of a call, what r1 held. */
    public RegValue destinationBefore(int step) {
        return values[step * ValueRecorder.VALUES];
    }

    /** Returns what the instruction's source register held before a step; of a call, what r2 held. */
    public RegValue sourceBefore(int step) {
        return values[step * ValueRecorder.VALUES + 1];
    }

    /** Returns what the destination register held after a step, of a call r0; null after the last step and where frames change. */
    public RegValue destinationAfter(int step) {
        return values[step * ValueRecorder.VALUES + 2];
    }

    /** Returns what the source register held after a step; null after the last step and where frames change. */
    public RegValue sourceAfter(int step) {
        return values[step * ValueRecorder.VALUES + 3];
    }

    /** Returns what a register held before the last step; an instruction may name one that does not exist. */
    public RegValue register(int register) {
        return register < registers.length ? registers[register] : RegValue.NOT_INIT;
    }

    /** Returns what the path held before a step. */
    public References references(int step) {
        return references[step];
    }

    /** Returns whether a step made pointers into the packet invalid. */
    public boolean movesPacket(int step) {
        return packetMoves.get(step);
    }

    /** Returns how often all paths together visited an instruction. */
    public int visits(int insn) {
        return insn < visits.length ? visits[insn] : 0;
    }
}
