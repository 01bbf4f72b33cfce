package dev.bpfgate.interp.call;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.diag.SubprogramCode;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.kernel.AttachType;
import dev.bpfgate.kernel.ProgramType;

/** Tells pointers to the program's context from others, by the names of the types that functions declare. */
public final class ContextType {
    private static final String USER_REGISTERS = "bpf_user_pt_regs_t";
    private static final String REGISTERS = "pt_regs";

    private final Execution x;

    public ContextType(Execution x) {
        this.x = x;
    }

    /** Returns whether an untagged pointer is taken for one to the context. */
    public boolean isContext(BtfType.Pointer pointer) {
        return isContext(x.program().btf(), pointer);
    }

    /** Returns the same of a pointer type of the program's or the kernel's. Mirrors: btf_is_prog_ctx_type. */
    public boolean isContext(Btf btf, BtfType.Pointer pointer) {
        int target = btf.skipQualifiers(pointer.typeId());
        if (x.program().type() == ProgramType.KPROBE && btf.name(target).equals(USER_REGISTERS)) {
            return true;
        }
        int structId = btf.skipModifiers(target);
        if (btf.kind(structId) != BtfKind.STRUCT || x.context() == null) {
            return false;
        }
        String wanted = x.context().structName();
        String name = btf.name(structId);
        return !name.isEmpty() && (name.equals(wanted) || name.equals(resolved(wanted)) || isBehind(wanted, name));
    }

    // The kernel's own objects behind two contexts are taken for these contexts.
    private static boolean isBehind(String context, String name) {
        return switch (context) {
            case "__sk_buff" -> name.equals("sk_buff");
            case "xdp_md" -> name.equals("xdp_buff");
            default -> false;
        };
    }

    private static String resolved(String name) {
        return name.equals(USER_REGISTERS) ? REGISTERS : name;
    }

    /** Rejects a pointer that is tagged as one to the context and cannot be that. Mirrors: btf_validate_prog_ctx_type. */
    public void requireTaggable(BtfType.Pointer pointer, int index) {
        Btf btf = x.program().btf();
        ProgramType type = x.program().type();
        boolean registers = type == ProgramType.KPROBE || type == ProgramType.PERF_EVENT;
        int target = btf.skipModifiers(pointer.typeId());
        if (btf.kind(target) == BtfKind.VOID
                || (registers && btf.name(btf.skipQualifiers(pointer.typeId())).equals(USER_REGISTERS))) {
            return;
        }
        String name = btf.name(target);
        if (name.isEmpty()) {
            throw new Rejection(SubprogramCode.CONTEXT_TYPE_WITHOUT_NAME, index);
        }
        boolean isStruct = btf.kind(target) == BtfKind.STRUCT;
        if (!isSpecial(type, name, isStruct, isWord(btf, target))) {
            requireCanonical(name, isStruct, index);
        }
    }

    private static boolean isWord(Btf btf, int typeId) {
        return btf.type(typeId) instanceof BtfType.Int number && number.sizeBytes() == Long.BYTES;
    }

    private boolean isSpecial(ProgramType type, String name, boolean isStruct, boolean isWord) {
        return switch (type) {
            case KPROBE, PERF_EVENT -> isStruct && name.equals(REGISTERS);
            case RAW_TRACEPOINT, RAW_TRACEPOINT_WRITABLE, LSM, STRUCT_OPS -> isWord;
            case TRACING -> isTracing(name, isStruct, isWord);
            case TRACEPOINT, SYSCALL, EXT -> true;
            default -> false;
        };
    }

    private boolean isTracing(String name, boolean isStruct, boolean isWord) {
        AttachType attachType = x.attributes().attachType();
        return switch (attachType) {
            case TRACE_RAW_TP -> isWord || (isStruct && name.equals("bpf_raw_tracepoint_args"));
            case TRACE_ITER -> isStruct && name.startsWith("bpf_iter__");
            case TRACE_FENTRY, TRACE_FEXIT, MODIFY_RETURN -> isWord;
            default -> false;
        };
    }

    private void requireCanonical(String name, boolean isStruct, int index) {
        if (x.context() == null || x.context().structName().isEmpty()) {
            throw new Rejection(SubprogramCode.CONTEXT_TYPE_NOT_VOID, index);
        }
        String wanted = resolved(x.context().structName());
        if (!isStruct || !name.equals(wanted)) {
            throw new Rejection(SubprogramCode.CONTEXT_TYPE_WRONG, index, wanted);
        }
    }
}
