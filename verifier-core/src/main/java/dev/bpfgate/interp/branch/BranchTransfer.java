package dev.bpfgate.interp.branch;

import dev.bpfgate.diag.BranchCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.domain.BranchOutcome;
import dev.bpfgate.domain.Refinement;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.alu.Invariants;
import dev.bpfgate.isa.Branch;
import dev.bpfgate.isa.JumpOp;
import dev.bpfgate.isa.Opcode;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.JumpHistory;
import dev.bpfgate.state.LinkedRegisters;
import dev.bpfgate.state.MachineState;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;

/**
 * Conditional jumps.
 *
 * <ol>
 *   <li>{@link Prediction} tells whether only one way is possible; then that one is followed, and what told must be precise;
 *   <li>else the way on which the jump is taken is queued, and the other one followed;
 *   <li>both learn what the condition says of the operands, of what is {@link LinkedScalars linked} to them, of
 *       {@link NullChecks pointers that may be null} and of {@link PacketRanges packets}.
 * </ol>
 *
 * <p>Mirrors: check_cond_jmp_op.
 */
public final class BranchTransfer {
    private static final int EFAULT = -14;

    private final Execution x;
    private final Refinement refinement = new Refinement();
    private final Invariants invariants;
    private final LinkedScalars linked;
    private final NullChecks nullChecks;

    /** Makes the transfer object of one execution. */
    public BranchTransfer(Execution x) {
        this.x = x;
        invariants = new Invariants(x);
        linked = new LinkedScalars(x);
        nullChecks = new NullChecks(x);
    }

    /** Executes the jump on the path at hand and returns the next slot. */
    public int apply(Branch insn) {
        if (insn.op() == null) {
            throw new Rejection(BranchCode.INVALID_JMP_OPCODE, insn.opcode() & Opcode.OPERATION_MASK);
        }
        RegValue dst = x.readable(insn.dst());
        RegValue src = source(insn, dst);
        noteStackOperands(insn, dst, src);
        BranchOutcome outcome = Prediction.of(insn, dst, src);
        if (outcome != BranchOutcome.UNKNOWN) {
            return follow(insn, outcome == BranchOutcome.ALWAYS, dst, src);
        }
        fork(insn, dst, src);
        branched();
        return x.insnIndex() + 1;
    }

    private RegValue source(Branch insn, RegValue dst) {
        if (insn.immediate()) {
            if (insn.src() != 0) {
                throw new Rejection(BranchCode.JMP_RESERVED_FIELDS);
            }
            return RegValue.constant(insn.imm());
        }
        if (insn.imm() != 0) {
            throw new Rejection(BranchCode.JMP_RESERVED_FIELDS);
        }
        RegValue src = x.readable(insn.src());
        boolean packets = Prediction.isPacketPointer(dst) && Prediction.isPacketPointer(src);
        if (!packets && src.isPointer() && !x.policy().perfmon()) {
            throw new Rejection(BranchCode.POINTER_COMPARISON, insn.src());
        }
        return src;
    }

    private void noteStackOperands(Branch insn, RegValue dst, RegValue src) {
        int note = dst.is(RegKind.STACK) ? JumpHistory.NOTE_DST_STACK : 0;
        if (!insn.immediate() && src.is(RegKind.STACK)) {
            note |= JumpHistory.NOTE_SRC_STACK;
        }
        if (note != 0) {
            x.paths().record(note, 0);
        }
    }

    private int follow(Branch insn, boolean taken, RegValue dst, RegValue src) {
        if (dst.isScalar()) {
            x.precision().markRegister(x.state(), insn.dst());
        }
        if (!insn.immediate() && src.isScalar()) {
            x.precision().markRegister(x.state(), insn.src());
        }
        if (x.speculation() != null) {
            mispredict(insn, taken ? x.insnIndex() + 1 : insn.targetFrom(x.insnIndex()));
        }
        branched();
        return taken ? insn.targetFrom(x.insnIndex()) : x.insnIndex() + 1;
    }

    /** Queues the way that is never taken, as speculation may take it with any operands. Mirrors: sanitize_speculative_path. */
    private void mispredict(Branch insn, int next) {
        Frame frame = x.paths().forkSpeculative(next, x.insnIndex(), EFAULT).frame();
        frame.setReg(insn.dst(), RegValue.UNKNOWN);
        if (!insn.immediate()) {
            frame.setReg(insn.src(), RegValue.UNKNOWN);
        }
    }

    private void branched() {
        if (x.trace() != null) {
            x.trace().branched(x.state());
        }
    }

    private void fork(Branch insn, RegValue dst, RegValue src) {
        MachineState here = x.state();
        long links = collectLinks(insn, here, dst, src);
        MachineState taken = x.paths().fork(insn.targetFrom(x.insnIndex()), x.insnIndex(), EFAULT);
        // An id that did not fit among the linked ones was dropped meanwhile.
        RegValue left = here.frame().reg(insn.dst());
        RegValue right = insn.immediate() ? src : here.frame().reg(insn.src());
        refine(insn, left, right, here, taken);
        if (!insn.immediate()) {
            spread(here, taken, insn.src(), links);
        }
        spread(here, taken, insn.dst(), links);
        learnOfPointers(insn, here, taken);
    }

    private long collectLinks(Branch insn, MachineState here, RegValue dst, RegValue src) {
        long links = 0;
        if (!insn.immediate() && src.isScalar() && src.id() != 0) {
            links = linked.collect(here, src.id(), links);
        }
        if (dst.isScalar() && dst.id() != 0) {
            links = linked.collect(here, dst.id(), links);
        }
        if (LinkedRegisters.count(links) > 1) {
            x.paths().record(0, links);
        }
        return links;
    }

    // Mirrors: reg_set_min_max.
    private void refine(Branch insn, RegValue left, RegValue right, MachineState here, MachineState taken) {
        if (!left.isScalar() || !right.isScalar()) {
            return;
        }
        if (!insn.immediate() && insn.dst() == insn.src()) {
            refineWithItself(insn, left, here, taken);
            return;
        }
        refinement.refine(insn.op(), insn.is64(), false, left.number(), right.number());
        RegValue falseLeft = left.withNumber(refinement.left());
        RegValue falseRight = right.withNumber(refinement.right());
        refinement.refine(insn.op(), insn.is64(), true, left.number(), right.number());
        RegValue trueLeft = left.withNumber(refinement.left());
        RegValue trueRight = right.withNumber(refinement.right());
        set(taken.frame(), insn, invariants.checked(trueLeft, "true_reg1"), invariants.checked(trueRight, "true_reg2"));
        set(
                here.frame(),
                insn,
                invariants.checked(falseLeft, "false_reg1"),
                invariants.checked(falseRight, "false_reg2"));
    }

    // The kernel does not notice that both operands are one register, and checks it in both roles.
    private void refineWithItself(Branch insn, RegValue value, MachineState here, MachineState taken) {
        refinement.refineWithItself(insn.op(), insn.is64(), false, value.number());
        RegValue holdsNot = value.withNumber(refinement.left());
        refinement.refineWithItself(insn.op(), insn.is64(), true, value.number());
        RegValue holds = invariants.checked(value.withNumber(refinement.left()), "true_reg1");
        taken.frame().setReg(insn.dst(), invariants.checked(holds, "true_reg2"));
        holdsNot = invariants.checked(holdsNot, "false_reg1");
        here.frame().setReg(insn.dst(), invariants.checked(holdsNot, "false_reg2"));
    }

    private static void set(Frame frame, Branch insn, RegValue left, RegValue right) {
        if (left != frame.reg(insn.dst())) {
            frame.setReg(insn.dst(), left);
        }
        if (!insn.immediate() && right != frame.reg(insn.src())) {
            frame.setReg(insn.src(), right);
        }
    }

    private void spread(MachineState here, MachineState taken, int register, long links) {
        RegValue known = here.frame().reg(register);
        if (!known.isScalar() || known.id() == 0) {
            return;
        }
        linked.spread(here, known, links);
        linked.spread(taken, taken.frame().reg(register), links);
    }

    private void learnOfPointers(Branch insn, MachineState here, MachineState taken) {
        RegValue dst = here.frame().reg(insn.dst());
        RegValue src =
                insn.immediate() ? RegValue.constant(insn.imm()) : here.frame().reg(insn.src());
        if (insn.is64() && !insn.immediate()) {
            learnFromEquality(insn, dst, src, here, taken);
            dst = here.frame().reg(insn.dst());
            src = here.frame().reg(insn.src());
        }
        boolean equality = insn.op() == JumpOp.EQ || insn.op() == JumpOp.NE;
        if (insn.is64() && insn.immediate() && insn.imm() == 0 && equality && dst.mayBeNull()) {
            nullChecks.learn(here, insn.dst(), insn.op() == JumpOp.NE);
            nullChecks.learn(taken, insn.dst(), insn.op() == JumpOp.EQ);
            return;
        }
        if (!PacketRanges.learn(insn, dst, src, here, taken)
                && dst.isPointer()
                && !x.policy().perfmon()) {
            throw new Rejection(BranchCode.POINTER_COMPARISON, insn.dst());
        }
    }

    // What equals a pointer that is not null is not null. Kernel objects are left out: those may be null without saying
    // so.
    private void learnFromEquality(Branch insn, RegValue dst, RegValue src, MachineState here, MachineState taken) {
        if (!dst.isPointer()
                || !src.isPointer()
                || dst.mayBeNull() == src.mayBeNull()
                || dst.kind() == RegKind.BTF_ID
                || src.kind() == RegKind.BTF_ID) {
            return;
        }
        MachineState equal = switch (insn.op()) {
            case EQ -> taken;
            case NE -> here;
            default -> null;
        };
        if (equal != null) {
            int register = src.mayBeNull() ? insn.src() : insn.dst();
            equal.frame().setReg(register, nullChecks.notNull(equal.frame().reg(register)));
        }
    }
}
