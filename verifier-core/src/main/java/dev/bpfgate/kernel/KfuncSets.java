package dev.bpfgate.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The sets of kernel functions that one kernel registers, each for the programs of some hooks. Immutable.
 *
 * <p>A program type looks into the sets of its hook and into those common to all; a function may stand in several sets, with
 * other flags in each.
 */
final class KfuncSets {

    /** A function in a set: the program types that look into the set, as bits of their numbers, and when they find it. */
    private record Entry(Kfunc kfunc, long types, LoadCondition condition) {}

    private static final long ALL_TYPES = -1L;

    private final Map<String, List<Entry>> byName = new HashMap<>();

    KfuncSets(String path) {
        Map<String, Long> hooks = new HashMap<>();
        hooks.put("common", ALL_TYPES);
        long types = 0;
        LoadCondition condition = LoadCondition.ALWAYS;
        for (String[] row : ResourceTable.rows(path)) {
            if (row[0].equals("hook")) {
                hooks.put(row[1], typeBits(row[2]));
            } else if (row[0].equals("set")) {
                types = 0;
                for (String hook : ResourceTable.fields(row[2], ',')) {
                    types |= hooks.get(hook);
                }
                condition = LoadCondition.parse(ResourceTable.field(row, 3));
            } else {
                List<Entry> entries = byName.get(row[0]);
                if (entries == null) {
                    entries = new ArrayList<>(1);
                    byName.put(row[0], entries);
                }
                entries.add(new Entry(kfunc(row), types, condition));
            }
        }
    }

    /**
     * Returns the function that a program may call by a name, or null when it may not call any of that name. Whether the
     * kernel has the function at all, its type information says.
     */
    Kfunc find(String name, ProgramAttributes program, Privileges privileges, KernelConfig config) {
        for (Entry entry : byName.getOrDefault(name, List.of())) {
            boolean looksThere = (entry.types >>> program.type().number() & 1) != 0;
            if (looksThere && entry.condition.holds(program, privileges, config)) {
                return entry.kfunc;
            }
        }
        return null;
    }

    private static long typeBits(String types) {
        long bits = 0;
        for (String type : ResourceTable.fields(types, ',')) {
            bits |= 1L << ProgramType.ofLibbpfName(type).number();
        }
        return bits;
    }

    private static Kfunc kfunc(String[] row) {
        int flags = 0;
        for (String flag : ResourceTable.fields(ResourceTable.field(row, 1), ' ')) {
            flags |= KfuncFlag.ofResourceName(flag).bit();
        }
        return new Kfunc(row[0], flags);
    }
}
