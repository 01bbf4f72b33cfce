package dev.bpfgate.interp.memory;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.FieldPath;
import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.diag.ObjectCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.kernel.ProgramType;
import dev.bpfgate.kernel.StructOpsRules;
import dev.bpfgate.kernel.WritableField;
import dev.bpfgate.state.RegValue;

/** Which fields of the kernel's objects a program may write. Mirrors: the btf_struct_access callbacks of bpf_verifier_ops. */
final class ObjectStores {
    private static final char KEPT_IN = '@';
    private static final String CONNECTIONS = "connections";
    private static final String CONNECTION_FUNCTION = "bpf_skb_ct_lookup";

    private final Execution x;

    ObjectStores(Execution x) {
        this.x = x;
    }

    /** Rejects a store that the program may not make. */
    void require(RegValue object, int offset, int size) {
        ProgramType type = x.program().type();
        if (type == ProgramType.STRUCT_OPS) {
            require(x.kernel().structOps(x.program().attachTarget().name()), object, offset, size);
        } else if (type == ProgramType.XDP || type == ProgramType.SCHED_CLS || type == ProgramType.SCHED_ACT) {
            network(object, offset, size);
        } else {
            throw new Rejection(ObjectCode.OBJECT_READ_ONLY);
        }
    }

    // Connections are tracked by code that may be a module, and then says nothing as long as it is not there.
    private void network(RegValue object, int offset, int size) {
        if (x.program().kernelBtf().find(CONNECTION_FUNCTION, BtfKind.FUNC) == 0) {
            throw new Rejection(ObjectCode.OBJECT_STORE_REFUSED);
        }
        require(x.kernel().structOps(CONNECTIONS), object, offset, size);
    }

    private void require(StructOpsRules rules, RegValue object, int offset, int size) {
        if (rules == null || rules.writableFields().isEmpty()) {
            throw new NotModelled("stores into kernel objects by operations of this structure");
        }
        Btf btf = (Btf) object.target();
        String name = btf.name(object.typeId());
        boolean known = false;
        for (WritableField field : rules.writableFields()) {
            if (!field.structName().equals(name) || btf != x.program().kernelBtf()) {
                continue;
            }
            known = true;
            if (field.isWhole()) {
                requireInside(btf.sizeOf(object.typeId()), offset, size);
                return;
            }
            FieldPath place = place(btf, object.typeId(), field.path());
            if (place != null && holds(place, field.anywhere(), offset)) {
                requireInside(rules, place, name, offset, size);
                return;
            }
        }
        if (!rules.explainsStores()) {
            throw new Rejection(ObjectCode.OBJECT_STORE_REFUSED);
        }
        throw known
                ? new Rejection(ObjectCode.OBJECT_FIELD_READ_ONLY, name, offset)
                : new Rejection(ObjectCode.OBJECT_READ_ONLY);
    }

    private static void requireInside(long objectBytes, int offset, int size) {
        if (offset + (long) size > objectBytes) {
            throw new Rejection(ObjectCode.OBJECT_WRITE_BEYOND, offset, size);
        }
    }

    private static boolean holds(FieldPath place, boolean anywhere, int offset) {
        return offset == place.offset()
                || (anywhere && offset > place.offset() && offset < place.offset() + place.sizeBytes());
    }

    private static void requireInside(StructOpsRules rules, FieldPath place, String name, int offset, int size) {
        long end = place.offset() + place.sizeBytes();
        if (offset + size <= end) {
            return;
        }
        throw rules.explainsStores()
                ? new Rejection(ObjectCode.OBJECT_WRITE_BEYOND_FIELD, offset, size, name, end)
                : new Rejection(ObjectCode.OBJECT_STORE_REFUSED);
    }

    private static FieldPath place(Btf btf, int typeId, String path) {
        int kept = path.indexOf(KEPT_IN);
        if (kept < 0) {
            return FieldPath.find(btf, typeId, path);
        }
        FieldPath outer = FieldPath.find(btf, typeId, path.substring(0, kept));
        int dot = path.indexOf('.', kept);
        int inner = btf.find(path.substring(kept + 1, dot), BtfKind.STRUCT);
        FieldPath field = inner == 0 ? null : FieldPath.find(btf, inner, path.substring(dot + 1));
        return outer == null || field == null
                ? null
                : new FieldPath(outer.offset() + field.offset(), field.sizeBytes());
    }
}
