package dev.bpfgate.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.MalformedObjectException;
import dev.bpfgate.cfg.ProgramCallFacts;
import dev.bpfgate.diag.Diagnostic;
import dev.bpfgate.diag.Stage;
import dev.bpfgate.isa.CallNames;
import dev.bpfgate.isa.Disassembler;
import dev.bpfgate.isa.TextAssembler;
import dev.bpfgate.kernel.Helper;
import dev.bpfgate.kernel.KernelProfile;
import dev.bpfgate.kernel.Privileges;
import dev.bpfgate.kernel.ProgramAttributes;
import dev.bpfgate.kernel.ProgramType;
import dev.bpfgate.link.LinkedProgram;
import dev.bpfgate.link.ProgramFlag;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordedStructureTest {
    private static final String STATISTICS =
            "processed 0 insns (limit 1000000) max_states_per_insn 0 total_states 0" + " peak_states 0 mark_read 0\n";

    private static final KernelProfile PROFILE = KernelProfile.of("6.18");
    private final Disassembler disassembler = new Disassembler(new CallNames() {
        @Override
        public String helper(int id) {
            Helper helper = PROFILE.helper(id);
            return helper == null ? null : helper.name();
        }

        @Override
        public String kernelFunction(int btfId, int module) {
            return null;
        }
    });

    static Stream<RecordedProgram> programs() {
        return RecordedProgram.all();
    }

    @Test
    void thereAreManyPrograms() {
        assertThat(programs().filter(RecordedProgram::isRejected)).hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void saysWhatTheKernelSaid(RecordedProgram recorded) throws MalformedObjectException {
        StructureResult result = verify(recorded);

        assertThat(result.diagnostic().isPresent()).isEqualTo(recorded.isRejected());
        assertThat(log(result, true)).isEqualTo(recorded.log(2));
        if (recorded.isRejected()) {
            Diagnostic diagnostic = result.diagnostic().orElseThrow();
            assertThat(diagnostic.errno()).isEqualTo(recorded.errno());
            assertThat(log(result, false)).isEqualTo(recorded.log(1));
            assertThat(stackDepths(result)).isEqualTo(recordedStackDepths(recorded));
        }
    }

    private StructureResult verify(RecordedProgram recorded) throws MalformedObjectException {
        ProgramType type = ProgramType.valueOf(recorded.type().toUpperCase(java.util.Locale.ROOT));
        LinkedProgram.Builder builder =
                LinkedProgram.builder("raw", type, new TextAssembler().assemble(recorded.assembly()));
        if (recorded.isSleepable()) {
            builder.flag(ProgramFlag.SLEEPABLE);
        }
        LinkedProgram program = builder.expectedAttachType(recorded.attachType())
                .kernelBtf(emptyTypeTable())
                .btf(recorded.functions().isEmpty() && recorded.lines().isEmpty() ? null : recorded.types())
                .funcInfo(recorded.functions())
                .lineInfo(recorded.lines())
                .build();
        Privileges privileges = recorded.isPrivileged() ? Privileges.ROOT : Privileges.NONE;
        StructureOptions options = new StructureOptions(PROFILE, privileges, false);
        ProgramCallFacts facts = new ProgramCallFacts(PROFILE, ProgramAttributes.of(type), privileges, null);
        return new StructuralVerifier().verify(program, options, facts);
    }

    private static Btf emptyTypeTable() throws MalformedObjectException {
        ByteBuffer header = ByteBuffer.allocate(25).order(ByteOrder.LITTLE_ENDIAN);
        header.putShort((short) 0xeb9f).put((byte) 1).put((byte) 0).putInt(24);
        header.putInt(0).putInt(0).putInt(0).putInt(1);
        return Btf.parse(header.array());
    }

    private String log(StructureResult result, boolean verbose) {
        StringBuilder text = new StringBuilder();
        result.appendLog(text, disassembler, verbose);
        Diagnostic diagnostic = result.diagnostic().orElse(null);
        if (diagnostic != null && diagnostic.stage() != Stage.LOAD) {
            text.append(STATISTICS);
        }
        return text.toString();
    }

    private static String stackDepths(StructureResult result) {
        return "0+".repeat(result.subprograms()).replaceFirst("\\+$", "");
    }

    private static String recordedStackDepths(RecordedProgram recorded) {
        return recorded.log(4)
                .lines()
                .filter(line -> line.startsWith("stack depth "))
                .map(line -> line.substring("stack depth ".length()))
                .findFirst()
                .orElse("");
    }
}
