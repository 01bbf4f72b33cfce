package dev.bpfgate.interp.trace;

import dev.bpfgate.interp.Trace;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.InsnKind;
import dev.bpfgate.isa.Reg;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.MachineState;
import dev.bpfgate.state.References;
import dev.bpfgate.state.RegValue;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Remembers which instructions the path at hand executed and what the registers that they name held, and nothing of the paths
 * that ended well: when a forked path is taken up, what came after the fork is forgotten. After a rejection it holds the
 * failing path. Needs about 30 bytes a step, so at most 30 MB.
 */
public final class ValueRecorder implements Trace {
    /** Values kept of a step: destination and source, before and after. */
    static final int VALUES = 4;

    private final Insn[] program;
    private final int[] visits;
    private final RegValue[] registers = new RegValue[Frame.REGISTERS];
    private final BitSet packetMoves = new BitSet();
    private int[] path = new int[256];
    private byte[] depths = new byte[256];
    private RegValue[] values = new RegValue[256 * VALUES];
    private References[] references = new References[256];
    private int length;

    /** Makes one that has seen nothing of a program. */
    public ValueRecorder(Insn[] program) {
        this.program = program;
        this.visits = new int[program.length];
        Arrays.fill(registers, RegValue.NOT_INIT);
    }

    /** Returns the path at hand, the failing step last, and gives up what was recorded: afterwards there is nothing more to ask. */
    public RecordedPath path() {
        return new RecordedPath(path, length, depths, values, registers, references, packetMoves, visits);
    }

    @Override
    public void begin(int subprogram) {
        length = 0;
    }

    @Override
    public void end(int subprogram) {
        length = 0;
    }

    @Override
    public long position() {
        return length;
    }

    @Override
    public void resume(long position) {
        length = (int) Math.min(position, length);
    }

    @Override
    public void instruction(MachineState state, int insn, int previous) {
        Frame frame = state.frame();
        if (length > 0) {
            keepAfter(length - 1, frame, state.current());
        }
        if (length == path.length) {
            grow();
        }
        path[length] = insn;
        depths[length] = (byte) state.current();
        references[length] = state.references();
        packetMoves.clear(length);
        keepBefore(length, program[insn], frame);
        length++;
        visits[insn]++;
        for (int register = 0; register < Frame.REGISTERS; register++) {
            registers[register] = frame.reg(register);
        }
    }

    @Override
    public void packetMoved() {
        packetMoves.set(length - 1);
    }

    private void keepBefore(int step, Insn insn, Frame frame) {
        boolean call = insn.kind() == InsnKind.CALL;
        values[step * VALUES] = read(frame, call ? 1 : insn.dst());
        values[step * VALUES + 1] = read(frame, call ? 2 : insn.src());
        values[step * VALUES + 2] = null;
        values[step * VALUES + 3] = null;
    }

    private void keepAfter(int step, Frame frame, int depth) {
        if (depths[step] != depth) {
            return;
        }
        Insn insn = program[path[step]];
        boolean call = insn.kind() == InsnKind.CALL;
        values[step * VALUES + 2] = read(frame, call ? 0 : insn.dst());
        values[step * VALUES + 3] = read(frame, insn.src());
    }

    private static RegValue read(Frame frame, int register) {
        return register <= Reg.FRAME_POINTER ? frame.reg(register) : RegValue.NOT_INIT;
    }

    private void grow() {
        path = Arrays.copyOf(path, length * 2);
        depths = Arrays.copyOf(depths, length * 2);
        values = Arrays.copyOf(values, length * 2 * VALUES);
        references = Arrays.copyOf(references, length * 2);
    }
}
