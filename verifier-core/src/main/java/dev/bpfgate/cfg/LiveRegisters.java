package dev.bpfgate.cfg;

import dev.bpfgate.isa.Alu;
import dev.bpfgate.isa.Atomic;
import dev.bpfgate.isa.Branch;
import dev.bpfgate.isa.Call;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.Move;

/**
 * Which registers may still be read from each slot on: the smallest solution of the usual backward equations. A register is a
 * bit.
 *
 * <p>Slots are visited in postorder first; then, whenever one changes, those before it are. A slot changes at most once for each
 * register, so time is linear whatever the nesting of loops, where passes over the whole program until nothing changes would
 * take one pass for each level. Mirrors: compute_live_registers, v6.18.
 */
final class LiveRegisters {
    private static final int ALL = 0xffff;
    private static final int R0 = 1;
    private static final int ARGUMENTS = 0b111110;
    private static final int CALLER_SAVED = 0b111111;

    private final ControlFlowGraph graph;
    private final CallFacts facts;
    private final short[] before;

    private LiveRegisters(ControlFlowGraph graph, CallFacts facts) {
        this.graph = graph;
        this.facts = facts;
        this.before = new short[graph.length()];
    }

    /** Returns the live registers before each slot; the array is the caller's. */
    static short[] of(ControlFlowGraph graph, CallFacts facts, int[][] postorders) {
        LiveRegisters registers = new LiveRegisters(graph, facts);
        Predecessors predecessors = new Predecessors(graph);
        SlotQueue queue = new SlotQueue(graph.length());
        for (int[] postorder : postorders) {
            for (int slot : postorder) {
                queue.add(slot);
            }
        }
        while (!queue.isEmpty()) {
            int slot = queue.remove();
            if (registers.update(slot)) {
                for (int place = predecessors.first(slot); place < predecessors.last(slot); place++) {
                    queue.add(predecessors.at(place));
                }
            }
        }
        return registers.before;
    }

    private boolean update(int slot) {
        int after = liveAt(graph.firstSuccessor(slot)) | liveAt(graph.secondSuccessor(slot));
        Insn insn = graph.insn(slot);
        short now = (short) (after & ~written(insn) | read(insn));
        boolean changed = now != before[slot];
        before[slot] = now;
        return changed;
    }

    private int liveAt(int slot) {
        return slot == ControlFlowGraph.NONE ? 0 : before[slot];
    }

    private int read(Insn insn) {
        return switch (insn.kind()) {
            case LOAD_IMM64, SECOND_HALF, JUMP, MAY_GOTO -> 0;
            case MOVE -> ((Move) insn).immediate() ? 0 : bit(insn.src());
            case ALU -> ((Alu) insn).immediate() ? bit(insn.dst()) : bit(insn.dst()) | bit(insn.src());
            case BRANCH -> ((Branch) insn).immediate() ? bit(insn.dst()) : bit(insn.dst()) | bit(insn.src());
            case NEGATE, BYTE_SWAP, STORE_IMM -> bit(insn.dst());
            case LOAD -> bit(insn.src());
            case STORE -> bit(insn.dst()) | bit(insn.src());
            case ATOMIC -> readByAtomic((Atomic) insn);
            case CALL -> readByCall((Call) insn);
            case EXIT -> R0;
            // Packet loads name no register that they clobber here; the kernel takes them to read everything.
            case LOAD_PACKET, UNKNOWN -> ALL;
        };
    }

    private static int readByAtomic(Atomic insn) {
        return switch (insn.op()) {
            case LOAD_ACQUIRE -> bit(insn.src());
            case CMPXCHG -> R0 | bit(insn.dst()) | bit(insn.src());
            default -> bit(insn.dst()) | bit(insn.src());
        };
    }

    private int readByCall(Call call) {
        return switch (call.target()) {
            case HELPER -> firstArguments(facts.helper(call.imm()).arguments());
            case KFUNC ->
                firstArguments(facts.kernelFunction(call.imm(), call.off()).arguments());
            case SUBPROGRAM, INVALID -> ARGUMENTS;
        };
    }

    private static int firstArguments(int count) {
        return (1 << count + 1) - 2;
    }

    private static int written(Insn insn) {
        return switch (insn.kind()) {
            case ALU, MOVE, NEGATE, BYTE_SWAP, LOAD, LOAD_IMM64 -> bit(insn.dst());
            case ATOMIC -> writtenByAtomic((Atomic) insn);
            case CALL -> CALLER_SAVED;
            default -> 0;
        };
    }

    private static int writtenByAtomic(Atomic insn) {
        return switch (insn.op()) {
            case LOAD_ACQUIRE -> bit(insn.dst());
            case CMPXCHG -> R0;
            default -> insn.fetch() ? bit(insn.src()) : 0;
        };
    }

    private static int bit(int register) {
        return 1 << register;
    }
}
