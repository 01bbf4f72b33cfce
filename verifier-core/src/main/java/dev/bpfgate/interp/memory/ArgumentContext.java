package dev.bpfgate.interp.memory;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.diag.MemoryCode;
import dev.bpfgate.diag.ObjectCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.domain.Scalar;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.kernel.AttachType;
import dev.bpfgate.kernel.ProgramType;
import dev.bpfgate.kernel.ReturnRange;
import dev.bpfgate.link.AttachedFunction;
import dev.bpfgate.state.RegValue;

/**
 * Contexts that are the arguments of a kernel function, and its result where the program runs after it: tracing programs,
 * security hooks, iterators, operations of kernel structures. What a load yields follows from the function's type.
 * Mirrors: btf_ctx_access.
 */
final class ArgumentContext {
    private static final int SLOT_BYTES = 8;
    private static final int MAX_ARGUMENTS = 12;

    private final Execution x;
    private final ArgumentPointers pointers;

    ArgumentContext(Execution x) {
        this.x = x;
        pointers = new ArgumentPointers(x);
    }

    RegValue read(Access access) {
        int offset = access.offset();
        boolean inside = offset >= 0 && offset < MAX_ARGUMENTS * SLOT_BYTES && offset % access.size() == 0;
        if (!inside) {
            throw invalid(access);
        }
        AttachedFunction function = x.attached();
        Btf btf = x.program().kernelBtf();
        if (offset % SLOT_BYTES != 0) {
            throw refused(access, ObjectCode.ARGUMENT_MISALIGNED, function.name(), offset);
        }
        int number = function.argumentAt(btf, offset);
        int count = function.parameters().size();
        if (number > count) {
            throw refused(access, ObjectCode.ARGUMENT_MISSING, function.name(), number + 1);
        }
        if (number == count) {
            return result(access, number);
        }
        return value(access, number, function.parameters().get(number).typeId(), false);
    }

    // What the function returned, for programs that run after it.
    private RegValue result(Access access, int number) {
        AttachedFunction function = x.attached();
        AttachType attachType = x.program().attachType();
        boolean operation = x.program().type() == ProgramType.STRUCT_OPS;
        if (operation || attachType == null) {
            throw refused(access, ObjectCode.ARGUMENT_MISSING, function.name(), number + 1);
        }
        int typeId = function.prototype().returnTypeId();
        return switch (attachType) {
            case LSM_MAC -> value(access, number, typeId, true);
            case LSM_CGROUP, TRACE_FEXIT -> value(access, number, typeId, false);
            case MODIFY_RETURN -> modifiable(access, number, typeId);
            default -> throw refused(access, ObjectCode.ARGUMENT_MISSING, function.name(), number + 1);
        };
    }

    private RegValue modifiable(Access access, int number, int typeId) {
        BtfType type = x.program().kernelBtf().resolve(typeId);
        if (!isSmallInt(type)) {
            throw refused(access, ObjectCode.RESULT_NOT_MODIFIABLE, type.kind().word());
        }
        return value(access, number, typeId, false);
    }

    private RegValue value(Access access, int number, int typeId, boolean ofHook) {
        BtfType type = x.program().kernelBtf().resolve(typeId);
        boolean plain = isSmallInt(type) || type instanceof BtfType.Enumeration || type instanceof BtfType.Composite;
        if (plain) {
            return ofHook ? hookResult() : RegValue.UNKNOWN;
        }
        String function = x.attached().name();
        if (!(type instanceof BtfType.Pointer pointer)) {
            String kind = type.kind().word();
            throw refused(access, ObjectCode.ARGUMENT_NO_POINTER, function, number, type.name(), kind);
        }
        if (access.size() != SLOT_BYTES) {
            throw refused(access, ObjectCode.ARGUMENT_WIDTH, function, access.size());
        }
        RegValue argument = pointers.value(access, number, pointer);
        return argument.mayBeNull() && access.valueRegister() != Access.NO_REGISTER
                ? argument.withId(x.newId())
                : argument;
    }

    // Mirrors: get_func_retval_range.
    private RegValue hookResult() {
        ReturnRange range = x.kernel().returnRange(x.attributes(), x.policy().privileges());
        return range == null ? RegValue.UNKNOWN : RegValue.scalar(Scalar.UNKNOWN.clampSigned(range.min(), range.max()));
    }

    private static boolean isSmallInt(BtfType type) {
        return type instanceof BtfType.Int number && number.sizeBytes() <= SLOT_BYTES;
    }

    static Rejection refused(Access access, ObjectCode code, Object... args) {
        return new Rejection(code, args).and(MemoryCode.CONTEXT_ACCESS, access.offset(), access.size());
    }

    static Rejection invalid(Access access) {
        return new Rejection(MemoryCode.CONTEXT_ACCESS, access.offset(), access.size());
    }
}
