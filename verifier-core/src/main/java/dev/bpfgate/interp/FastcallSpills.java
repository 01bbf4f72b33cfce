package dev.bpfgate.interp;

import dev.bpfgate.cfg.ProgramFacts;
import dev.bpfgate.isa.Call;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.Load;
import dev.bpfgate.isa.MemSize;
import dev.bpfgate.isa.Reg;
import dev.bpfgate.isa.Store;

/**
 * Finds registers that a compiler saves around calls only for kernels that do not know the callee to leave them alone:
 *
 * <pre>
 *   *(u64 *)(r10 -16) = r2
 *   call ...
 *   r2 = *(u64 *)(r10 -16)
 * </pre>
 *
 * <p>A kernel that knows removes both, and the stack they took, unless something else uses that part of the stack: {@link
 * #accessed} is told of every access. Mirrors: mark_fastcall_patterns, remove_fastcall_spills_fills.
 */
public final class FastcallSpills {
    private static final int CALLER_SAVED = 0x3f;
    private static final int CALLER_SAVED_COUNT = 6;
    private static final int DISABLED = Short.MIN_VALUE;

    private final Insn[] insns;
    private final ProgramFacts facts;
    private final FastcallCallees callees;
    private final boolean[] partOfPattern;
    private final boolean[] removes;
    private final boolean[] keepsStack;
    /** Of each subprogram, the lowest offset that anything but a pattern uses. */
    private final int[] boundary;

    FastcallSpills(Insn[] insns, ProgramFacts facts, FastcallCallees callees) {
        this.insns = insns;
        this.facts = facts;
        this.callees = callees;
        partOfPattern = new boolean[insns.length];
        removes = new boolean[facts.subprograms()];
        keepsStack = new boolean[facts.subprograms()];
        boundary = new int[facts.subprograms()];
        for (int subprogram = 0; subprogram < boundary.length; subprogram++) {
            find(subprogram);
        }
    }

    private void find(int subprogram) {
        int lowest = lowestSpill(subprogram);
        for (int slot = facts.start(subprogram); slot < facts.end(subprogram); slot++) {
            FastcallCallees.Callee callee = lowest < 0 && insns[slot] instanceof Call call ? callees.of(call) : null;
            if (callee != null) {
                match(subprogram, slot, callee, lowest);
            }
        }
    }

    private int lowestSpill(int subprogram) {
        int lowest = 0;
        for (int slot = facts.start(subprogram); slot < facts.end(subprogram); slot++) {
            if (isSpill(insns[slot])) {
                lowest = Math.min(lowest, insns[slot].off());
            }
        }
        return lowest;
    }

    private static boolean isSpill(Insn insn) {
        return insn instanceof Store store && store.size() == MemSize.DW && store.dst() == Reg.FRAME_POINTER;
    }

    private static boolean isFill(Insn insn) {
        return insn instanceof Load load
                && load.size() == MemSize.DW
                && !load.signExtend()
                && load.src() == Reg.FRAME_POINTER;
    }

    private void match(int subprogram, int slot, FastcallCallees.Callee callee, int lowest) {
        int expected = CALLER_SAVED & ~callee.used();
        int offset = lowest;
        int pairs = 0;
        while (pairs < CALLER_SAVED_COUNT && isPair(slot - pairs - 1, slot + pairs + 1, offset, expected)) {
            pairs++;
            partOfPattern[slot - pairs] = true;
            partOfPattern[slot + pairs] = true;
            expected &= ~(1 << insns[slot - pairs].src());
            offset += Long.BYTES;
        }
        if (pairs == 0) {
            return;
        }
        if (callee.promised()) {
            removes[subprogram] = true;
        } else {
            keepsStack[subprogram] = true;
        }
        boundary[subprogram] = Math.min(boundary[subprogram], offset);
    }

    private boolean isPair(int before, int after, int offset, int expected) {
        return before >= 0
                && after < insns.length
                && isSpill(insns[before])
                && isFill(insns[after])
                && insns[before].src() == insns[after].dst()
                && (expected >>> insns[before].src() & 1) != 0
                && insns[before].off() == offset
                && insns[after].off() == offset;
    }

    /** Takes note of an access to the stack of a subprogram at an offset from the frame pointer, in bytes. */
    public void accessed(int subprogram, int insn, int offset) {
        if (boundary[subprogram] > offset && !partOfPattern[insn] && boundary[subprogram] != DISABLED) {
            disable(subprogram);
        }
    }

    private void disable(int subprogram) {
        boundary[subprogram] = DISABLED;
        removes[subprogram] = false;
        for (int slot = facts.start(subprogram); slot < facts.end(subprogram); slot++) {
            partOfPattern[slot] = false;
        }
    }

    /** Returns how much stack a subprogram needs, in bytes, once the superfluous pairs are removed. */
    public int depth(int subprogram, int simulated) {
        return removes[subprogram] && !keepsStack[subprogram] ? -boundary[subprogram] : simulated;
    }
}
