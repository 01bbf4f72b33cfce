package dev.bpfgate;

import dev.bpfgate.kernel.Capability;
import dev.bpfgate.kernel.Privileges;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The kernel that these tests run on, asked through {@code testdata/recorder}; not everywhere it may be asked. */
public final class LiveKernel {

    private static final Path RECORDER = Corpus.root().resolve("recorder");
    private static final Path RELEASE = Path.of("/proc/sys/kernel/osrelease");
    private static final Path TYPES = Path.of("/sys/kernel/btf/vmlinux");
    private static final int PATIENCE_MINUTES = 10;

    /** How long one program may take the kernel; some take minutes, and teach no more than others. */
    private static final String BULK_PATIENCE_MS = "500";

    /** Of the loader in bulk, as {@code bulkload -c} wants them; null for all. */
    private static final String CAPABILITIES = System.getProperty("capabilities");

    private static String bulkLoader;

    private LiveKernel() {}

    /** Returns why the kernel cannot be asked; an empty text if it can. */
    public static String whyNot() {
        if (!Files.isReadable(TYPES)) {
            return "this is no Linux with BTF";
        }
        if (!"root".equals(System.getProperty("user.name"))) {
            return "only root may load programs";
        }
        for (String tool : List.of("loader", "bulkload")) {
            if (run(List.of(RECORDER.resolve("prepare").toString(), tool)).exit != 0) {
                return "the recorder's " + tool + " does not compile here";
            }
        }
        return "";
    }

    /** Returns the kernel's version as answers are named, such as {@code 6.18}; an empty text if this is no Linux. */
    public static String version() {
        if (!Files.isReadable(RELEASE)) {
            return "";
        }
        String[] parts = Corpus.read(RELEASE).split("[.\\s]");
        return parts[0] + "." + parts[1];
    }

    /** Returns options that mean this kernel, its own types included. */
    public static VerifierOptions options() {
        try {
            return VerifierOptions.defaults()
                    .withTargetBtf(new TargetBtf(Files.readAllBytes(TYPES)))
                    .withPrivileges(privileges());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Privileges privileges() {
        if (CAPABILITIES == null) {
            return Privileges.ROOT;
        }
        return Privileges.of(Stream.of(CAPABILITIES.split(","))
                .filter(name -> !name.equals("none"))
                .map(name -> Capability.valueOf(name.toUpperCase(Locale.ROOT)))
                .toArray(Capability[]::new));
    }

    /** Asks about objects; the answers have the order of the objects. */
    public static List<RecordedAnswer> ask(List<Path> objects) {
        return RecordedAnswer.parseAll(askForText(objects));
    }

    /** Asks about objects; returns the answers as the recorder prints them. */
    static String askForText(List<Path> objects) {
        List<String> command =
                new ArrayList<>(List.of(RECORDER.resolve("record").toString(), "--print"));
        objects.forEach(object -> command.add(object.toAbsolutePath().toString()));
        return run(command).output;
    }

    /** Asks whether the kernel still answers as recorded; returns the differences, one object a line. */
    public static String differences(List<Path> folders) {
        List<String> command =
                new ArrayList<>(List.of(RECORDER.resolve("record").toString(), "--check"));
        folders.forEach(folder -> command.add(folder.toString()));
        return run(command).output;
    }

    /**
     * Puts questions to {@code bulkload}, one a line, and returns its answers, one a line; {@code bulkload.c} describes both.
     * They go through files in {@code folder}.
     */
    public static List<String> askInBulk(String questions, Path folder) throws IOException {
        Path asked = Files.writeString(folder.resolve("questions"), questions);
        Path answers = folder.resolve("answers");
        try {
            List<String> command = new ArrayList<>(List.of(bulkLoader(), "-t", BULK_PATIENCE_MS));
            if (CAPABILITIES != null) {
                command.addAll(List.of("-c", CAPABILITIES));
            }
            Process process = new ProcessBuilder(command)
                    .redirectInput(asked.toFile())
                    .redirectOutput(answers.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("bulkload ended with " + process.exitValue());
            }
            // The kernel writes whatever bytes a program's strings have.
            return Files.readAllLines(answers, StandardCharsets.ISO_8859_1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static synchronized String bulkLoader() {
        if (bulkLoader == null) {
            bulkLoader = run(List.of(RECORDER.resolve("prepare").toString(), "bulkload"))
                    .output
                    .strip();
        }
        return bulkLoader;
    }

    private record Outcome(int exit, String output) {}

    private static Outcome run(List<String> command) {
        try {
            Path output = Files.createTempFile("bpfgate-recorder", ".out");
            try {
                ProcessBuilder recorder = new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .redirectOutput(output.toFile());
                // A test uses the recorder if it is ready, and never fetches packages to make it so.
                recorder.environment().put("BPFGATE_OFFLINE", "yes");
                Process process = recorder.start();
                if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                    process.destroyForcibly();
                    throw new IllegalStateException("no end of " + command);
                }
                return new Outcome(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
