package dev.bpfgate.interp.memory;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.FieldAt;
import dev.bpfgate.btf.StructWalk;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.state.RegValue;

/**
 * A structure that an object must be.
 *
 * @param btf the table that knows it
 * @param id its number there
 */
public record ObjectType(Btf btf, int id) {
    private static final int MAX_NESTING = 64;

    /**
     * Returns whether a pointer points to such a structure, or to one that holds it where the pointer points. Mirrors:
     * btf_struct_ids_match.
     *
     * @param exact whether structures around it do not count
     */
    public boolean matches(Execution x, RegValue pointer, boolean exact) {
        Btf types = (Btf) pointer.target();
        int found = pointer.typeId();
        long offset = pointer.offset();
        if (types == btf && found == id && offset == 0) {
            return true;
        }
        if (exact) {
            return false;
        }
        for (int i = 0; i < MAX_NESTING; i++) {
            FieldAt field = StructWalk.outermostAt(types, found, offset);
            if (!(field instanceof FieldAt.Embedded inner)) {
                if (field instanceof FieldAt.Nothing nothing) {
                    WalkFault.say(x, nothing);
                }
                return false;
            }
            found = inner.typeId();
            offset = 0;
            if (types == btf && found == id) {
                return true;
            }
        }
        return false;
    }

    /** Returns the structure's name. */
    public String name() {
        return btf.name(id);
    }
}
