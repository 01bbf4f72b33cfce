package dev.bpfgate.interp;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.kernel.ProgramType;
import dev.bpfgate.link.AttachedFunction;
import dev.bpfgate.link.LinkedProgram;
import java.util.List;

/**
 * Which arguments of an operation of a kernel structure may be null, and which the program owns. The kernel says so by the names
 * of the parameters of a function that is called like structure and member: {@code prev__nullable}, {@code skb__ref}.
 * Mirrors: prepare_arg_info.
 */
public final class OperationArguments {
    private static final String NULLABLE = "__nullable";
    private static final String OWNED = "__ref";

    private final List<BtfType.Parameter> parameters;
    private final int[] references;

    private OperationArguments(List<BtfType.Parameter> parameters) {
        this.parameters = parameters;
        references = new int[parameters.size()];
    }

    /** Returns what is special about the arguments of the operation that a program implements; nothing for other programs. */
    static OperationArguments of(LinkedProgram program, AttachedFunction operation) {
        Btf btf = program.kernelBtf();
        if (operation == null || program.type() != ProgramType.STRUCT_OPS) {
            return new OperationArguments(List.of());
        }
        int stub = btf.find(program.attachTarget().name() + "__" + operation.name(), BtfKind.FUNC);
        BtfType.FuncProto prototype = stub == 0 ? null : btf.prototype(stub);
        boolean fits = prototype != null
                && prototype.parameters().size() == operation.parameters().size();
        return new OperationArguments(fits ? prototype.parameters() : List.of());
    }

    /** Returns how many arguments are known by name. */
    public int count() {
        return parameters.size();
    }

    /** Returns whether an argument may be null. */
    public boolean mayBeNull(int number) {
        return isNamed(number, NULLABLE);
    }

    /** Returns whether the program owns an argument from the start, and must give it back. */
    public boolean isOwned(int number) {
        return isNamed(number, OWNED);
    }

    private boolean isNamed(int number, String suffix) {
        return number < parameters.size() && parameters.get(number).name().endsWith(suffix);
    }

    /** Returns the id of the reference by which the program owns an argument; 0 before {@link #own}. */
    public int reference(int number) {
        return references[number];
    }

    /** Notes the id of the reference by which the program owns an argument. */
    public void own(int number, int reference) {
        references[number] = reference;
    }
}
