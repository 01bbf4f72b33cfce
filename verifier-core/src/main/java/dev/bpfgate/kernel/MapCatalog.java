package dev.bpfgate.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The map types of one kernel and the helpers that take them, read from its tables. */
final class MapCatalog {

    /** Helpers that maps of a type may go to, when a condition holds. */
    private record OnlyRow(MapType type, List<Helper> helpers, LoadCondition condition) {}

    /** Map types that a helper takes, as bits of their numbers. */
    private record TakesRow(int helperId, long types) {}

    private final Map<MapType, MapTypeRules> rules = new EnumMap<>(MapType.class);
    private final Map<MapField, MapFieldRules> fields = new EnumMap<>(MapField.class);
    private final List<OnlyRow> only = new ArrayList<>();
    private final List<TakesRow> takes = new ArrayList<>();

    MapCatalog(String typesPath, String fieldsPath, String helpersPath, HelperCatalog catalog) {
        for (String[] row : ResourceTable.rows(typesPath)) {
            MapTypeRules typeRules = new MapTypeRules(row);
            rules.put(typeRules.type(), typeRules);
        }
        for (String[] row : ResourceTable.rows(fieldsPath)) {
            MapFieldRules fieldRules = new MapFieldRules(row);
            fields.put(fieldRules.field(), fieldRules);
        }
        for (String[] row : ResourceTable.rows(helpersPath)) {
            if (row[0].equals("only")) {
                only.add(new OnlyRow(
                        MapType.ofLibbpfName(row[1]),
                        helpers(row[2], catalog),
                        LoadCondition.parse(ResourceTable.field(row, 3))));
            } else {
                takes.add(new TakesRow(catalog.byName(row[1]).id(), typeBits(row[2])));
            }
        }
    }

    /** Returns the rules of a type, or null when this kernel does not have it. */
    MapTypeRules rules(MapType type) {
        return rules.get(type);
    }

    /** Returns the rules of a special field, or null when this kernel does not have it. */
    MapFieldRules fieldRules(MapField field) {
        return fields.get(field);
    }

    /** Returns for each helper number the map types that a program may pass to it, as bits of their numbers. */
    long[] resolve(ProgramAttributes program, Privileges privileges, KernelConfig config, int maxHelperId) {
        long[] accepted = new long[maxHelperId + 1];
        Arrays.fill(accepted, -1L);
        for (OnlyRow row : only) {
            // A type with any row goes nowhere but where a row says.
            forbidEverywhere(accepted, row.type);
        }
        for (OnlyRow row : only) {
            if (row.condition.holds(program, privileges, config)) {
                for (Helper helper : row.helpers) {
                    accepted[helper.id()] |= 1L << row.type.number();
                }
            }
        }
        for (TakesRow row : takes) {
            accepted[row.helperId] &= row.types;
        }
        return accepted;
    }

    private static void forbidEverywhere(long[] accepted, MapType type) {
        for (int helperId = 0; helperId < accepted.length; helperId++) {
            accepted[helperId] &= ~(1L << type.number());
        }
    }

    private static List<Helper> helpers(String names, HelperCatalog catalog) {
        List<Helper> helpers = new ArrayList<>();
        for (String name : ResourceTable.fields(names, ',')) {
            helpers.add(catalog.byName(name));
        }
        return helpers;
    }

    private static long typeBits(String names) {
        long bits = 0;
        for (String name : ResourceTable.fields(names, ',')) {
            bits |= 1L << MapType.ofLibbpfName(name).number();
        }
        return bits;
    }
}
