package dev.bpfgate.link;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.kernel.ProgramType;
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

    private OperationArguments(List<BtfType.Parameter> parameters) {
        this.parameters = parameters;
    }

    /** Returns what is special about the arguments of the operation that a program implements; nothing for other programs. */
    public static OperationArguments of(LinkedProgram program, AttachedFunction operation) {
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

    /** Returns whether the program owns any of its arguments. */
    public boolean areAnyOwned() {
        return parameters.stream().anyMatch(parameter -> parameter.name().endsWith(OWNED));
    }

    private boolean isNamed(int number, String suffix) {
        return number < parameters.size() && parameters.get(number).name().endsWith(suffix);
    }
}
