package dev.bpfgate.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bpfgate.btf.MalformedObjectException;
import dev.bpfgate.diag.Diagnostic;
import dev.bpfgate.isa.TextAssembler;
import dev.bpfgate.kernel.Privileges;
import dev.bpfgate.link.LinkedProgram;
import dev.bpfgate.link.ProgramFlag;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordedStructureTest {
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
        assertThat(StructureFixture.log(result, true)).isEqualTo(recorded.log(2));
        if (recorded.isRejected()) {
            Diagnostic diagnostic = result.diagnostic().orElseThrow();
            assertThat(diagnostic.errno()).isEqualTo(recorded.errno());
            assertThat(StructureFixture.log(result, false)).isEqualTo(recorded.log(1));
            assertThat(stackDepths(result)).isEqualTo(recordedStackDepths(recorded));
        }
    }

    private static StructureResult verify(RecordedProgram recorded) throws MalformedObjectException {
        LinkedProgram.Builder builder = LinkedProgram.builder(
                "raw", StructureFixture.type(recorded.type()), new TextAssembler().assemble(recorded.assembly()));
        if (recorded.isSleepable()) {
            builder.flag(ProgramFlag.SLEEPABLE);
        }
        LinkedProgram program = builder.expectedAttachType(recorded.attachType())
                .kernelBtf(StructureFixture.kernelWithoutTypes())
                .btf(recorded.functions().isEmpty() && recorded.lines().isEmpty() ? null : recorded.types())
                .funcInfo(recorded.functions())
                .lineInfo(recorded.lines())
                .build();
        return StructureFixture.verify(program, recorded.isPrivileged() ? Privileges.ROOT : Privileges.NONE);
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
