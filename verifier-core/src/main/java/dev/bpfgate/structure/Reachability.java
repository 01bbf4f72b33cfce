package dev.bpfgate.structure;

import dev.bpfgate.cfg.DepthFirstWalk;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.diag.StructureCode;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.InsnKind;
import java.util.List;

/**
 * Every instruction is reached, no jump lands in the middle of one, and whoever may not loop has no loop.
 * Mirrors: check_cfg, v6.18.
 */
final class Reachability implements StructuralPass {
    @Override
    public String name() {
        return "reachability";
    }

    @Override
    public void run(ProgramStructure structure, DiagnosticSink sink) {
        boolean mayLoop = structure.options().privileges().bpfCapable();
        DepthFirstWalk walk =
                DepthFirstWalk.over(structure.graph(), structure.callFacts(), structure.exceptionCallback(), !mayLoop);
        structure.walked(walk);
        if (!mayLoop && walk.backEdgeFrom() >= 0) {
            rejectBackEdge(walk, sink);
            return;
        }
        checkEverySlot(structure.insns(), walk, sink);
    }

    private static void checkEverySlot(Insn[] insns, DepthFirstWalk walk, DiagnosticSink sink) {
        for (int slot = 0; slot < insns.length; slot++) {
            if (!walk.reached(slot)) {
                sink.reject(slot, StructureCode.UNREACHABLE_INSN, slot);
                return;
            }
            if (insns[slot].kind() != InsnKind.LOAD_IMM64) {
                continue;
            }
            if (walk.reached(slot + 1)) {
                sink.reject(slot, StructureCode.JUMP_INTO_IMM64, slot);
                return;
            }
            slot++;
        }
    }

    private static void rejectBackEdge(DepthFirstWalk walk, DiagnosticSink sink) {
        int from = walk.backEdgeFrom();
        int to = walk.backEdgeTo();
        Rejection.Line line = new Rejection.Line(StructureCode.BACK_EDGE, List.of(from, to));
        sink.reject(from, StructureCode.BACK_EDGE.errno(), List.of(line));
    }
}
