package dev.bpfgate.interp.call.kfunc;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.diag.KfuncCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.Trust;
import dev.bpfgate.interp.call.KernelTypes;
import dev.bpfgate.kernel.KfuncFlag;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;
import dev.bpfgate.state.TypeText;

/** Objects of the kernel's that are passed to its functions. Mirrors: process_kf_arg_ptr_to_btf_id. */
final class KfuncObject {
    private static final int TRUST_FLAGS = TypeFlags.ALLOC | TypeFlags.TRUSTED | TypeFlags.NON_OWN_REF;
    /** Ends the name of a structure that must not be taken for another that begins with the same members. */
    private static final String NO_CAST = "___init";

    private final Execution x;
    private final KernelTypes types;

    KfuncObject(Execution x) {
        this.x = x;
        types = new KernelTypes(x);
    }

    /** Rejects a pointer that is not known to be valid, if the function wants that. */
    static void requireValid(KernelFunction function, int register, RegValue value) {
        if (!function.wantsValidObjects() || Trust.isTrusted(value)) {
            return;
        }
        if (!function.is(KfuncFlag.RCU)) {
            throw new Rejection(KfuncCode.KFUNC_ARGUMENT_NOT_TRUSTED, register);
        }
        if (!value.has(TypeFlags.RCU)) {
            throw new Rejection(KfuncCode.KFUNC_ARGUMENT_NOT_RCU, register);
        }
    }

    /** Rejects an object that is no map. */
    void requireMap(KernelFunction function, int index) {
        requireType(function, index, types.idOf(structOf(RegKind.MAP_PTR)));
    }

    /** Rejects an object of another type than the parameter's. */
    void requireType(KernelFunction function, int index, KfuncParameter parameter) {
        requireType(function, index, parameter.targetId());
    }

    private void requireType(KernelFunction function, int index, int wantedId) {
        RegValue value = x.reg(index + 1);
        requireKind(index, value);
        boolean named = KfuncArgumentKinds.isNamedObject(value.kind());
        Btf btf = named ? function.btf() : (Btf) value.target();
        int actualId = btf.skipModifiers(named ? types.idOf(structOf(value.kind())) : value.typeId());
        String wanted = function.btf().name(wantedId);
        String actual = btf.name(actualId);
        boolean released = function.is(KfuncFlag.RELEASE) && value.refId() != 0;
        boolean exact = released || isOtherStage(actual, wanted);
        RegValue object = named
                ? RegValue.pointer(RegKind.BTF_ID, TypeFlags.NONE, btf, actualId)
                        .withOffset(value.offset())
                : value;
        if (types.matches(object, wantedId, exact) || isProjection(wanted, actual)) {
            return;
        }
        throw new Rejection(
                KfuncCode.KFUNC_ARGUMENT_OTHER_TYPE,
                function.name(),
                index,
                function.btf().kind(wantedId).word(),
                wanted,
                index + 1,
                btf.kind(actualId).word(),
                actual);
    }

    private static void requireKind(int index, RegValue value) {
        boolean unsafe = Trust.hasUnsafeFlags(value) && !value.has(TypeFlags.RCU);
        boolean object = value.kind() == RegKind.BTF_ID && !unsafe;
        if (object || KfuncArgumentKinds.isNamedObject(value.kind())) {
            return;
        }
        throw new Rejection(KfuncCode.KFUNC_ARGUMENT_IS, index, TypeText.of(value))
                .and(KfuncCode.KFUNC_ARGUMENT_WANTS_OBJECT, TypeText.of(value.kind(), value.flags() & TRUST_FLAGS));
    }

    private static String structOf(RegKind kind) {
        return switch (kind) {
            case SOCKET -> "sock";
            case SOCK_COMMON -> "sock_common";
            case TCP_SOCK -> "tcp_sock";
            default -> "bpf_map";
        };
    }

    // Mirrors: btf_type_ids_nocast_alias.
    private static boolean isOtherStage(String actual, String wanted) {
        return actual.equals(wanted + NO_CAST) || wanted.equals(actual + NO_CAST);
    }

    // What programs see as their context may be passed as what it really is. Mirrors: btf_is_projection_of.
    private static boolean isProjection(String wanted, String actual) {
        return (wanted.equals("__sk_buff") && actual.equals("sk_buff"))
                || (wanted.equals("xdp_md") && actual.equals("xdp_buff"));
    }
}
