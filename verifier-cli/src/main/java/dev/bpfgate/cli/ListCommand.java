package dev.bpfgate.cli;

import dev.bpfgate.LinkedObject;
import dev.bpfgate.Verifier;
import dev.bpfgate.cfg.CallGraph;
import dev.bpfgate.cfg.ControlFlowGraph;
import dev.bpfgate.cfg.StackUse;
import dev.bpfgate.kernel.ProgramType;
import dev.bpfgate.link.LinkResult;
import dev.bpfgate.link.LinkedProgram;
import dev.bpfgate.object.MapDefinition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code bpfgate list}. */
@Command(
        name = "bpfgate list",
        description = "Lists the programs and maps of objects, as a loader sees them.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  bpfgate list prog.bpf.o    sections, types, instructions, stack; maps and their sizes",
            "  bpfgate list build/        the same for all objects below"
        })
final class ListCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "OBJECT", description = "Object files, and directories with *.o below.")
    private List<Path> objects = new ArrayList<>();

    @Mixin
    private TargetOptions target = new TargetOptions();

    // Read by the option parser alone: nothing here is coloured.
    @SuppressWarnings("UnusedVariable")
    @Mixin
    private OutputOptions output = new OutputOptions();

    private final Console console;

    ListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Verifier verifier = TargetOptions.verifier(target.toOptions());
        ProgramSelection selection = new ProgramSelection(verifier, console);
        for (Path file : ObjectFinder.find(objects)) {
            selection.read(file).ifPresent(object -> show(object, verifier));
        }
        return selection.status().code();
    }

    private void show(LinkedObject object, Verifier verifier) {
        console.out().println(object.name());
        TextTable programs = new TextTable("program", "section", "type", "insns", "functions", "call depth", "stack");
        for (LinkResult program : object.programs()) {
            LinkedProgram linked = program instanceof LinkedProgram whole ? whole : null;
            programs.row(
                    program.name(),
                    program.section(),
                    program.type() == ProgramType.UNSPEC ? "?" : program.type().libbpfName(),
                    linked == null ? "not linked" : Integer.toString(linked.insns().length),
                    linked == null ? "" : Integer.toString(linked.subprograms().size()),
                    linked == null ? "" : callDepth(linked, verifier),
                    linked == null ? "" : stack(linked, verifier));
        }
        programs.print(console.out());
        showMaps(object.maps());
    }

    /** Returns how many functions the longest chain of calls has, callbacks included. */
    private static String callDepth(LinkedProgram program, Verifier verifier) {
        CallGraph calls = CallGraph.of(verifier.controlFlow(program));
        return calls.deepestChain().size() + (calls.recursive().isEmpty() ? "" : " and recursion");
    }

    /** Returns the bytes that the code of the functions in the longest chain of calls names. */
    private static String stack(LinkedProgram program, Verifier verifier) {
        ControlFlowGraph flow = verifier.controlFlow(program);
        int[] bytes = StackUse.of(flow);
        return Integer.toString(CallGraph.of(flow).deepestChain().stream()
                .mapToInt(subprogram -> bytes[subprogram])
                .sum());
    }

    private void showMaps(List<MapDefinition> maps) {
        if (maps.isEmpty()) {
            return;
        }
        console.out().println();
        TextTable table = new TextTable("map", "type", "key", "value", "entries");
        for (MapDefinition map : maps) {
            table.row(
                    map.name(),
                    map.type() == null
                            ? Integer.toString(map.typeNumber())
                            : map.type().libbpfName(),
                    Long.toString(map.keySize()),
                    Long.toString(map.valueSize()),
                    Long.toString(map.maxEntries()));
        }
        table.print(console.out());
    }
}
