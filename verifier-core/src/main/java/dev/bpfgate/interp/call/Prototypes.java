package dev.bpfgate.interp.call;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.diag.DiagnosticCode;
import dev.bpfgate.diag.NotModelled;
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
    private static final String TAG = "arg:";
    private static final String CONTEXT_TAG = "ctx";
    private static final List<String> NON_NULL_TAG = List.of("nonnull");

    private final Execution x;
    private final ContextType contexts;
    private final Map<Integer, List<ArgumentShape>> known = new HashMap<>();

    Prototypes(Execution x) {
        this.x = x;
        contexts = new ContextType(x);
    }

    /**
     * Returns what a subprogram takes, or null if its prototype is of no use, in which case the kernel's complaint was said.
     */
    List<ArgumentShape> of(int subprogram) {
        List<ArgumentShape> shapes = known.get(subprogram);
        if (shapes == null) {
            shapes = read(subprogram);
            if (shapes != null) {
                known.put(subprogram, shapes);
            }
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
            return null;
        }
        boolean global = x.isGlobal(subprogram);
        int functionId = x.program().funcInfo().get(subprogram).typeId();
        BtfType.FuncProto prototype = btf().prototype(functionId);
        if (prototype == null) {
            return null;
        }
        String name = btf().name(functionId);
        int count = prototype.parameters().size();
        if (count > MAX_ARGUMENTS) {
            return complain(global, SubprogramCode.GLOBAL_TOO_MANY_ARGUMENTS, name, count, MAX_ARGUMENTS);
        }
        if (!isNumber(prototype.returnTypeId())) {
            return complain(global, SubprogramCode.GLOBAL_RETURNS_NO_SCALAR, name);
        }
        List<ArgumentShape> shapes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ArgumentShape shape =
                    shape(functionId, i, prototype.parameters().get(i).typeId(), global, name);
            if (shape == null) {
                return null;
            }
            shapes.add(shape);
        }
        return List.copyOf(shapes);
    }

    private List<ArgumentShape> complain(boolean global, DiagnosticCode code, Object... args) {
        if (global) {
            x.say(code, args);
        }
        return null;
    }

    private boolean isNumber(int typeId) {
        BtfKind kind = btf().resolve(typeId).kind();
        return kind == BtfKind.INT || kind == BtfKind.ENUM || kind == BtfKind.ENUM64;
    }

    private ArgumentShape shape(int functionId, int index, int typeId, boolean global, String function) {
        List<String> tags = tags(functionId, index);
        if (!tags.isEmpty() && !global) {
            x.say(SubprogramCode.ARGUMENT_TAG_STATIC, index);
            return null;
        }
        if (btf().resolve(typeId) instanceof BtfType.Pointer pointer) {
            ArgumentShape shape = pointerShape(index, pointer, global, tags);
            if (shape != null || global) {
                return shape;
            }
        } else if (!tags.isEmpty()) {
            x.say(SubprogramCode.ARGUMENT_TAG_NO_POINTER, index);
            return null;
        }
        if (isNumber(typeId)) {
            return ArgumentShape.NUMBER;
        }
        complain(global, SubprogramCode.GLOBAL_ARGUMENT_TYPE, index, kindName(typeId), function);
        return null;
    }

    /** Returns what declaration tags say of an argument, without their common prefix. */
    private List<String> tags(int functionId, int index) {
        List<String> tags = new ArrayList<>();
        for (BtfType.DeclTag tag : btf().declTags(functionId)) {
            if (tag.componentIndex() == index && tag.name().startsWith(TAG)) {
                tags.add(tag.name().substring(TAG.length()));
            }
        }
        return tags;
    }

    private ArgumentShape pointerShape(int index, BtfType.Pointer pointer, boolean global, List<String> tags) {
        if (tags.contains(CONTEXT_TAG) || contexts.isContext(pointer)) {
            return contextShape(index, pointer, tags);
        }
        if (btf().name(btf().skipModifiers(pointer.typeId())).equals("bpf_dynptr")) {
            return ArgumentShape.DYNPTR;
        }
        if (!global) {
            return null;
        }
        boolean nonNull = tags.equals(NON_NULL_TAG);
        if (!tags.isEmpty() && !nonNull) {
            throw new NotModelled("function argument tagged " + String.join(", ", tags));
        }
        int target = btf().skipModifiers(pointer.typeId());
        long size = btf().sizeOf(target);
        if (size < 0) {
            x.say(SubprogramCode.GLOBAL_ARGUMENT_SIZE, index, kindName(target), btf().name(target), -22);
            return null;
        }
        return new ArgumentShape(ArgumentShape.Kind.MEMORY, !nonNull, size);
    }

    private ArgumentShape contextShape(int index, BtfType.Pointer pointer, List<String> tags) {
        if (!tags.isEmpty() && !tags.equals(List.of(CONTEXT_TAG))) {
            x.say(SubprogramCode.ARGUMENT_TAG_COMBINATION, index);
            return null;
        }
        return tags.isEmpty() || contexts.mayBeTagged(pointer, index) ? ArgumentShape.CONTEXT : null;
    }

    private String kindName(int typeId) {
        return btf().kind(typeId).word();
    }
}
