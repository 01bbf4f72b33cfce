package dev.bpfgate.kernel;

import java.util.List;

/**
 * What a helper takes and returns. Immutable.
 *
 * <p>A helper has one prototype as a rule, and several where program types differ; {@link HelperTable} knows which one a
 * program gets. Mirrors: struct bpf_func_proto.
 */
public final class HelperPrototype {

    /** The most arguments that a helper takes: registers R1 to R5. */
    public static final int MAX_ARGUMENTS = 5;

    private final String name;
    private final HelperReturn returned;
    private final HelperArgument[] arguments;
    private final int flags;
    private final CallerRestriction restriction;

    HelperPrototype(
            String name,
            HelperReturn returned,
            List<HelperArgument> arguments,
            int flags,
            CallerRestriction restriction) {
        if (arguments.size() > MAX_ARGUMENTS) {
            throw new IllegalArgumentException(name + " has more than five arguments");
        }
        this.name = name;
        this.returned = returned;
        this.arguments = arguments.toArray(new HelperArgument[0]);
        this.flags = flags;
        this.restriction = restriction;
    }

    /** Returns a name that tells this prototype from others of the same helper, such as {@code bpf_get_stack_pe}. */
    public String name() {
        return name;
    }

    /** Returns what is in R0 after the call. */
    public HelperReturn returned() {
        return returned;
    }

    /** Returns how many arguments are looked at, 0 to 5; registers after them need not be initialized. */
    public int argumentCount() {
        return arguments.length;
    }

    /** Returns an argument; index 0 is R1. The index is below {@link #argumentCount()}. */
    public HelperArgument argument(int index) {
        return arguments[index];
    }

    /** Returns whether the prototype has the flag. */
    public boolean is(HelperFlag flag) {
        return (flags & flag.bit()) != 0;
    }

    /** Returns which programs alone may call it. */
    public CallerRestriction restriction() {
        return restriction;
    }

    @Override
    public String toString() {
        return name;
    }
}
