package dev.bpfgate.cli;

import dev.bpfgate.InputFormat;
import dev.bpfgate.LoopPolicy;
import dev.bpfgate.TargetBtf;
import dev.bpfgate.Verifier;
import dev.bpfgate.VerifierOptions;
import dev.bpfgate.cli.manual.OptionGroup;
import dev.bpfgate.explain.Sources;
import dev.bpfgate.kernel.KernelProfile;
import dev.bpfgate.kernel.LoadFlag;
import dev.bpfgate.kernel.ProgramType;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that say what is judged against; shared by all commands that link programs. */
@OptionGroup("Target kernel and programs")
final class TargetOptions {
    @Option(
            names = "--kernel",
            paramLabel = "VERSION",
            completionCandidates = Kernels.class,
            defaultValue = VerifierOptions.DEFAULT_KERNEL,
            description = "The kernel to judge for (default: ${DEFAULT-VALUE}); bpfgate kernels lists them.")
    private String kernel;

    @Option(
            names = "--btf",
            paramLabel = "FILE",
            description = "The target kernel's BTF, as in its /sys/kernel/btf/vmlinux; else the profile's.")
    private Path btf;

    @Option(
            names = "--kernel-config",
            paramLabel = "FILE",
            description = "What the target kernel was built with: its config file or /proc/config.gz; found by itself"
                    + " for the running kernel's BTF.")
    private Path configuration;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            completionCandidates = ProgramTypes.class,
            description = "The type of programs whose section names none, say xdp or sched_cls.")
    private String type;

    @Option(
            names = "--attach",
            paramLabel = "PROGRAM=TARGET",
            description = "Attach a program to a kernel function, hook or trace point other than its section says, as"
                    + " loaders do; several.")
    private Map<String, String> attachTargets = Map.of();

    @Option(names = "--raw", description = "Files hold bare instructions of one program; --type says which type.")
    private boolean raw;

    @Option(
            names = "--loops",
            paramLabel = "allow|forbid",
            description = "Whether a loop is an error (default: allow).")
    private Loops loops = Loops.ALLOW;

    @ArgGroup
    private LoaderOptions loader = new LoaderOptions();

    @Option(names = "--strict-alignment", description = "Judge as for machines that cannot access unaligned memory.")
    private boolean strictAlignment;

    @Option(names = "--any-alignment", description = "Let the loader ask for no alignment, whatever the machine.")
    private boolean anyAlignment;

    @Option(names = "--test-state-freq", description = "Let the loader ask for a stored state at every chance.")
    private boolean testStateFreq;

    @Option(names = "--test-reg-invariants", description = "Let the loader ask to reject contradictory bounds.")
    private boolean testRegInvariants;

    private static final int MOST_CONFIGURATION_BYTES = 16 << 20;

    /** What --kernel can name. */
    static final class Kernels implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return KernelProfile.available().iterator();
        }
    }

    /** What --type can name. */
    static final class ProgramTypes implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return names().iterator();
        }

        static List<String> names() {
            return Arrays.stream(ProgramType.values())
                    .filter(type -> type != ProgramType.UNSPEC)
                    .map(ProgramType::libbpfName)
                    .toList();
        }
    }

    private enum Loops {
        ALLOW,
        FORBID
    }

    /**
     * Returns what the options mean to a command that makes no log.
     *
     * @throws UsageException if they contradict each other, or the BTF file cannot be read
     */
    VerifierOptions toOptions() {
        return toOptions(VerifierOptions.DEFAULT_LOG_LEVEL);
    }

    /**
     * Returns what the options mean.
     *
     * @throws UsageException if they contradict each other, or the BTF file cannot be read
     */
    VerifierOptions toOptions(int logLevel) {
        if (raw && type == null) {
            throw new UsageException("--raw needs --type: bare instructions do not tell");
        }
        requireKnown("kernel", kernel, KernelProfile.available());
        if (type != null) {
            requireKnown("program type", type, ProgramTypes.names());
        }
        VerifierOptions options = atLogLevel(logLevel).withKernel(kernel).withAttachTargets(attachTargets);
        if (type != null) {
            options = options.withProgramType(type);
        }
        if (btf != null) {
            options = options.withTargetBtf(targetBtf());
        }
        Optional<Path> builtWith = configurationFile();
        if (builtWith.isPresent()) {
            options = options.withTargetConfiguration(configurationText(builtWith.get()));
        }
        return options.withInputFormat(raw ? InputFormat.RAW_INSNS : InputFormat.ELF_OBJECT)
                .withLoops(loops == Loops.FORBID ? LoopPolicy.FORBID : LoopPolicy.AS_KERNEL)
                .withPrivileges(loader.privileges())
                .withFlags(flags());
    }

    private Set<LoadFlag> flags() {
        Set<LoadFlag> flags = EnumSet.noneOf(LoadFlag.class);
        addIf(strictAlignment, LoadFlag.STRICT_ALIGNMENT, flags);
        addIf(anyAlignment, LoadFlag.ANY_ALIGNMENT, flags);
        addIf(testStateFreq, LoadFlag.TEST_STATE_FREQ, flags);
        addIf(testRegInvariants, LoadFlag.TEST_REG_INVARIANTS, flags);
        return flags;
    }

    private static void addIf(boolean asked, LoadFlag flag, Set<LoadFlag> flags) {
        if (asked) {
            flags.add(flag);
        }
    }

    private static void requireKnown(String what, String word, List<String> known) {
        if (!known.contains(word)) {
            throw new UsageException("no " + what + " is called '" + word + "'" + Nearest.question(word, known) + " ("
                    + String.join(", ", known) + ")");
        }
    }

    private static VerifierOptions atLogLevel(int logLevel) {
        try {
            return VerifierOptions.defaults().withLogLevel(logLevel);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }

    /**
     * Returns a verifier for options.
     *
     * @throws UsageException if they name something that is not known
     */
    static Verifier verifier(VerifierOptions options) {
        return verifier(options, Sources.NONE);
    }

    /**
     * Returns a verifier for options that explains by the programs' sources.
     *
     * @throws UsageException if they name something that is not known
     */
    static Verifier verifier(VerifierOptions options, Sources sources) {
        try {
            return new Verifier(options, sources);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private TargetBtf targetBtf() {
        try {
            return new TargetBtf(ObjectBytes.read(btf));
        } catch (IOException e) {
            throw new UsageException(btf + ": " + e.getMessage());
        }
    }

    /** Who names the running kernel's types means the running kernel. */
    private Optional<Path> configurationFile() {
        RunningKernel running = new RunningKernel(Path.of("/"));
        if (configuration == null && btf != null && running.owns(btf)) {
            return running.configuration();
        }
        return Optional.ofNullable(configuration);
    }

    private static String configurationText(Path configuration) {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(configuration))) {
            file.mark(2);
            boolean compressed = file.read() == 0x1f && file.read() == 0x8b;
            file.reset();
            InputStream plain = compressed ? new GZIPInputStream(file) : file;
            byte[] text = plain.readNBytes(MOST_CONFIGURATION_BYTES + 1);
            if (text.length > MOST_CONFIGURATION_BYTES) {
                throw new UsageException(configuration + ": too large for a kernel's configuration");
            }
            return new String(text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UsageException(configuration + ": " + e.getMessage());
        }
    }
}
