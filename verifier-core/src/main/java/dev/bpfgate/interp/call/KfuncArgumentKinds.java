package dev.bpfgate.interp.call;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.diag.KfuncCode;
import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;
import java.util.List;
import java.util.Set;

/**
 * Tells how an argument is judged, from what the prototype says and from what was passed. Mirrors: get_kfunc_ptr_arg_type.
 */
final class KfuncArgumentKinds {
    /** Structures that hold others more than this many levels deep are not taken for memory. */
    private static final int MAX_NESTING = 3;
    /** Structures that only particular functions take, by rules of their own, which are not modelled. */
    private static final Set<String> UNMODELLED =
            Set.of("bpf_list_head", "bpf_list_node", "bpf_rb_root", "bpf_rb_node");

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
        boolean allocated = parameter.is(KfuncSuffix.ALLOCATED) || parameter.is(KfuncSuffix.REFCOUNTED);
        if (allocated || UNMODELLED.contains(function.btf().name(parameter.targetId()))) {
            throw new NotModelled("kernel function " + function.name());
        }
        String target = function.btf().name(parameter.targetId());
        if (target.equals("bpf_dynptr")) {
            return KfuncArgumentKind.DYNPTR;
        }
        if (parameter.is(KfuncSuffix.ITERATOR) || (index == 0 && function.isIterator())) {
            return KfuncArgumentKind.ITERATOR;
        }
        return switch (parameter.suffix()) {
            case STRING -> KfuncArgumentKind.STRING;
            case MAP -> KfuncArgumentKind.MAP;
            case IRQ_FLAG -> KfuncArgumentKind.IRQ_FLAG;
            default -> ofField(target);
        };
    }

    private static KfuncArgumentKind ofField(String struct) {
        return switch (struct) {
            case "bpf_wq" -> KfuncArgumentKind.WORK_QUEUE;
            case "bpf_task_work" -> KfuncArgumentKind.TASK_WORK;
            case "bpf_res_spin_lock" -> KfuncArgumentKind.RESILIENT_LOCK;
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
                    KfuncCode.KFUNC_POINTER_UNSUPPORTED,
                    function.name(),
                    index,
                    kind.word(),
                    function.btf().name(parameter.targetId()));
        }
    }

    private static void requireMemory(Btf btf, int index, KfuncParameter parameter, boolean sized) {
        int target = parameter.targetId();
        boolean anything = sized && btf.kind(target) == BtfKind.VOID;
        if (anything || KfuncParameter.isNumber(btf, target)) {
            return;
        }
        Contents contents = contents(btf, target, 0);
        if (contents == Contents.NUMBERS) {
            return;
        }
        Object[] words = {index, btf.kind(target).word(), btf.name(target), sized ? "void, " : ""};
        throw contents == Contents.TOO_DEEP
                ? new Rejection(KfuncCode.KFUNC_STRUCT_NESTING).and(KfuncCode.KFUNC_POINTER_TARGET, words)
                : new Rejection(KfuncCode.KFUNC_POINTER_TARGET, words);
    }

    /** What a structure consists of. */
    private enum Contents {
        NUMBERS,
        OTHERS,
        TOO_DEEP
    }

    // Mirrors: btf_type_is_scalar_struct.
    private static Contents contents(Btf btf, int typeId, int depth) {
        if (!(btf.type(typeId) instanceof BtfType.Composite structure)) {
            return Contents.OTHERS;
        }
        for (BtfType.Member member : structure.members()) {
            Contents part = partContents(btf, btf.skipModifiers(member.typeId()), depth);
            if (part != Contents.NUMBERS) {
                return part;
            }
        }
        return Contents.NUMBERS;
    }

    private static Contents partContents(Btf btf, int typeId, int depth) {
        if (btf.type(typeId) instanceof BtfType.Composite) {
            return depth >= MAX_NESTING ? Contents.TOO_DEEP : contents(btf, typeId, depth + 1);
        }
        int elementId = typeId;
        if (btf.type(typeId) instanceof BtfType.Array array) {
            elementId = array.count() == 0 ? 0 : btf.skipModifiers(array.elementTypeId());
        }
        return KfuncParameter.isNumber(btf, elementId) ? Contents.NUMBERS : Contents.OTHERS;
    }
}
