package dev.bpfgate.interp.memory;

import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.alu.Invariants;
import dev.bpfgate.isa.Load;
import dev.bpfgate.state.RegValue;

/** Loads from memory into a register. */
public final class LoadTransfer {
    private final Execution x;
    private final MemoryAccess memory;
    private final Invariants invariants;

    /** Makes the transfer object of one execution. */
    public LoadTransfer(Execution x, MemoryAccess memory) {
        this.x = x;
        this.memory = memory;
        invariants = new Invariants(x);
    }

    /** Executes the instruction and returns the next slot. Mirrors: check_load_mem. */
    public int apply(Load insn) {
        RegValue pointer = x.readable(insn.src());
        x.requireWritable(insn.dst());
        RegValue loaded =
                memory.load(insn.src(), insn.off(), insn.size().bytes(), insn.signExtend(), insn.dst(), false);
        x.set(insn.dst(), loaded);
        PointerMix.note(x, pointer, true);
        x.set(insn.dst(), invariants.checked(loaded, "ldx"));
        return x.insnIndex() + 1;
    }
}
