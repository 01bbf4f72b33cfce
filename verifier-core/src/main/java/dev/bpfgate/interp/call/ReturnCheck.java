package dev.bpfgate.interp.call;

import dev.bpfgate.diag.ExitCode;
import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.domain.Scalar;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.kernel.ProgramType;
import dev.bpfgate.kernel.ReturnRange;
import dev.bpfgate.state.CallbackRole;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.RegValue;
import dev.bpfgate.state.TypeText;

/** Judges what a program, a global function or a callback returns. Mirrors: check_return_code. */
final class ReturnCheck {
    private final Execution x;

    ReturnCheck(Execution x) {
        this.x = x;
    }

    /** Judges r0 at the end of the outermost frame. */
    void outermost() {
        require(0);
    }

    /** Judges the register with the value of an exception, which ends the program in whatever frame. */
    void thrown(int register) {
        require(register);
    }

    private void require(int register) {
        Frame frame = x.frame();
        boolean entry = frame.subprogram() == 0 || frame.callback().isException();
        if (entry && isJudgedByTarget()) {
            throw new NotModelled("return value of " + x.program().type().libbpfName() + " programs");
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
        ReturnRange range = x.kernel().returnRange(x.attributes(), x.policy().privileges());
        if (range != null) {
            require(register, value, range.min(), range.max(), "At program exit");
        }
    }

    private boolean isJudgedByTarget() {
        ProgramType type = x.program().type();
        return type == ProgramType.LSM || type == ProgramType.STRUCT_OPS || type == ProgramType.EXT;
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
        StringBuilder known = new StringBuilder();
        if (number.smin() > Long.MIN_VALUE) {
            known.append(" smin=").append(number.smin());
        }
        if (number.smax() < Long.MAX_VALUE) {
            known.append(" smax=").append(number.smax());
        }
        String has = known.length() == 0 ? " unknown scalar value" : known.toString();
        throw new Rejection(ExitCode.RETURN_VALUE_OUT_OF_RANGE, where, "R" + register, has, min, max);
    }
}
