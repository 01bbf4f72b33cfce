package dev.bpfgate.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfBuilder;
import dev.bpfgate.diag.AttachCode;
import dev.bpfgate.diag.Diagnostic;
import dev.bpfgate.isa.TextAssembler;
import dev.bpfgate.kernel.AttachType;
import dev.bpfgate.kernel.Privileges;
import dev.bpfgate.kernel.ProgramType;
import dev.bpfgate.link.AttachTarget;
import dev.bpfgate.link.LinkedProgram;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Programs before a kernel's function, whose types a user may name. */
class AttachmentTest {
    private static Optional<Diagnostic> objection(Btf kernel, int target) {
        LinkedProgram program = LinkedProgram.builder(
                        "first", ProgramType.TRACING, new TextAssembler().assemble("r0 = 0\nexit\n"))
                .license("GPL")
                .kernelBtf(kernel)
                .attachTarget(new AttachTarget("any_function", target))
                .expectedAttachType(AttachType.TRACE_FENTRY.number())
                .build();
        return StructureFixture.verify(program, Privileges.ROOT).diagnostic();
    }

    @Test
    void aFunctionWithPrototypeIsATarget() {
        BtfBuilder types = new BtfBuilder();
        int function = types.function("any_function", types.prototype(0), 0);
        assertThat(objection(types.build(), function)).isEmpty();
    }

    @Test
    void aTypeOfThatNameWithoutPrototypeIsNone() {
        BtfBuilder types = new BtfBuilder();
        int number = types.integer("any_function", 4, 0);
        assertThat(objection(types.build(), number).orElseThrow().code()).isEqualTo(AttachCode.TARGET_NO_FUNCTION);
    }
}
