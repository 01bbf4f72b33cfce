package dev.bpfgate.kernel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The program types of one kernel with their rules and ranges of return values, read from its tables. */
final class ProgramTypeCatalog {

    private record RangeRow(ReturnRange range, LoadCondition condition) {}

    private final Map<ProgramType, ProgramTypeRules> rules = new EnumMap<>(ProgramType.class);
    private final Map<ProgramType, List<RangeRow>> ranges = new EnumMap<>(ProgramType.class);

    ProgramTypeCatalog(String rulesPath, String rangesPath) {
        for (String[] row : ResourceTable.rows(rulesPath)) {
            ProgramTypeRules typeRules = new ProgramTypeRules(row);
            rules.put(typeRules.type(), typeRules);
        }
        for (String[] row : ResourceTable.rows(rangesPath)) {
            ProgramType type = ProgramType.ofLibbpfName(row[0]);
            List<RangeRow> rows = ranges.get(type);
            if (rows == null) {
                rows = new ArrayList<>(2);
                ranges.put(type, rows);
            }
            rows.add(new RangeRow(
                    new ReturnRange(Integer.parseInt(row[1]), Integer.parseInt(row[2])),
                    LoadCondition.parse(ResourceTable.field(row, 3))));
        }
    }

    /** Returns the rules of a type, or null when this kernel does not have it. */
    ProgramTypeRules rules(ProgramType type) {
        return rules.get(type);
    }

    /** Returns which numbers the program may return, or null for any. */
    ReturnRange returnRange(ProgramAttributes program, Privileges privileges, KernelConfig config) {
        for (RangeRow row : ranges.getOrDefault(program.type(), List.of())) {
            if (row.condition.holds(program, privileges, config)) {
                return row.range;
            }
        }
        return null;
    }
}
