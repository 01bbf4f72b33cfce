package dev.bpfgate.link;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.kernel.AttachType;
import dev.bpfgate.kernel.ProgramAttributes;
import dev.bpfgate.kernel.ProgramType;
import java.util.List;

/**
 * The kernel's function, tracepoint, iterator or operation that a program is attached to. Its arguments, 8 bytes or a multiple
 * of that each, are the program's context.
 *
 * @param name as messages give it: tracepoints without {@code btf_trace_}, operations by their member's name
 * @param prototype the prototype; of tracepoints the one of their callbacks, whose first parameter is not the program's
 * @param hiddenParameters how many parameters at the begin the program does not get
 */
public record AttachedFunction(String name, BtfType.FuncProto prototype, int hiddenParameters) {
    private static final String TRACEPOINT = "btf_trace_";
    private static final String SECURITY_HOOK = "bpf_lsm_";
    private static final String ITERATOR = "bpf_iter_";
    private static final int SLOT_BYTES = 8;

    /** Returns what the program is attached to, or null when it is not attached by a type of the kernel's. */
    public static AttachedFunction of(LinkedProgram program) {
        Btf btf = program.kernelBtf();
        AttachTarget target = program.attachTarget();
        if (btf == null || target == null || !btf.contains(target.btfId())) {
            return null;
        }
        return switch (program.type()) {
            case TRACING ->
                program.attachType() == AttachType.TRACE_RAW_TP
                        ? tracepoint(btf, target)
                        : function(target.name(), btf.prototype(target.btfId()), 0);
            case LSM -> function(target.name(), btf.prototype(target.btfId()), 0);
            case STRUCT_OPS -> operation(btf, target, program.expectedAttachType());
            default -> null;
        };
    }

    private static AttachedFunction function(String name, BtfType.FuncProto prototype, int hidden) {
        return prototype == null ? null : new AttachedFunction(name, prototype, hidden);
    }

    private static AttachedFunction tracepoint(Btf btf, AttachTarget target) {
        return btf.resolve(target.btfId()) instanceof BtfType.Pointer pointer
                        && btf.resolve(pointer.typeId()) instanceof BtfType.FuncProto prototype
                        && !prototype.parameters().isEmpty()
                ? new AttachedFunction(withoutPrefix(target.name(), TRACEPOINT), prototype, 1)
                : null;
    }

    private static AttachedFunction operation(Btf btf, AttachTarget target, int place) {
        BtfType.Member member = member(btf, target, place);
        return member != null
                        && btf.resolve(member.typeId()) instanceof BtfType.Pointer pointer
                        && btf.resolve(pointer.typeId()) instanceof BtfType.FuncProto prototype
                ? new AttachedFunction(member.name(), prototype, 0)
                : null;
    }

    private static BtfType.Member member(Btf btf, AttachTarget target, int place) {
        boolean known = btf.type(target.btfId()) instanceof BtfType.Struct struct
                && place >= 0
                && place < struct.members().size();
        return known ? ((BtfType.Struct) btf.type(target.btfId())).members().get(place) : null;
    }

    /** Returns what the kernel's tables ask of a program: what it is attached to goes without the kernel's prefixes. */
    public static ProgramAttributes attributesOf(LinkedProgram program) {
        AttachType attachType = program.attachType();
        AttachTarget target = program.attachTarget();
        boolean operation = program.type() == ProgramType.STRUCT_OPS && target != null && program.kernelBtf() != null;
        BtfType.Member member = operation ? member(program.kernelBtf(), target, program.expectedAttachType()) : null;
        return new ProgramAttributes(
                program.type(),
                operation || attachType == null ? AttachType.CGROUP_INET_INGRESS : attachType,
                program.isSleepable(),
                target == null ? "" : plainName(target.name(), attachType),
                member == null ? "" : member.name());
    }

    private static String plainName(String name, AttachType attachType) {
        if (attachType == null) {
            return name;
        }
        return switch (attachType) {
            case TRACE_RAW_TP -> withoutPrefix(name, TRACEPOINT);
            case LSM_MAC, LSM_CGROUP -> withoutPrefix(name, SECURITY_HOOK);
            case TRACE_ITER -> withoutPrefix(name, ITERATOR);
            default -> name;
        };
    }

    private static String withoutPrefix(String name, String prefix) {
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    /** Returns the parameters that the program gets. */
    public List<BtfType.Parameter> parameters() {
        return prototype
                .parameters()
                .subList(hiddenParameters, prototype.parameters().size());
    }

    /** Returns whether the function returns nothing. */
    public boolean returnsNothing() {
        return prototype.returnTypeId() == 0;
    }

    /**
     * Returns the number of the parameter that lies at an offset of the context; the number of parameters for the result that
     * follows them, one more for what lies behind. Hidden parameters count for their size, as if they were in the context.
     * Mirrors: btf_ctx_arg_idx.
     */
    public int argumentAt(Btf btf, int offset) {
        long end = 0;
        int number = 0;
        for (BtfType.Parameter parameter : prototype.parameters()) {
            end += slotBytes(btf, parameter.typeId());
            if (offset < end) {
                return number;
            }
            number++;
        }
        return offset < end + slotBytes(btf, prototype.returnTypeId()) ? number : number + 1;
    }

    private static long slotBytes(Btf btf, int typeId) {
        BtfType type = btf.resolve(typeId);
        if (type instanceof BtfType.Pointer) {
            return SLOT_BYTES;
        }
        long size = Math.max(0, btf.sizeOf(typeId));
        return (size + SLOT_BYTES - 1) / SLOT_BYTES * SLOT_BYTES;
    }
}
