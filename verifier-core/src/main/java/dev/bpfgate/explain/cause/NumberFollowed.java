package dev.bpfgate.explain.cause;

import dev.bpfgate.diag.MemoryCode;
import dev.bpfgate.diag.PathEvent;
import dev.bpfgate.explain.Edit;
import dev.bpfgate.explain.Explanation;
import dev.bpfgate.explain.Help;
import dev.bpfgate.explain.source.AccessText;
import dev.bpfgate.explain.source.Declaration;
import dev.bpfgate.explain.source.Statement;
import dev.bpfgate.interp.trace.ValueStory.Chapter;
import dev.bpfgate.isa.Load;
import dev.bpfgate.link.LineRecord;
import dev.bpfgate.state.RegValue;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number is followed like a pointer: an address of the kernel's or of user space that has to be read by a helper. */
final class NumberFollowed implements RootCause {
    private static final Pattern CHAIN = Pattern.compile("([A-Za-z_]\\w*)((?:->[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*)+)");

    private static final String HEADER = "bpf_core_read.h";

    @Override
    public Explanation explain(Failure failure) {
        RegValue value = failure.value();
        boolean fits = failure.is(MemoryCode.INVALID_MEMORY_ACCESS) && value != null && value.isScalar();
        if (!fits || !(failure.insn() instanceof Load)) {
            return null;
        }
        Chapter born = failure.last(PathEvent.Origin.class);
        int birth = born == null ? -1 : born.event().insn();
        boolean user = isUserAddress(failure, birth);
        LineRecord place = failure.place();
        String text = failure.textAt(failure.insnIndex());
        AccessText access = place == null ? null : AccessText.any(text, place.column());
        String what = Words.quoted(access == null ? "" : access.base(), "this");
        String space = user ? "user space" : "the kernel";
        Finding finding = Finding.of(
                        user ? "user-address-followed" : "kernel-address-followed",
                        what + " is an address of " + space + ", which programs cannot read directly")
                .fault("read like memory of the program's own")
                .proof("a pointer that the verifier knows, or a helper that reads", "a number");
        if (birth >= 0 && birth != failure.insnIndex()) {
            finding.label(failure.label(birth, "to the verifier this is a number"));
        }
        return finding.help(help(failure, access, user)).done();
    }

    private static boolean isUserAddress(Failure failure, int birth) {
        String section = failure.program().section();
        boolean call = birth >= 0 && !failure.callee(birth).isEmpty();
        return !call && section.matches("tp/syscalls/.*|tracepoint/syscalls/.*|uprobe.*|uretprobe.*|usdt.*|ksyscall.*");
    }

    private static Help help(Failure failure, AccessText access, boolean user) {
        String macro = user ? "BPF_CORE_READ_USER" : "BPF_CORE_READ";
        Statement statement = failure.statementAt(failure.insnIndex());
        LineRecord place = failure.place();
        if (access == null) {
            return Help.of("read it with " + macro + "() or bpf_probe_read_" + (user ? "user" : "kernel") + "()");
        }
        if (access.kind() == AccessText.Kind.MEMBER) {
            Matcher chain = CHAIN.matcher(failure.textAt(failure.insnIndex()));
            String found = "";
            while (chain.find() && (found.isEmpty() || chain.start() <= place.column())) {
                found = chain.group();
            }
            String better = macro + "(" + found.replace("->", ", ") + ")";
            List<Edit> change = Advice.replacing(statement, found, better);
            List<String> lines = failure.source().whole(place.file());
            boolean included = lines.stream().anyMatch(line -> line.contains(HEADER));
            return Advice.all(
                    "read it with " + macro + "()",
                    List.of(better),
                    included ? List.of(change) : List.of(include(place.file(), lines), change));
        }
        return value(failure, access, statement, user);
    }

    /** Returns the edit that includes the macros behind the last include, none if there is no such line. */
    private static List<Edit> include(String file, List<String> lines) {
        for (int line = lines.size(); line > 0; line--) {
            if (lines.get(line - 1).startsWith("#include")) {
                return List.of(Edit.after(file, line, List.of("#include <bpf/" + HEADER + ">")));
            }
        }
        return List.of();
    }

    private static Help value(Failure failure, AccessText access, Statement statement, boolean user) {
        String helper = "bpf_probe_read_" + (user ? "user" : "kernel");
        LineRecord place = failure.place();
        Declaration declared = Declaration.of(failure.source(), place.file(), place.line(), access.base());
        String type = declared == null ? "" : declared.type().replaceAll("\\b(const|volatile|static)\\s+", "");
        if (type.isEmpty() || type.equals("void") || access.kind() != AccessText.Kind.POINTED) {
            return Help.of("read it with " + helper + "()");
        }
        String name = failure.freshName("value", "read");
        List<String> code = List.of(
                type + " " + name + " = {};",
                "",
                helper + "(&" + name + ", sizeof(" + name + "), " + access.base() + ");");
        Help before = new Advice(failure).before(statement, "", code);
        return Advice.all(
                "read it with " + helper + "()",
                code,
                List.of(before.edits(), Advice.replacing(statement, "*" + access.base(), name)));
    }
}
