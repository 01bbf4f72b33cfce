package dev.bpfgate.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bpfgate.cfg.CallFacts;
import dev.bpfgate.diag.Diagnostic;
import dev.bpfgate.diag.StructureCode;
import dev.bpfgate.isa.TextAssembler;
import dev.bpfgate.kernel.KernelProfile;
import dev.bpfgate.kernel.Privileges;
import dev.bpfgate.kernel.ProgramType;
import dev.bpfgate.link.LineRecord;
import dev.bpfgate.link.LinkedProgram;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoLoopsTest {
    private static final StructureOptions NO_LOOPS =
            new StructureOptions(KernelProfile.of("6.18"), Privileges.ROOT, true);
    private static final StructureOptions ANY_LOOPS =
            new StructureOptions(KernelProfile.of("6.18"), Privileges.ROOT, false);
    private static final String NESTED = """
                r0 = 0
            outer:
                r1 = 0
            inner:
                r1 += 1
                if r1 < 0x3 goto inner
                r0 += 1
                if r0 < 0x3 goto outer
                exit
            """;

    private static Optional<Diagnostic> verify(StructureOptions options, String assembly) {
        LinkedProgram program = LinkedProgram.builder("p", ProgramType.XDP, new TextAssembler().assemble(assembly))
                .lineInfo(List.of(
                        new LineRecord(0, "p.c", "int p() {", 3, 1),
                        new LineRecord(2, "p.c", "while (x)", 5, 1),
                        new LineRecord(6, "p.c", "return y;", 9, 1)))
                .build();
        return new StructuralVerifier().verify(program, options, CallFacts.NONE).diagnostic();
    }

    @Test
    void namesEveryLoopWithItsLines() {
        Diagnostic diagnostic = verify(NO_LOOPS, NESTED).orElseThrow();

        assertThat(diagnostic.kernelText())
                .isEqualTo("loop at insn 1: 3 blocks, insns 1..5 (p.c:3, p.c:5)\n"
                        + "loop at insn 2: 1 blocks, insns 2..3 (p.c:5)\n"
                        + "2 loops, and loops are forbidden\n");
        assertThat(diagnostic.code()).isEqualTo(StructureCode.LOOPS_FORBIDDEN);
        assertThat(diagnostic.insnIndex()).isEqualTo(1);
    }

    @Test
    void loopsAreFineUnlessForbidden() {
        assertThat(verify(ANY_LOOPS, NESTED)).isEmpty();
    }

    @Test
    void branchesAloneAreFine() {
        assertThat(verify(NO_LOOPS, "r0 = 0\nif r0 == 0x0 goto pc+1\nr0 = 1\nexit"))
                .isEmpty();
    }
}
