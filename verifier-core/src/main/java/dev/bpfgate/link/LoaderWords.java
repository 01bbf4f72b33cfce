package dev.bpfgate.link;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What loaders say in place of the kernel when a program could get to an instruction that the target has nothing for: the
 * kernel knows only that a helper of an odd number was called.
 */
public final class LoaderWords {
    private static final Pattern COMPLAINT = Pattern.compile(
            "^(\\d+): \\(85\\) call unknown#(\\d+)[^\\n]*\\ninvalid func unknown#\\2\\n", Pattern.MULTILINE);

    private final LinkedProgram program;

    /** Speaks of one program. */
    public LoaderWords(LinkedProgram program) {
        this.program = program;
    }

    /** Returns what is said of the instruction in a slot, or null when the target has something for it. */
    public UnresolvedInsn of(int slot) {
        for (UnresolvedInsn insn : program.unresolved()) {
            if (insn.slot() == slot) {
                return insn;
            }
        }
        return null;
    }

    /** Returns a kernel's log of the program as loaders print it. */
    public String in(String log) {
        if (program.unresolved().isEmpty()) {
            return log;
        }
        Matcher complaint = COMPLAINT.matcher(log);
        if (!complaint.find()) {
            return log;
        }
        UnresolvedInsn insn = of(Integer.parseInt(complaint.group(1)));
        return insn == null
                ? log
                : log.substring(0, complaint.start()) + insn.slot() + ": " + insn.line() + "\n" + insn.reason() + "\n"
                        + log.substring(complaint.end());
    }
}
