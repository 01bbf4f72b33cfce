package dev.bpfgate.kernel;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    private final Map<String, String> manifest;
    private final KernelConfig config;
    private HelperCatalog helpers;
    private HelperAvailability availability;
    private ContextCatalog contexts;

    private KernelProfile(String name, Map<String, String> manifest, Set<String> config) {
        this.name = name;
        this.manifest = manifest;
        this.config = new KernelConfig(config);
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
        Map<String, String> manifest = new HashMap<>();
        for (String[] row : ResourceTable.rows(name + "/profile.tsv")) {
            manifest.put(row[0], row[1]);
        }
        return new KernelProfile(name, manifest, Set.of(ResourceTable.fields(manifest.get("config"), ' ')));
    }

    /** Returns this profile for a kernel of which the configuration fact holds too; see {@link KernelConfig#has}. */
    public KernelProfile with(String fact) {
        Set<String> facts = new HashSet<>(config.facts());
        facts.add(fact);
        return new KernelProfile(name, manifest, facts);
    }

    /** Returns this profile for a kernel of which the configuration fact does not hold; see {@link KernelConfig#has}. */
    public KernelProfile without(String fact) {
        Set<String> facts = new HashSet<>(config.facts());
        facts.remove(fact);
        return new KernelProfile(name, manifest, facts);
    }

    /** Returns the names of all profiles, oldest kernel first. */
    public static List<String> available() {
        return AVAILABLE;
    }

    /** Returns the name that the profile was asked for by. */
    public String name() {
        return name;
    }

    /** Returns the exact release that the profile's facts were checked against, such as {@code 6.18.44}. */
    public String release() {
        return required("release");
    }

    /** Returns how the kernel was built and booted. */
    public KernelConfig config() {
        return config;
    }

    /** Returns the helper with the number, or null when this kernel has none. */
    public Helper helper(int id) {
        return catalog().byId(id);
    }

    /** Returns the highest number of a helper. */
    public int maxHelperId() {
        return catalog().maxId();
    }

    /**
     * Returns the helpers that a program may call, or null when the profile does not know: replacements of other programs
     * (they get what their target gets) and implementations of most kernel structures.
     */
    public HelperTable helperTable(ProgramAttributes program, Privileges privileges) {
        HelperPrototype[] prototypes = availability().resolve(program, privileges, config, maxHelperId());
        return prototypes == null ? null : new HelperTable(prototypes);
    }

    /**
     * Returns what a program may read and write in its context, or null when the context is the arguments of a kernel
     * function, whose type decides then: tracing, security hooks, kernel structures, and replacements of other programs.
     */
    public ContextLayout contextLayout(ProgramAttributes program, Privileges privileges) {
        return contexts().resolve(program, privileges, config);
    }

    private synchronized ContextCatalog contexts() {
        if (contexts == null) {
            contexts = new ContextCatalog(required("contexts"));
        }
        return contexts;
    }

    private synchronized HelperCatalog catalog() {
        if (helpers == null) {
            helpers = new HelperCatalog(required("helpers"), required("helper-prototypes"));
        }
        return helpers;
    }

    private synchronized HelperAvailability availability() {
        if (availability == null) {
            availability = new HelperAvailability(required("helper-availability"), catalog());
        }
        return availability;
    }

    private String required(String key) {
        String value = manifest.get(key);
        if (value == null) {
            throw new IllegalStateException("profile " + name + " has no " + key);
        }
        return value;
    }
}
