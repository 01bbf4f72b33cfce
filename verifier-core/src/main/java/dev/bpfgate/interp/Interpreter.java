package dev.bpfgate.interp;

import dev.bpfgate.cfg.ProgramFacts;
import dev.bpfgate.diag.LimitCode;
import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.alu.AluTransfer;
import dev.bpfgate.interp.alu.MoveTransfer;
import dev.bpfgate.interp.branch.BranchTransfer;
import dev.bpfgate.interp.branch.JumpTransfer;
import dev.bpfgate.interp.call.CallTransfer;
import dev.bpfgate.interp.call.PacketLoadTransfer;
import dev.bpfgate.interp.call.subprogram.EntryStates;
import dev.bpfgate.interp.call.subprogram.ExitTransfer;
import dev.bpfgate.interp.finish.FinishChecks;
import dev.bpfgate.interp.memory.AtomicTransfer;
import dev.bpfgate.interp.memory.Imm64Transfer;
import dev.bpfgate.interp.memory.LoadTransfer;
import dev.bpfgate.interp.memory.MemoryAccess;
import dev.bpfgate.interp.memory.StoreTransfer;
import dev.bpfgate.isa.Alu;
import dev.bpfgate.isa.Atomic;
import dev.bpfgate.isa.Branch;
import dev.bpfgate.isa.ByteSwap;
import dev.bpfgate.isa.Call;
import dev.bpfgate.isa.Exit;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.Jump;
import dev.bpfgate.isa.Load;
import dev.bpfgate.isa.LoadImm64;
import dev.bpfgate.isa.LoadPacket;
import dev.bpfgate.isa.MayGoto;
import dev.bpfgate.isa.Move;
import dev.bpfgate.isa.Negate;
import dev.bpfgate.isa.Opcode;
import dev.bpfgate.isa.Store;
import dev.bpfgate.isa.StoreImm;
import dev.bpfgate.kernel.KernelProfile;
import dev.bpfgate.link.LinkedProgram;
import dev.bpfgate.prune.Statistics;
import dev.bpfgate.state.MachineState;
import java.util.List;

/**
 * Simulates every path of one program in the kernel's order. It has no semantics of its own:
 *
 * <ol>
 *   <li>{@link EntryStates} says what the program's entry and each global function start with;
 *   <li>{@link #explore} takes up waiting paths, newest first, until none is left;
 *   <li>{@link #runPath} goes from instruction to instruction and ends at an exit, or where a stored state covers the path;
 *   <li>{@link #step} hands each instruction to the transfer object of its kind;
 *   <li>{@link FinishChecks} judges what only the whole simulation can tell.
 * </ol>
 *
 * <p>Used once. Neither formats nor logs; an optional {@link Trace} listens.
 */
public final class Interpreter {
    /** What a transfer object returns instead of the next slot when the path ends. */
    public static final int PATH_ENDS = -1;

    private static final int EPERM = -1;
    private static final int EACCES = -13;
    private static final int EINVAL = -22;

    private final Execution x;
    private final SpeculationNotes speculation;
    private final Insn[] insns;
    private final ProgramFacts facts;
    private final Trace trace;

    private final EntryStates entries;
    private final FinishChecks finish;
    private final AluTransfer alu;
    private final MoveTransfer move;
    private final BranchTransfer branch;
    private final JumpTransfer jump;
    private final LoadTransfer load;
    private final StoreTransfer store;
    private final AtomicTransfer atomic;
    private final Imm64Transfer imm64;
    private final PacketLoadTransfer packetLoad;
    private final CallTransfer call;
    private final ExitTransfer exit;

    /**
     * Prepares the simulation of a program whose structure is sound.
     *
     * @param trace who listens; null for a silent run, which is the fast one
     */
    public Interpreter(
            LinkedProgram program, ProgramFacts facts, KernelProfile kernel, LoadPolicy policy, Trace trace) {
        this.x = new Execution(program, facts, kernel, policy, trace);
        this.speculation = x.speculation();
        this.insns = program.insns();
        this.facts = facts;
        this.trace = trace;
        MemoryAccess memory = new MemoryAccess(x);
        entries = new EntryStates(x);
        finish = new FinishChecks(x);
        alu = new AluTransfer(x);
        move = new MoveTransfer(x);
        branch = new BranchTransfer(x);
        jump = new JumpTransfer(x);
        load = new LoadTransfer(x, memory);
        store = new StoreTransfer(x, memory);
        atomic = new AtomicTransfer(x, memory);
        imm64 = new Imm64Transfer(x);
        packetLoad = new PacketLoadTransfer(x);
        call = new CallTransfer(x, memory);
        exit = new ExitTransfer(x);
    }

    /** Simulates the program and returns what came of it; neither rejections nor gaps of the model escape. */
    public Simulation run() {
        Simulation.Stage stage = Simulation.Stage.SIMULATE;
        try {
            explore(0);
            exploreGlobalFunctions();
            stage = Simulation.Stage.FINISH;
            finish.run();
            return Simulation.accepted(statistics());
        } catch (Rejection rejection) {
            if (trace != null) {
                trace.rejected(rejection);
            }
            int insn = stage == Simulation.Stage.FINISH ? -1 : x.insnIndex();
            return Simulation.rejected(stage, rejection, insn, statistics());
        } catch (NotModelled gap) {
            return Simulation.inconclusive(stage, gap.feature(), x.insnIndex(), statistics());
        }
    }

    /** Returns the counters, also after a rejection. */
    public Statistics statistics() {
        return x.statistics();
    }

    /**
     * Returns how much stack each subprogram uses, in bytes, in order; of a program that came as far as to be rewritten, only
     * those that something can reach, and as the kernel finally runs them.
     */
    public List<Integer> stackDepths() {
        return finish.stackDepths();
    }

    // Global functions are verified apart, each for all arguments that its prototype allows, and only those that
    // something reachable calls; verifying one can make another due. Mirrors: do_check_subprogs.
    private void exploreGlobalFunctions() {
        boolean[] verified = new boolean[facts.subprograms()];
        boolean more = true;
        while (more) {
            more = false;
            for (int subprogram = 1; subprogram < verified.length; subprogram++) {
                if (verified[subprogram] || !x.subprogramNotes(subprogram).called || !x.isGlobal(subprogram)) {
                    continue;
                }
                explore(subprogram);
                verified[subprogram] = true;
                more = true;
            }
        }
    }

    private void explore(int subprogram) {
        if (trace != null) {
            trace.begin(subprogram);
        }
        MachineState entry = entries.entry(subprogram);
        entry.setFirstInsn(facts.start(subprogram));
        x.paths().begin(entry, facts.start(subprogram));
        do {
            runPath();
            x.explored().pathEnded(x.state());
            x.liveness().update(x.state());
        } while (x.paths().resume());
        x.explored().clear();
        if (trace != null) {
            trace.end(subprogram);
        }
    }

    private void runPath() {
        Statistics counters = x.statistics();
        int limit = x.kernel().limits().processed();
        while (true) {
            int at = x.insnIndex();
            if (++counters.insnsProcessed > limit) {
                throw new Rejection(LimitCode.TOO_MANY_INSNS, counters.insnsProcessed);
            }
            x.paths().arrive();
            if (facts.isPrunePoint(at) && x.explored().visit(x.state(), at)) {
                if (trace != null) {
                    trace.pruned(x.state(), at, x.previousInsn());
                }
                return;
            }
            if (facts.isJumpPoint(at)) {
                x.paths().record(0, 0);
            }
            if (trace != null) {
                trace.instruction(x.state(), at, x.previousInsn());
            }
            Insn insn = insns[at];
            int next = speculation == null ? execute(insn, at) : executeGuarded(insn, at);
            if (next == PATH_ENDS) {
                return;
            }
            x.paths().advance(next);
        }
    }

    private int execute(Insn insn, int at) {
        x.notes().markSeen(at);
        x.liveness().begin(x.state(), at);
        int next = step(insn);
        x.liveness().commit();
        return next;
    }

    // What goes wrong under speculation only ends the path: there a barrier will stop the processor. Mirrors:
    // do_check, with error_recoverable_with_nospec.
    private int executeGuarded(Insn insn, int at) {
        if (!x.state().speculative()) {
            return execute(insn, at);
        }
        if (speculation.hasBarrierBefore(at)) {
            return PATH_ENDS;
        }
        try {
            x.liveness().begin(x.state(), at);
            int next = step(insn);
            x.liveness().commit();
            return speculation.hasBarrierAfter(at) ? PATH_ENDS : next;
        } catch (Rejection rejection) {
            if (!isStoppedByBarrier(rejection)) {
                throw rejection;
            }
            x.liveness().commit();
            speculation.addBarrierBefore(at);
            if (trace != null) {
                trace.prevented(rejection);
            }
            return PATH_ENDS;
        }
    }

    private static boolean isStoppedByBarrier(Rejection rejection) {
        return switch (rejection.errno()) {
            case EPERM, EACCES, EINVAL -> true;
            default -> false;
        };
    }

    private int step(Insn insn) {
        if (Opcode.isJump(insn.opcode())) {
            x.statistics().jumpsProcessed++;
        }
        return switch (insn.kind()) {
            case ALU -> alu.apply((Alu) insn);
            case NEGATE -> alu.negate((Negate) insn);
            case BYTE_SWAP -> alu.swap((ByteSwap) insn);
            case MOVE -> move.apply((Move) insn);
            case LOAD -> load.apply((Load) insn);
            case STORE -> store.apply((Store) insn);
            case STORE_IMM -> store.apply((StoreImm) insn);
            case ATOMIC -> atomic.apply((Atomic) insn);
            case LOAD_IMM64 -> imm64.apply((LoadImm64) insn);
            case LOAD_PACKET -> packetLoad.apply((LoadPacket) insn);
            case JUMP -> jump.apply((Jump) insn);
            case MAY_GOTO -> jump.apply((MayGoto) insn);
            case BRANCH -> branch.apply((Branch) insn);
            case CALL -> call.apply((Call) insn);
            case EXIT -> exit.apply((Exit) insn);
            case SECOND_HALF, UNKNOWN -> throw new NotModelled("instruction without a meaning");
        };
    }
}
