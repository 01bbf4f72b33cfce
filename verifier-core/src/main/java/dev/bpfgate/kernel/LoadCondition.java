package dev.bpfgate.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A conjunction of terms over what a program says of itself, who loads it and how the kernel is configured; tables put it
 * beside what holds only sometimes. The syntax stands at the top of {@code helper-availability.tsv}.
 */
interface LoadCondition {

    /** Holds always. */
    LoadCondition ALWAYS = (program, privileges, config) -> true;

    /** Returns whether all terms hold. */
    boolean holds(ProgramAttributes program, Privileges privileges, KernelConfig config);

    /** Returns the condition that the text states; the empty text states none. */
    static LoadCondition parse(String text) {
        if (text.isEmpty()) {
            return ALWAYS;
        }
        List<LoadCondition> terms = new ArrayList<>();
        for (String term : ResourceTable.fields(text, ' ')) {
            terms.add(term(term));
        }
        return terms.size() == 1
                ? terms.get(0)
                : (program, privileges, config) -> {
                    for (LoadCondition term : terms) {
                        if (!term.holds(program, privileges, config)) {
                            return false;
                        }
                    }
                    return true;
                };
    }

    private static LoadCondition term(String term) {
        if (term.equals("sleepable")) {
            return (program, privileges, config) -> program.sleepable();
        }
        int equals = term.indexOf('=');
        if (equals < 1) {
            throw new IllegalStateException("no condition: " + term);
        }
        boolean negated = term.charAt(equals - 1) == '!';
        String subject = term.substring(0, negated ? equals - 1 : equals);
        LoadCondition positive = comparison(subject, term.substring(equals + 1));
        return negated ? (program, privileges, config) -> !positive.holds(program, privileges, config) : positive;
    }

    private static LoadCondition comparison(String subject, String value) {
        switch (subject) {
            case "attach":
                return attachIn(value);
            case "type":
                return typeIn(value);
            case "cap":
                Capability capability = Capability.valueOf(value.toUpperCase(Locale.ROOT));
                return (program, privileges, config) -> privileges.has(capability);
            case "config":
                return (program, privileges, config) -> config.has(value);
            case "target":
                Set<String> targets = Set.of(ResourceTable.fields(value, ','));
                return (program, privileges, config) -> targets.contains(program.attachTarget());
            case "member":
                return (program, privileges, config) -> value.equals(program.attachMember());
            default:
                throw new IllegalStateException("no condition on " + subject);
        }
    }

    private static LoadCondition typeIn(String names) {
        long mask = 0;
        for (String name : ResourceTable.fields(names, ',')) {
            mask |= 1L << ProgramType.ofLibbpfName(name).number();
        }
        long types = mask;
        return (program, privileges, config) -> (types >>> program.type().number() & 1) != 0;
    }

    private static LoadCondition attachIn(String names) {
        long mask = 0;
        for (String name : ResourceTable.fields(names, ',')) {
            AttachType type = AttachType.ofLibbpfName(name);
            if (type == null) {
                throw new IllegalStateException("no attach type " + name);
            }
            mask |= 1L << type.number();
        }
        long types = mask;
        return (program, privileges, config) -> (types >>> program.attachType().number() & 1) != 0;
    }
}
