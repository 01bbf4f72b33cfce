package dev.bpfgate.isa;

import static dev.bpfgate.isa.Reg.R1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisassemblerTest {
    private final Disassembler disassembler = new Disassembler(RecordedInstructions.helperNames());

    @Test
    void writesWhatTheKernelWrites() {
        List<String> different = new ArrayList<>();
        for (String[] row : RecordedInstructions.rows("disassembly-6.18.tsv")) {
            Insn insn = InsnDecoder.decode(HexFormat.of().parseHex(row[0]), ByteOrder.LITTLE_ENDIAN)[0];
            String line = disassembler.line(insn);
            if (!line.equals(row[1])) {
                different.add(row[0] + ": " + line + " instead of " + row[1]);
            }
        }
        assertThat(different).isEmpty();
    }

    @Test
    void namesKernelFunctions() {
        CallNames names = new CallNames() {
            @Override
            public String helper(int id) {
                return null;
            }

            @Override
            public String kernelFunction(int btfId, int module) {
                return btfId == 7 && module == 0 ? "bpf_iter_num_new" : null;
            }
        };
        Insn[] program = new Assembler().kernelFunction(7).kernelFunction(8).build();

        assertThat(new Disassembler(names).line(program[0])).isEqualTo("(85) call bpf_iter_num_new#7");
        assertThat(new Disassembler(names).line(program[1])).isEqualTo("(85) call #8");
    }

    @Test
    void writesSubprogramCallsRelatively() {
        Insn[] program = new Assembler().label("top").mov(R1, 1).call("top").build();

        assertThat(disassembler.line(program[1])).isEqualTo("(85) call pc-2");
    }
}
