package dev.bpfgate.interp.call.subprogram;

import dev.bpfgate.diag.DiagnosticCode;
import dev.bpfgate.diag.NoWords;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.diag.SubprogramCode;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.SubprogramNotes;
import dev.bpfgate.interp.call.ArgumentType;
import dev.bpfgate.interp.call.DynptrArgument;
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
    private static final int INVALID = -22;

    private final Execution x;
    private final MemoryAccess memory;
    private final Prototypes prototypes;
    private final DynptrArgument dynptrs;
    private final ArgumentType types;

    PassedArguments(Execution x, MemoryAccess memory, Prototypes prototypes) {
        this.x = x;
        this.memory = memory;
        this.prototypes = prototypes;
        dynptrs = new DynptrArgument(x, memory);
        types = new ArgumentType(x);
    }

    /**
     * Returns null if r1 to r5 fit, else the kernel's complaint, which was said. Rare: only for functions that are called
     * wrongly.
     */
    Rejection misfit(int subprogram) {
        SubprogramNotes notes = x.subprogramNotes(subprogram);
        if (notes.unreliable || x.program().btf() == null) {
            return new Rejection(NoWords.INVALID);
        }
        try {
            require(prototypes.of(subprogram));
            return null;
        } catch (Rejection complaint) {
            notes.unreliable = true;
            say(x, complaint);
            return complaint;
        }
    }

    /** Says a complaint that does not end the verification. */
    static void say(Execution x, Rejection complaint) {
        for (Rejection.Line line : complaint.lines()) {
            if (line.code() != NoWords.INVALID) {
                x.say(line.code(), line.args().toArray());
            }
        }
    }

    private void require(List<ArgumentShape> shapes) {
        for (int i = 0; i < shapes.size(); i++) {
            require(shapes.get(i), i);
        }
    }

    private void require(ArgumentShape shape, int index) {
        int register = index + 1;
        RegValue value = x.reg(register);
        switch (shape.kind()) {
            case NUMBER -> rejectUnless(value.isScalar(), SubprogramCode.ARGUMENT_NOT_SCALAR, register);
            case CONTEXT -> {
                types.requireOffset(register, false);
                rejectUnless(value.is(RegKind.CTX), SubprogramCode.ARGUMENT_NOT_CONTEXT, index);
            }
            case DYNPTR -> {
                types.requireOffset(register, false);
                dynptrs.requireAny(register);
            }
            case MEMORY -> {
                types.requireOffset(register, false);
                requireMemory(shape, register, value);
                rejectUnless(shape.mayBeNull() || !value.mayBeNull(), SubprogramCode.ARGUMENT_MAY_BE_NULL, index);
            }
            case OBJECT -> {
                if (!value.isZero() || !shape.mayBeNull()) {
                    types.requireObject(register, shape.typeId(), shape.mayBeNull());
                    types.requireOffset(register, false);
                }
            }
            case ARENA -> {
                boolean address = value.isScalar() || value.is(RegKind.ARENA);
                rejectUnless(address, SubprogramCode.ARGUMENT_NOT_ARENA, register);
            }
            case UNTRUSTED_MEMORY, UNTRUSTED_OBJECT -> {
                // whatever it is, it may only be read, and every load is guarded
            }
        }
    }

    private static void rejectUnless(boolean condition, DiagnosticCode code, int number) {
        if (!condition) {
            throw new Rejection(code, number);
        }
    }

    // Mirrors: check_mem_reg.
    private void requireMemory(ArgumentShape shape, int register, RegValue value) {
        if (value.isZero()) {
            return;
        }
        RegValue present = value.mayBeNull() ? value.withFlags(value.flags() & ~TypeFlags.MAYBE_NULL) : value;
        x.set(register, present);
        try {
            int size = (int) shape.sizeBytes();
            memory.regions().require(register, size, true, RegionUse.READ);
            memory.regions().require(register, size, true, RegionUse.READ_WRITE);
        } catch (Rejection complaint) {
            throw complaint.withErrno(INVALID);
        } finally {
            x.set(register, value);
        }
    }
}
