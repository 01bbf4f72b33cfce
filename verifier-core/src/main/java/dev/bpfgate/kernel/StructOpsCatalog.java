package dev.bpfgate.kernel;

import java.util.HashMap;
import java.util.Map;

/** The structures of one kernel whose operations programs implement, read from its table. */
final class StructOpsCatalog {
    private final Map<String, StructOpsRules> byName = new HashMap<>();

    StructOpsCatalog(String path) {
        for (String[] row : ResourceTable.rows(path)) {
            byName.computeIfAbsent(row[0], name -> new StructOpsRules()).add(row);
        }
    }

    /** Returns the rules of a structure, or null when nothing is known of it. */
    StructOpsRules rules(String structName) {
        return byName.get(structName);
    }
}
