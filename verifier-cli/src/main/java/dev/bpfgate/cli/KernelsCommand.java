package dev.bpfgate.cli;

import dev.bpfgate.VerifierOptions;
import dev.bpfgate.kernel.KernelProfile;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code bpfgate kernels}. */
@Command(
        name = "bpfgate kernels",
        description = "Lists the kernels that --kernel can name, and whose answers each profile was measured on.")
final class KernelsCommand implements Callable<Integer> {
    // Read by the option parser alone.
    @SuppressWarnings("UnusedVariable")
    @Mixin
    private HelpOption help = new HelpOption();

    private final Console console;

    KernelsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        TextTable table = new TextTable("kernel", "measured on", "");
        for (String name : KernelProfile.available()) {
            table.row(
                    name,
                    "Linux " + KernelProfile.of(name).release(),
                    name.equals(VerifierOptions.DEFAULT_KERNEL) ? "default" : "");
        }
        table.print(console.out());
        return ExitStatus.ACCEPTED.code();
    }
}
