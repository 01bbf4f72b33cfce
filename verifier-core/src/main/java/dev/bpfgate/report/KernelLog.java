package dev.bpfgate.report;

import dev.bpfgate.ProgramResult;
import dev.bpfgate.VerificationResult;

/** The kernel's own log of each program, between the lines that loaders put around it and log readers look for. */
public final class KernelLog {
    private KernelLog() {}

    /** Returns the report of an object. */
    public static String of(VerificationResult result) {
        StringBuilder text = new StringBuilder();
        for (ProgramResult program : result.programs()) {
            append(text, program);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, ProgramResult program) {
        String prefix = "prog '" + program.program() + "': ";
        text.append(prefix).append("-- BEGIN PROG LOAD LOG --\n");
        text.append(program.log());
        text.append("-- END PROG LOAD LOG --\n");
        program.diagnostic()
                .ifPresent(why -> text.append(prefix)
                        .append("failed to load: ")
                        .append(why.errno())
                        .append('\n'));
        program.feature()
                .ifPresent(feature -> text.append(prefix)
                        .append("inconclusive: ")
                        .append(feature)
                        .append('\n'));
    }
}
