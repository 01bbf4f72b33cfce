package dev.bpfgate.interp.call;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.diag.HelperCode;
import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.diag.OwnershipCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.memory.FixedPointer;
import dev.bpfgate.interp.memory.KernelPointers;
import dev.bpfgate.kernel.ArgType;
import dev.bpfgate.kernel.HelperArgument;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.kernel.ValueFlag;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;
import dev.bpfgate.state.TypeText;

/** Whether a register's type and offset are what an argument asks for, whatever is behind it. */
public final class ArgumentType {
    private static final int EXCHANGED_REGISTER = 2;
    private static final String SOCK_COMMON = "sock_common";

    private final Execution x;
    private final KernelTypes types;
    private final KernelPointers pointers;

    public ArgumentType(Execution x) {
        this.x = x;
        types = new KernelTypes(x);
        pointers = new KernelPointers(x);
    }

    /** Rejects a register that is of the wrong type. Mirrors: check_reg_type. */
    void require(HelperInvocation call, int register, ArgType type, HelperArgument argument) {
        RegValue value = x.reg(register);
        AcceptedTypes accepted = AcceptedTypes.of(type);
        if (!accepted.contains(value.kind(), judgedFlags(call, value, register, type, argument))) {
            throw new Rejection(HelperCode.ARGUMENT_TYPE, register, TypeText.of(value), accepted.text());
        }
        if (value.kind() != RegKind.BTF_ID) {
            return;
        }
        if (type == ArgType.MEMORY || type == ArgType.MAP_KEY || type == ArgType.MAP_VALUE) {
            requireReadOnlyUse(call, register, value, argument);
            return;
        }
        requireKernelType(call, register, value, argument);
    }

    // Flags that the argument allows are not looked at.
    private static int judgedFlags(
            HelperInvocation call, RegValue value, int register, ArgType type, HelperArgument argument) {
        int flags = value.flags();
        if (argument.is(ValueFlag.RDONLY)) {
            flags &= ~TypeFlags.RDONLY;
        }
        if (argument.is(ValueFlag.MAYBE_NULL)) {
            flags &= ~TypeFlags.MAYBE_NULL;
        }
        if (type == ArgType.MEMORY) {
            flags &= ~TypeFlags.ANY_DYNPTR;
        }
        boolean exchanged = call.helper.id() == HelperIds.KPTR_XCHG && register == EXCHANGED_REGISTER;
        if (exchanged && (flags & TypeFlags.ALLOC) != 0) {
            flags &= ~(TypeFlags.ALLOC | TypeFlags.PERCPU);
        }
        return flags;
    }

    private static void requireReadOnlyUse(
            HelperInvocation call, int register, RegValue value, HelperArgument argument) {
        if (!argument.is(ValueFlag.RDONLY)) {
            throw new Rejection(HelperCode.HELPER_MAY_WRITE, call.helper.name(), register, TypeText.of(value));
        }
    }

    private void requireKernelType(HelperInvocation call, int register, RegValue value, HelperArgument argument) {
        boolean exchanged = call.helper.id() == HelperIds.KPTR_XCHG && register == EXCHANGED_REGISTER;
        if (value.has(TypeFlags.ALLOC | TypeFlags.PERCPU)) {
            requireOwn(value);
            // What is not exchanged is judged by what the helper does with it.
            if (exchanged) {
                pointers.requireType(call.pointer, register, value);
            }
            return;
        }
        boolean release = argument.is(ValueFlag.RELEASE);
        if (value.mayBeNull() && (release || !argument.is(ValueFlag.MAYBE_NULL))) {
            throw new Rejection(HelperCode.ARGUMENT_POSSIBLY_NULL, register);
        }
        if (exchanged) {
            pointers.requireType(call.pointer, register, value);
            return;
        }
        String wanted = argument.structName() == null ? SOCK_COMMON : argument.structName();
        if (wanted.equals(HelperArgument.DECIDED_BY_CALL)) {
            throw new NotModelled("kernel object whose type the call decides");
        }
        // The structure at the begin of every socket stands for all of them when one is released.
        boolean exact = release && call.helper.id() != HelperIds.SK_RELEASE;
        if (!types.matches(value, types.idOf(wanted), exact)) {
            String actual = ((Btf) value.target()).name(value.typeId());
            throw new Rejection(HelperCode.ARGUMENT_KERNEL_TYPE, register, actual, wanted);
        }
    }

    /** Rejects a register that does not point to an object of this type of the kernel's. Mirrors: check_reg_type. */
    public void requireObject(int register, int typeId, boolean mayBeNull) {
        RegValue value = x.reg(register);
        AcceptedTypes accepted = AcceptedTypes.of(ArgType.BTF_POINTER);
        int flags = mayBeNull ? value.flags() & ~TypeFlags.MAYBE_NULL : value.flags();
        if (!accepted.contains(value.kind(), flags)) {
            throw new Rejection(HelperCode.ARGUMENT_TYPE, register, TypeText.of(value), accepted.text());
        }
        if (!types.matches(value, typeId, false)) {
            String actual = ((Btf) value.target()).name(value.typeId());
            throw new Rejection(
                    HelperCode.ARGUMENT_KERNEL_TYPE,
                    register,
                    actual,
                    types.btf().name(typeId));
        }
    }

    // The kernel does not expect that an object of the program's is anything but held.
    private static void requireOwn(RegValue value) {
        boolean expected = value.flags() == TypeFlags.ALLOC || value.flags() == (TypeFlags.ALLOC | TypeFlags.PERCPU);
        if (value.has(TypeFlags.ALLOC) && !expected) {
            throw new Rejection(OwnershipCode.EXCHANGED_OBJECT_UNEXPECTED);
        }
    }

    /** Rejects a register with an offset that the argument does not allow. Mirrors: check_func_arg_reg_off. */
    void requireOffset(int register, ArgType type, HelperArgument argument) {
        RegValue value = x.reg(register);
        if (argument.is(ValueFlag.RELEASE)) {
            requireWhole(register, value, type);
            return;
        }
        requireOffset(register, value);
    }

    /** The same for an argument of a kernel function. */
    public void requireOffset(int register, boolean release) {
        RegValue value = x.reg(register);
        if (release) {
            requireWhole(register, value, ArgType.ANYTHING);
            return;
        }
        requireOffset(register, value);
    }

    private static void requireOffset(int register, RegValue value) {
        if (allowsAnyOffset(value)) {
            return;
        }
        FixedPointer.require(register, value, allowsFixedOffset(value));
    }

    private static void requireWhole(int register, RegValue value, ArgType type) {
        if (type == ArgType.DYNPTR && value.is(RegKind.STACK)) {
            return;
        }
        if (value.offset() != 0) {
            throw new Rejection(HelperCode.RELEASE_NEEDS_ZERO_OFFSET, register);
        }
        FixedPointer.require(register, value);
    }

    private static boolean allowsAnyOffset(RegValue value) {
        return switch (value.kind()) {
            case STACK, PACKET, PACKET_META, MAP_KEY, MAP_VALUE, ARENA, SCALAR -> value.flags() == 0;
            case MEM -> value.flags() == 0 || value.flags() == TypeFlags.RDONLY || value.flags() == TypeFlags.RINGBUF;
            case BUF -> value.flags() == 0 || value.flags() == TypeFlags.RDONLY;
            default -> false;
        };
    }

    private static boolean allowsFixedOffset(RegValue value) {
        if (value.kind() != RegKind.BTF_ID) {
            return false;
        }
        int borrowed = TypeFlags.ALLOC | TypeFlags.NON_OWN_REF;
        return switch (value.flags()) {
            case TypeFlags.NONE, TypeFlags.ALLOC, TypeFlags.TRUSTED, TypeFlags.RCU -> true;
            default -> value.flags() == borrowed || value.flags() == (borrowed | TypeFlags.RCU);
        };
    }
}
