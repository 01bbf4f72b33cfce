package dev.bpfgate.interp.call.kfunc;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.field.FieldKind;
import dev.bpfgate.diag.KfuncCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.call.ContextType;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;
import java.util.List;

/**
 * Tells how an argument is judged, from what the prototype says and from what was passed. Mirrors: get_kfunc_ptr_arg_type.
 */
final class KfuncArgumentKinds {
    private final Execution x;
    private final ContextType contexts;

    KfuncArgumentKinds(Execution x) {
        this.x = x;
        contexts = new ContextType(x);
    }

    /** Returns how the pointer argument with this index, from 0, is judged. */
    KfuncArgumentKind of(KernelFunction function, int index) {
        KfuncParameter parameter = function.parameters().get(index);
        if (function.name().equals(KfuncNames.CAST_TO_KERNEL_CONTEXT)) {
            return KfuncArgumentKind.CONTEXT;
        }
        boolean sized = isSized(function, index);
        if (contexts.isContext(function.btf(), parameter.pointer())) {
            return KfuncArgumentKind.CONTEXT;
        }
        RegValue value = x.reg(index + 1);
        if (parameter.is(KfuncSuffix.NULLABLE) && value.isZero() && !sized) {
            return KfuncArgumentKind.MISSING;
        }
        KfuncArgumentKind declared = declared(function, index, parameter);
        if (declared != null) {
            return declared;
        }
        if (value.kind() == RegKind.BTF_ID || isNamedObject(value.kind())) {
            requireStructure(function, index, parameter);
            return KfuncArgumentKind.OBJECT;
        }
        if (function.btf().kind(parameter.targetId()) == BtfKind.FUNC_PROTO) {
            return KfuncArgumentKind.CALLBACK;
        }
        requireMemory(function.btf(), index, parameter, sized);
        return sized ? KfuncArgumentKind.SIZED_MEMORY : KfuncArgumentKind.MEMORY;
    }

    private boolean isSized(KernelFunction function, int index) {
        List<KfuncParameter> parameters = function.parameters();
        return index + 1 < parameters.size()
                && parameters.get(index + 1).isSize()
                && KfuncParameter.isNumber(
                        function.btf(), parameters.get(index + 1).typeId())
                && x.reg(index + 2).isScalar();
    }

    /** Returns what the prototype alone decides, or null. */
    private static KfuncArgumentKind declared(KernelFunction function, int index, KfuncParameter parameter) {
        if (parameter.is(KfuncSuffix.ALLOCATED)) {
            return KfuncArgumentKind.ALLOCATED;
        }
        if (parameter.is(KfuncSuffix.REFCOUNTED)) {
            return KfuncArgumentKind.COUNTED;
        }
        if (parameter.targetName().equals("bpf_dynptr")) {
            return KfuncArgumentKind.DYNPTR;
        }
        if (parameter.is(KfuncSuffix.ITERATOR) || (index == 0 && function.isIterator())) {
            return KfuncArgumentKind.ITERATOR;
        }
        return switch (parameter.suffix()) {
            case STRING -> KfuncArgumentKind.STRING;
            case MAP -> KfuncArgumentKind.MAP;
            case IRQ_FLAG -> KfuncArgumentKind.IRQ_FLAG;
            default -> parameter.field() == null ? null : ofField(parameter.field());
        };
    }

    private static KfuncArgumentKind ofField(FieldKind field) {
        return switch (field) {
            case LIST_HEAD, RB_ROOT -> KfuncArgumentKind.ROOT;
            case LIST_NODE, RB_NODE -> KfuncArgumentKind.NODE;
            case WORK_QUEUE -> KfuncArgumentKind.WORK_QUEUE;
            case TASK_WORK -> KfuncArgumentKind.TASK_WORK;
            case RES_SPIN_LOCK -> KfuncArgumentKind.RESILIENT_LOCK;
            default -> null;
        };
    }

    /** Returns whether a pointer of this kind stands for an object of a known type. */
    static boolean isNamedObject(RegKind kind) {
        return kind == RegKind.SOCKET
                || kind == RegKind.SOCK_COMMON
                || kind == RegKind.TCP_SOCK
                || kind == RegKind.MAP_PTR;
    }

    private static void requireStructure(KernelFunction function, int index, KfuncParameter parameter) {
        BtfKind kind = function.btf().kind(parameter.targetId());
        if (kind != BtfKind.STRUCT && kind != BtfKind.UNION) {
            throw new Rejection(
                    KfuncCode.KFUNC_POINTER_UNSUPPORTED, function.name(), index, kind.word(), parameter.targetName());
        }
    }

    private static void requireMemory(Btf btf, int index, KfuncParameter parameter, boolean sized) {
        int target = parameter.targetId();
        boolean anything = sized && btf.kind(target) == BtfKind.VOID;
        if (anything || KfuncParameter.isNumber(btf, target)) {
            return;
        }
        NumbersOnly.Contents contents = NumbersOnly.contents(btf, target);
        if (contents == NumbersOnly.Contents.NUMBERS) {
            return;
        }
        Object[] words = {index, btf.kind(target).word(), btf.name(target), sized ? "void, " : ""};
        throw NumbersOnly.rejection(contents, KfuncCode.KFUNC_POINTER_TARGET, words);
    }
}
