package dev.bpfgate.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A conjunction of terms over what a program says of itself, who loads it and how the kernel is configured; tables put it
 * beside what holds only sometimes. The syntax stands at the top of {@code helper-availability.tsv}.
 *
 * <p>Hundreds are made when a profile is first used, so terms are plain values without lambdas, whose set-up would be felt at
 * every start.
 */
final class LoadCondition {

    /** Holds always. */
    static final LoadCondition ALWAYS = new LoadCondition(List.of());

    private enum Subject {
        ATTACH,
        TYPE,
        CAP,
        CONFIG,
        TARGET,
        MEMBER,
        SLEEPABLE
    }

    /**
     * One term.
     *
     * @param subject what it is about
     * @param negated whether it must not be so
     * @param bits accepted numbers, of attach types, program types and capabilities
     * @param names accepted names, of the other subjects
     */
    private record Term(Subject subject, boolean negated, long bits, Set<String> names) {

        boolean holds(ProgramAttributes program, Privileges privileges, KernelConfig config) {
            return matches(program, privileges, config) != negated;
        }

        private boolean matches(ProgramAttributes program, Privileges privileges, KernelConfig config) {
            switch (subject) {
                case ATTACH:
                    return (bits >>> program.attachType().number() & 1) != 0;
                case TYPE:
                    return (bits >>> program.type().number() & 1) != 0;
                case CAP:
                    return (bits & privileges.bits()) != 0;
                case CONFIG:
                    return config.hasAny(names);
                case TARGET:
                    return named(program.attachTarget());
                case MEMBER:
                    return names.contains(program.attachMember());
                case SLEEPABLE:
                    return program.sleepable();
                default:
                    throw new IllegalStateException(subject.name());
            }
        }

        /** Returns whether the target is one of the names, or begins with one that ends with a star. */
        private boolean named(String target) {
            for (String name : names) {
                boolean prefix = name.endsWith("*");
                if (prefix ? target.startsWith(name.substring(0, name.length() - 1)) : name.equals(target)) {
                    return true;
                }
            }
            return false;
        }
    }

    private final Term[] terms;

    private LoadCondition(List<Term> terms) {
        this.terms = terms.toArray(new Term[0]);
    }

    /** Returns the condition that the text states; the empty text states none. */
    static LoadCondition parse(String text) {
        if (text.isEmpty()) {
            return ALWAYS;
        }
        List<Term> terms = new ArrayList<>(2);
        for (String term : ResourceTable.fields(text, ' ')) {
            terms.add(term(term));
        }
        return new LoadCondition(terms);
    }

    /** Returns whether all terms hold. */
    boolean holds(ProgramAttributes program, Privileges privileges, KernelConfig config) {
        for (Term term : terms) {
            if (!term.holds(program, privileges, config)) {
                return false;
            }
        }
        return true;
    }

    private static Term term(String text) {
        int equals = text.indexOf('=');
        boolean negated = equals > 0 && text.charAt(equals - 1) == '!';
        String name = equals < 0 ? text : text.substring(0, negated ? equals - 1 : equals);
        Subject subject = Subject.valueOf(name.toUpperCase(Locale.ROOT));
        String[] values = equals < 0 ? new String[0] : ResourceTable.fields(text.substring(equals + 1), ',');
        switch (subject) {
            case ATTACH:
            case TYPE:
            case CAP:
                return new Term(subject, negated, bits(subject, values), Set.of());
            default:
                return new Term(subject, negated, 0, Set.of(values));
        }
    }

    private static long bits(Subject subject, String[] names) {
        long bits = 0;
        for (String name : names) {
            bits |= 1L << number(subject, name);
        }
        return bits;
    }

    private static int number(Subject subject, String name) {
        switch (subject) {
            case ATTACH:
                return AttachType.ofLibbpfName(name).number();
            case TYPE:
                return ProgramType.ofLibbpfName(name).number();
            default:
                return Capability.valueOf(name.toUpperCase(Locale.ROOT)).ordinal();
        }
    }
}
