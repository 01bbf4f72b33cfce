package dev.bpfgate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The kernel of this machine, as far as its files tell. */
final class RunningKernel {
    private static final Path OWN_TYPES = Path.of("sys", "kernel", "btf");

    private final Path root;

    /** Looks below a directory; the root of the file system outside of tests. */
    RunningKernel(Path root) {
        this.root = root;
    }

    /** Returns whether a file has the kernel's own types. */
    boolean owns(Path types) {
        return types.toAbsolutePath().normalize().startsWith(root.resolve(OWN_TYPES));
    }

    /** Returns the file that says what the kernel was built with, where there is one. */
    Optional<Path> configuration() {
        Stream<Path> places = Stream.concat(
                Stream.of(root.resolve("proc/config.gz")),
                release().map(release -> root.resolve("boot/config-" + release)).stream());
        return places.filter(Files::isReadable).findFirst();
    }

    private Optional<String> release() {
        try {
            String release =
                    Files.readString(root.resolve("proc/sys/kernel/osrelease")).strip();
            return release.isEmpty() || release.indexOf('/') >= 0 ? Optional.empty() : Optional.of(release);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
