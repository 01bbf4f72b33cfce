package dev.bpfgate.interp.memory;

import dev.bpfgate.diag.MemoryCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.alu.Invariants;
import dev.bpfgate.isa.Atomic;
import dev.bpfgate.isa.AtomicOp;
import dev.bpfgate.isa.MemSize;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;
import dev.bpfgate.state.TypeText;

/** Atomic operations on memory. All must be aligned. Mirrors: check_atomic. */
public final class AtomicTransfer {
    private final Execution x;
    private final MemoryAccess memory;
    private final Invariants invariants;

    /** Makes the transfer object of one execution. */
    public AtomicTransfer(Execution x, MemoryAccess memory) {
        this.x = x;
        this.memory = memory;
        invariants = new Invariants(x);
    }

    /** Executes the instruction and returns the next slot. */
    public int apply(Atomic insn) {
        AtomicOp op = insn.op();
        if (op == AtomicOp.INVALID) {
            throw new Rejection(MemoryCode.ATOMIC_OPCODE, insn.imm());
        }
        if (op == AtomicOp.LOAD_ACQUIRE) {
            loadAcquire(insn);
        } else if (op == AtomicOp.STORE_RELEASE) {
            storeRelease(insn);
        } else {
            modify(insn);
        }
        return x.insnIndex() + 1;
    }

    private void loadAcquire(Atomic insn) {
        RegValue pointer = x.readable(insn.src());
        x.requireWritable(insn.dst());
        RegValue loaded = memory.load(insn.src(), insn.off(), insn.size().bytes(), false, insn.dst(), true);
        x.set(insn.dst(), loaded);
        PointerMix.note(x, pointer, false);
        x.set(insn.dst(), invariants.checked(loaded, "atomic_load"));
        requireKind(x.reg(insn.src()), insn.src(), MemoryCode.ATOMIC_LOAD_FROM);
    }

    private void storeRelease(Atomic insn) {
        RegValue value = x.readable(insn.src());
        RegValue pointer = x.readable(insn.dst());
        memory.store(insn.dst(), insn.off(), insn.size().bytes(), insn.src(), value, true);
        PointerMix.note(x, pointer, false);
        requireKind(pointer, insn.dst(), MemoryCode.ATOMIC_STORE_INTO);
    }

    // Mirrors: check_atomic_rmw.
    private void modify(Atomic insn) {
        if (insn.size() != MemSize.W && insn.size() != MemSize.DW) {
            throw new Rejection(MemoryCode.ATOMIC_SIZE);
        }
        RegValue operand = x.readable(insn.src());
        x.readable(insn.dst());
        boolean compares = insn.op() == AtomicOp.CMPXCHG;
        if (compares) {
            requireNumber(x.readable(0), 0);
        }
        requireNumber(operand, insn.src());
        requireKind(x.reg(insn.dst()), insn.dst(), MemoryCode.ATOMIC_STORE_INTO);
        RegValue pointer = x.reg(insn.dst());
        int fetched = Access.NO_REGISTER;
        if (insn.fetch()) {
            fetched = compares ? 0 : insn.src();
            x.requireWritable(fetched);
            x.set(fetched, RegValue.UNKNOWN);
        }
        int size = insn.size().bytes();
        memory.load(insn.dst(), insn.off(), size, false, Access.NO_REGISTER, true);
        if (fetched != Access.NO_REGISTER) {
            x.set(fetched, memory.load(insn.dst(), insn.off(), size, false, fetched, true));
        }
        if (pointer.is(RegKind.ARENA)) {
            PointerMix.note(x, pointer, false);
        }
        memory.store(insn.dst(), insn.off(), size, Access.NO_REGISTER, null, true);
    }

    private void requireNumber(RegValue value, int register) {
        if (value.isPointer() && !x.policy().perfmon()) {
            throw new Rejection(MemoryCode.POINTER_LEAK_INTO_MEMORY, register);
        }
    }

    // Mirrors: atomic_ptr_type_ok.
    private static void requireKind(RegValue pointer, int register, MemoryCode complaint) {
        boolean forbidden = switch (pointer.kind()) {
            case CTX, PACKET, PACKET_META, FLOW_KEYS, SOCKET, SOCK_COMMON, TCP_SOCK, XDP_SOCK -> pointer.flags() == 0;
            default -> false;
        };
        if (forbidden) {
            throw new Rejection(complaint, register, TypeText.of(pointer));
        }
    }
}
