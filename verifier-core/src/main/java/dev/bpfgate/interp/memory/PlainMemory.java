package dev.bpfgate.interp.memory;

import dev.bpfgate.diag.MemoryCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;
import dev.bpfgate.state.TypeText;

/** Accesses to memory without structure: of a known size, in buffers checked at attachment, in flow keys. */
final class PlainMemory {
    /** Size of the flow keys, bytes. Source: struct bpf_flow_keys. */
    private static final int FLOW_KEYS_BYTES = 56;

    private final Execution x;

    PlainMemory(Execution x) {
        this.x = x;
    }

    /** Returns what a load from memory of a known size yields. */
    RegValue readMemory(Access access) {
        requireMemory(access);
        return RegValue.UNKNOWN;
    }

    void writeMemory(Access access) {
        requireMemory(access);
    }

    private void requireMemory(Access access) {
        RegValue pointer = access.pointer();
        if (pointer.mayBeNull()) {
            throw new Rejection(MemoryCode.INVALID_MEMORY_ACCESS, access.register(), TypeText.of(pointer));
        }
        requireWritable(access);
        if (access.isWrite() && access.storesPointer() && !x.policy().perfmon()) {
            throw new Rejection(MemoryCode.POINTER_LEAK_INTO_MEMORY, access.valueRegister());
        }
        // Every load through an untrusted pointer is guarded, wherever it points.
        boolean guarded = pointer.has(TypeFlags.RDONLY) && pointer.has(TypeFlags.UNTRUSTED);
        if (!guarded) {
            long size = Integer.toUnsignedLong(pointer.memorySize());
            RegionBounds.require(access.register(), pointer, access.offset(), access.size(), size, false);
        }
    }

    private static void requireWritable(Access access) {
        if (access.isWrite() && access.pointer().has(TypeFlags.RDONLY)) {
            throw new Rejection(MemoryCode.CANNOT_WRITE_INTO, access.register(), TypeText.of(access.pointer()));
        }
    }

    /** Judges an access to a buffer whose size is checked when the program is attached. Mirrors: check_buffer_access. */
    void requireBuffer(Access access) {
        requireWritable(access);
        requireBuffer(access.register(), access.pointer(), access.offset(), access.size());
    }

    /** Rejects an access at an offset that is negative or not known. */
    static void requireBuffer(int register, RegValue pointer, int offset, int size) {
        if (offset < 0) {
            throw new Rejection(MemoryCode.BUFFER_OFFSET, register, nameOf(pointer), offset, size);
        }
        if (!pointer.number().isZero()) {
            throw new Rejection(MemoryCode.BUFFER_VARIABLE_OFFSET, register, offset, VariableOffset.text(pointer));
        }
    }

    private static String nameOf(RegValue pointer) {
        if (pointer.kind() == RegKind.TP_BUFFER) {
            return "tracepoint";
        }
        return pointer.has(TypeFlags.RDONLY) ? "rdonly" : "rdwr";
    }

    /** Judges an access to flow keys. */
    void requireFlowKeys(Access access) {
        if (access.isWrite() && access.storesPointer() && !x.policy().perfmon()) {
            throw new Rejection(MemoryCode.POINTER_LEAK_INTO_FLOW_KEYS, access.valueRegister());
        }
        requireFlowKeys(access.offset(), access.size());
    }

    /** Rejects an access outside of the flow keys. */
    static void requireFlowKeys(int offset, int size) {
        if (size < 0 || offset < 0 || (long) offset + size > FLOW_KEYS_BYTES) {
            throw new Rejection(MemoryCode.FLOW_KEYS_BOUNDS, offset, size);
        }
    }
}
