package dev.bpfgate.interp;

import dev.bpfgate.object.MapDefinition;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * What protects a program of a loader that must not see kernel memory against speculation, by slot: barriers, and limits that
 * the kernel later compiles into sums. Paths leave it behind for other paths. Mirrors: nospec, nospec_result, alu_state and
 * alu_limit of struct bpf_insn_aux_data.
 */
public final class SpeculationNotes {
    /** What {@link #limitKind} returns where no sum was seen. */
    public static final int NO_LIMIT = 0;

    private final boolean[] barrierBefore;
    private final boolean[] barrierAfter;
    private final int[] limitKind;
    private final int[] limit;
    private final Map<Integer, MapDefinition> tailCallMap = new HashMap<>();
    private final BitSet tailCallOfSeveral = new BitSet();

    SpeculationNotes(int slots) {
        barrierBefore = new boolean[slots];
        barrierAfter = new boolean[slots];
        limitKind = new int[slots];
        limit = new int[slots];
    }

    /** Returns whether a barrier keeps speculation from executing this instruction. */
    public boolean hasBarrierBefore(int insn) {
        return barrierBefore[insn];
    }

    /** Puts a barrier before an instruction, whose sum then needs no limit. */
    void addBarrierBefore(int insn) {
        barrierBefore[insn] = true;
        limitKind[insn] = NO_LIMIT;
    }

    /** Returns whether a barrier keeps speculation from going on after this instruction. */
    boolean hasBarrierAfter(int insn) {
        return barrierAfter[insn];
    }

    /** Puts a barrier after an instruction, so that no later load bypasses its store. */
    public void addBarrierAfter(int insn) {
        barrierAfter[insn] = true;
    }

    /** Takes note of the map at a tail call; the kernel checks the index once more there, against the size of one map. */
    public void noteTailCall(int insn, MapDefinition map) {
        MapDefinition first = tailCallMap.putIfAbsent(insn, map);
        if (first != null && first != map) {
            tailCallOfSeveral.set(insn);
        }
    }

    /** Returns whether paths bring different maps to a tail call. */
    public boolean isTailCallOfSeveralMaps(int insn) {
        return tailCallOfSeveral.get(insn);
    }

    /**
     * Takes note of how the sum at an instruction is limited. The code is the same for all paths, so all must agree.
     *
     * @param kind any number but {@link #NO_LIMIT}
     * @param bytes how far the pointer may be moved
     * @return false if another path needs another limit
     */
    public boolean limit(int insn, int kind, int bytes) {
        if (limitKind[insn] != NO_LIMIT && (limitKind[insn] != kind || limit[insn] != bytes)) {
            return false;
        }
        limitKind[insn] = kind;
        limit[insn] = bytes;
        return true;
    }
}
