package dev.bpfgate.kernel;

import java.util.EnumSet;
import java.util.Set;

/** Where a special field of map values may stand: one row of the table of map fields. Immutable. */
public final class MapFieldRules {

    private final MapField field;
    private final Set<MapType> mapTypes = EnumSet.noneOf(MapType.class);
    private final Set<ProgramType> refusedPrograms = EnumSet.noneOf(ProgramType.class);

    MapFieldRules(String[] row) {
        field = MapField.ofResourceName(row[0]);
        for (String type : ResourceTable.fields(row[1], ',')) {
            mapTypes.add(MapType.ofLibbpfName(type));
        }
        if (!row[2].equals("-")) {
            for (String type : ResourceTable.fields(row[2], ',')) {
                refusedPrograms.add(ProgramType.ofLibbpfName(type));
            }
        }
    }

    /** Returns the field that the rules are of. */
    public MapField field() {
        return field;
    }

    /** Returns whether values of maps of the type may hold the field; maps with RDONLY_PROG or WRONLY_PROG never may. */
    public boolean allowedIn(MapType type) {
        return mapTypes.contains(type);
    }

    /** Returns whether programs of the type may use maps that hold the field. Mirrors: check_map_prog_compatibility. */
    public boolean usableBy(ProgramType type) {
        return !refusedPrograms.contains(type);
    }
}
