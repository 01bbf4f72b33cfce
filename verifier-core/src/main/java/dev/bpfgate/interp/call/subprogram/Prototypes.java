package dev.bpfgate.interp.call.subprogram;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.diag.DiagnosticCode;
import dev.bpfgate.diag.NoWords;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.diag.SubprogramCode;
import dev.bpfgate.interp.Execution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads from BTF what subprograms take and return. Of global functions it must be known, as they are verified for all arguments
 * that fit; of static ones it is only compared with what is passed. Mirrors: btf_prepare_func_args.
 */
final class Prototypes {
    private static final int MAX_ARGUMENTS = 5;

    private final Execution x;
    private final Map<Integer, List<ArgumentShape>> known = new HashMap<>();

    Prototypes(Execution x) {
        this.x = x;
    }

    /**
     * Returns what a subprogram takes.
     *
     * @throws Rejection if its prototype is of no use: the kernel's complaint, which may have no words
     */
    List<ArgumentShape> of(int subprogram) {
        List<ArgumentShape> shapes = known.get(subprogram);
        if (shapes == null) {
            shapes = read(subprogram);
            known.put(subprogram, shapes);
        }
        return shapes;
    }

    /** Returns the name of a subprogram as BTF has it. */
    String name(int subprogram) {
        return btf() == null || subprogram >= x.program().funcInfo().size()
                ? ""
                : btf().name(x.program().funcInfo().get(subprogram).typeId());
    }

    private Btf btf() {
        return x.program().btf();
    }

    private List<ArgumentShape> read(int subprogram) {
        if (btf() == null || subprogram >= x.program().funcInfo().size()) {
            throw new Rejection(NoWords.INVALID);
        }
        boolean global = x.isGlobal(subprogram);
        int functionId = x.program().funcInfo().get(subprogram).typeId();
        BtfType.FuncProto prototype = btf().prototype(functionId);
        if (prototype == null) {
            throw new Rejection(NoWords.INVALID);
        }
        String name = btf().name(functionId);
        int count = prototype.parameters().size();
        if (count > MAX_ARGUMENTS) {
            throw complaint(global, SubprogramCode.GLOBAL_TOO_MANY_ARGUMENTS, name, count, MAX_ARGUMENTS);
        }
        ArgumentReader reader = new ArgumentReader(x);
        if (!reader.isNumber(prototype.returnTypeId())) {
            throw complaint(global, SubprogramCode.GLOBAL_RETURNS_NO_SCALAR, name);
        }
        List<ArgumentShape> shapes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            shapes.add(reader.read(functionId, i, prototype.parameters().get(i).typeId(), global));
        }
        return List.copyOf(shapes);
    }

    private static Rejection complaint(boolean global, DiagnosticCode code, Object... args) {
        return global ? new Rejection(code, args) : new Rejection(NoWords.INVALID);
    }
}
