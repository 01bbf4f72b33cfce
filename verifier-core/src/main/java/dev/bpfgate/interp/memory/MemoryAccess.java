package dev.bpfgate.interp.memory;

import dev.bpfgate.diag.MemoryCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;
import dev.bpfgate.state.TypeText;

/**
 * Judges loads and stores by the kind of pointer they go through, and says what a load yields. Mirrors: check_mem_access.
 */
public final class MemoryAccess {
    private final Execution x;
    private final Alignment alignment;
    private final StackReader stackReader;
    private final StackWriter stackWriter;
    private final MapAccess maps;
    private final PacketMemory packets;
    private final ContextMemory context;
    private final PlainMemory plain;
    private final ObjectMemory objects;
    private final MapObject mapObjects;
    private final RegionAccess regions;

    /** Makes the judge of one execution. */
    public MemoryAccess(Execution x) {
        this.x = x;
        alignment = new Alignment(x.policy().strictAlignment());
        StackBounds stackBounds = new StackBounds(x);
        StackRange stackRange = new StackRange(x, stackBounds);
        stackReader = new StackReader(x, stackBounds, stackRange);
        stackWriter = new StackWriter(x, stackBounds);
        maps = new MapAccess(x);
        packets = new PacketMemory(x);
        context = new ContextMemory(x);
        plain = new PlainMemory(x);
        objects = new ObjectMemory(x);
        mapObjects = new MapObject(x);
        regions = new RegionAccess(x, stackRange, maps, packets, context, objects);
    }

    /** Returns the judge of memory that is handed to callees. */
    public RegionAccess regions() {
        return regions;
    }

    /**
     * Returns what a load through a register of the active frame yields, cut to its width.
     *
     * @param offset the instruction's, in bytes
     * @param valueRegister which register gets it; {@link Access#NO_REGISTER} if none does
     * @param strict whether the access must be aligned in any case
     */
    RegValue load(int register, int offset, int size, boolean signed, int valueRegister, boolean strict) {
        RegValue pointer = x.reg(register);
        alignment.require(pointer, offset, size, strict);
        Access.Kind kind = signed ? Access.Kind.SIGNED_LOAD : Access.Kind.LOAD;
        Access access = new Access(register, pointer, offset + pointer.offset(), size, kind, valueRegister, null);
        RegValue loaded = read(access);
        if (!loaded.isScalar() || size == Long.BYTES) {
            return loaded;
        }
        return loaded.withNumber(
                signed ? loaded.number().signExtend(size) : loaded.number().zeroExtend(size));
    }

    private RegValue read(Access access) {
        RegValue pointer = access.pointer();
        requireKnownFlags(access);
        return switch (pointer.kind()) {
            case STACK -> stackReader.read(access);
            case MAP_VALUE -> maps.readValue(access);
            case MAP_KEY -> maps.readKey(access);
            case CTX -> context.read(access);
            case PACKET, PACKET_META -> packets.read(access);
            case MEM -> plain.readMemory(access);
            case BUF, TP_BUFFER -> buffer(access);
            case FLOW_KEYS -> flowKeys(access);
            case ARENA -> RegValue.UNKNOWN;
            case SOCKET, SOCK_COMMON, TCP_SOCK, XDP_SOCK -> SocketMemory.read(access);
            case BTF_ID -> objects.read(access);
            case MAP_PTR -> mapObjects.read(access);
            case NOT_INIT, SCALAR, PACKET_END, FUNC, DYNPTR -> throw invalid(access);
        };
    }

    private RegValue buffer(Access access) {
        plain.requireBuffer(access);
        return RegValue.UNKNOWN;
    }

    private RegValue flowKeys(Access access) {
        plain.requireFlowKeys(access);
        return RegValue.UNKNOWN;
    }

    /**
     * Judges a store through a register of the active frame.
     *
     * @param offset the instruction's, in bytes
     * @param valueRegister which register is stored; {@link Access#NO_REGISTER} if none is
     * @param value what is stored; null if that is not known
     * @param strict whether the access must be aligned in any case
     */
    void store(int register, int offset, int size, int valueRegister, RegValue value, boolean strict) {
        RegValue pointer = x.reg(register);
        alignment.require(pointer, offset, size, strict);
        Access access =
                new Access(register, pointer, offset + pointer.offset(), size, Access.Kind.STORE, valueRegister, value);
        requireKnownFlags(access);
        switch (pointer.kind()) {
            case STACK -> stackWriter.write(access);
            case MAP_VALUE -> maps.writeValue(access);
            case MAP_KEY -> maps.writeKey(access);
            case CTX -> context.write(access);
            case PACKET, PACKET_META -> packets.write(access);
            case MEM -> plain.writeMemory(access);
            case BUF, TP_BUFFER -> plain.requireBuffer(access);
            case FLOW_KEYS -> plain.requireFlowKeys(access);
            case ARENA -> {
                // the run-time check of an arena access takes any address
            }
            case SOCKET, SOCK_COMMON, TCP_SOCK, XDP_SOCK ->
                throw new Rejection(MemoryCode.CANNOT_WRITE_INTO, register, TypeText.of(pointer));
            case BTF_ID -> objects.write(access);
            case MAP_PTR -> mapObjects.write(access);
            case NOT_INIT, SCALAR, PACKET_END, FUNC, DYNPTR -> throw invalid(access);
        }
    }

    /**
     * Stores what a callee leaves in memory of which nothing is known afterwards.
     *
     * @param register the register of the active frame with the address
     * @param offset from there, in bytes
     * @param size 1 to 8, in bytes
     */
    public void storeUnknown(int register, int offset, int size) {
        store(register, offset, size, Access.NO_REGISTER, null, false);
    }

    /** Rejects an address that is not a multiple of the size. */
    public void requireAligned(int register, int size) {
        alignment.require(x.reg(register), 0, size, true);
    }

    // A pointer that may be null cannot be used, except that memory says so in its own place; other flags change
    // nothing only for the kinds that are made to have them.
    private static void requireKnownFlags(Access access) {
        RegValue pointer = access.pointer();
        boolean flagsFit = pointer.kind() == RegKind.MEM
                || ((pointer.kind() == RegKind.BTF_ID || pointer.kind() == RegKind.BUF) && !pointer.mayBeNull());
        if (pointer.flags() != 0 && !flagsFit) {
            throw invalid(access);
        }
    }

    private static Rejection invalid(Access access) {
        return new Rejection(MemoryCode.INVALID_MEMORY_ACCESS, access.register(), TypeText.of(access.pointer()));
    }
}
