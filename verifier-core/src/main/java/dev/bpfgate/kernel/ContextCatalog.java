package dev.bpfgate.kernel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The contexts of all program types of one kernel, read from its table. */
final class ContextCatalog {

    /** A context before attach type and privileges are known. */
    private record Description(String structName, String kernelStructName, List<ContextField> fields) {}

    private final Map<ProgramType, Description> byType = new EnumMap<>(ProgramType.class);

    ContextCatalog(String path) {
        Description current = null;
        for (String[] row : ResourceTable.rows(path)) {
            if (row[0].equals("context")) {
                current = new Description(row[2], row[3], new ArrayList<>());
                for (String type : ResourceTable.fields(row[1], ',')) {
                    byType.put(ProgramType.ofLibbpfName(type), current);
                }
            } else {
                current.fields.add(ContextField.parse(row));
            }
        }
    }

    /** Returns the layout for a program, or null when its context is the arguments of a kernel function. */
    ContextLayout resolve(ProgramAttributes program, Privileges privileges, KernelConfig config) {
        Description description = byType.get(program.type());
        if (description == null) {
            return null;
        }
        List<ContextField> fields = new ArrayList<>(description.fields.size());
        for (ContextField field : description.fields) {
            if (field.condition().holds(program, privileges, config)) {
                fields.add(field);
            }
        }
        return new ContextLayout(
                description.structName, description.kernelStructName, fields.toArray(new ContextField[0]));
    }
}
