package dev.bpfgate.link.core;

import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.InsnDecoder;
import dev.bpfgate.isa.LoadImm64;
import dev.bpfgate.isa.MemSize;
import dev.bpfgate.isa.Opcode;
import dev.bpfgate.link.UnlinkableException;
import dev.bpfgate.object.Refusal;

/** Puts the answers of relocations into instructions. */
final class CorePatch {
    /** The helper that poisoned instructions call; no kernel has it, so verification fails where one is executed. */
    static final int POISON = 195896080;

    private final Insn[] code;
    private final int slot;
    private final CoreAnswer answer;

    private CorePatch(Insn[] code, int slot, CoreAnswer answer) {
        this.code = code;
        this.slot = slot;
        this.answer = answer;
    }

    /** Changes the instruction in a slot; returns whether it was poisoned. */
    static boolean apply(Insn[] code, int slot, CoreAnswer answer) throws UnlinkableException {
        return new CorePatch(code, slot, answer).apply();
    }

    private boolean apply() throws UnlinkableException {
        Insn insn = code[slot];
        if (answer.isPoison()) {
            return poison();
        }
        return switch (Opcode.classOf(insn.opcode())) {
            case Opcode.ALU, Opcode.ALU64 -> immediate(insn);
            case Opcode.LDX, Opcode.ST, Opcode.STX -> access(insn);
            case Opcode.LD -> wideImmediate(insn);
            default -> throw refused("stands at an instruction of another class");
        };
    }

    private boolean poison() {
        Insn call = InsnDecoder.of(Opcode.CALL, 0, 0, 0, POISON);
        if (code[slot] instanceof LoadImm64 && slot + 1 < code.length) {
            code[slot + 1] = call;
        }
        code[slot] = call;
        return true;
    }

    private boolean immediate(Insn insn) throws UnlinkableException {
        if ((insn.opcode() & Opcode.SOURCE_REGISTER) != 0) {
            throw refused("stands at an instruction without immediate");
        }
        requireOriginal(insn.imm());
        code[slot] = InsnDecoder.of(insn.opcode(), insn.dst(), insn.src(), insn.off(), (int) number());
        return false;
    }

    private boolean access(Insn insn) throws UnlinkableException {
        requireOriginal(insn.off());
        if (Long.compareUnsigned(number(), Short.MAX_VALUE) > 0) {
            throw UnlinkableException.refused(Refusal.ERANGE, text() + " does not fit into an offset: " + number());
        }
        if (answer.changesMeaningOfAccess()) {
            return poison();
        }
        int opcode = insn.opcode();
        long bytes = answer.answer().accessBytes();
        if (bytes != answer.original().accessBytes()) {
            if (opcode != withWidth(opcode, answer.original().accessBytes())) {
                throw refused("stands at an access of another width");
            }
            opcode = withWidth(opcode, bytes);
        }
        code[slot] = InsnDecoder.of(opcode, insn.dst(), insn.src(), (int) number(), insn.imm());
        return false;
    }

    private boolean wideImmediate(Insn insn) throws UnlinkableException {
        boolean isClean = insn instanceof LoadImm64 && insn.src() == 0 && insn.off() == 0;
        if (!isClean || slot + 1 >= code.length || !isCleanSecondHalf(code[slot + 1])) {
            throw refused("stands at a 64-bit load of another form");
        }
        LoadImm64 load = (LoadImm64) insn;
        requireOriginal(load.value());
        int upper = (int) (number() >>> Integer.SIZE);
        code[slot] = InsnDecoder.loadImm64(load.dst(), load.src(), (int) number(), upper);
        code[slot + 1] = InsnDecoder.secondHalf(upper);
        return false;
    }

    private static boolean isCleanSecondHalf(Insn insn) {
        return insn.opcode() == 0 && insn.dst() == 0 && insn.src() == 0 && insn.off() == 0;
    }

    private void requireOriginal(long inCode) throws UnlinkableException {
        if (answer.original().isExact() && inCode != answer.original().number()) {
            throw refused("expects " + answer.original().number() + " in the instruction, not " + inCode);
        }
    }

    private int withWidth(int opcode, long bytes) throws UnlinkableException {
        for (MemSize size : MemSize.values()) {
            if (size.bytes() == bytes) {
                return opcode & ~Opcode.SIZE_MASK | size.code();
            }
        }
        throw refused("asks for an access of " + bytes + " bytes");
    }

    private long number() {
        return answer.answer().number();
    }

    private String text() {
        return "relocation " + answer.wanted();
    }

    private UnlinkableException refused(String problem) {
        return UnlinkableException.refused(Refusal.EINVAL, text() + " " + problem);
    }
}
