package dev.bpfgate.cli.html;

import dev.bpfgate.ProgramCode;
import dev.bpfgate.ProgramResult;
import dev.bpfgate.Recorded;
import dev.bpfgate.Recording;
import dev.bpfgate.Statistics;
import dev.bpfgate.Verdict;
import dev.bpfgate.VerificationResult;
import dev.bpfgate.Verifier;
import dev.bpfgate.VerifierOptions;
import dev.bpfgate.cfg.ControlFlowGraph;
import dev.bpfgate.diag.Stage;
import dev.bpfgate.explain.Sources;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.TextAssembler;
import dev.bpfgate.kernel.ProgramType;
import dev.bpfgate.link.LineRecord;
import dev.bpfgate.link.LinkedProgram;
import dev.bpfgate.link.Subprogram;
import dev.bpfgate.report.SourcePaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reports to test with: on objects of testdata, and on programs that no compiler makes. */
final class Reports {
    private static final Path TESTDATA = Path.of(System.getProperty("bpfgate.testdata", "../testdata"));
    private static final Verifier VERIFIER =
            new Verifier(VerifierOptions.defaults().withRecordings(Recording.values()));

    private Reports() {}

    /** Returns a report that knows no files but objects. */
    static HtmlReport empty() {
        return new HtmlReport(
                "6.18", "1", new CodeText(VERIFIER.names(), Sources.NONE, new SourcePaths(List.of(), "")));
    }

    /** Returns what the verifier says to an object of testdata, named without its ending. */
    static VerificationResult verified(String object) throws IOException {
        return VERIFIER.verify("build/" + object + ".bpf.o", Files.readAllBytes(TESTDATA.resolve(object + ".bpf.o")));
    }

    /** Returns a program of these instructions that nobody judged, all of whose texts are the same one. */
    static VerificationResult named(String text, Insn... insns) {
        LineRecord line = new LineRecord(0, text, text, 1, 1);
        LinkedProgram program = LinkedProgram.builder(text, ProgramType.XDP, insns)
                .section(text)
                .subprograms(List.of(new Subprogram(text, 0, insns.length)))
                .sourceLines(List.of(line))
                .build();
        ControlFlowGraph flow = new ControlFlowGraph(insns, new int[] {0});
        ProgramResult result = new ProgramResult(
                text,
                text,
                Optional.of(text),
                Verdict.INCONCLUSIVE,
                Stage.SIMULATE,
                Optional.empty(),
                Optional.empty(),
                Optional.of(text),
                Statistics.notSimulated(1),
                text,
                List.of(),
                Optional.empty(),
                List.of(text),
                new Recorded(Optional.empty(), Optional.empty(), Optional.of(new ProgramCode(program, flow))));
        return new VerificationResult(text, List.of(result), List.of(text), Optional.empty());
    }

    /** Returns the instructions of a program of some size, with a jump in every eighth. */
    static Insn[] large(int size) {
        StringBuilder text = new StringBuilder("r0 = 0\nr2 = *(u32 *)(r1 +12)\n");
        for (int i = 0; i < size / 8; i++) {
            text.append("if r2 > ").append(i + 1).append(" goto pc+3\n");
            text.append("r3 = 1\nr3 += r2\nr0 += 1\n");
            text.append("r4 = r0\nr4 <<= 3\nr0 ^= r4\nr0 &= 255\n");
        }
        return new TextAssembler().assemble(text.append("exit\n").toString());
    }
}
