package dev.bpfgate.interp.call;

import dev.bpfgate.btf.field.FieldKind;
import dev.bpfgate.btf.field.SpecialField;
import dev.bpfgate.diag.HelperCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.object.MapDefinition;
import dev.bpfgate.state.RegValue;

/** Pointers to the special field of its kind that a map's value has. Mirrors: check_map_field_pointer. */
public final class MapFieldPointer {
    private final Execution x;

    public MapFieldPointer(Execution x) {
        this.x = x;
    }

    /** Rejects a pointer to a map's value that is not to its field of this kind. */
    public void require(int register, FieldKind kind) {
        RegValue pointer = x.reg(register);
        MapDefinition map = (MapDefinition) pointer.target();
        String name = kind.text();
        if (!pointer.number().isConstant()) {
            throw new Rejection(HelperCode.FIELD_OFFSET_VARIABLE, register, name);
        }
        if (map.valueTypeId() == 0) {
            throw new Rejection(HelperCode.FIELD_MAP_WITHOUT_BTF, map.kernelName(), name);
        }
        SpecialField field = x.specialFields().of(map).find(kind);
        if (field == null) {
            throw new Rejection(HelperCode.FIELD_MISSING, map.kernelName(), name);
        }
        long at = pointer.number().value() + pointer.offset();
        if (field.offset() != at) {
            throw new Rejection(HelperCode.FIELD_OFFSET, at, name, field.offset());
        }
    }
}
