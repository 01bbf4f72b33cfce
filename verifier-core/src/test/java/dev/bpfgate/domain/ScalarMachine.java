package dev.bpfgate.domain;

import dev.bpfgate.isa.Alu;
import dev.bpfgate.isa.AluOp;
import dev.bpfgate.isa.Branch;
import dev.bpfgate.isa.ByteSwap;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.InsnKind;
import dev.bpfgate.isa.Load;
import dev.bpfgate.isa.LoadImm64;
import dev.bpfgate.isa.Move;
import dev.bpfgate.isa.Negate;
import dev.bpfgate.isa.SwapOp;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * A machine just large enough for programs that compute with numbers: what each register is known to hold on one path, and
 * which registers are linked because one was copied from the other.
 */
final class ScalarMachine {

    private static final int REGISTERS = 11;
    private static final int LINKS_KEPT = 6;
    private static final Arithmetic ARITHMETIC = new Arithmetic();

    /** What a register holds; null for pointers and what was never written. */
    final Scalar[] values = new Scalar[REGISTERS];

    private final int[] links = new int[REGISTERS];
    private final int[] deltas = new int[REGISTERS];
    private final Width[] deltaWidths = new Width[REGISTERS];

    /** Variable offsets of pointers; null elsewhere. Constant parts are kept apart and not followed. */
    final Scalar[] offsets = new Scalar[REGISTERS];

    /** What the kernel is expected to say about contradictions, oldest first. */
    final Deque<String> complaints = new ArrayDeque<>();

    /** The last number given to a link, on any path. */
    private int[] lastLink = new int[1];

    /** How a linked register was derived from its origin. */
    private enum Width {
        SAME,
        LOW,
        WHOLE
    }

    ScalarMachine() {
        Arrays.fill(deltaWidths, Width.SAME);
        offsets[1] = Scalar.ZERO;
        offsets[10] = Scalar.ZERO;
    }

    ScalarMachine copy() {
        ScalarMachine copy = new ScalarMachine();
        System.arraycopy(values, 0, copy.values, 0, REGISTERS);
        System.arraycopy(offsets, 0, copy.offsets, 0, REGISTERS);
        System.arraycopy(links, 0, copy.links, 0, REGISTERS);
        System.arraycopy(deltas, 0, copy.deltas, 0, REGISTERS);
        System.arraycopy(deltaWidths, 0, copy.deltaWidths, 0, REGISTERS);
        copy.lastLink = lastLink;
        return copy;
    }

    /** Returns a register's link as the kernel prints it, with an offset if the register was derived by addition. */
    String link(int register) {
        if (links[register] == 0) {
            return "";
        }
        return "id=" + links[register]
                + (deltaWidths[register] == Width.SAME ? "" : String.format("%+d", deltas[register]));
    }

    /** Executes an instruction that does not jump. */
    void execute(Insn insn) {
        if (insn.kind() == InsnKind.ALU && values[insn.dst()] == null) {
            movePointer((Alu) insn);
            return;
        }
        switch (insn.kind()) {
            case ALU -> alu((Alu) insn);
            case NEGATE -> set(insn.dst(), ARITHMETIC.negate(((Negate) insn).is64(), values[insn.dst()]), "alu");
            case BYTE_SWAP -> swap((ByteSwap) insn);
            case MOVE -> move((Move) insn);
            case LOAD -> load((Load) insn);
            case LOAD_IMM64 -> set(insn.dst(), Scalar.constant(((LoadImm64) insn).value()), "");
            case CALL -> call();
            case STORE, STORE_IMM, SECOND_HALF, JUMP, EXIT -> {}
            case ATOMIC, BRANCH, LOAD_PACKET, MAY_GOTO, UNKNOWN -> throw new IllegalArgumentException(insn.toString());
        }
    }

    private void swap(ByteSwap swap) {
        if (swap.op() == SwapOp.TO_LE && swap.imm() == 64) {
            return; // changes nothing, so links stay
        }
        set(swap.dst(), ARITHMETIC.byteSwap(swap.op(), swap.imm(), values[swap.dst()]), "alu");
    }

    private void call() {
        for (int r = 1; r <= 5; r++) {
            offsets[r] = null;
            set(r, null, "");
        }
        set(0, Scalar.UNKNOWN, "");
    }

    private void load(Load load) {
        Scalar loaded = load.signExtend()
                ? Scalar.UNKNOWN.signExtend(load.size().bytes())
                : Scalar.UNKNOWN.zeroExtend(load.size().bytes());
        set(load.dst(), loaded, "ldx");
    }

    private void move(Move move) {
        offsets[move.dst()] = move.immediate() ? null : offsets[move.src()];
        if (move.immediate()) {
            long number = move.is64() ? move.imm() : Integer.toUnsignedLong(move.imm());
            set(move.dst(), Scalar.constant(number), "alu");
            return;
        }
        Scalar source = values[move.src()];
        Scalar result = source == null ? null : ARITHMETIC.move(move.is64(), move.signExtendBits(), source);
        boolean linked = source != null && sharesLink(move, source);
        if (linked) {
            assignLink(move.src());
        }
        int link = linked ? links[move.src()] : 0;
        set(move.dst(), result, "alu");
        links[move.dst()] = link;
    }

    private static boolean sharesLink(Move move, Scalar source) {
        if (move.signExtendBits() != 0) {
            return Long.compareUnsigned(source.umax(), 1L << (move.signExtendBits() - 1)) < 0;
        }
        return move.is64() || source.unsignedWidth() <= 32;
    }

    private void assignLink(int register) {
        if (deltaWidths[register] != Width.SAME) {
            unlink(register);
        }
        if (links[register] == 0 && !values[register].isConstant()) {
            links[register] = ++lastLink[0];
        }
    }

    private void unlink(int register) {
        links[register] = 0;
        deltas[register] = 0;
        deltaWidths[register] = Width.SAME;
    }

    private void set(int register, Scalar value, String context) {
        unlink(register);
        if (value != null) {
            offsets[register] = null;
        }
        values[register] = value == null || context.isEmpty() ? value : checked(value, context);
    }

    private Scalar checked(Scalar value, String context) {
        InvariantCheck.Violation violation = InvariantCheck.find(value);
        if (violation == InvariantCheck.Violation.NONE) {
            return value;
        }
        complaints.add(InvariantCheck.describe(context, violation, value));
        return value.withoutBounds();
    }

    private void movePointer(Alu alu) {
        Scalar delta = operand(alu);
        Scalar offset = offsets[alu.dst()];
        if (!delta.isConstant()) {
            offsets[alu.dst()] = alu.op() == AluOp.ADD
                    ? ARITHMETIC.addToPointer(offset, delta)
                    : ARITHMETIC.subtractFromPointer(offset, delta);
        }
    }

    private void alu(Alu alu) {
        Scalar source = operand(alu);
        Scalar result = ARITHMETIC.apply(alu.op(), alu.is64(), values[alu.dst()], source);
        int link = links[alu.dst()];
        boolean derived = deltaWidths[alu.dst()] != Width.SAME;
        boolean selfOperand = !alu.immediate() && alu.src() == alu.dst();
        boolean fits = alu.is64() || values[alu.dst()].unsignedWidth() <= 32;
        set(alu.dst(), result, "alu");
        boolean sum = alu.op() == AluOp.ADD || alu.op() == AluOp.SUB;
        if (link == 0 || derived || selfOperand || !fits || !sum || !source.isConstant(alu.is64())) {
            return;
        }
        long delta = alu.is64() ? source.constantValue() : (int) source.constantValue32();
        if (delta != (int) delta || alu.op() == AluOp.SUB && delta == Integer.MIN_VALUE) {
            return;
        }
        links[alu.dst()] = link;
        deltas[alu.dst()] = (int) (alu.op() == AluOp.SUB ? -delta : delta);
        deltaWidths[alu.dst()] = alu.is64() ? Width.WHOLE : Width.LOW;
    }

    Scalar operand(Alu alu) {
        return alu.immediate() ? Scalar.constant(alu.imm()) : values[alu.src()];
    }

    Scalar operand(Branch branch) {
        return branch.immediate() ? Scalar.constant(branch.imm()) : values[branch.src()];
    }

    BranchOutcome decide(Branch branch) {
        return Comparison.decide(branch.op(), branch.is64(), values[branch.dst()], operand(branch));
    }

    /**
     * Splits this machine at a branch that goes both ways: this one falls through, the returned one jumps.
     *
     * @param live the registers that are still read, as bits; others do not follow those that they are linked to
     */
    ScalarMachine split(Branch branch, int live) {
        dropLinksBeyondLimit(branch, live);
        ScalarMachine taken = copy();
        Refinement held = refine(branch, true);
        Refinement failed = refine(branch, false);
        taken.assume(branch, held, "true", live);
        assume(branch, failed, "false", live);
        complaints.addAll(taken.complaints);
        taken.complaints.clear();
        return taken;
    }

    /** The kernel keeps six linked registers in mind at a jump, counting those of both operands; others lose their link. */
    private void dropLinksBeyondLimit(Branch branch, int live) {
        int room = LINKS_KEPT;
        if (!branch.immediate()) {
            room = dropLinksBeyond(room, links[branch.src()], live);
        }
        dropLinksBeyond(room, links[branch.dst()], live);
    }

    private int dropLinksBeyond(int room, int link, int live) {
        int left = room;
        for (int r = 0; link != 0 && r < REGISTERS; r++) {
            if (links[r] == link && (live & 1 << r) != 0) {
                if (left == 0) {
                    links[r] = 0;
                } else {
                    left--;
                }
            }
        }
        return left;
    }

    private Refinement refine(Branch branch, boolean holds) {
        Refinement refinement = new Refinement();
        if (!branch.immediate() && branch.src() == branch.dst()) {
            refinement.refineWithItself(branch.op(), branch.is64(), holds, values[branch.dst()]);
        } else {
            refinement.refine(branch.op(), branch.is64(), holds, values[branch.dst()], operand(branch));
        }
        return refinement;
    }

    private void assume(Branch branch, Refinement refinement, String edge, int live) {
        boolean withItself = !branch.immediate() && branch.src() == branch.dst();
        Scalar left = checked(refinement.left(), edge + "_reg1");
        Scalar right = checked(withItself ? left : refinement.right(), edge + "_reg2");
        values[branch.dst()] = withItself ? right : left;
        if (!branch.immediate()) {
            values[branch.src()] = right;
            synchronizeLinked(branch.src(), live);
        }
        synchronizeLinked(branch.dst(), live);
    }

    private void synchronizeLinked(int origin, int live) {
        if (links[origin] == 0) {
            return;
        }
        for (int r = 0; r < REGISTERS; r++) {
            if (r == origin || links[r] != links[origin] || (live & 1 << r) == 0) {
                continue;
            }
            if (deltaWidths[r] != deltaWidths[origin]
                    && deltaWidths[r] != Width.SAME
                    && deltaWidths[origin] != Width.SAME) {
                continue; // sums modulo 2^32 and 2^64 tell nothing of each other
            }
            if (deltas[r] == deltas[origin]) {
                values[r] = values[origin];
                deltas[r] = deltas[origin];
                deltaWidths[r] = deltaWidths[origin];
            } else {
                long delta = (long) deltas[r] - deltas[origin];
                values[r] = ARITHMETIC.shifted(
                        values[origin], delta, deltaWidths[origin] == Width.LOW || deltaWidths[r] == Width.LOW);
            }
        }
    }

    /** If the kernel would split this conjunction or disjunction in two paths, returns the other one. */
    ScalarMachine fork(Alu alu) {
        if (values[alu.dst()] == null) {
            return null;
        }
        Fork fork = Fork.of(alu.op(), values[alu.dst()], operand(alu));
        if (fork == Fork.NONE) {
            return null;
        }
        ScalarMachine other = copy();
        other.values[alu.dst()] = fork.assume(values[alu.dst()], 0);
        values[alu.dst()] = fork.assume(values[alu.dst()], -1);
        return other;
    }
}
