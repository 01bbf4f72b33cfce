package dev.bpfgate.interp.call;

import dev.bpfgate.diag.HelperCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.InsnNotes;
import dev.bpfgate.interp.MapRights;
import dev.bpfgate.kernel.AttachType;
import dev.bpfgate.kernel.MapHelperTable;
import dev.bpfgate.kernel.MapType;
import dev.bpfgate.kernel.ProgramType;
import dev.bpfgate.object.MapDefinition;
import dev.bpfgate.state.RegValue;

/** Which maps go to which helpers, and what is remembered of them for the instruction. */
final class MapUse {
    private static final int INDEX_REGISTER = 3;

    private final Execution x;
    private MapHelperTable table;

    MapUse(Execution x) {
        this.x = x;
    }

    /** Takes note of the map passed to helpers that are replaced by code for it later. Mirrors: record_func_map. */
    void note(HelperInvocation call) {
        int id = call.helper.id();
        if (isReplaced(id)) {
            requireWritable(call.map, id);
        }
        if (id == HelperIds.TAIL_CALL) {
            if (x.speculation() != null) {
                x.speculation().noteTailCall(x.insnIndex(), call.map);
            }
            noteIndex(call.map);
        }
    }

    private static boolean isReplaced(int id) {
        return switch (id) {
            case HelperIds.MAP_LOOKUP_ELEM,
                    HelperIds.MAP_UPDATE_ELEM,
                    HelperIds.MAP_DELETE_ELEM,
                    HelperIds.TAIL_CALL,
                    HelperIds.MAP_PUSH_ELEM,
                    HelperIds.MAP_POP_ELEM,
                    HelperIds.MAP_PEEK_ELEM,
                    HelperIds.FOR_EACH_MAP_ELEM,
                    HelperIds.REDIRECT_MAP,
                    HelperIds.MAP_LOOKUP_PERCPU_ELEM -> true;
            default -> false;
        };
    }

    private void requireWritable(MapDefinition map, int id) {
        boolean changes = id == HelperIds.MAP_UPDATE_ELEM
                || id == HelperIds.MAP_DELETE_ELEM
                || id == HelperIds.MAP_PUSH_ELEM
                || id == HelperIds.MAP_POP_ELEM;
        if (changes && MapRights.isReadOnly(x, map)) {
            throw new Rejection(HelperCode.MAP_WRITE_FORBIDDEN);
        }
    }

    // Mirrors: record_func_key.
    private void noteIndex(MapDefinition map) {
        if (map.type() != MapType.PROG_ARRAY) {
            throw new Rejection(HelperCode.TAIL_CALL_MAP);
        }
        RegValue index = x.reg(INDEX_REGISTER);
        InsnNotes notes = x.notes();
        int at = x.insnIndex();
        boolean known =
                index.isConstant() && Long.compareUnsigned(index.number().constantValue(), map.maxEntries()) < 0;
        if (!known) {
            notes.setKey(at, InsnNotes.KEY_POISONED);
            return;
        }
        x.precision().markRegister(x.state(), INDEX_REGISTER);
        long key = index.number().constantValue();
        if (notes.key(at) == InsnNotes.KEY_UNSEEN) {
            notes.setKey(at, key);
        } else if (notes.key(at) != key) {
            notes.setKey(at, InsnNotes.KEY_POISONED);
        }
    }

    /** Rejects a map that the helper does not take, or that takes another helper. Mirrors: check_map_func_compatibility. */
    void requireCompatible(HelperInvocation call) {
        if (call.map == null) {
            return;
        }
        int id = call.helper.id();
        if (accepts(id, call.map.type())) {
            requireTailCallsInFunctions(id);
            return;
        }
        Rejection mismatch =
                new Rejection(HelperCode.MAP_NOT_FOR_HELPER, call.map.typeNumber(), call.helper.name(), id);
        throw isSockmapUpdate(id, call.map.type())
                ? new Rejection(HelperCode.SOCKMAP_UPDATE)
                        .and(HelperCode.MAP_NOT_FOR_HELPER, call.map.typeNumber(), call.helper.name(), id)
                : mismatch;
    }

    private boolean accepts(int id, MapType type) {
        if (table == null) {
            table = x.kernel().mapHelperTable(x.attributes(), x.policy().privileges());
        }
        return table.accepts(id, type);
    }

    private boolean isSockmapUpdate(int id, MapType type) {
        boolean sockets = type == MapType.SOCKMAP || type == MapType.SOCKHASH;
        return sockets && (id == HelperIds.MAP_UPDATE_ELEM || id == HelperIds.MAP_DELETE_ELEM);
    }

    private void requireTailCallsInFunctions(int id) {
        if (id == HelperIds.TAIL_CALL
                && x.facts().subprograms() > 1
                && !x.kernel().config().has("JIT_SUBPROG_TAILCALLS")) {
            throw new Rejection(HelperCode.TAIL_CALLS_AND_SUBPROGRAMS);
        }
    }

    /** Rejects {@code bpf_get_func_ip} where there is no function. Mirrors: check_get_func_ip. */
    void requireFunction(HelperInvocation call) {
        if (call.helper.id() != HelperIds.GET_FUNC_IP) {
            return;
        }
        ProgramType type = x.program().type();
        AttachType attach = x.program().attachType();
        boolean entry = attach == AttachType.TRACE_FENTRY
                || attach == AttachType.TRACE_FEXIT
                || attach == AttachType.MODIFY_RETURN;
        if (type == ProgramType.KPROBE || (type == ProgramType.TRACING && entry)) {
            return;
        }
        if (type == ProgramType.TRACING) {
            throw new Rejection(HelperCode.FUNC_IP_ATTACH_TYPE, call.helper.name(), call.helper.id());
        }
        throw new Rejection(HelperCode.FUNC_IP_PROGRAM_TYPE, call.helper.name(), call.helper.id(), type.number());
    }
}
