package dev.bpfgate.interp.call.subprogram;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.diag.NoWords;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.diag.SubprogramCode;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.call.ContextType;
import dev.bpfgate.interp.call.KernelTypes;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Reads from BTF what one argument of a subprogram is; its tags come before its type. Mirrors: btf_prepare_func_args. */
final class ArgumentReader {
    private static final int NO_SUCH_ENTRY = -2;
    private static final int NO_SUCH_PROCESS = -3;
    private static final int INVALID = -22;

    private final Btf btf;
    private final ContextType contexts;
    private final KernelTypes kernel;

    ArgumentReader(Execution x) {
        btf = x.program().btf();
        contexts = new ContextType(x);
        kernel = new KernelTypes(x);
    }

    /** Returns what an argument is; throws the kernel's complaint, which may have no words, if it is nothing usable. */
    ArgumentShape read(int functionId, int index, int typeId, boolean global) {
        Set<ArgumentTag> tags = ArgumentTag.of(btf, functionId, index, global);
        if (btf.resolve(typeId) instanceof BtfType.Pointer pointer) {
            ArgumentShape shape = pointer(index, pointer, tags, global);
            if (shape != null) {
                return shape;
            }
        }
        if (!tags.isEmpty()) {
            throw new Rejection(SubprogramCode.ARGUMENT_TAG_NO_POINTER, index);
        }
        if (isNumber(typeId)) {
            return ArgumentShape.NUMBER;
        }
        throw global
                ? new Rejection(
                        SubprogramCode.GLOBAL_ARGUMENT_TYPE,
                        index,
                        btf.kind(btf.skipModifiers(typeId)).word(),
                        btf.name(functionId))
                : new Rejection(NoWords.INVALID);
    }

    /** Returns whether a type is that of a number. */
    boolean isNumber(int typeId) {
        BtfKind kind = btf.resolve(typeId).kind();
        return kind == BtfKind.INT || kind == BtfKind.ENUM || kind == BtfKind.ENUM64;
    }

    private ArgumentShape pointer(int index, BtfType.Pointer pointer, Set<ArgumentTag> tags, boolean global) {
        if (tags.contains(ArgumentTag.CONTEXT) || contexts.isContext(pointer)) {
            requireOnly(tags, EnumSet.of(ArgumentTag.CONTEXT), SubprogramCode.ARGUMENT_TAG_COMBINATION, index);
            if (!tags.isEmpty()) {
                contexts.requireTaggable(pointer, index);
            }
            return ArgumentShape.CONTEXT;
        }
        if (btf.name(btf.skipModifiers(pointer.typeId())).equals("bpf_dynptr")) {
            requireOnly(tags, Set.of(), SubprogramCode.ARGUMENT_TAG_COMBINATION, index);
            return ArgumentShape.DYNPTR;
        }
        if (tags.contains(ArgumentTag.TRUSTED)) {
            requireNot(tags, ArgumentTag.NON_NULL, index);
            return ArgumentShape.object(tags.contains(ArgumentTag.NULLABLE), kernelId(index, pointer));
        }
        if (tags.contains(ArgumentTag.UNTRUSTED)) {
            requireOnly(tags, EnumSet.of(ArgumentTag.UNTRUSTED), SubprogramCode.ARGUMENT_UNTRUSTED_ALONE, index);
            return untrusted(index, pointer);
        }
        if (tags.contains(ArgumentTag.ARENA)) {
            requireOnly(tags, EnumSet.of(ArgumentTag.ARENA), SubprogramCode.ARGUMENT_ARENA_ALONE, index);
            return ArgumentShape.ARENA;
        }
        return global ? memory(index, pointer, tags) : null;
    }

    private static void requireOnly(Set<ArgumentTag> tags, Set<ArgumentTag> allowed, SubprogramCode code, int index) {
        if (!allowed.containsAll(tags)) {
            throw new Rejection(code, index);
        }
    }

    private static void requireNot(Set<ArgumentTag> tags, ArgumentTag forbidden, int index) {
        if (tags.contains(forbidden)) {
            throw new Rejection(SubprogramCode.ARGUMENT_TAG_COMBINATION, index);
        }
    }

    private ArgumentShape memory(int index, BtfType.Pointer pointer, Set<ArgumentTag> tags) {
        requireNot(tags, ArgumentTag.NULLABLE, index);
        int target = btf.skipModifiers(pointer.typeId());
        long size = btf.sizeOf(target);
        if (size < 0) {
            throw new Rejection(
                            SubprogramCode.GLOBAL_ARGUMENT_SIZE,
                            index,
                            btf.kind(target).word(),
                            btf.name(target),
                            INVALID)
                    .withErrno(INVALID);
        }
        return ArgumentShape.memory(!tags.contains(ArgumentTag.NON_NULL), size);
    }

    private ArgumentShape untrusted(int index, BtfType.Pointer pointer) {
        int target = btf.skipModifiers(pointer.typeId());
        if (btf.kind(target) == BtfKind.VOID || isNumber(target)) {
            return ArgumentShape.UNTRUSTED_MEMORY;
        }
        int id = kernelId(index, pointer);
        BtfKind kind = kernel.btf().kind(id);
        if (kind != BtfKind.STRUCT && kind != BtfKind.UNION) {
            // The name that the kernel prints is the pointer's, which has none.
            throw new Rejection(SubprogramCode.ARGUMENT_UNTRUSTED_TYPE, index, kind.word(), "(anon)");
        }
        return ArgumentShape.untrustedObject(id);
    }

    // The kernel's one type of the same kind and name, flavours aside. Mirrors: btf_get_ptr_to_btf_id.
    private int kernelId(int index, BtfType.Pointer pointer) {
        int target = btf.skipModifiers(pointer.typeId());
        String kind = btf.kind(target).word();
        String name = btf.name(target);
        if (name.isEmpty()) {
            throw new Rejection(SubprogramCode.ARGUMENT_MATCHING, index, kind, "(anon)", INVALID);
        }
        Btf types = kernel.btf();
        int[] candidates = Arrays.stream(types.findFlavours(name))
                .filter(id -> types.kind(id) == btf.kind(target))
                .toArray();
        if (candidates.length == 1) {
            return candidates[0];
        }
        boolean none = candidates.length == 0;
        throw new Rejection(
                        SubprogramCode.ARGUMENT_MATCHES, index, kind, name, none ? "has no matches" : "is ambiguous")
                .withErrno(none ? NO_SUCH_ENTRY : NO_SUCH_PROCESS);
    }
}
