package dev.bpfgate.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All helpers and all prototypes of one kernel, read from its tables. Immutable. */
final class HelperCatalog {

    private final Helper[] byId;
    private final Map<String, Helper> byName = new HashMap<>();
    private final Map<String, HelperPrototype> prototypes = new HashMap<>();

    HelperCatalog(String helpersPath, String prototypesPath) {
        List<String[]> rows = ResourceTable.rows(helpersPath);
        byId = new Helper[rows.size() + 1];
        // Number 0 has a name and no prototype: nobody may call it.
        byId[0] = new Helper(0, "bpf_unspec", 0);
        for (String[] row : rows) {
            Helper helper = helper(row);
            byId[helper.id()] = helper;
            byName.put(row[1], helper);
        }
        for (String[] row : ResourceTable.rows(prototypesPath)) {
            prototypes.put(row[0], prototype(row));
        }
    }

    /** Returns the highest number of a helper. */
    int maxId() {
        return byId.length - 1;
    }

    /** Returns the helper with the number, or null when there is none. */
    Helper byId(int id) {
        return id >= 0 && id < byId.length ? byId[id] : null;
    }

    /** Returns the helper with the name, without {@code bpf_}, or null when there is none. */
    Helper byName(String name) {
        return byName.get(name);
    }

    /** Returns the prototype with the name, or null when there is none. */
    HelperPrototype prototype(String name) {
        return prototypes.get(name);
    }

    private static Helper helper(String[] row) {
        int traits = 0;
        for (String trait : ResourceTable.fields(ResourceTable.field(row, 2), ' ')) {
            traits |= HelperTrait.ofResourceName(trait).bit();
        }
        return new Helper(Integer.parseInt(row[0]), "bpf_".concat(row[1]), traits);
    }

    private static HelperPrototype prototype(String[] row) {
        List<HelperArgument> arguments = new ArrayList<>(HelperPrototype.MAX_ARGUMENTS);
        for (String argument : ResourceTable.fields(ResourceTable.field(row, 2), ',')) {
            arguments.add(argument(argument.strip()));
        }
        int flags = 0;
        CallerRestriction restriction = CallerRestriction.NONE;
        for (String flag : ResourceTable.fields(ResourceTable.field(row, 3), ' ')) {
            if (flag.startsWith("allowed:")) {
                restriction = CallerRestriction.ofResourceName(flag.substring("allowed:".length()));
            } else {
                flags |= HelperFlag.ofResourceName(flag).bit();
            }
        }
        return new HelperPrototype(row[0], returned(row[1]), arguments, flags, restriction);
    }

    private static HelperArgument argument(String text) {
        String[] parts = ResourceTable.fields(text, '|');
        int flags = 0;
        int fixedSizeBytes = 0;
        String structName = null;
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].startsWith("btf:")) {
                structName = parts[i].substring("btf:".length());
            } else if (parts[i].startsWith("size:")) {
                fixedSizeBytes = Integer.parseInt(parts[i].substring("size:".length()));
            } else {
                flags |= ValueFlag.valueOf(upper(parts[i])).bit();
            }
        }
        return new HelperArgument(ArgType.valueOf(upper(parts[0])), flags, fixedSizeBytes, structName);
    }

    /** Returns the value that a resource spells as base and flags joined by {@code |}. */
    static HelperReturn returned(String text) {
        String[] parts = ResourceTable.fields(text, '|');
        int flags = 0;
        String structName = null;
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].startsWith("btf:")) {
                structName = parts[i].substring("btf:".length());
            } else {
                flags |= ValueFlag.valueOf(upper(parts[i])).bit();
            }
        }
        return new HelperReturn(ReturnType.valueOf(upper(parts[0])), flags, structName);
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
