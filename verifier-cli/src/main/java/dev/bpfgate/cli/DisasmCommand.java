package dev.bpfgate.cli;

import dev.bpfgate.Verifier;
import dev.bpfgate.report.Listing;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code bpfgate disasm}. */
@Command(
        name = "bpfgate disasm",
        description = "Shows programs as the kernel gets them, with the source lines between the instructions.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  bpfgate disasm prog.bpf.o                all programs",
            "  bpfgate disasm prog.bpf.o my_prog        one of them",
            "  bpfgate disasm --raw --type xdp code.bin bare instructions"
        })
final class DisasmCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "OBJECT", description = "An object file.")
    private Path object;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "PROGRAM",
            description = "One of its programs (default: all).")
    private String program;

    @Mixin
    private TargetOptions target = new TargetOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    private final Console console;

    DisasmCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Verifier verifier = TargetOptions.verifier(target.toOptions());
        ProgramSelection selection = new ProgramSelection(verifier, console);
        Listing listing = new Listing(verifier.names(), output.style(console.environment()));
        selection
                .read(object)
                .ifPresent(read -> selection
                        .linked(read, program)
                        .forEach(linked -> console.out().print(listing.of(linked))));
        return selection.status().code();
    }
}
