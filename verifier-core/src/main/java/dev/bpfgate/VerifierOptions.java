package dev.bpfgate;

import dev.bpfgate.kernel.LoadFlag;
import dev.bpfgate.kernel.Privileges;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a {@link Verifier} judges against, immutable: every {@code with} method returns a changed copy.
 *
 * @param kernel name of the kernel profile, say {@code 6.18}
 * @param targetBtf the target kernel's own type information; empty: the profile's
 * @param targetConfiguration what the target kernel was built with, as the text of its {@code config} file; empty: the
 *     profile's if the types are the profile's too, else not known
 * @param logLevel the kernel's log level bits: 1 path to the error, 2 everything, 4 statistics
 * @param programType libbpf's name of the type for programs whose section names none; empty: none is assumed
 * @param attachTargets what programs are attached to whose sections do not say it, or which are attached elsewhere: from
 *     the name of a program to that of a kernel function, hook or trace point
 * @param inputFormat what the bytes are
 * @param loops what is thought of loops
 * @param privileges what the loader may do
 * @param flags what the loader asks of the kernel
 * @param recordings what results keep beside the verdict
 * @param explained whether a refusal is explained, which repeats its simulation once; without, results have the kernel's words
 *     and no story
 */
public record VerifierOptions(
        String kernel,
        Optional<TargetBtf> targetBtf,
        Optional<String> targetConfiguration,
        int logLevel,
        Optional<String> programType,
        Map<String, String> attachTargets,
        InputFormat inputFormat,
        LoopPolicy loops,
        Privileges privileges,
        Set<LoadFlag> flags,
        Set<Recording> recordings,
        boolean explained) {

    /** The kernel that is meant when none is named. */
    public static final String DEFAULT_KERNEL = "6.18";

    /** Path to the error, and statistics. */
    public static final int DEFAULT_LOG_LEVEL = 5;

    private static final int LOG_LEVEL_BITS = 7;

    /**
     * @throws IllegalArgumentException if the log level has bits that no kernel knows
     */
    public VerifierOptions {
        Objects.requireNonNull(kernel);
        Objects.requireNonNull(privileges);
        flags = Set.copyOf(flags);
        attachTargets = Map.copyOf(attachTargets);
        recordings = Set.copyOf(recordings);
        if ((logLevel & ~LOG_LEVEL_BITS) != 0) {
            throw new IllegalArgumentException("a log level is the sum of 1, 2 and 4, not " + logLevel);
        }
    }

    /** Returns the options that fit most: a privileged loader on the default kernel. */
    public static VerifierOptions defaults() {
        return new Draft().freeze();
    }

    /** Returns these options for another kernel profile. */
    public VerifierOptions withKernel(String name) {
        return changed(draft -> draft.kernel = name);
    }

    /** Returns these options for a kernel whose type information is known. */
    public VerifierOptions withTargetBtf(TargetBtf btf) {
        return changed(draft -> draft.targetBtf = Optional.of(btf));
    }

    /** Returns these options for a kernel of which it is known what it was built with; the text of its config file. */
    public VerifierOptions withTargetConfiguration(String text) {
        return changed(draft -> draft.targetConfiguration = Optional.of(text));
    }

    /** Returns these options with another log level. */
    public VerifierOptions withLogLevel(int level) {
        return changed(draft -> draft.logLevel = level);
    }

    /** Returns these options with a type for programs whose section names none. */
    public VerifierOptions withProgramType(String libbpfName) {
        return changed(draft -> draft.programType = Optional.of(libbpfName));
    }

    /** Returns these options with what programs are attached to, by their names; the map is copied. */
    public VerifierOptions withAttachTargets(Map<String, String> targets) {
        return changed(draft -> draft.attachTargets = targets);
    }

    /** Returns these options for bytes of another format. */
    public VerifierOptions withInputFormat(InputFormat format) {
        return changed(draft -> draft.inputFormat = format);
    }

    /** Returns these options with another view of loops. */
    public VerifierOptions withLoops(LoopPolicy policy) {
        return changed(draft -> draft.loops = policy);
    }

    /** Returns these options for another loader. */
    public VerifierOptions withPrivileges(Privileges loader) {
        return changed(draft -> draft.privileges = loader);
    }

    /** Returns these options with other flags; the set is copied. */
    public VerifierOptions withFlags(Set<LoadFlag> asked) {
        return changed(draft -> draft.flags = asked);
    }

    /** Returns these options with something kept in results beside what is kept already. */
    public VerifierOptions withRecordings(Recording... more) {
        return changed(draft -> {
            Set<Recording> all = new HashSet<>(recordings);
            all.addAll(List.of(more));
            draft.recordings = all;
        });
    }

    /** Returns these options with refusals explained or not. */
    public VerifierOptions withExplanations(boolean wanted) {
        return changed(draft -> draft.explained = wanted);
    }

    private VerifierOptions changed(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.freeze();
    }

    /** Options that may still change; a fresh draft holds the defaults. */
    private static final class Draft {
        private String kernel = DEFAULT_KERNEL;
        private Optional<TargetBtf> targetBtf = Optional.empty();
        private Optional<String> targetConfiguration = Optional.empty();
        private int logLevel = DEFAULT_LOG_LEVEL;
        private Optional<String> programType = Optional.empty();
        private Map<String, String> attachTargets = Map.of();
        private InputFormat inputFormat = InputFormat.ELF_OBJECT;
        private LoopPolicy loops = LoopPolicy.AS_KERNEL;
        private Privileges privileges = Privileges.ROOT;
        private Set<LoadFlag> flags = Set.of();
        private Set<Recording> recordings = Set.of();
        private boolean explained = true;

        private Draft() {}

        private Draft(VerifierOptions options) {
            kernel = options.kernel;
            targetBtf = options.targetBtf;
            targetConfiguration = options.targetConfiguration;
            logLevel = options.logLevel;
            programType = options.programType;
            attachTargets = options.attachTargets;
            inputFormat = options.inputFormat;
            loops = options.loops;
            privileges = options.privileges;
            flags = options.flags;
            recordings = options.recordings;
            explained = options.explained;
        }

        private VerifierOptions freeze() {
            return new VerifierOptions(
                    kernel,
                    targetBtf,
                    targetConfiguration,
                    logLevel,
                    programType,
                    attachTargets,
                    inputFormat,
                    loops,
                    privileges,
                    flags,
                    recordings,
                    explained);
        }
    }
}
