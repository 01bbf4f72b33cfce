package dev.bpfgate;

import java.util.Objects;
import java.util.Optional;

/**
 * What a {@link Verifier} judges against, immutable: every {@code with} method returns a changed copy.
 *
 * @param kernel name of the kernel profile, say {@code 6.18}
 * @param targetBtf the target kernel's own type information; empty: the profile's
 * @param targetConfiguration what the target kernel was built with, as the text of its {@code config} file; empty: the
 *     profile's if the types are the profile's too, else not known
 * @param logLevel the kernel's log level bits: 1 path to the error, 2 everything, 4 statistics
 * @param programType libbpf's name of the type for programs whose section names none; empty: none is assumed
 * @param inputFormat what the bytes are
 * @param loops what is thought of loops
 * @param privilege on whose behalf programs are loaded
 * @param alignment how accesses must be aligned
 */
public record VerifierOptions(
        String kernel,
        Optional<TargetBtf> targetBtf,
        Optional<String> targetConfiguration,
        int logLevel,
        Optional<String> programType,
        InputFormat inputFormat,
        LoopPolicy loops,
        Privilege privilege,
        Alignment alignment) {

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
        if ((logLevel & ~LOG_LEVEL_BITS) != 0) {
            throw new IllegalArgumentException("a log level is the sum of 1, 2 and 4, not " + logLevel);
        }
    }

    /** Returns the options that fit most: a privileged loader on the default kernel. */
    public static VerifierOptions defaults() {
        return new VerifierOptions(
                DEFAULT_KERNEL,
                Optional.empty(),
                Optional.empty(),
                DEFAULT_LOG_LEVEL,
                Optional.empty(),
                InputFormat.ELF_OBJECT,
                LoopPolicy.AS_KERNEL,
                Privilege.PRIVILEGED,
                Alignment.AS_MACHINE);
    }

    /** Returns these options for another kernel profile. */
    public VerifierOptions withKernel(String name) {
        return new VerifierOptions(
                name, targetBtf, targetConfiguration, logLevel, programType, inputFormat, loops, privilege, alignment);
    }

    /** Returns these options for a kernel whose type information is known. */
    public VerifierOptions withTargetBtf(TargetBtf btf) {
        return new VerifierOptions(
                kernel,
                Optional.of(btf),
                targetConfiguration,
                logLevel,
                programType,
                inputFormat,
                loops,
                privilege,
                alignment);
    }

    /** Returns these options for a kernel of which it is known what it was built with; the text of its config file. */
    public VerifierOptions withTargetConfiguration(String text) {
        return new VerifierOptions(
                kernel, targetBtf, Optional.of(text), logLevel, programType, inputFormat, loops, privilege, alignment);
    }

    /** Returns these options with another log level. */
    public VerifierOptions withLogLevel(int level) {
        return new VerifierOptions(
                kernel, targetBtf, targetConfiguration, level, programType, inputFormat, loops, privilege, alignment);
    }

    /** Returns these options with a type for programs whose section names none. */
    public VerifierOptions withProgramType(String libbpfName) {
        return new VerifierOptions(
                kernel,
                targetBtf,
                targetConfiguration,
                logLevel,
                Optional.of(libbpfName),
                inputFormat,
                loops,
                privilege,
                alignment);
    }

    /** Returns these options for bytes of another format. */
    public VerifierOptions withInputFormat(InputFormat format) {
        return new VerifierOptions(
                kernel, targetBtf, targetConfiguration, logLevel, programType, format, loops, privilege, alignment);
    }

    /** Returns these options with another view of loops. */
    public VerifierOptions withLoops(LoopPolicy policy) {
        return new VerifierOptions(
                kernel,
                targetBtf,
                targetConfiguration,
                logLevel,
                programType,
                inputFormat,
                policy,
                privilege,
                alignment);
    }

    /** Returns these options for another loader. */
    public VerifierOptions withPrivilege(Privilege loader) {
        return new VerifierOptions(
                kernel, targetBtf, targetConfiguration, logLevel, programType, inputFormat, loops, loader, alignment);
    }

    /** Returns these options with another demand on accesses. */
    public VerifierOptions withAlignment(Alignment demand) {
        return new VerifierOptions(
                kernel, targetBtf, targetConfiguration, logLevel, programType, inputFormat, loops, privilege, demand);
    }
}
