package dev.bpfgate.interp.memory;

import dev.bpfgate.diag.MemoryCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.isa.Store;
import dev.bpfgate.isa.StoreImm;
import dev.bpfgate.state.RegValue;

/** Stores of registers and immediates to memory. */
public final class StoreTransfer {
    private final Execution x;
    private final MemoryAccess memory;

    /** Makes the transfer object of one execution. */
    public StoreTransfer(Execution x, MemoryAccess memory) {
        this.x = x;
        this.memory = memory;
    }

    /** Executes the instruction and returns the next slot. Mirrors: check_store_reg. */
    public int apply(Store insn) {
        if (insn.imm() != 0) {
            throw new Rejection(MemoryCode.STX_RESERVED_FIELDS);
        }
        RegValue value = x.readable(insn.src());
        RegValue pointer = x.readable(insn.dst());
        memory.store(insn.dst(), insn.off(), insn.size().bytes(), insn.src(), value, false);
        PointerMix.note(x, pointer, false);
        return x.insnIndex() + 1;
    }

    /** Executes the instruction and returns the next slot. */
    public int apply(StoreImm insn) {
        if (insn.src() != 0) {
            throw new Rejection(MemoryCode.ST_RESERVED_FIELDS);
        }
        RegValue pointer = x.readable(insn.dst());
        RegValue value = RegValue.constant(insn.imm());
        memory.store(insn.dst(), insn.off(), insn.size().bytes(), Access.NO_REGISTER, value, false);
        PointerMix.note(x, pointer, false);
        return x.insnIndex() + 1;
    }
}
