package dev.bpfgate.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code bpfgate version}. */
@Command(name = "bpfgate version", description = "Prints the versions of bpfgate and of the Java that runs it.")
final class VersionCommand implements Callable<Integer> {
    private final Console console;

    VersionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out()
                .printf(
                        "bpfgate %s (Java %s, %s)%n",
                        version(), System.getProperty("java.version"), System.getProperty("os.arch"));
        return ExitStatus.ACCEPTED.code();
    }

    /** Returns the version that this was built as. */
    static String version() {
        Properties build = new Properties();
        try (InputStream in = VersionCommand.class.getResourceAsStream("build.properties")) {
            build.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build.getProperty("version");
    }
}
