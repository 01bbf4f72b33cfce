package dev.bpfgate.kernel;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All that is known of one kernel, as data: which programs, helpers, kernel functions and maps it has, what their contexts
 * look like, its limits and how it was configured. The entrance to this package.
 *
 * <p>Tables are read on first use and kept; a profile may be used by several threads.
 */
public final class KernelProfile {

    private static final List<String> AVAILABLE = List.of("6.18");

    private final String name;
    private final ProfileTables tables;
    private final KernelConfig config;
    private final Limits limits;

    private KernelProfile(String name, ProfileTables tables, KernelConfig config, Limits limits) {
        this.name = name;
        this.tables = tables;
        this.config = config;
        this.limits = limits;
    }

    /**
     * Returns the profile of a kernel.
     *
     * @param name one of {@link #available()}, such as {@code 6.18}
     * @throws IllegalArgumentException when there is none of that name; the message lists those there are
     */
    public static KernelProfile of(String name) {
        if (!AVAILABLE.contains(name)) {
            throw new IllegalArgumentException(
                    "no kernel profile '" + name + "'; there are: " + String.join(", ", AVAILABLE));
        }
        ProfileManifest manifest = new ProfileManifest(name);
        return new KernelProfile(
                name, new ProfileTables(manifest), new KernelConfig(manifest.configFacts()), manifest.limits());
    }

    /** Returns the names of all profiles, oldest kernel first. */
    public static List<String> available() {
        return AVAILABLE;
    }

    /** Returns this profile for a kernel of which the configuration fact holds too; see {@link KernelConfig#has}. */
    public KernelProfile with(String fact) {
        Set<String> facts = new HashSet<>(config.facts());
        facts.add(fact);
        return new KernelProfile(name, tables, new KernelConfig(facts), limits);
    }

    /** Returns this profile for a kernel of which the configuration fact does not hold; see {@link KernelConfig#has}. */
    public KernelProfile without(String fact) {
        Set<String> facts = new HashSet<>(config.facts());
        facts.remove(fact);
        return new KernelProfile(name, tables, new KernelConfig(facts), limits);
    }

    /** Returns the name that the profile was asked for by. */
    public String name() {
        return name;
    }

    /** Returns the exact release that the profile's facts were checked against, such as {@code 6.18.44}. */
    public String release() {
        return tables.manifest().get("release");
    }

    /**
     * Returns how many CPUs the kernel reckons with, which bounds what {@code bpf_get_smp_processor_id} returns: those of the
     * machine that the profile's facts were checked on.
     */
    public int possibleCpus() {
        return Integer.parseInt(tables.manifest().get("cpus"));
    }

    /**
     * Returns the names of the kernel's structures whose objects, kept in maps, stay until a read-side critical section ends.
     * Mirrors: rcu_protected_types.
     */
    public Set<String> typesProtectedByRcu() {
        return Set.of(ResourceTable.fields(tables.manifest().get("protected-by-rcu"), ' '));
    }

    /** Returns how the kernel was built and booted. */
    public KernelConfig config() {
        return config;
    }

    /** Returns the numbers beyond which the kernel gives up. */
    public Limits limits() {
        return limits;
    }

    /**
     * Returns the helper with the number, or null when this kernel has none and calls it {@code unknown}. Number 0 is a helper
     * by name alone, available to no program.
     */
    public Helper helper(int id) {
        return tables.helpers().byId(id);
    }

    /** Returns the prototype with a name, whoever gets it, or null when this kernel has none. */
    public HelperPrototype prototype(String prototypeName) {
        return tables.helpers().prototype(prototypeName);
    }

    /** Returns the highest number of a helper. */
    public int maxHelperId() {
        return tables.helpers().maxId();
    }

    /**
     * Returns the helpers that a program may call, or null when the profile does not know: replacements of other programs
     * (they get what their target gets) and implementations of most kernel structures.
     */
    public HelperTable helperTable(ProgramAttributes program, Privileges privileges) {
        HelperPrototype[] prototypes = tables.availability().resolve(program, privileges, config, maxHelperId());
        return prototypes == null ? null : new HelperTable(prototypes);
    }

    /**
     * Returns whether a program may call a prototype that it gets, which may be reserved to programs at certain targets; others
     * are told that the helper call is not allowed in probe.
     */
    public boolean permits(HelperPrototype prototype, ProgramAttributes program) {
        if (prototype.restriction() == CallerRestriction.NONE) {
            return true;
        }
        LsmHook hook = program.type() == ProgramType.LSM ? lsmHook(program.attachTarget()) : null;
        return tables.callerRestrictions().allows(prototype.restriction(), program, hook, config);
    }

    /**
     * Returns what a program may read and write in its context, or null when the context is the arguments of a kernel
     * function, whose type decides then: tracing, security hooks, kernel structures, and replacements of other programs.
     */
    public ContextLayout contextLayout(ProgramAttributes program, Privileges privileges) {
        return tables.contexts().resolve(program, privileges, config);
    }

    /** Returns what a program type may do as such, or null when this kernel does not have the type. */
    public ProgramTypeRules programType(ProgramType type) {
        return tables.programTypes().rules(type);
    }

    /**
     * Returns which numbers a program may return, or null for any. Of security hooks that this kernel does not have, any.
     * What replaces other programs or implements kernel structures is judged by its target instead.
     */
    public ReturnRange returnRange(ProgramAttributes program, Privileges privileges) {
        if (program.type() == ProgramType.LSM) {
            LsmHook hook = lsmHook(program.attachTarget());
            return hook == null ? null : hook.returnRange(program.attachType());
        }
        return tables.programTypes().returnRange(program, privileges, config);
    }

    /** Returns a hook of security modules by its name without {@code bpf_lsm_}, or null when this kernel has none. */
    public LsmHook lsmHook(String hookName) {
        return tables.lsmHooks().hook(hookName);
    }

    /** Returns by which rules tracing programs attach to a function of the kernel. */
    public AttachRules attachRules(String function) {
        return tables.attachTargets().rules(function);
    }

    /** Returns what programs may do that implement a structure's operations, or null when nothing is known of it. */
    public StructOpsRules structOps(String structName) {
        return tables.structOps().rules(structName);
    }

    /** Returns whether it is known which pointers a typed tracepoint passes may be NULL. */
    public boolean knowsTracepoint(String tracepoint) {
        return tables.functionArguments().knowsTracepoint(tracepoint);
    }

    /**
     * Returns whether a pointer that a typed tracepoint passes may be NULL; if not, it is trusted.
     *
     * @param tracepoint name without {@code btf_trace_}
     * @param argument number of the tracepoint's own argument, from 0
     */
    public boolean tracepointArgumentMayBeNull(String tracepoint, int argument) {
        return tables.functionArguments().mayBeNull(tracepoint, argument);
    }

    /**
     * Returns what an iterator passes to its programs, in order of the fields of their context, or null when this kernel has no
     * such iterator. {@link ReturnType#MEMORY} stands for a buffer of the map that is walked.
     *
     * @param iterator name without {@code bpf_iter_}
     */
    public List<HelperReturn> iteratorArguments(String iterator) {
        return tables.functionArguments().iterator(iterator);
    }

    /**
     * Returns the kernel function that a program may call by a name, with its flags, or null when it may not call any of
     * that name. Whether the kernel has the function at all, its type information says.
     */
    public Kfunc kfunc(String functionName, ProgramAttributes program, Privileges privileges) {
        return tables.kfuncs().find(functionName, program, privileges, config);
    }

    /** Returns the rules of a map type, or null when this kernel does not have the type. */
    public MapTypeRules mapType(MapType type) {
        return tables.maps().rules(type);
    }

    /** Returns where a special field of map values may stand, or null when this kernel does not have it. */
    public MapFieldRules mapField(MapField field) {
        return tables.maps().fieldRules(field);
    }

    /** Returns which maps a program may pass to which helpers. */
    public MapHelperTable mapHelperTable(ProgramAttributes program, Privileges privileges) {
        return new MapHelperTable(tables.maps().resolve(program, privileges, config, maxHelperId()));
    }
}
