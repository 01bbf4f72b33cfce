package dev.bpfgate.isa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextAssemblerTest {
    private final TextAssembler assembler = new TextAssembler();
    private final Disassembler disassembler = new Disassembler(RecordedInstructions.helperNames());

    /** Texts that the kernel prints but no meaningful instruction has. */
    private static boolean hasNoSource(String text) {
        boolean callsNothing = text.contains("call unknown#") || text.contains("call #");
        return callsNothing || text.startsWith("BUG_") || text.contains("(null)") || text.contains("__percpu");
    }

    @Test
    void readsEveryTextThatTheKernelWrites() {
        List<String> different = new ArrayList<>();
        for (String[] row : RecordedInstructions.rows("disassembly-6.18.tsv")) {
            if (!hasNoSource(row[1])
                    && !disassembler.line(assembler.assemble(row[1])[0]).equals(row[1])) {
                different.add(row[1]);
            }
        }
        assertThat(different).isEmpty();
    }

    @Test
    void resolvesLabelsBothWays() {
        Insn[] program = assembler.assemble("""
                top:
                    r0 = 0
                    if w1 s> 0x5 goto out   ; forward
                    if r1 == r2 goto top    // backward
                    call sub
                    r1 = function sub
                out:
                    exit
                sub:
                    gotol sub
                """);

        Insn[] expected = new Assembler()
                .label("top")
                .mov(Reg.R0, 0)
                .branch32(JumpOp.SGT, Reg.R1, 5, "out")
                .jeq(Reg.R1, Reg.R2, "top")
                .call("sub")
                .function(Reg.R1, "sub")
                .label("out")
                .exit()
                .label("sub")
                .jumpLong("sub")
                .build();
        assertThat(program).isEqualTo(expected);
        assertThat(((Branch) program[1]).targetFrom(1)).isEqualTo(6);
        assertThat(((LoadImm64) program[4]).targetFrom(4)).isEqualTo(7);
    }

    @Test
    void readsRawSlots() {
        Insn insn = assembler.assemble("raw 05 1 2 -3 0x10")[0];

        assertThat(insn).isEqualTo(InsnDecoder.of(0x05, 1, 2, -3, 16));
    }

    @Test
    void repeats() {
        assertThat(assembler.assemble(".repeat 300 r0 += 1\nexit")).hasSize(301);
    }

    @Test
    void readsPseudoSources() {
        Insn[] program = assembler.assemble("r1 = map_value 3+16\nr2 = map_fd 4\nr3 = 5 ll");

        assertThat(((LoadImm64) program[0]).source()).isEqualTo(ImmSource.MAP_VALUE);
        assertThat(((LoadImm64) program[0]).nextImm()).isEqualTo(16);
        assertThat(((LoadImm64) program[2]).source()).isEqualTo(ImmSource.MAP_FD);
        assertThat(((LoadImm64) program[4]).value()).isEqualTo(5);
    }

    @Test
    void namesTheLineThatItCannotRead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assembler.assemble("r0 = 0\nr0 =+ 1\n"))
                .withMessageContaining("line 2")
                .withMessageContaining("r0 =+ 1");
    }

    @Test
    void refusesLabelsThatAreMissingOrTooFar() {
        assertThatIllegalStateException().isThrownBy(() -> assembler.assemble("goto nowhere"));
        assertThatIllegalStateException()
                .isThrownBy(() -> assembler.assemble("goto far\n.repeat 40000 r0 = 0\nfar:\nexit"));
    }
}
