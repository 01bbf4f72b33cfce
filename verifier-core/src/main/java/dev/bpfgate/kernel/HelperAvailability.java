package dev.bpfgate.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which program may call which helper: chains of tables, one chain for each program type.
 *
 * <p>For one program, {@link #resolve} walks the tables of its chain from the last to the first and each table's rows from
 * the bottom to the top, so that what is looked at first in the kernel is written last and stays.
 */
final class HelperAvailability {

    /** A prototype for a helper, or none, under a condition. */
    private record Row(int helperId, HelperPrototype prototype, LoadCondition condition) {}

    private final Map<String, String[]> chains = new HashMap<>();
    private final Map<String, List<Row>> tables = new HashMap<>();

    HelperAvailability(String path, HelperCatalog catalog) {
        List<Row> current = null;
        for (String[] row : ResourceTable.rows(path)) {
            if (row[0].equals("chain")) {
                chains.put(row[1], ResourceTable.fields(row[2], ' '));
            } else if (row[0].equals("table")) {
                current = new ArrayList<>();
                tables.put(row[1], current);
            } else {
                current.add(row(row, catalog));
            }
        }
    }

    /**
     * Returns the prototype of each helper by number, null where the program may not call it; or null as a whole when
     * nothing is known about programs of this kind.
     */
    HelperPrototype[] resolve(ProgramAttributes program, Privileges privileges, KernelConfig config, int maxId) {
        String[] chain = chains.get(chainName(program));
        if (chain == null) {
            return null;
        }
        HelperPrototype[] prototypes = new HelperPrototype[maxId + 1];
        for (int t = chain.length - 1; t >= 0; t--) {
            List<Row> rows = tables.get(chain[t]);
            for (int r = rows.size() - 1; r >= 0; r--) {
                Row row = rows.get(r);
                if (row.condition.holds(program, privileges, config)) {
                    prototypes[row.helperId] = row.prototype;
                }
            }
        }
        return prototypes;
    }

    private static String chainName(ProgramAttributes program) {
        String type = program.type().libbpfName();
        return program.type() == ProgramType.STRUCT_OPS ? type + ":" + program.attachTarget() : type;
    }

    private static Row row(String[] row, HelperCatalog catalog) {
        Helper helper = catalog.byName(row[0]);
        HelperPrototype prototype = row[1].equals("-") ? null : catalog.prototype(row[1]);
        if (helper == null || prototype == null && !row[1].equals("-")) {
            throw new IllegalStateException("no helper or prototype: " + row[0] + ", " + row[1]);
        }
        return new Row(helper.id(), prototype, LoadCondition.parse(ResourceTable.field(row, 2)));
    }
}
