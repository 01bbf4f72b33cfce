package dev.bpfgate.kernel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which programs may call prototypes that are reserved to some, read from its table. */
final class CallerRestrictionCatalog {

    private final Map<CallerRestriction, List<LoadCondition>> allowed = new EnumMap<>(CallerRestriction.class);

    CallerRestrictionCatalog(String path) {
        for (CallerRestriction restriction : CallerRestriction.values()) {
            allowed.put(restriction, new ArrayList<>(2));
        }
        for (String[] row : ResourceTable.rows(path)) {
            allowed.get(CallerRestriction.ofResourceName(row[0])).add(LoadCondition.parse(row[1]));
        }
    }

    /**
     * Returns whether a program is among those that the restriction allows.
     *
     * @param hook the security hook that the program is attached to, or null when it is attached to none
     */
    boolean allows(CallerRestriction restriction, ProgramAttributes program, LsmHook hook, KernelConfig config) {
        if (restriction == CallerRestriction.NONE) {
            return true;
        }
        if (hook != null && restriction != CallerRestriction.SK_STORAGE_TRACING) {
            return hook.sleepable();
        }
        for (LoadCondition condition : allowed.get(restriction)) {
            // Rows speak of the program alone, not of who loads it.
            if (condition.holds(program, Privileges.ROOT, config)) {
                return true;
            }
        }
        return false;
    }
}
