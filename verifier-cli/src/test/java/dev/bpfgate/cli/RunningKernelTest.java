package dev.bpfgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunningKernelTest {
    @TempDir
    private Path root;

    private RunningKernel kernel;

    @BeforeEach
    void lookBelowDirectory() {
        kernel = new RunningKernel(root);
    }

    @Test
    void ownTypesStandWhereTheKernelShowsThem() {
        assertThat(kernel.owns(root.resolve("sys/kernel/btf/vmlinux"))).isTrue();
        assertThat(kernel.owns(root.resolve("sys/kernel/btf/../../../tmp/vmlinux")))
                .isFalse();
        assertThat(kernel.owns(Path.of("vmlinux.btf"))).isFalse();
    }

    @Test
    void configurationIsTheKernelsOwnFileFirst() throws IOException {
        Path installed = write("boot/config-6.18.1-amd64", "CONFIG_BPF=y");
        write("proc/sys/kernel/osrelease", "6.18.1-amd64\n");
        assertThat(kernel.configuration()).contains(installed);

        Path own = write("proc/config.gz", "");
        assertThat(kernel.configuration()).contains(own);
    }

    @Test
    void nothingIsKnownWithoutFiles() throws IOException {
        assertThat(kernel.configuration()).isEmpty();
        write("proc/sys/kernel/osrelease", "../../etc/passwd\n");
        assertThat(kernel.configuration()).isEmpty();
    }

    private Path write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
