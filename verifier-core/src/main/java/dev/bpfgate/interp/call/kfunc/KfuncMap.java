package dev.bpfgate.interp.call.kfunc;

import dev.bpfgate.btf.field.FieldKind;
import dev.bpfgate.btf.field.FieldRecord;
import dev.bpfgate.diag.KfuncCode;
import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.call.MapFieldPointer;
import dev.bpfgate.object.MapDefinition;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;

/** Maps that are passed to kernel functions, and fields of their values that are used together with them. */
final class KfuncMap {
    private final Execution x;
    private final MapFieldPointer fields;

    KfuncMap(Execution x) {
        this.x = x;
        fields = new MapFieldPointer(x);
    }

    /** Takes note of the map in a register; one that comes with a field must be the field's own. */
    void note(KfuncInvocation call, int register) {
        RegValue value = x.reg(register);
        if (value.target() instanceof MapDefinition map) {
            requireSame(call, map, value.detail());
            call.map = map;
            call.mapUid = value.detail();
            return;
        }
        if (!isTakenForMap(value)) {
            throw new Rejection(KfuncCode.KFUNC_ARGUMENT_NOT_MAP, register);
        }
        if (call.map != null) {
            // The kernel reads a map's fields out of what is none.
            throw new NotModelled("kernel object for the map of a field");
        }
    }

    // The kernel only looks whether there is anything where it keeps a map, and other pointers keep other things
    // there. That it is no map comes out later.
    private static boolean isTakenForMap(RegValue value) {
        return switch (value.kind()) {
            case BTF_ID, DYNPTR -> true;
            case MEM, FUNC, PACKET, PACKET_META -> value.detail() != 0;
            default -> false;
        };
    }

    private void requireSame(KfuncInvocation call, MapDefinition map, int uid) {
        FieldRecord special = x.specialFields().of(map);
        if (call.map != null && special.fields().isEmpty()) {
            // Linux 6.18 reads the list of fields without looking whether there is one, and falls.
            throw new NotModelled("map without special fields for the map of a field");
        }
        boolean bound = special.has(FieldKind.WORK_QUEUE) || special.has(FieldKind.TASK_WORK);
        if (call.map == null || !bound || (call.map == map && call.mapUid == uid)) {
            return;
        }
        // Which field was passed is not asked, only which the map has.
        KfuncCode code =
                special.has(FieldKind.TASK_WORK) ? KfuncCode.TASK_WORK_MAP_MISMATCH : KfuncCode.QUEUE_MAP_MISMATCH;
        throw new Rejection(code, call.mapUid, uid);
    }

    /** Rejects a register that does not point to a map value's field of this kind, and takes note of the map. */
    void requireField(KfuncInvocation call, int register, FieldKind kind) {
        RegValue pointer = x.reg(register);
        if (!pointer.is(RegKind.MAP_VALUE)) {
            throw new Rejection(KfuncCode.KFUNC_ARGUMENT_NO_MAP_VALUE, register - 1);
        }
        fields.require(register, kind);
        call.map = (MapDefinition) pointer.target();
        call.mapUid = pointer.detail();
    }
}
