package dev.bpfgate.interp.alu;

import dev.bpfgate.diag.AluCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.domain.Scalar;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.SpeculationNotes;
import dev.bpfgate.interp.memory.MapAccess;
import dev.bpfgate.interp.memory.VariableOffset;
import dev.bpfgate.isa.Alu;
import dev.bpfgate.isa.AluOp;
import dev.bpfgate.object.MapDefinition;
import dev.bpfgate.state.MachineState;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;

/**
 * Keeps speculation from moving pointers out of bounds, for loaders that must not see kernel memory.
 *
 * <ol>
 *   <li>{@link #before} a sum: from where the pointer is and the direction it goes follows how far it may; on some path
 *       speculation exceeds that, then the kernel's code adds 0 instead, and what comes of it is explored as well;
 *   <li>{@link #after} it: how far the pointer went at most on this path becomes part of the limit, and all paths through the
 *       instruction must agree on it;
 *   <li>{@link #requireInBounds}: the result must still point into its memory, for what comes later relies on it.
 * </ol>
 *
 * <p>Mirrors: sanitize_ptr_alu, sanitize_val_alu, sanitize_check_bounds.
 */
final class SpeculativeSums {
    /** What {@link #before} returns where no limit is needed. */
    static final long UNLIMITED = -1;

    private static final String WHY = "pointer arithmetic with it prohibited for !root";

    // Kinds of limits; only whether two are the same matters.
    private static final int NUMBERS = 1;
    private static final int POINTERS = 2;
    private static final int NEGATIVE = 4;
    private static final int CONSTANT = 8;
    private static final int INTO_NUMBER = 16;

    private final Execution x;
    private final SpeculationNotes notes;
    private final MapAccess maps;

    /** Makes the guard of one execution, which must have {@link Execution#speculation() notes} for it. */
    SpeculativeSums(Execution x) {
        this.x = x;
        notes = x.speculation();
        maps = new MapAccess(x);
    }

    private static boolean isSum(Alu insn) {
        return insn.op() == AluOp.ADD || insn.op() == AluOp.SUB;
    }

    private boolean needsLimit(Alu insn) {
        return isSum(insn) && !insn.immediate() && !notes.hasBarrierBefore(x.insnIndex());
    }

    /** Takes note that an instruction sums numbers on this path, which needs no limit: then no path may sum pointers there. */
    void ofNumbers(Alu insn) {
        if (needsLimit(insn) && !notes.limit(x.insnIndex(), NUMBERS, 0)) {
            throw differentPaths(insn);
        }
    }

    /**
     * Prepares the sum of a pointer and a number, and queues the path on which speculation adds 0.
     *
     * @param intoNumber whether the number is the destination
     * @return what {@link #after} needs to know; opaque
     */
    long before(Alu insn, RegValue pointer, Scalar number, boolean intoNumber) {
        if (!needsLimit(insn)) {
            return UNLIMITED;
        }
        long window = UNLIMITED;
        boolean constant = number.isConstant();
        if (!x.state().speculative()) {
            window = open(insn, pointer, number, intoNumber);
        }
        if (!constant) {
            queueWithout(insn, pointer, intoNumber);
        }
        return window;
    }

    private long open(Alu insn, RegValue pointer, Scalar number, boolean intoNumber) {
        if (!number.isConstant() && (number.smin() < 0) != (number.smax() < 0)) {
            throw new Rejection(AluCode.SUM_OF_MIXED_SIGNS, intoNumber ? insn.dst() : insn.src(), WHY);
        }
        boolean negative = number.smin() < 0;
        boolean left = (insn.op() == AluOp.ADD) == negative;
        int limit = distanceToEnd(insn, pointer, left, intoNumber);
        int kind = POINTERS
                | (negative ? NEGATIVE : 0)
                | (number.isConstant() ? CONSTANT : 0)
                | (intoNumber ? INTO_NUMBER : 0);
        if (!number.isConstant()) {
            x.explored().requireEqualScalars();
        }
        return (long) limit << Integer.SIZE | (long) kind << 1 | (left ? 1 : 0);
    }

    /** Closes the window that {@link #before} opened, now that the pointer has moved. */
    void after(Alu insn, RegValue moved, long window, boolean intoNumber) {
        if (window == UNLIMITED) {
            return;
        }
        boolean left = (window & 1) != 0;
        int kind = (int) window >>> 1;
        int before = (int) (window >>> Integer.SIZE);
        int limit = Math.abs(before - distanceToEnd(insn, moved, left, intoNumber));
        if (!notes.limit(x.insnIndex(), kind, limit)) {
            throw differentPaths(insn);
        }
    }

    // In bytes, as far as it is possible to go in this direction. Mirrors: retrieve_ptr_limit.
    private int distanceToEnd(Alu insn, RegValue pointer, boolean left, boolean intoNumber) {
        long distance;
        long end;
        Scalar offset = pointer.number();
        if (pointer.is(RegKind.STACK)) {
            // The frame pointer itself is out of bounds, but it is where all others come from.
            end = x.kernel().limits().stackBytes() + (left ? 1L : 0L);
            distance = -(offset.value() + pointer.offset());
        } else if (pointer.is(RegKind.MAP_VALUE)) {
            end = ((MapDefinition) pointer.target()).valueSize();
            distance = (left ? offset.smin() : offset.umax()) + pointer.offset();
        } else {
            throw new Rejection(AluCode.SUM_UNSUPPORTED, intoNumber ? insn.src() : insn.dst(), WHY);
        }
        if (Integer.toUnsignedLong((int) distance) >= end) {
            throw new Rejection(AluCode.SUM_BEYOND_BOUNDS, insn.dst(), verb(insn), WHY);
        }
        return (int) distance;
    }

    private void queueWithout(Alu insn, RegValue pointer, boolean intoNumber) {
        MachineState unmoved;
        try {
            unmoved = x.paths().forkSpeculative(x.insnIndex() + 1, x.insnIndex(), AluCode.SUM_NOT_EXPLORED.errno());
        } catch (Rejection tooMany) {
            throw tooMany.and(AluCode.SUM_NOT_EXPLORED, insn.dst(), WHY);
        }
        // Of a pointer that is being moved, the kernel has already forgotten the bounds of the low half.
        Scalar offset = pointer.number();
        unmoved.frame().setReg(insn.dst(), intoNumber ? pointer : pointer.withNumber(offset.withoutLowBounds()));
    }

    /** Rejects a result that does not point into its memory. */
    void requireInBounds(Alu insn, RegValue moved) {
        if (moved.is(RegKind.STACK)) {
            requireOnStack(insn, moved);
        } else if (moved.is(RegKind.MAP_VALUE)) {
            try {
                maps.require(insn.dst(), moved, moved.offset(), 1, false, false);
            } catch (Rejection outside) {
                throw outside.and(AluCode.SUM_LEAVES_MAP_VALUE, insn.dst());
            }
        }
    }

    private void requireOnStack(Alu insn, RegValue moved) {
        int offset = (int) (moved.offset() + moved.number().value());
        if (!moved.number().isConstant()) {
            throw new Rejection(AluCode.SUM_VARIABLE_ON_STACK, insn.dst(), VariableOffset.text(moved), offset);
        }
        if (offset >= 0 || offset < -x.kernel().limits().stackBytes()) {
            throw new Rejection(AluCode.SUM_LEAVES_STACK, insn.dst(), offset);
        }
    }

    private static Rejection differentPaths(Alu insn) {
        return new Rejection(AluCode.SUM_DIFFERS_BY_PATH, insn.dst(), verb(insn), WHY);
    }

    private static String verb(Alu insn) {
        return insn.op() == AluOp.ADD ? "add" : "sub";
    }
}
