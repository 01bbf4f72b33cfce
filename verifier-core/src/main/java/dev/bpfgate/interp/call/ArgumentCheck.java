package dev.bpfgate.interp.call;

import dev.bpfgate.btf.field.FieldKind;
import dev.bpfgate.diag.HelperCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.call.kfunc.TreeCallback;
import dev.bpfgate.interp.memory.MemoryAccess;
import dev.bpfgate.interp.memory.RegionUse;
import dev.bpfgate.kernel.ArgType;
import dev.bpfgate.kernel.HelperArgument;
import dev.bpfgate.kernel.HelperFlag;
import dev.bpfgate.kernel.MapType;
import dev.bpfgate.kernel.PacketAccess;
import dev.bpfgate.kernel.ProgramType;
import dev.bpfgate.kernel.ValueFlag;
import dev.bpfgate.object.MapDefinition;
import dev.bpfgate.state.Reference;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;

/**
 * Judges the arguments of a helper, r1 first, as each may say what the next is measured by. Mirrors: check_func_arg.
 */
final class ArgumentCheck {
    private final Execution x;
    private final MemoryAccess memory;
    private final ArgumentType type;
    private final SizeArgument sizes;
    private final ConstantKey keys;
    private final SpinLocks locks;
    private final MapFieldPointer fields;
    private final ConstantString strings;
    private final DynptrArgument dynptrs;
    private final PointerExchange exchange;

    ArgumentCheck(Execution x, MemoryAccess memory, DynptrArgument dynptrs) {
        this.x = x;
        this.memory = memory;
        type = new ArgumentType(x);
        sizes = new SizeArgument(x, memory);
        keys = new ConstantKey(x);
        locks = new SpinLocks(x);
        fields = new MapFieldPointer(x);
        strings = new ConstantString(x, memory);
        this.dynptrs = dynptrs;
        exchange = new PointerExchange(x);
    }

    /** Judges all arguments and gathers what they say. */
    void apply(HelperInvocation call) {
        for (int i = 0; i < call.prototype.argumentCount(); i++) {
            apply(call, i);
        }
    }

    private void apply(HelperInvocation call, int index) {
        int register = index + 1;
        HelperArgument argument = call.prototype.argument(index);
        RegValue value = x.readable(register);
        if (argument.type() == ArgType.ANYTHING) {
            if (value.isPointer() && !x.policy().perfmon()) {
                throw new Rejection(HelperCode.POINTER_LEAK_INTO_HELPER, register);
            }
            return;
        }
        if (value.kind().isPacketData() && !mayPassPacket(call)) {
            throw new Rejection(HelperCode.PACKET_NOT_FOR_HELPER);
        }
        ArgType wanted = argument.type() == ArgType.MAP_VALUE ? valueType(call, argument) : argument.type();
        boolean absent = value.isZero() && argument.is(ValueFlag.MAYBE_NULL);
        if (!absent) {
            type.require(call, register, wanted, argument);
            type.requireOffset(register, wanted, argument);
        }
        noteReference(call, register, value, argument);
        judge(call, index, wanted, argument, absent);
    }

    // Mirrors: may_access_direct_pkt_data, for what is handed to a helper.
    private boolean mayPassPacket(HelperInvocation call) {
        if (x.program().type() == ProgramType.CGROUP_SOCKOPT) {
            return true;
        }
        boolean hasPacket = x.kernel().programType(x.program().type()).packetAccess() != PacketAccess.NONE;
        return hasPacket && call.prototype.is(HelperFlag.PKT_ACCESS);
    }

    // Mirrors: resolve_map_arg_type.
    private static ArgType valueType(HelperInvocation call, HelperArgument argument) {
        MapType map = call.map.type();
        if (map != MapType.SOCKMAP && map != MapType.SOCKHASH) {
            return ArgType.MAP_VALUE;
        }
        if (argument.flags() != 0) {
            throw new Rejection(HelperCode.SOCKMAP_ARGUMENT);
        }
        return ArgType.BTF_SOCK_COMMON;
    }

    private void noteReference(HelperInvocation call, int register, RegValue value, HelperArgument argument) {
        if (argument.is(ValueFlag.RELEASE)) {
            if (argument.type() == ArgType.DYNPTR) {
                dynptrs.requireReleasable(register);
            } else if (value.refId() == 0 && !value.isZero()) {
                throw new Rejection(HelperCode.RELEASE_NEEDS_REFERENCE, register);
            }
            call.releasedRegister = register;
        }
        if (value.refId() == 0 || argument.type() == ArgType.KPTR_DESTINATION) {
            return;
        }
        if (call.refId != 0) {
            throw new Rejection(HelperCode.SEVERAL_REFERENCES, register, value.refId(), call.refId);
        }
        call.refId = value.refId();
    }

    private void judge(HelperInvocation call, int index, ArgType wanted, HelperArgument argument, boolean absent) {
        int register = index + 1;
        switch (wanted) {
            case MAP -> map(call, register);
            case MAP_KEY -> key(call, register);
            case MAP_VALUE -> value(call, register, argument, absent);
            case MEMORY -> memory(call, register, argument);
            case SIZE -> sizes.require(call, register, call.prototype.argument(index - 1), false);
            case SIZE_OR_ZERO -> sizes.require(call, register, call.prototype.argument(index - 1), true);
            case ALLOCATION_SIZE_OR_ZERO -> sizes.allocation(call, register);
            case SPIN_LOCK -> lock(call, register);
            case TIMER -> timer(call, register);
            case FUNCTION -> call.callback = x.reg(register).detail();
            case PERCPU_BTF_POINTER -> percpu(call, register);
            case CONSTANT_STRING -> strings.require(register);
            case KPTR_DESTINATION -> exchange.destination(call, register);
            case DYNPTR -> dynptrs.apply(register, argument);
            case ANYTHING, CONTEXT, SOCK_COMMON, SOCKET, BTF_POINTER, RINGBUF_MEMORY, BTF_SOCK_COMMON, STACK -> {
                // the type says it all
            }
        }
    }

    private void map(HelperInvocation call, int register) {
        RegValue pointer = x.reg(register);
        MapDefinition map = (MapDefinition) pointer.target();
        // Only where a timer came before, whose callback will get this map.
        if (call.map != null && (call.map != map || call.mapUid != pointer.detail())) {
            throw new Rejection(HelperCode.MAP_MISMATCH, call.mapUid, pointer.detail());
        }
        call.map = map;
        call.mapUid = pointer.detail();
    }

    private void key(HelperInvocation call, int register) {
        int size = (int) call.map.keySize();
        memory.regions().require(register, size, false, RegionUse.READ);
        call.constantKey = keys.find(call.map, register);
    }

    private void value(HelperInvocation call, int register, HelperArgument argument, boolean absent) {
        if (absent) {
            return;
        }
        // A bloom filter is asked about a value, other maps give one.
        boolean asked = call.map.type() == MapType.BLOOM_FILTER && call.helper.id() == HelperIds.MAP_PEEK_ELEM;
        boolean fills = !asked && argument.is(ValueFlag.UNINIT);
        boolean writes = !asked && argument.is(ValueFlag.WRITE);
        call.fills = fills;
        require(call, register, (int) call.map.valueSize(), fills, writes);
    }

    private void memory(HelperInvocation call, int register, HelperArgument argument) {
        call.fills = argument.is(ValueFlag.UNINIT);
        if (!argument.isFixedSize()) {
            // The size follows.
            return;
        }
        int size = argument.fixedSizeBytes();
        require(call, register, size, call.fills, argument.is(ValueFlag.WRITE));
        if (argument.is(ValueFlag.ALIGNED)) {
            memory.requireAligned(register, size);
        }
    }

    private void require(HelperInvocation call, int register, int size, boolean fills, boolean writes) {
        RegionUse use = fills ? RegionUse.FILL : writes ? RegionUse.READ_WRITE : RegionUse.READ;
        if (memory.regions().require(register, size, false, use)) {
            call.fillLater(register, size);
        }
    }

    private void lock(HelperInvocation call, int register) {
        if (TreeCallback.isActive(x)) {
            throw new Rejection(HelperCode.LOCK_IN_TREE_CALLBACK);
        }
        if (call.helper.id() == HelperIds.SPIN_LOCK) {
            locks.take(register, Reference.Kind.LOCK);
        } else {
            locks.giveBack(register, Reference.Kind.LOCK);
        }
    }

    // Mirrors: process_timer_func.
    private void timer(HelperInvocation call, int register) {
        fields.require(register, FieldKind.TIMER);
        call.map = (MapDefinition) x.reg(register).target();
        call.mapUid = x.reg(register).detail();
    }

    private void percpu(HelperInvocation call, int register) {
        RegValue pointer = x.reg(register);
        if (pointer.kind() != RegKind.BTF_ID || pointer.typeId() == 0) {
            throw new Rejection(HelperCode.PERCPU_TYPE_INVALID, register);
        }
        call.percpu = pointer;
    }
}
