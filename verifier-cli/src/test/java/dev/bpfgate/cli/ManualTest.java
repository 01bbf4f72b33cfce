package dev.bpfgate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bpfgate.cli.manual.Shell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is made from the options: the manual page that is committed, and completion in the shells that are installed here. */
class ManualTest {
    private static final Path PAGE = Path.of(System.getProperty("bpfgate.docs", "../docs"), "man", "bpfgate.1");

    @TempDir
    private Path directory;

    @Test
    void theCommittedPageIsUpToDate() throws IOException {
        String page = ManCommand.page(Bpfgate.specs());
        if (System.getProperty("approve") != null) {
            Files.writeString(PAGE, page);
        }
        assertThat(page)
                .as("docs/man/bpfgate.1 is made from the options: run this test with -Dapprove")
                .isEqualTo(Files.readString(PAGE));
    }

    @Test
    void thePageNamesEveryCommandOptionAndStatus() {
        String page = ManCommand.page(Bpfgate.specs());
        Bpfgate.specs().forEach((name, command) -> {
            assertThat(page).contains(".SS bpfgate " + name);
            command.optionsMap()
                    .keySet()
                    .forEach(option -> assertThat(page).contains("\\fB" + option.replace("-", "\\-") + "\\fR"));
        });
        for (ExitStatus status : ExitStatus.values()) {
            assertThat(page).contains("\\fB" + status.code() + "\\fR\n");
        }
        assertThat(page.lines()).noneMatch(line -> line.startsWith("'"));
    }

    @ParameterizedTest
    @EnumSource(Shell.class)
    void theShellReadsItsScript(Shell shell) throws Exception {
        assertThat(shell(shell, "-n", script(shell).toString())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ve, verify version",
        "--ker, --kernel --kernel-config",
        "-o s, short sarif",
        "--color = al, always",
        "cfg -o sv, svg",
        "-o sarif = pro, prog.bpf.o prog.txt",
        "list pro, prog.bpf.o",
        "completion f, fish",
        "explain packet-bo, packet-bounds"
    })
    void bashCompletes(String words, String expected) throws Exception {
        assertThat(shell(
                        Shell.BASH,
                        "-c",
                        "source \"$0\"; COMP_WORDS=(bpfgate \"$@\"); COMP_CWORD=$#; _bpfgate; echo \"${COMPREPLY[*]}\"",
                        script(Shell.BASH).toString(),
                        words))
                .isEqualTo(expected + "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "ve, verify version",
        "--ker, --kernel --kernel-config",
        "cfg -o sv, svg",
        "list pro, prog.bpf.o prog.txt",
        "explain packet-bo, packet-bounds"
    })
    void fishCompletes(String words, String expected) throws Exception {
        String lines = shell(
                Shell.FISH,
                "-c",
                "source " + script(Shell.FISH) + "; complete -C 'bpfgate " + words + "' | string split -f1 \\t | sort");
        assertThat(lines.strip().replace('\n', ' ')).isEqualTo(expected);
    }

    private Path script(Shell shell) throws IOException {
        Files.writeString(directory.resolve("prog.bpf.o"), "");
        Files.writeString(directory.resolve("prog.txt"), "");
        return Files.writeString(directory.resolve("completion"), shell.script(Bpfgate.specs()));
    }

    /** Returns what a shell prints; its last argument is taken apart at blanks. The test is left out where it is not installed. */
    private String shell(Shell shell, String... words) throws IOException, InterruptedException {
        String name = shell.name().toLowerCase(Locale.ROOT);
        assumeTrue(
                List.of("/bin/", "/usr/bin/").stream().anyMatch(folder -> Files.isExecutable(Path.of(folder + name))),
                name + " is not installed");
        List<String> command = new ArrayList<>(List.of(name));
        for (int i = 0; i < words.length; i++) {
            boolean typed = i == words.length - 1 && i > 1;
            command.addAll(typed ? List.of(words[i].split(" ")) : List.of(words[i]));
        }
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().put("HOME", directory.toString());
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return output;
    }
}
