package dev.bpfgate;

import dev.bpfgate.btf.MalformedObjectException;
import dev.bpfgate.kernel.ProgramType;
import dev.bpfgate.link.LinkedProgram;
import dev.bpfgate.object.elf.ElfFile;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/** Judges objects; immutable, so one may serve several threads. */
public final class Verifier {
    private static final int INSN_BYTES = 8;

    private final VerifierOptions options;
    private final ProgramJudge judge;

    /** Makes a verifier that judges as the options say. */
    public Verifier(VerifierOptions options) {
        this.options = options;
        this.judge = new ProgramJudge(options);
    }

    /**
     * Returns what the kernel would say to an object.
     *
     * @param object a name for messages
     * @param bytes the object's contents; not changed, and not kept
     */
    public VerificationResult verify(String object, byte[] bytes) {
        try {
            return switch (options.inputFormat()) {
                case RAW_INSNS -> verifyRaw(object, bytes);
                case ELF_OBJECT -> verifyObject(object, bytes);
            };
        } catch (MalformedObjectException e) {
            return VerificationResult.unreadable(object, e.getMessage());
        }
    }

    private VerificationResult verifyObject(String object, byte[] bytes) throws MalformedObjectException {
        ElfFile.read(bytes);
        return new VerificationResult(object, List.of(), Optional.empty());
    }

    private VerificationResult verifyRaw(String object, byte[] bytes) {
        String typeName = options.programType().orElse("");
        ProgramType type = ProgramType.ofLibbpfName(typeName);
        if (type == null) {
            return VerificationResult.unreadable(object, "no program type is called '" + typeName + "'");
        }
        if (bytes.length % INSN_BYTES != 0) {
            return VerificationResult.unreadable(
                    object, "bare instructions have 8 bytes each, and " + bytes.length + " is no multiple of that");
        }
        LinkedProgram program = LinkedProgram.ofRaw(type, bytes, ByteOrder.LITTLE_ENDIAN);
        return new VerificationResult(object, List.of(judge.judge(program)), Optional.empty());
    }

    /** Returns one line about a mistake of this program, for whoever has to find it. */
    public static String internalError(Throwable problem) {
        StackTraceElement[] trace = problem.getStackTrace();
        String place = trace.length == 0 ? "" : " at " + trace[0];
        String words = String.valueOf(problem).lines().findFirst().orElse("");
        return ProgramResult.INTERNAL_ERROR + ": " + words + place;
    }
}
