package dev.bpfgate.structure;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.MalformedObjectException;
import dev.bpfgate.cfg.ProgramCallFacts;
import dev.bpfgate.diag.Diagnostic;
import dev.bpfgate.diag.Stage;
import dev.bpfgate.isa.CallNames;
import dev.bpfgate.isa.Disassembler;
import dev.bpfgate.kernel.Helper;
import dev.bpfgate.kernel.KernelProfile;
import dev.bpfgate.kernel.Privileges;
import dev.bpfgate.kernel.ProgramAttributes;
import dev.bpfgate.kernel.ProgramType;
import dev.bpfgate.link.LinkedProgram;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;

/** Judges programs for Linux 6.18 and writes what its log would say. */
final class StructureFixture {
    static final KernelProfile PROFILE = KernelProfile.of("6.18");

    private static final String STATISTICS =
            "processed 0 insns (limit 1000000) max_states_per_insn 0 total_states 0 peak_states 0 mark_read 0\n";
    private static final Disassembler DISASSEMBLER = new Disassembler(new CallNames() {
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

    private StructureFixture() {}

    static ProgramType type(String name) {
        return ProgramType.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Returns type information of a kernel that has no types, hence no functions and no symbols. */
    static Btf kernelWithoutTypes() {
        ByteBuffer header = ByteBuffer.allocate(25).order(ByteOrder.LITTLE_ENDIAN);
        header.putShort((short) 0xeb9f).put((byte) 1).put((byte) 0).putInt(24);
        header.putInt(0).putInt(0).putInt(0).putInt(1);
        try {
            return Btf.parse(header.array());
        } catch (MalformedObjectException e) {
            throw new AssertionError(e);
        }
    }

    static StructureResult verify(LinkedProgram program, Privileges privileges) {
        StructureOptions options = new StructureOptions(PROFILE, privileges, false);
        ProgramAttributes attributes = ProgramAttributes.of(program.type());
        ProgramCallFacts facts = new ProgramCallFacts(PROFILE, attributes, privileges, null);
        return new StructuralVerifier().verify(program, options, facts);
    }

    /** Returns the log, to its end if the program is refused, else to where simulation begins. */
    static String log(StructureResult result, boolean verbose) {
        StringBuilder text = new StringBuilder();
        result.appendLog(text, DISASSEMBLER, verbose);
        Diagnostic diagnostic = result.diagnostic().orElse(null);
        if (diagnostic != null && diagnostic.stage() != Stage.LOAD) {
            text.append(STATISTICS);
        }
        return text.toString();
    }
}
