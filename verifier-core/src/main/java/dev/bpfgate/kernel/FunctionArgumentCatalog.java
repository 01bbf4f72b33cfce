package dev.bpfgate.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is known of the arguments of tracepoints and iterators beside their types, read from its tables. */
final class FunctionArgumentCatalog {

    private final Map<String, Integer> nullableByTracepoint = new HashMap<>();
    private final Map<String, List<HelperReturn>> iterators = new HashMap<>();

    FunctionArgumentCatalog(String tracepointsPath, String iteratorsPath) {
        for (String[] row : ResourceTable.rows(tracepointsPath)) {
            int bits = 0;
            for (String number : ResourceTable.fields(ResourceTable.field(row, 1), ',')) {
                bits |= 1 << Integer.parseInt(number);
            }
            nullableByTracepoint.put(row[0], bits);
        }
        for (String[] row : ResourceTable.rows(iteratorsPath)) {
            List<HelperReturn> arguments = new ArrayList<>(4);
            for (String argument : ResourceTable.fields(row[1], ',')) {
                arguments.add(HelperCatalog.returned(argument.strip()));
            }
            iterators.put(row[0], List.copyOf(arguments));
        }
    }

    /** Returns whether anything is known of a tracepoint. */
    boolean knowsTracepoint(String tracepoint) {
        return nullableByTracepoint.containsKey(tracepoint);
    }

    /** Returns whether an argument, counted from 0, of a typed tracepoint may be NULL. */
    boolean mayBeNull(String tracepoint, int argument) {
        return (nullableByTracepoint.getOrDefault(tracepoint, 0) >>> argument & 1) != 0;
    }

    /** Returns the values of an iterator's arguments in order, or null when the kernel has no such iterator. */
    List<HelperReturn> iterator(String name) {
        return iterators.get(name);
    }
}
