package dev.bpfgate.interp.call;

import dev.bpfgate.btf.FieldKind;
import dev.bpfgate.btf.SpecialField;
import dev.bpfgate.diag.HelperCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.object.MapDefinition;
import dev.bpfgate.state.RegValue;

/** Timers in map values. Mirrors: process_timer_func, check_map_field_pointer. */
final class TimerField {
    private final Execution x;

    TimerField(Execution x) {
        this.x = x;
    }

    /** Rejects a pointer that is not to a map value's timer. */
    void require(HelperInvocation call, int register) {
        RegValue pointer = x.reg(register);
        MapDefinition map = (MapDefinition) pointer.target();
        String name = FieldKind.TIMER.text();
        if (!pointer.number().isConstant()) {
            throw new Rejection(HelperCode.FIELD_OFFSET_VARIABLE, register, name);
        }
        if (map.valueTypeId() == 0) {
            throw new Rejection(HelperCode.FIELD_MAP_WITHOUT_BTF, map.kernelName(), name);
        }
        SpecialField timer = x.specialFields().of(map).find(FieldKind.TIMER);
        if (timer == null) {
            throw new Rejection(HelperCode.FIELD_MISSING, map.kernelName(), name);
        }
        long at = pointer.number().value() + pointer.offset();
        if (timer.offset() != at) {
            throw new Rejection(HelperCode.FIELD_OFFSET, at, name, timer.offset());
        }
        call.map = map;
        call.mapUid = pointer.detail();
    }
}
