package dev.bpfgate.cli;

import dev.bpfgate.Verifier;
import dev.bpfgate.cli.graph.DotGraph;
import dev.bpfgate.cli.graph.FlowPicture;
import dev.bpfgate.cli.graph.FlowPictures;
import dev.bpfgate.cli.graph.GraphFormat;
import dev.bpfgate.cli.graph.JsonGraph;
import dev.bpfgate.cli.graph.SvgGraph;
import dev.bpfgate.cli.graph.TextGraph;
import dev.bpfgate.link.LinkedProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bpfgate cfg}. */
@Command(
        name = "bpfgate cfg",
        description = "Shows the control-flow graph of programs: blocks with instructions and source lines, loops and"
                + " unreachable blocks marked.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  bpfgate cfg -o svg prog.bpf.o my_prog > my_prog.svg",
            "  bpfgate cfg -o dot prog.bpf.o my_prog | dot -Tpdf > my_prog.pdf"
        })
final class CfgCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "OBJECT", description = "An object file.")
    private Path object;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "PROGRAM",
            description = "One of its programs (default: all; svg needs one if there are several).")
    private String program;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "dot|svg|json|text",
            description = "The format (default: text).")
    private Format format = Format.TEXT;

    @Mixin
    private TargetOptions target = new TargetOptions();

    // Read by the option parser alone: nothing here is coloured.
    @SuppressWarnings("UnusedVariable")
    @Mixin
    private OutputOptions output = new OutputOptions();

    private final Console console;

    /** What takes a minute to lay out, and nobody can find anything in. */
    private static final int MOST_BLOCKS = 5_000;

    private enum Format {
        DOT(DotGraph::new),
        SVG(SvgGraph::new),
        JSON(JsonGraph::new),
        TEXT(TextGraph::new);

        private final Supplier<GraphFormat> maker;

        Format(Supplier<GraphFormat> maker) {
            this.maker = maker;
        }
    }

    CfgCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Verifier verifier = TargetOptions.verifier(target.toOptions());
        ProgramSelection selection = new ProgramSelection(verifier, console);
        FlowPictures pictures = new FlowPictures(verifier.names());
        GraphFormat writer = format.maker.get();
        selection.read(object).ifPresent(read -> {
            List<LinkedProgram> programs = selection.linked(read, program);
            if (format == Format.SVG && programs.size() > 1) {
                throw new UsageException("an SVG shows one program; name one of: "
                        + String.join(
                                ", ", programs.stream().map(LinkedProgram::name).toList()));
            }
            for (LinkedProgram linked : programs) {
                FlowPicture picture = pictures.of(linked, verifier.controlFlow(linked));
                requireDrawable(picture);
                console.out().print(writer.of(picture));
            }
        });
        return selection.status().code();
    }

    private void requireDrawable(FlowPicture picture) {
        if (format == Format.SVG && picture.blocks().size() > MOST_BLOCKS) {
            throw new UsageException(picture.program() + " has "
                    + picture.blocks().size() + " blocks, too many for a picture; use -o dot, json or text");
        }
    }
}
