package dev.bpfgate.kernel;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The hooks of security modules of one kernel, read from its table. */
final class LsmHookCatalog {

    private final Map<String, LsmHook> hooks = new HashMap<>();

    LsmHookCatalog(String path) {
        for (String[] row : ResourceTable.rows(path)) {
            Set<String> flags = Set.of(ResourceTable.fields(ResourceTable.field(row, 2), ' '));
            LsmHook.Result result = row[1].equals("-")
                    ? LsmHook.Result.UNKNOWN
                    : LsmHook.Result.valueOf(row[1].toUpperCase(Locale.ROOT));
            hooks.put(
                    row[0],
                    new LsmHook(
                            row[0],
                            result,
                            flags.contains("sleepable"),
                            flags.contains("disabled"),
                            !flags.contains("untrusted")));
        }
    }

    /** Returns the hook, or null when the kernel has none of that name. */
    LsmHook hook(String name) {
        return hooks.get(name);
    }
}
