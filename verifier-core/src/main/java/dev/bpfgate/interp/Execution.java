package dev.bpfgate.interp;

import dev.bpfgate.cfg.ProgramFacts;
import dev.bpfgate.diag.DiagnosticCode;
import dev.bpfgate.diag.RegisterCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.kernel.ContextLayout;
import dev.bpfgate.kernel.HelperTable;
import dev.bpfgate.kernel.KernelProfile;
import dev.bpfgate.kernel.ProgramAttributes;
import dev.bpfgate.link.AttachedFunction;
import dev.bpfgate.link.LinkedProgram;
import dev.bpfgate.link.OperationArguments;
import dev.bpfgate.prune.ExploredStates;
import dev.bpfgate.prune.Precision;
import dev.bpfgate.prune.PruneRules;
import dev.bpfgate.prune.StackLiveness;
import dev.bpfgate.prune.Statistics;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.MachineState;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;

/**
 * One verification of one program while it goes on: the path at hand, what all paths share, and the few acts that every
 * instruction needs. Owned by one {@link Interpreter}, not thread safe, used once.
 */
public final class Execution {
    private final LinkedProgram program;
    private final Insn[] insns;
    private final ProgramFacts facts;
    private final KernelProfile kernel;
    private final LoadPolicy policy;
    private final Trace trace;
    private final ProgramAttributes attributes;
    private final AttachedFunction attached;
    private final OperationArguments operationArguments;
    private final OwnedArguments ownedArguments;
    private final ContextLayout context;
    private final HelperTable helpers;

    private final boolean[] globals;
    private final InsnNotes notes;
    private final SpeculationNotes speculation;
    private final SubprogramNotes[] subprogramNotes;
    private final SpecialFields specialFields;
    private final FastcallSpills fastcallSpills;
    private final Statistics statistics = new Statistics();
    private final Paths paths;
    private final Precision precision;
    private final StackLiveness liveness;
    private final ExploredStates explored;

    private int lastId;

    /**
     * @param trace who listens; null for a silent run
     */
    Execution(LinkedProgram program, ProgramFacts facts, KernelProfile kernel, LoadPolicy policy, Trace trace) {
        this.program = program;
        this.insns = program.insns();
        this.facts = facts;
        this.kernel = kernel;
        this.policy = policy;
        this.trace = trace;
        attributes = AttachedFunction.attributesOf(program);
        attached = AttachedFunction.of(program);
        operationArguments = OperationArguments.of(program, attached);
        ownedArguments = new OwnedArguments(operationArguments.count());
        context = kernel.contextLayout(attributes, policy.privileges());
        helpers = kernel.helperTable(attributes, policy.privileges());
        specialFields = new SpecialFields(program.btf(), program.kernelBtf());
        fastcallSpills = new FastcallSpills(
                insns, facts, new FastcallCallees(kernel, attributes, policy.privileges(), program.kernelBtf()));
        notes = new InsnNotes(insns.length);
        speculation = policy.perfmon() ? null : new SpeculationNotes(insns.length);
        subprogramNotes = new SubprogramNotes[facts.subprograms()];
        for (int i = 0; i < subprogramNotes.length; i++) {
            subprogramNotes[i] = new SubprogramNotes();
        }
        noteExceptionHandler();
        paths = new Paths(kernel.limits().pendingBranches(), trace);
        PruneRules rules =
                new PruneRules(policy.capable(), policy.perfmon(), policy.storesEverywhere(), kernel.limits());
        globals = GlobalFunctions.of(program, facts);
        precision = new Precision(insns, facts, globals, rules, trace);
        liveness = new StackLiveness(facts, trace);
        explored = new ExploredStates(insns, facts, statistics, precision, liveness, rules, trace);
    }

    // Nothing calls the handler, but something might throw. It counts as a callback that runs on a stack of its own.
    private void noteExceptionHandler() {
        if (facts.exceptionHandler() >= 0) {
            SubprogramNotes handler = subprogramNotes[facts.exceptionHandler()];
            handler.called = true;
            handler.isCallback = true;
            handler.isAsyncCallback = true;
        }
    }

    public LinkedProgram program() {
        return program;
    }

    /** Returns the instruction in a slot. */
    public Insn insnAt(int slot) {
        return insns[slot];
    }

    /** Returns the number of slots. */
    public int slots() {
        return insns.length;
    }

    public ProgramFacts facts() {
        return facts;
    }

    public KernelProfile kernel() {
        return kernel;
    }

    /** Returns what decides which helpers, contexts and results the program may have. */
    public ProgramAttributes attributes() {
        return attributes;
    }

    /** Returns what the program may do with its context; null where that follows from BTF. */
    public ContextLayout context() {
        return context;
    }

    /** Returns the kernel function whose arguments are the program's context; null where it is another sort of context. */
    public AttachedFunction attached() {
        return attached;
    }

    /** Returns what is special about the arguments of the operation that the program implements. */
    public OperationArguments operationArguments() {
        return operationArguments;
    }

    /** Returns the references to those of them that the program owns. */
    public OwnedArguments ownedArguments() {
        return ownedArguments;
    }

    /** Returns which helpers the program may call. */
    public HelperTable helpers() {
        return helpers;
    }

    /** Returns on whose behalf and how strictly the program is loaded. */
    public LoadPolicy policy() {
        return policy;
    }

    /** Returns who listens, null if nobody does. */
    public Trace trace() {
        return trace;
    }

    public InsnNotes notes() {
        return notes;
    }

    /** Returns what protects the program against speculation; null if its loader may see kernel memory anyway. */
    public SpeculationNotes speculation() {
        return speculation;
    }

    /** Returns whether a subprogram is verified apart from its callers. */
    public boolean isGlobal(int subprogram) {
        return globals[subprogram];
    }

    public SubprogramNotes subprogramNotes(int subprogram) {
        return subprogramNotes[subprogram];
    }

    /** Returns the special fields of map values and allocated objects. */
    public SpecialFields specialFields() {
        return specialFields;
    }

    /** Returns which spills around calls the kernel will remove. */
    public FastcallSpills fastcallSpills() {
        return fastcallSpills;
    }

    public Statistics statistics() {
        return statistics;
    }

    public Precision precision() {
        return precision;
    }

    public StackLiveness liveness() {
        return liveness;
    }

    public ExploredStates explored() {
        return explored;
    }

    /** Returns the path at hand and those that wait. */
    public Paths paths() {
        return paths;
    }

    /** Returns the state of the path at hand; its owner is this execution. */
    public MachineState state() {
        return paths.state();
    }

    /** Returns the active frame of the path at hand. */
    public Frame frame() {
        return paths.state().frame();
    }

    /** Returns the index of the instruction being executed. */
    public int insnIndex() {
        return paths.insnIndex();
    }

    /** Returns the index of the instruction executed before it. */
    public int previousInsn() {
        return paths.previousInsn();
    }

    /** Returns a register of the active frame, readable or not. */
    public RegValue reg(int register) {
        return frame().reg(register);
    }

    /** Returns a register that the instruction reads; rejects the program if it cannot be read. Mirrors: check_reg_arg. */
    public RegValue readable(int register) {
        if (register >= Frame.REGISTERS) {
            throw new Rejection(RegisterCode.NO_SUCH_REGISTER, register);
        }
        if (trace != null) {
            trace.touchedRegister(register);
        }
        RegValue value = frame().reg(register);
        if (value.kind() == RegKind.NOT_INIT) {
            throw new Rejection(RegisterCode.NOT_READABLE, register);
        }
        return value;
    }

    /** Rejects the program if the instruction may not write this register. Mirrors: check_reg_arg. */
    public void requireWritable(int register) {
        if (register >= Frame.REGISTERS) {
            throw new Rejection(RegisterCode.NO_SUCH_REGISTER, register);
        }
        if (trace != null) {
            trace.touchedRegister(register);
        }
        if (register == Frame.FP) {
            throw new Rejection(RegisterCode.FRAME_POINTER_READ_ONLY);
        }
    }

    /** Gives a register of the active frame a value. */
    public void set(int register, RegValue value) {
        frame().setReg(register, value);
    }

    /** Returns an id that nothing in this verification has yet. */
    public int newId() {
        return ++lastId;
    }

    /** Says something that does not end the path, if anybody listens. */
    public void say(DiagnosticCode code, Object... args) {
        if (trace != null) {
            trace.message(code, args);
        }
    }
}
