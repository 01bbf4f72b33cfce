package dev.bpfgate.kernel;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What a profile consists of: names of tables, configuration facts and limits, from its {@code profile.tsv}. */
final class ProfileManifest {

    private final String name;
    private final Map<String, String> entries = new HashMap<>();

    ProfileManifest(String name) {
        this.name = name;
        for (String[] row : ResourceTable.rows(name.concat("/profile.tsv"))) {
            entries.put(row[0], row[1]);
        }
    }

    /** Returns an entry's value; it is an error of the library's own data when it is missing. */
    String get(String key) {
        String value = entries.get(key);
        if (value == null) {
            throw new IllegalStateException("profile " + name + " has no " + key);
        }
        return value;
    }

    Set<String> configFacts() {
        return Set.of(ResourceTable.fields(get("config"), ' '));
    }

    Limits limits() {
        return new Limits(
                limit("instructions"),
                limit("instructions-unprivileged"),
                limit("processed"),
                limit("pending-branches"),
                limit("states-unprivileged"),
                limit("jump-history"),
                limit("stack-bytes"),
                limit("subprograms"),
                limit("maps"),
                limit("kernel-functions"),
                limit("variable-offset"));
    }

    private int limit(String key) {
        return Integer.parseInt(get("limit.".concat(key)));
    }
}
