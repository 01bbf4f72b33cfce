package dev.bpfgate.isa;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds programs in a chain of calls that reads like assembly; made for tests.
 *
 * <pre>{@code
 * Insn[] program = new Assembler()
 *         .mov(R0, 0)
 *         .jeq(R1, 5, "out")
 *         .mov(R0, 1)
 *         .label("out")
 *         .exit()
 *         .build();
 * }</pre>
 *
 * Jumps, calls and function references name labels, which may stand before or after them. What no method here makes, {@link #raw} does.
 */
public final class Assembler {
    /** Where an instruction's displacement is kept. */
    private enum Field {
        OFFSET,
        IMMEDIATE
    }

    private record Fixup(int slot, Field field, String label) {}

    private final List<Insn> insns = new ArrayList<>();
    private final Map<String, Integer> labels = new HashMap<>();
    private final List<Fixup> fixups = new ArrayList<>();

    /** Makes an assembler with an empty program. */
    public Assembler() {}

    /** Names the next instruction's slot. */
    public Assembler label(String name) {
        if (labels.putIfAbsent(name, insns.size()) != null) {
            throw new IllegalArgumentException("label defined twice: " + name);
        }
        return this;
    }

    /** Appends a slot with these raw fields. Opcode 0 after a 64-bit immediate load is its second half. */
    public Assembler raw(int opcode, int dst, int src, int off, int imm) {
        boolean afterLoad = !insns.isEmpty() && insns.get(insns.size() - 1).kind() == InsnKind.LOAD_IMM64;
        boolean second = opcode == 0 && afterLoad;
        return insn(second ? new SecondHalf(opcode, dst, src, off, imm) : InsnDecoder.of(opcode, dst, src, off, imm));
    }

    /** Appends an instruction made elsewhere. */
    public Assembler insn(Insn insn) {
        insns.add(insn);
        return this;
    }

    /** {@code dst = imm} */
    public Assembler mov(Reg dst, int imm) {
        return raw(Opcode.ALU64 | Opcode.MOVE, dst.number(), 0, 0, imm);
    }

    /** {@code dst = src} */
    public Assembler mov(Reg dst, Reg src) {
        return raw(Opcode.ALU64 | Opcode.MOVE | Opcode.SOURCE_REGISTER, dst.number(), src.number(), 0, 0);
    }

    /** {@code dst = imm}, upper half zero. */
    public Assembler mov32(Reg dst, int imm) {
        return raw(Opcode.ALU | Opcode.MOVE, dst.number(), 0, 0, imm);
    }

    /** {@code dst = src}, upper half zero. */
    public Assembler mov32(Reg dst, Reg src) {
        return raw(Opcode.ALU | Opcode.MOVE | Opcode.SOURCE_REGISTER, dst.number(), src.number(), 0, 0);
    }

    /** {@code dst = (sN)src} of 8, 16 or 32 bits. */
    public Assembler movsx(Reg dst, Reg src, int bits) {
        return raw(Opcode.ALU64 | Opcode.MOVE | Opcode.SOURCE_REGISTER, dst.number(), src.number(), bits, 0);
    }

    /** {@code dst = -dst} */
    public Assembler neg(Reg dst) {
        return raw(Opcode.ALU64 | Opcode.NEGATE, dst.number(), 0, 0, 0);
    }

    /** Conversion of byte order of 16, 32 or 64 bits. */
    public Assembler swap(SwapOp op, Reg dst, int bits) {
        int opcode = switch (op) {
            case TO_LE -> Opcode.ALU | Opcode.SWAP;
            case TO_BE -> Opcode.ALU | Opcode.SWAP | Opcode.SOURCE_REGISTER;
            case SWAP -> Opcode.ALU64 | Opcode.SWAP;
        };
        return raw(opcode, dst.number(), 0, 0, bits);
    }

    /** {@code dst op= imm} on 64 bits. */
    public Assembler alu(AluOp op, Reg dst, int imm) {
        return raw(Opcode.ALU64 | op.code(), dst.number(), 0, signedOffset(op), imm);
    }

    /** {@code dst op= src} on 64 bits. */
    public Assembler alu(AluOp op, Reg dst, Reg src) {
        int opcode = Opcode.ALU64 | op.code() | Opcode.SOURCE_REGISTER;
        return raw(opcode, dst.number(), src.number(), signedOffset(op), 0);
    }

    /** {@code dst op= imm} on 32 bits. */
    public Assembler alu32(AluOp op, Reg dst, int imm) {
        return raw(Opcode.ALU | op.code(), dst.number(), 0, signedOffset(op), imm);
    }

    /** {@code dst op= src} on 32 bits. */
    public Assembler alu32(AluOp op, Reg dst, Reg src) {
        int opcode = Opcode.ALU | op.code() | Opcode.SOURCE_REGISTER;
        return raw(opcode, dst.number(), src.number(), signedOffset(op), 0);
    }

    private static int signedOffset(AluOp op) {
        return op == AluOp.SDIV || op == AluOp.SMOD ? 1 : 0;
    }

    /** {@code dst += imm} */
    public Assembler add(Reg dst, int imm) {
        return alu(AluOp.ADD, dst, imm);
    }

    /** {@code dst += src} */
    public Assembler add(Reg dst, Reg src) {
        return alu(AluOp.ADD, dst, src);
    }

    /** {@code dst -= imm} */
    public Assembler sub(Reg dst, int imm) {
        return alu(AluOp.SUB, dst, imm);
    }

    /** {@code dst -= src} */
    public Assembler sub(Reg dst, Reg src) {
        return alu(AluOp.SUB, dst, src);
    }

    /** {@code dst *= imm} */
    public Assembler mul(Reg dst, int imm) {
        return alu(AluOp.MUL, dst, imm);
    }

    /** {@code dst *= src} */
    public Assembler mul(Reg dst, Reg src) {
        return alu(AluOp.MUL, dst, src);
    }

    /** {@code dst /= imm} */
    public Assembler div(Reg dst, int imm) {
        return alu(AluOp.DIV, dst, imm);
    }

    /** {@code dst /= src} */
    public Assembler div(Reg dst, Reg src) {
        return alu(AluOp.DIV, dst, src);
    }

    /** {@code dst %= imm} */
    public Assembler mod(Reg dst, int imm) {
        return alu(AluOp.MOD, dst, imm);
    }

    /** {@code dst %= src} */
    public Assembler mod(Reg dst, Reg src) {
        return alu(AluOp.MOD, dst, src);
    }

    /** {@code dst |= imm} */
    public Assembler or(Reg dst, int imm) {
        return alu(AluOp.OR, dst, imm);
    }

    /** {@code dst |= src} */
    public Assembler or(Reg dst, Reg src) {
        return alu(AluOp.OR, dst, src);
    }

    /** {@code dst &= imm} */
    public Assembler and(Reg dst, int imm) {
        return alu(AluOp.AND, dst, imm);
    }

    /** {@code dst &= src} */
    public Assembler and(Reg dst, Reg src) {
        return alu(AluOp.AND, dst, src);
    }

    /** {@code dst ^= imm} */
    public Assembler xor(Reg dst, int imm) {
        return alu(AluOp.XOR, dst, imm);
    }

    /** {@code dst ^= src} */
    public Assembler xor(Reg dst, Reg src) {
        return alu(AluOp.XOR, dst, src);
    }

    /** {@code dst <<= imm} */
    public Assembler lsh(Reg dst, int imm) {
        return alu(AluOp.LSH, dst, imm);
    }

    /** {@code dst <<= src} */
    public Assembler lsh(Reg dst, Reg src) {
        return alu(AluOp.LSH, dst, src);
    }

    /** {@code dst >>= imm} */
    public Assembler rsh(Reg dst, int imm) {
        return alu(AluOp.RSH, dst, imm);
    }

    /** {@code dst >>= src} */
    public Assembler rsh(Reg dst, Reg src) {
        return alu(AluOp.RSH, dst, src);
    }

    /** {@code dst s>>= imm} */
    public Assembler arsh(Reg dst, int imm) {
        return alu(AluOp.ARSH, dst, imm);
    }

    /** {@code dst s>>= src} */
    public Assembler arsh(Reg dst, Reg src) {
        return alu(AluOp.ARSH, dst, src);
    }

    /** {@code dst = *(size *)(src + off)} */
    public Assembler load(MemSize size, Reg dst, Reg src, int off) {
        return raw(Opcode.LDX | Opcode.MODE_MEM | size.code(), dst.number(), src.number(), off, 0);
    }

    /** {@code dst = *(size *)(src + off)}, sign-extended. */
    public Assembler loadSigned(MemSize size, Reg dst, Reg src, int off) {
        return raw(Opcode.LDX | Opcode.MODE_MEMSX | size.code(), dst.number(), src.number(), off, 0);
    }

    /** {@code *(size *)(dst + off) = src} */
    public Assembler store(MemSize size, Reg dst, int off, Reg src) {
        return raw(Opcode.STX | Opcode.MODE_MEM | size.code(), dst.number(), src.number(), off, 0);
    }

    /** {@code *(size *)(dst + off) = imm} */
    public Assembler store(MemSize size, Reg dst, int off, int imm) {
        return raw(Opcode.ST | Opcode.MODE_MEM | size.code(), dst.number(), 0, off, imm);
    }

    /** An atomic access to {@code dst + off} that fetches nothing. */
    public Assembler atomic(AtomicOp op, MemSize size, Reg dst, int off, Reg src) {
        return raw(Opcode.STX | Opcode.MODE_ATOMIC | size.code(), dst.number(), src.number(), off, op.code());
    }

    /** An atomic access to {@code dst + off} that fetches the old value. */
    public Assembler atomicFetch(AtomicOp op, MemSize size, Reg dst, int off, Reg src) {
        int opcode = Opcode.STX | Opcode.MODE_ATOMIC | size.code();
        return raw(opcode, dst.number(), src.number(), off, op.code() | AtomicOp.FETCH);
    }

    /** {@code dst = load_acquire((size *)(src + off))} */
    public Assembler loadAcquire(MemSize size, Reg dst, Reg src, int off) {
        return atomic(AtomicOp.LOAD_ACQUIRE, size, dst, off, src);
    }

    /** {@code store_release((size *)(dst + off), src)} */
    public Assembler storeRelease(MemSize size, Reg dst, int off, Reg src) {
        return atomic(AtomicOp.STORE_RELEASE, size, dst, off, src);
    }

    /** {@code dst = value ll} */
    public Assembler imm64(Reg dst, long value) {
        return imm64(dst, ImmSource.VALUE, (int) value, (int) (value >>> Integer.SIZE));
    }

    /** A 64-bit immediate load of any source, from its two halves; two slots. */
    public Assembler imm64(Reg dst, ImmSource source, int imm, int nextImm) {
        insn(InsnDecoder.loadImm64(dst.number(), source.code(), imm, nextImm));
        return insn(InsnDecoder.secondHalf(nextImm));
    }

    /** {@code dst =} the function at a label; two slots. */
    public Assembler function(Reg dst, String label) {
        fixups.add(new Fixup(insns.size(), Field.IMMEDIATE, label));
        return imm64(dst, ImmSource.FUNCTION, 0, 0);
    }

    /** {@code r0 = *(size *)skb[imm]} */
    public Assembler loadPacket(MemSize size, int imm) {
        return raw(Opcode.LD | Opcode.MODE_ABS | size.code(), 0, 0, 0, imm);
    }

    /** {@code r0 = *(size *)skb[src + imm]} */
    public Assembler loadPacket(MemSize size, Reg src, int imm) {
        return raw(Opcode.LD | Opcode.MODE_IND | size.code(), 0, src.number(), 0, imm);
    }

    /** {@code goto label} */
    public Assembler jump(String label) {
        return jumping(Field.OFFSET, label).raw(Opcode.JA, 0, 0, 0, 0);
    }

    /** {@code gotol label} */
    public Assembler jumpLong(String label) {
        return jumping(Field.IMMEDIATE, label).raw(Opcode.GOTOL, 0, 0, 0, 0);
    }

    /** {@code may_goto label} */
    public Assembler mayGoto(String label) {
        return jumping(Field.OFFSET, label).raw(Opcode.MAY_GOTO, 0, 0, 0, 0);
    }

    /** {@code if dst op imm goto label} on 64 bits. */
    public Assembler branch(JumpOp op, Reg dst, int imm, String label) {
        return jumping(Field.OFFSET, label).raw(Opcode.JMP | op.code(), dst.number(), 0, 0, imm);
    }

    /** {@code if dst op src goto label} on 64 bits. */
    public Assembler branch(JumpOp op, Reg dst, Reg src, String label) {
        int opcode = Opcode.JMP | op.code() | Opcode.SOURCE_REGISTER;
        return jumping(Field.OFFSET, label).raw(opcode, dst.number(), src.number(), 0, 0);
    }

    /** {@code if dst op imm goto label} on 32 bits. */
    public Assembler branch32(JumpOp op, Reg dst, int imm, String label) {
        return jumping(Field.OFFSET, label).raw(Opcode.JMP32 | op.code(), dst.number(), 0, 0, imm);
    }

    /** {@code if dst op src goto label} on 32 bits. */
    public Assembler branch32(JumpOp op, Reg dst, Reg src, String label) {
        int opcode = Opcode.JMP32 | op.code() | Opcode.SOURCE_REGISTER;
        return jumping(Field.OFFSET, label).raw(opcode, dst.number(), src.number(), 0, 0);
    }

    /** {@code if dst} {@link JumpOp#EQ} {@code imm goto label} */
    public Assembler jeq(Reg dst, int imm, String label) {
        return branch(JumpOp.EQ, dst, imm, label);
    }

    /** {@code if dst} {@link JumpOp#EQ} {@code src goto label} */
    public Assembler jeq(Reg dst, Reg src, String label) {
        return branch(JumpOp.EQ, dst, src, label);
    }

    /** {@code if dst} {@link JumpOp#NE} {@code imm goto label} */
    public Assembler jne(Reg dst, int imm, String label) {
        return branch(JumpOp.NE, dst, imm, label);
    }

    /** {@code if dst} {@link JumpOp#NE} {@code src goto label} */
    public Assembler jne(Reg dst, Reg src, String label) {
        return branch(JumpOp.NE, dst, src, label);
    }

    /** {@code if dst} {@link JumpOp#GT} {@code imm goto label} */
    public Assembler jgt(Reg dst, int imm, String label) {
        return branch(JumpOp.GT, dst, imm, label);
    }

    /** {@code if dst} {@link JumpOp#GT} {@code src goto label} */
    public Assembler jgt(Reg dst, Reg src, String label) {
        return branch(JumpOp.GT, dst, src, label);
    }

    /** {@code if dst} {@link JumpOp#GE} {@code imm goto label} */
    public Assembler jge(Reg dst, int imm, String label) {
        return branch(JumpOp.GE, dst, imm, label);
    }

    /** {@code if dst} {@link JumpOp#GE} {@code src goto label} */
    public Assembler jge(Reg dst, Reg src, String label) {
        return branch(JumpOp.GE, dst, src, label);
    }

    /** {@code if dst} {@link JumpOp#LT} {@code imm goto label} */
    public Assembler jlt(Reg dst, int imm, String label) {
        return branch(JumpOp.LT, dst, imm, label);
    }

    /** {@code if dst} {@link JumpOp#LT} {@code src goto label} */
    public Assembler jlt(Reg dst, Reg src, String label) {
        return branch(JumpOp.LT, dst, src, label);
    }

    /** {@code if dst} {@link JumpOp#LE} {@code imm goto label} */
    public Assembler jle(Reg dst, int imm, String label) {
        return branch(JumpOp.LE, dst, imm, label);
    }

    /** {@code if dst} {@link JumpOp#LE} {@code src goto label} */
    public Assembler jle(Reg dst, Reg src, String label) {
        return branch(JumpOp.LE, dst, src, label);
    }

    /** {@code if dst} {@link JumpOp#SGT} {@code imm goto label} */
    public Assembler jsgt(Reg dst, int imm, String label) {
        return branch(JumpOp.SGT, dst, imm, label);
    }

    /** {@code if dst} {@link JumpOp#SGT} {@code src goto label} */
    public Assembler jsgt(Reg dst, Reg src, String label) {
        return branch(JumpOp.SGT, dst, src, label);
    }

    /** {@code if dst} {@link JumpOp#SGE} {@code imm goto label} */
    public Assembler jsge(Reg dst, int imm, String label) {
        return branch(JumpOp.SGE, dst, imm, label);
    }

    /** {@code if dst} {@link JumpOp#SGE} {@code src goto label} */
    public Assembler jsge(Reg dst, Reg src, String label) {
        return branch(JumpOp.SGE, dst, src, label);
    }

    /** {@code if dst} {@link JumpOp#SLT} {@code imm goto label} */
    public Assembler jslt(Reg dst, int imm, String label) {
        return branch(JumpOp.SLT, dst, imm, label);
    }

    /** {@code if dst} {@link JumpOp#SLT} {@code src goto label} */
    public Assembler jslt(Reg dst, Reg src, String label) {
        return branch(JumpOp.SLT, dst, src, label);
    }

    /** {@code if dst} {@link JumpOp#SLE} {@code imm goto label} */
    public Assembler jsle(Reg dst, int imm, String label) {
        return branch(JumpOp.SLE, dst, imm, label);
    }

    /** {@code if dst} {@link JumpOp#SLE} {@code src goto label} */
    public Assembler jsle(Reg dst, Reg src, String label) {
        return branch(JumpOp.SLE, dst, src, label);
    }

    /** {@code if dst} {@link JumpOp#SET} {@code imm goto label} */
    public Assembler jset(Reg dst, int imm, String label) {
        return branch(JumpOp.SET, dst, imm, label);
    }

    /** {@code if dst} {@link JumpOp#SET} {@code src goto label} */
    public Assembler jset(Reg dst, Reg src, String label) {
        return branch(JumpOp.SET, dst, src, label);
    }

    /** Calls a helper by number. */
    public Assembler helper(int id) {
        return raw(Opcode.CALL, 0, CallTarget.HELPER.code(), 0, id);
    }

    /** Calls the subprogram at a label. */
    public Assembler call(String label) {
        return jumping(Field.IMMEDIATE, label).raw(Opcode.CALL, 0, CallTarget.SUBPROGRAM.code(), 0, 0);
    }

    /** Calls a function of the kernel itself by BTF id. */
    public Assembler kernelFunction(int btfId) {
        return raw(Opcode.CALL, 0, CallTarget.KFUNC.code(), 0, btfId);
    }

    /** {@code exit} */
    public Assembler exit() {
        return raw(Opcode.EXIT, 0, 0, 0, 0);
    }

    private Assembler jumping(Field field, String label) {
        fixups.add(new Fixup(insns.size(), field, label));
        return this;
    }

    /**
     * Returns the program. The assembler may go on afterwards.
     *
     * @throws IllegalStateException if a label is missing or too far away
     */
    public Insn[] build() {
        Insn[] program = insns.toArray(new Insn[0]);
        for (Fixup fixup : fixups) {
            program[fixup.slot] = resolve(program[fixup.slot], fixup);
        }
        return program;
    }

    /** Returns the program's bytes. */
    public byte[] bytes(ByteOrder order) {
        return InsnEncoder.encode(build(), order);
    }

    private Insn resolve(Insn insn, Fixup fixup) {
        Integer target = labels.get(fixup.label);
        if (target == null) {
            throw new IllegalStateException("label is not defined: " + fixup.label);
        }
        int displacement = target - fixup.slot - 1;
        if (insn instanceof LoadImm64 load) {
            return InsnDecoder.loadImm64(load.dst(), load.src(), displacement, load.nextImm());
        }
        if (fixup.field == Field.IMMEDIATE) {
            return InsnDecoder.of(insn.opcode(), insn.dst(), insn.src(), insn.off(), displacement);
        }
        if (displacement != (short) displacement) {
            throw new IllegalStateException("label is too far away: " + fixup.label);
        }
        return InsnDecoder.of(insn.opcode(), insn.dst(), insn.src(), displacement, insn.imm());
    }
}
