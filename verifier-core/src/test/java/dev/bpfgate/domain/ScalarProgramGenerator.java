package dev.bpfgate.domain;

import dev.bpfgate.isa.Alu;
import dev.bpfgate.isa.AluOp;
import dev.bpfgate.isa.Branch;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.InsnDecoder;
import dev.bpfgate.isa.InsnEncoder;
import dev.bpfgate.isa.JumpOp;
import dev.bpfgate.isa.MemSize;
import dev.bpfgate.isa.Opcode;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/**
 * Makes socket filters that compute with numbers of which more or less is known.
 *
 * <p>A prologue fills registers with unknown numbers, a body computes and branches, and each branch has a landing of its own
 * after the body, so that the kernel prints all registers there. All registers are used at the end, so that none is dead.
 */
final class ScalarProgramGenerator {

    private static final int MOVE = 0xb0;
    private static final int SWAP = 0xd0;
    private static final int NEGATE = 0x80;
    private static final AluOp[] ALU = {
        AluOp.ADD,
        AluOp.SUB,
        AluOp.MUL,
        AluOp.AND,
        AluOp.OR,
        AluOp.XOR,
        AluOp.LSH,
        AluOp.RSH,
        AluOp.ARSH,
        AluOp.ADD,
        AluOp.SUB,
        AluOp.AND,
        AluOp.OR
    };

    /** The register that keeps the context where pointers are wanted. */
    private static final int POINTER = 6;

    private static final long LARGEST_OFFSET = 1 << 28;

    private final Random random;
    private final int steps;
    private final boolean dense;
    private final boolean links;
    private final boolean pointers;
    private final List<Insn> code = new ArrayList<>();
    private final List<Integer> branches = new ArrayList<>();
    private ScalarMachine machine;

    /**
     * @param steps how many steps of computation programs have at most
     * @param dense whether numbers have few bits, so that edges that cannot be taken are met
     * @param links whether registers are copied, which links them
     * @param pointers whether one register keeps the context and is moved
     */
    ScalarProgramGenerator(long seed, int steps, boolean dense, boolean links, boolean pointers) {
        this.dense = dense;
        this.steps = steps;
        random = new Random(seed);
        this.pointers = pointers;
        this.links = links;
    }

    /** Returns the next program as hexadecimal digits. */
    String next() {
        code.clear();
        branches.clear();
        machine = new ScalarMachine();
        prologue();
        for (int i = steps / 4 + random.nextInt(steps - steps / 4); i > 0; i--) {
            step();
        }
        land();
        return HexFormat.of().formatHex(InsnEncoder.encode(code.toArray(new Insn[0]), ByteOrder.LITTLE_ENDIAN));
    }

    private void prologue() {
        emit(Opcode.ALU64 | MOVE | Opcode.SOURCE_REGISTER, 6, 1, 0, 0);
        emit(Opcode.ALU64 | MOVE, 2, 0, 0, 0);
        emit(Opcode.ALU64 | MOVE | Opcode.SOURCE_REGISTER, 3, 10, 0, 0);
        emit(Opcode.ALU64 | AluOp.ADD.code(), 3, 0, 0, -16);
        emit(Opcode.ALU64 | MOVE, 4, 0, 0, 16);
        emit(Opcode.CALL, 0, 0, 0, 26); // skb_load_bytes: sixteen bytes of unknown stack
        for (int r = 1; r <= 9; r++) {
            if (r != POINTER || !pointers) {
                fresh(r);
            }
        }
    }

    /** Moves the pointer by a number that makes sense; others would end the program. */
    private void movePointer() {
        int src = register();
        Scalar number = machine.values[src];
        if (number.smin() < -LARGEST_OFFSET || number.smin() > LARGEST_OFFSET) {
            return;
        }
        boolean subtract = random.nextInt(3) == 0;
        ScalarMachine trial = machine.copy();
        int opcode = Opcode.ALU64 | (subtract ? AluOp.SUB : AluOp.ADD).code() | Opcode.SOURCE_REGISTER;
        trial.execute(InsnDecoder.of(opcode, POINTER, src, 0, 0));
        long least = trial.offsets[POINTER].smin();
        if (least > -LARGEST_OFFSET && least < LARGEST_OFFSET && !number.isConstant()) {
            emit(opcode, POINTER, src, 0, 0);
        }
    }

    private void land() {
        int tail = code.size() + branches.size();
        code.add(InsnDecoder.of(Opcode.JA, 0, 0, branches.size(), 0));
        for (int branch : branches) {
            Insn insn = code.get(branch);
            code.set(
                    branch,
                    InsnDecoder.of(insn.opcode(), insn.dst(), insn.src(), code.size() - branch - 1, insn.imm()));
            code.add(InsnDecoder.of(Opcode.JA, 0, 0, tail - code.size(), 0));
        }
        for (int r = 1; r <= 9; r++) {
            if (r == POINTER && pointers) {
                continue;
            }
            code.add(InsnDecoder.of(Opcode.ALU64 | AluOp.XOR.code() | Opcode.SOURCE_REGISTER, 0, r, 0, 0));
        }
        code.add(InsnDecoder.of(Opcode.EXIT, 0, 0, 0, 0));
    }

    private void step() {
        int choice = random.nextInt(100);
        if (pointers && random.nextInt(5) == 0) {
            movePointer();
        } else if (choice < 8) {
            fresh(register());
        } else if (choice < 12) {
            constant(register());
        } else if (choice < 46) {
            branch();
        } else if (choice < 50) {
            emit(width() | NEGATE, register(), 0, 0, 0);
        } else if (choice < 54) {
            int opcode =
                    random.nextBoolean() ? Opcode.ALU64 : Opcode.ALU | (random.nextInt(2) * Opcode.SOURCE_REGISTER);
            emit(opcode | SWAP, register(), 0, 0, 16 << random.nextInt(3));
        } else if (choice < 62) {
            move();
        } else {
            alu();
        }
    }

    private void fresh(int register) {
        MemSize size = MemSize.values()[random.nextInt(4)];
        boolean signed = random.nextInt(3) == 0 && size != MemSize.DW;
        int mode = signed ? Opcode.MODE_MEMSX : Opcode.MODE_MEM;
        emit(Opcode.LDX | mode | size.code(), register, 10, -8, 0);
        if (dense) {
            emit(width() | AluOp.AND.code(), register, 0, 0, random.nextInt(32));
        }
    }

    private void constant(int register) {
        long number = interesting();
        Insn first = InsnDecoder.loadImm64(register, 0, (int) number, (int) (number >> 32));
        machine.execute(first);
        code.add(first);
        code.add(InsnDecoder.secondHalf((int) (number >> 32)));
    }

    private void move() {
        int kind = random.nextInt(links ? 9 : 6);
        int dst = register();
        int src = register();
        switch (kind) {
            case 0 -> emit(Opcode.ALU64 | MOVE | Opcode.SOURCE_REGISTER, dst, src, 8, 0);
            case 1 -> emit(Opcode.ALU64 | MOVE | Opcode.SOURCE_REGISTER, dst, src, 16, 0);
            case 2 -> emit(Opcode.ALU64 | MOVE | Opcode.SOURCE_REGISTER, dst, src, 32, 0);
            case 3 -> emit(Opcode.ALU | MOVE | Opcode.SOURCE_REGISTER, dst, src, 8, 0);
            case 4 -> emit(Opcode.ALU | MOVE | Opcode.SOURCE_REGISTER, dst, src, 16, 0);
            case 5 -> emit(Opcode.ALU | MOVE | Opcode.SOURCE_REGISTER, dst, src, 0, 0);
            default -> {
                emit(Opcode.ALU64 | MOVE | Opcode.SOURCE_REGISTER, dst, src, 0, 0);
                if (random.nextBoolean()) {
                    emit(width() | (random.nextBoolean() ? AluOp.ADD : AluOp.SUB).code(), dst, 0, 0, (int)
                            interesting());
                }
            }
        }
        if (!links) {
            // Whatever was copied is linked no more.
            emit(Opcode.ALU64 | AluOp.OR.code(), dst, 0, 0, 0);
        }
    }

    private void alu() {
        AluOp op = random.nextInt(40) == 0 ? AluOp.DIV : ALU[random.nextInt(ALU.length)];
        boolean immediate = random.nextInt(3) == 0 || op == AluOp.DIV;
        int opcode = width() | op.code() | (immediate ? 0 : Opcode.SOURCE_REGISTER);
        int src = immediate ? 0 : register();
        int imm = 0;
        if (op == AluOp.DIV) {
            imm = 1 + random.nextInt(9);
        } else if (op.isShift()) {
            boolean amountAsImmediate = random.nextInt(8) != 0;
            opcode = amountAsImmediate ? opcode & ~Opcode.SOURCE_REGISTER : opcode | Opcode.SOURCE_REGISTER;
            int limit = Opcode.classOf(opcode) == Opcode.ALU64 ? 64 : 32;
            src = amountAsImmediate ? 0 : register();
            imm = !amountAsImmediate ? 0 : random.nextInt(6) == 0 && limit == 64 ? 32 : random.nextInt(limit);
        } else if (immediate) {
            imm = (int) interesting();
        }
        emit(opcode, register(), src, 0, imm);
    }

    private void branch() {
        boolean immediate = random.nextBoolean();
        boolean is64 = random.nextInt(3) != 0;
        JumpOp op = JumpOp.values()[random.nextInt(JumpOp.values().length)];
        int opcode = (is64 ? Opcode.JMP : Opcode.JMP32) | op.code() | (immediate ? 0 : Opcode.SOURCE_REGISTER);
        int dst = register();
        int imm = immediate ? near(machine.values[dst]) : 0;
        Branch branch = (Branch) InsnDecoder.of(opcode, dst, immediate ? 0 : register(), 0, imm);
        BranchOutcome outcome = machine.decide(branch);
        if (outcome == BranchOutcome.ALWAYS || outcome == BranchOutcome.NEVER && random.nextInt(4) != 0) {
            return;
        }
        branches.add(code.size());
        code.add(branch);
        if (outcome == BranchOutcome.UNKNOWN) {
            machine.split(branch, -1);
        }
    }

    /** An immediate that tells something about the number at hand more often than not. */
    private int near(Scalar number) {
        return switch (random.nextInt(6)) {
            case 0 -> (int) number.umin() + random.nextInt(3) - 1;
            case 1 -> (int) number.umax() + random.nextInt(3) - 1;
            case 2 -> (int) number.smin() + random.nextInt(3);
            case 3 -> number.s32Max() - random.nextInt(3);
            default -> (int) interesting();
        };
    }

    private long interesting() {
        if (dense) {
            return random.nextInt(8) == 0 ? -random.nextInt(16) : random.nextInt(32);
        }
        return switch (random.nextInt(8)) {
            case 0 -> random.nextInt(16) - 8;
            case 1 -> 1L << random.nextInt(64);
            case 2 -> (1L << random.nextInt(64)) - 1;
            case 3 -> -(1L << random.nextInt(64));
            case 4 -> random.nextInt(1024);
            case 5 -> random.nextInt();
            case 6 -> random.nextLong() >> random.nextInt(64);
            default -> random.nextLong() & random.nextLong() & random.nextLong();
        };
    }

    private int width() {
        return random.nextInt(3) == 0 ? Opcode.ALU : Opcode.ALU64;
    }

    private int register() {
        int register = random.nextInt(10);
        return pointers && register == POINTER ? 0 : register;
    }

    private void emit(int opcode, int dst, int src, int off, int imm) {
        Insn insn = InsnDecoder.of(opcode, dst, src, off, imm);
        if (insn instanceof Alu alu) {
            machine.fork(alu);
        }
        machine.execute(insn);
        machine.complaints.clear();
        code.add(insn);
    }
}
