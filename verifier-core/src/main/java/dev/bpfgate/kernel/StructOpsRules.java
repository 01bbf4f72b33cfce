package dev.bpfgate.kernel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What programs may do that implement the operations of one structure of the kernel. Read from a table, then never changed. */
public final class StructOpsRules {
    private static final String ALL = "*";

    private final Set<String> unsupported = new HashSet<>();
    private final Set<String> sleepable = new HashSet<>();
    private final List<WritableField> writable = new ArrayList<>();
    private boolean explainsStores;

    StructOpsRules() {}

    void add(String[] row) {
        switch (row[1]) {
            case "unsupported" -> unsupported.addAll(List.of(ResourceTable.fields(row[2], ',')));
            case "sleepable" -> sleepable.addAll(List.of(ResourceTable.fields(row[2], ',')));
            case "says" -> explainsStores = row[2].equals("words");
            case "write" -> writable.add(new WritableField(row[2], row[4], row[3].equals("in")));
            default -> throw new IllegalStateException("no such row of operations: " + row[1]);
        }
    }

    /** Returns whether programs may implement the operation. */
    public boolean supports(String member) {
        return !unsupported.contains(member);
    }

    /** Returns whether programs that implement the operation may sleep. */
    public boolean maySleep(String member) {
        return sleepable.contains(ALL) || sleepable.contains(member);
    }

    /** Returns the fields that programs may write; what stands here of an object's structure is all of it. */
    public List<WritableField> writableFields() {
        return writable;
    }

    /** Returns whether the kernel gives a reason when it refuses a store. */
    public boolean explainsStores() {
        return explainsStores;
    }
}
