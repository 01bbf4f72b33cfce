package dev.bpfgate.interp;

import dev.bpfgate.kernel.MapTrait;
import dev.bpfgate.kernel.MapTypeRules;
import dev.bpfgate.object.MapDefinition;

/** What programs may do with the values of a map. */
public final class MapRights {
    private MapRights() {}

    /** Returns whether programs may only read values: as the map was asked to be, or because the kernel makes such maps so. */
    public static boolean isReadOnly(Execution x, MapDefinition map) {
        if ((map.flags() & MapDefinition.RDONLY_PROG) != 0) {
            return true;
        }
        MapTypeRules rules = map.type() == null ? null : x.kernel().mapType(map.type());
        return rules != null && rules.has(MapTrait.ADDS_RDONLY_PROG);
    }
}
