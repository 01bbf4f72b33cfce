package dev.bpfgate.interp.call;

import dev.bpfgate.diag.DiagnosticCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.diag.SubprogramCode;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.SubprogramNotes;
import dev.bpfgate.interp.memory.FixedPointer;
import dev.bpfgate.interp.memory.MemoryAccess;
import dev.bpfgate.interp.memory.RegionUse;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;
import java.util.List;

/**
 * Compares what is passed to a subprogram with its prototype. Where a static function's does not fit, only its prototype is no
 * longer believed: compilers change static functions. Mirrors: btf_check_subprog_call.
 */
final class PassedArguments {
    private final Execution x;
    private final MemoryAccess memory;
    private final Prototypes prototypes;
    private final DynptrArgument dynptrs;

    PassedArguments(Execution x, MemoryAccess memory, Prototypes prototypes) {
        this.x = x;
        this.memory = memory;
        this.prototypes = prototypes;
        dynptrs = new DynptrArgument(x, memory);
    }

    /** Returns whether r1 to r5 fit; if not, the kernel's complaint was said. */
    boolean fit(int subprogram) {
        SubprogramNotes notes = x.subprogramNotes(subprogram);
        if (notes.unreliable || x.program().btf() == null) {
            return false;
        }
        List<ArgumentShape> shapes = prototypes.of(subprogram);
        boolean fit = shapes != null;
        for (int i = 0; fit && i < shapes.size(); i++) {
            fit = fits(shapes.get(i), i);
        }
        notes.unreliable = !fit;
        return fit;
    }

    private boolean fits(ArgumentShape shape, int index) {
        int register = index + 1;
        RegValue value = x.reg(register);
        return switch (shape.kind()) {
            case NUMBER -> value.isScalar() || no(SubprogramCode.ARGUMENT_NOT_SCALAR, register);
            case CONTEXT ->
                isUnmodified(register, value)
                        && (value.is(RegKind.CTX) || no(SubprogramCode.ARGUMENT_NOT_CONTEXT, index));
            case DYNPTR -> isDynptr(register);
            case MEMORY ->
                isMemory(shape, register, value)
                        && (shape.mayBeNull() || !value.mayBeNull() || no(SubprogramCode.ARGUMENT_MAY_BE_NULL, index));
        };
    }

    private boolean no(DiagnosticCode code, int number) {
        x.say(code, number);
        return false;
    }

    private boolean isUnmodified(int register, RegValue value) {
        try {
            if (value.isPointer()) {
                FixedPointer.require(register, value);
            }
            return true;
        } catch (Rejection complaint) {
            return unsaid(complaint);
        }
    }

    private boolean isDynptr(int register) {
        try {
            new ArgumentType(x).requireOffset(register, false);
            dynptrs.requireAny(register);
            return true;
        } catch (Rejection complaint) {
            return unsaid(complaint);
        }
    }

    /** Says a complaint that does not end the verification. Rare: only for functions that are called wrongly. */
    private boolean unsaid(Rejection complaint) {
        for (Rejection.Line line : complaint.lines()) {
            x.say(line.code(), line.args().toArray());
        }
        return false;
    }

    // Mirrors: check_mem_reg.
    private boolean isMemory(ArgumentShape shape, int register, RegValue value) {
        if (value.isZero()) {
            return true;
        }
        RegValue present = value.mayBeNull() ? value.withFlags(value.flags() & ~TypeFlags.MAYBE_NULL) : value;
        x.set(register, present);
        try {
            int size = (int) shape.sizeBytes();
            memory.regions().require(register, size, true, RegionUse.READ);
            memory.regions().require(register, size, true, RegionUse.READ_WRITE);
            return true;
        } catch (Rejection complaint) {
            return unsaid(complaint);
        } finally {
            x.set(register, value);
        }
    }
}
