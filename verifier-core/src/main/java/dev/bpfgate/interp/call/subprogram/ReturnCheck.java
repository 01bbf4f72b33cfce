package dev.bpfgate.interp.call.subprogram;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.diag.ExitCode;
import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.domain.Scalar;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.memory.FixedPointer;
import dev.bpfgate.kernel.AttachType;
import dev.bpfgate.kernel.ProgramType;
import dev.bpfgate.kernel.ReturnRange;
import dev.bpfgate.state.CallbackRole;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;
import dev.bpfgate.state.TypeText;

/** Judges what a program, a global function or a callback returns. Mirrors: check_return_code. */
public final class ReturnCheck {
    private static final String PROGRAM_EXIT = "At program exit";

    private final Execution x;

    public ReturnCheck(Execution x) {
        this.x = x;
    }

    /** Judges r0 at the end of the outermost frame. */
    void outermost() {
        require(0);
    }

    /** Judges the register with the value of an exception, which ends the program in whatever frame. */
    public void thrown(int register) {
        require(register);
    }

    private void require(int register) {
        Frame frame = x.frame();
        boolean exception = frame.callback().isException();
        boolean entry = frame.subprogram() == 0 || exception;
        if (entry && (mayReturnAnything() || (!exception && returnsOwned(register)))) {
            return;
        }
        RegValue value = x.readable(register);
        if (value.isPointer() && !x.policy().perfmon()) {
            throw new Rejection(ExitCode.POINTER_LEAK_BY_RETURN, register);
        }
        CallbackRole role = frame.callback();
        if (role.isAsynchronous()) {
            require(register, value, role.minReturn(), role.maxReturn(), "At async callback return");
            return;
        }
        if (!entry) {
            if (!value.isScalar()) {
                throw new Rejection(ExitCode.SUBPROGRAM_RETURNS_POINTER, register, TypeText.of(value));
            }
            return;
        }
        program(register, value);
    }

    private void program(int register, RegValue value) {
        if (x.program().type() == ProgramType.STRUCT_OPS) {
            if (returnedStructure() != 0) {
                require(register, value, 0, 0, PROGRAM_EXIT);
            }
            return;
        }
        ReturnRange range = x.kernel().returnRange(x.attributes(), x.policy().privileges());
        if (range == null) {
            return;
        }
        if (x.program().type() == ProgramType.LSM) {
            hook(register, value, range);
        } else {
            require(register, value, range.min(), range.max(), PROGRAM_EXIT);
        }
    }

    // Of what a hook is given back, its caller looks at 32 bits.
    private void hook(int register, RegValue value, ReturnRange range) {
        boolean cgroup = x.program().attachType() == AttachType.LSM_CGROUP;
        if (!value.isScalar()) {
            throw new Rejection(ExitCode.RETURN_VALUE_UNKNOWN, PROGRAM_EXIT, register, TypeText.of(value));
        }
        x.precision().markRegister(x.state(), register);
        Scalar number = value.number();
        boolean inside = cgroup
                ? number.smin() >= range.min() && number.smax() <= range.max()
                : number.s32Min() >= range.min() && number.s32Max() <= range.max();
        if (inside) {
            return;
        }
        Rejection rejection = outOfRange(register, value, range.min(), range.max(), PROGRAM_EXIT);
        throw cgroup && x.attached().returnsNothing() ? rejection.and(ExitCode.RETURN_VALUE_OF_VOID_HOOK) : rejection;
    }

    private boolean mayReturnAnything() {
        ProgramType type = x.program().type();
        if (x.attached() == null) {
            if (type == ProgramType.LSM || type == ProgramType.STRUCT_OPS || type == ProgramType.EXT) {
                throw new NotModelled("return value of " + type.libbpfName() + " programs");
            }
            return false;
        }
        boolean judgedByTarget = type == ProgramType.STRUCT_OPS
                || (type == ProgramType.LSM && x.program().attachType() != AttachType.LSM_CGROUP);
        return judgedByTarget && x.attached().returnsNothing();
    }

    // An operation that returns an object may return one that the program owns, as it is.
    private boolean returnsOwned(int register) {
        RegValue value = x.reg(register);
        boolean owned = x.program().type() == ProgramType.STRUCT_OPS
                && value.kind() == RegKind.BTF_ID
                && value.target() == x.program().kernelBtf()
                && value.refId() != 0
                && value.typeId() == returnedStructure();
        if (owned) {
            FixedPointer.require(register, value);
        }
        return owned;
    }

    /** Returns the type of the structure that the operation returns a pointer to; 0 if it returns something else. */
    private int returnedStructure() {
        Btf btf = x.program().kernelBtf();
        return btf.resolve(x.attached().prototype().returnTypeId()) instanceof BtfType.Pointer pointer
                ? btf.skipModifiers(pointer.typeId())
                : 0;
    }

    private void require(int register, RegValue value, int min, int max, String where) {
        if (!value.isScalar()) {
            throw new Rejection(ExitCode.RETURN_VALUE_UNKNOWN, where, register, TypeText.of(value));
        }
        x.precision().markRegister(x.state(), register);
        requireRange(register, value, min, max, where);
    }

    /** Rejects a number that may be outside of a range. */
    static void requireRange(int register, RegValue value, int min, int max, String where) {
        Scalar number = value.number();
        if (number.smin() >= min && number.smax() <= max) {
            return;
        }
        throw outOfRange(register, value, min, max, where);
    }

    private static Rejection outOfRange(int register, RegValue value, int min, int max, String where) {
        Scalar number = value.number();
        StringBuilder known = new StringBuilder();
        if (number.smin() > Long.MIN_VALUE) {
            known.append(" smin=").append(number.smin());
        }
        if (number.smax() < Long.MAX_VALUE) {
            known.append(" smax=").append(number.smax());
        }
        String has = known.length() == 0 ? " unknown scalar value" : known.toString();
        return new Rejection(ExitCode.RETURN_VALUE_OUT_OF_RANGE, where, "R" + register, has, min, max);
    }
}
