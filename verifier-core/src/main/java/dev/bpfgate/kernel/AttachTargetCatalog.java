package dev.bpfgate.kernel;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The functions of one kernel that programs attach to by rules of their own, read from its table. */
final class AttachTargetCatalog {
    private final Map<String, AttachRules> byName = new HashMap<>();

    AttachTargetCatalog(String path) {
        for (String[] row : ResourceTable.rows(path)) {
            Set<String> traits = Set.of(ResourceTable.fields(row[1], ' '));
            byName.put(
                    row[0],
                    new AttachRules(
                            traits.contains("denied"),
                            traits.contains("noreturn"),
                            traits.contains("modifiable"),
                            traits.contains("sleepable")));
        }
    }

    AttachRules rules(String function) {
        AttachRules own = byName.get(function);
        return own == null ? AttachRules.ofOther(function) : own;
    }
}
