package dev.bpfgate.interp.call.subprogram;

import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.diag.SubprogramCode;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.kernel.ProgramType;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.link.OperationArguments;
import dev.bpfgate.state.CallbackRole;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.MachineState;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;
import java.util.List;

/** What the program's entry and each global function start with. */
public final class EntryStates {
    private static final int FIRST_ARGUMENT = 1;
    private static final CallbackRole HANDLER = new CallbackRole(CallbackRole.Sort.EXCEPTION, 0, 0);

    private final Execution x;
    private final Prototypes prototypes;

    /** Makes the entry states of one execution. */
    public EntryStates(Execution x) {
        this.x = x;
        prototypes = new Prototypes(x);
    }

    /** Returns the state in which a subprogram that is verified by itself is entered. Mirrors: do_check_common. */
    public MachineState entry(int subprogram) {
        Frame frame = new Frame(0, subprogram, Frame.NO_CALL_SITE);
        if (subprogram == 0) {
            enterProgram(frame);
        } else {
            enterFunction(frame, subprogram);
        }
        MachineState state = new MachineState(frame);
        state.setInSleepable(x.program().isSleepable());
        if (subprogram == 0) {
            ownArguments(state);
        }
        return state;
    }

    private void enterProgram(Frame frame) {
        requireKnownOperation();
        if (x.program().btf() != null && !x.program().funcInfo().isEmpty()) {
            x.subprogramNotes(0).unreliable = !takesContext();
        }
        frame.setReg(FIRST_ARGUMENT, RegValue.pointer(RegKind.CTX, TypeFlags.NONE));
    }

    // Each structure has a judge of its own in the kernel for who may implement what, and for what those may do.
    private void requireKnownOperation() {
        if (x.program().type() != ProgramType.STRUCT_OPS) {
            return;
        }
        String structure = x.program().attachTarget().name();
        if (x.kernel().structOps(structure) == null) {
            throw new NotModelled("operations of the kernel's structure " + structure);
        }
    }

    private void ownArguments(MachineState state) {
        OperationArguments arguments = x.operationArguments();
        for (int i = 0; i < arguments.count(); i++) {
            if (arguments.isOwned(i)) {
                int reference = x.newId();
                state.setReferences(state.references().acquire(reference, 0));
                x.ownedArguments().own(i, reference);
            }
        }
    }

    // A complaint about the entry's prototype is only said.
    private boolean takesContext() {
        try {
            List<ArgumentShape> shapes = prototypes.of(0);
            return shapes.size() == 1 && shapes.get(0).kind() == ArgumentShape.Kind.CONTEXT;
        } catch (Rejection complaint) {
            PassedArguments.say(x, complaint);
            return false;
        }
    }

    private void enterFunction(Frame frame, int subprogram) {
        List<ArgumentShape> shapes = prototypes.of(subprogram);
        if (subprogram == x.facts().exceptionHandler()) {
            requireHandler(shapes);
            frame.setCallback(HANDLER);
        }
        for (int i = 0; i < shapes.size(); i++) {
            frame.setReg(FIRST_ARGUMENT + i, anyValue(shapes.get(i)));
        }
    }

    private static void requireHandler(List<ArgumentShape> shapes) {
        if (shapes.size() != 1 || shapes.get(0).kind() != ArgumentShape.Kind.NUMBER) {
            throw new Rejection(SubprogramCode.EXCEPTION_HANDLER_ARGUMENTS);
        }
    }

    private RegValue anyValue(ArgumentShape shape) {
        int nullable = shape.mayBeNull() ? TypeFlags.MAYBE_NULL : TypeFlags.NONE;
        return switch (shape.kind()) {
            case NUMBER, ARENA -> RegValue.UNKNOWN;
            case CONTEXT -> RegValue.pointer(RegKind.CTX, TypeFlags.NONE);
            case DYNPTR ->
                RegValue.pointer(RegKind.DYNPTR, TypeFlags.NONE)
                        .withDetails(TypeFlags.DYNPTR_LOCAL, 1)
                        .withId(x.newId());
            case MEMORY -> {
                RegValue memory = RegValue.pointer(RegKind.MEM, nullable, null, (int) shape.sizeBytes());
                yield shape.mayBeNull() ? memory.withId(x.newId()) : memory;
            }
            case UNTRUSTED_MEMORY -> RegValue.pointer(RegKind.MEM, TypeFlags.RDONLY | TypeFlags.UNTRUSTED);
            case OBJECT -> object(shape, TypeFlags.TRUSTED | nullable);
            case UNTRUSTED_OBJECT -> object(shape, TypeFlags.UNTRUSTED);
        };
    }

    private RegValue object(ArgumentShape shape, int flags) {
        return RegValue.pointer(RegKind.BTF_ID, flags, x.program().kernelBtf(), shape.typeId())
                .withId(x.newId());
    }
}
