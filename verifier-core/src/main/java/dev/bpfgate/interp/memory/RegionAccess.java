package dev.bpfgate.interp.memory;

import dev.bpfgate.diag.MemoryCode;
import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.kernel.ProgramType;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.object.MapDefinition;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;
import dev.bpfgate.state.TypeText;

/** Judges memory that a program hands to a helper or function, by the kind of pointer. Mirrors: check_helper_mem_access. */
public final class RegionAccess {
    private final Execution x;
    private final StackRange stack;
    private final MapAccess maps;
    private final PacketMemory packets;
    private final ContextMemory context;
    private final ObjectMemory objects;

    RegionAccess(
            Execution x,
            StackRange stack,
            MapAccess maps,
            PacketMemory packets,
            ContextMemory context,
            ObjectMemory objects) {
        this.x = x;
        this.stack = stack;
        this.maps = maps;
        this.packets = packets;
        this.context = context;
        this.objects = objects;
    }

    /**
     * Rejects memory that the callee may not use so.
     *
     * @param register the register of the active frame with the address
     * @param size in bytes
     * @param zeroAllowed whether a size of 0 is fine, and then a null pointer too
     * @return whether it is uninitialised stack that the caller must mark as written once all arguments are judged
     */
    public boolean require(int register, int size, boolean zeroAllowed, RegionUse use) {
        RegValue pointer = x.reg(register);
        boolean write = use != RegionUse.READ;
        switch (pointer.kind()) {
            case STACK -> {
                return stack.require(register, pointer, pointer.offset(), size, zeroAllowed, use);
            }
            case PACKET, PACKET_META -> packets.requireProven(register, pointer, pointer.offset(), size, zeroAllowed);
            case MAP_KEY -> key(register, pointer, size, write);
            case MAP_VALUE -> {
                maps.requireAllowed(pointer, pointer.offset(), size, write);
                maps.require(register, pointer, pointer.offset(), size, zeroAllowed, false);
            }
            case MEM -> {
                requireWritable(register, pointer, write);
                long whole = Integer.toUnsignedLong(pointer.memorySize());
                RegionBounds.require(register, pointer, pointer.offset(), size, whole, zeroAllowed);
            }
            case BUF -> {
                requireWritable(register, pointer, write);
                PlainMemory.requireBuffer(register, pointer, pointer.offset(), size);
            }
            case BTF_ID -> object(register, pointer, size);
            case CTX -> context(register, pointer, size, zeroAllowed, write);
            default -> other(register, pointer, size, zeroAllowed);
        }
        return false;
    }

    // Whatever the callee does with an object, the kernel judges a load.
    private void object(int register, RegValue pointer, int size) {
        objects.read(new Access(register, pointer, pointer.offset(), size, Access.Kind.LOAD, Access.NO_REGISTER, null));
    }

    // A context that is handed over as it is may be used as memory as far as its last byte may be.
    private void context(int register, RegValue pointer, int size, boolean zeroAllowed, boolean write) {
        if (isConverted(x.program().type())) {
            other(register, pointer, size, zeroAllowed);
            return;
        }
        if (size == 0 && !zeroAllowed) {
            throw new NotModelled("context of no size as memory");
        }
        if (size == 0) {
            return;
        }
        Access.Kind kind = write ? Access.Kind.STORE : Access.Kind.LOAD;
        Access last = new Access(register, pointer, pointer.offset() + size - 1, 1, kind, Access.NO_REGISTER, null);
        if (write) {
            context.write(last);
        } else {
            context.read(last);
        }
    }

    // Contexts that exist only for programs, whose accesses the kernel rewrites.
    private static boolean isConverted(ProgramType type) {
        return switch (type) {
            case KPROBE,
                    TRACEPOINT,
                    RAW_TRACEPOINT,
                    RAW_TRACEPOINT_WRITABLE,
                    TRACING,
                    LSM,
                    STRUCT_OPS,
                    SYSCALL,
                    LIRC_MODE2,
                    CGROUP_DEVICE,
                    NETFILTER,
                    EXT -> false;
            default -> true;
        };
    }

    private static void key(int register, RegValue pointer, int size, boolean write) {
        if (write) {
            throw new Rejection(MemoryCode.CANNOT_WRITE_INTO, register, TypeText.of(pointer));
        }
        MapDefinition map = (MapDefinition) pointer.target();
        RegionBounds.require(register, pointer, pointer.offset(), size, map.keySize(), false);
    }

    private static void requireWritable(int register, RegValue pointer, boolean write) {
        if (write && pointer.has(TypeFlags.RDONLY)) {
            throw new Rejection(MemoryCode.CANNOT_WRITE_INTO, register, TypeText.of(pointer));
        }
    }

    private static void other(int register, RegValue pointer, int size, boolean zeroAllowed) {
        if (zeroAllowed && size == 0 && pointer.isZero()) {
            return;
        }
        throw new Rejection(
                MemoryCode.NO_MEMORY, register, TypeText.of(pointer), TypeText.of(RegKind.STACK, TypeFlags.NONE));
    }
}
