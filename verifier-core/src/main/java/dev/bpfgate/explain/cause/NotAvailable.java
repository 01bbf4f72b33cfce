package dev.bpfgate.explain.cause;

import dev.bpfgate.diag.HelperCode;
import dev.bpfgate.diag.KfuncCode;
import dev.bpfgate.explain.Explanation;
import dev.bpfgate.explain.source.CallText;
import dev.bpfgate.explain.source.SectionText;
import dev.bpfgate.isa.Call;
import dev.bpfgate.kernel.HelperTable;
import dev.bpfgate.kernel.Privileges;
import dev.bpfgate.kernel.ProgramAttributes;
import dev.bpfgate.kernel.ProgramType;
import dev.bpfgate.link.LineRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A helper or kernel function that this type of program, or this kernel, does not have. */
final class NotAvailable implements RootCause {
    private static final int NAMED_TYPES = 8;

    /** What does the same, with the same arguments, in programs of another type. */
    private static final Map<String, Map<ProgramType, String>> TWINS = Map.of(
            "bpf_skb_load_bytes", Map.of(ProgramType.XDP, "bpf_xdp_load_bytes"),
            "bpf_xdp_load_bytes",
                    Map.of(ProgramType.SCHED_CLS, "bpf_skb_load_bytes", ProgramType.SCHED_ACT, "bpf_skb_load_bytes"));

    @Override
    public Explanation explain(Failure failure) {
        if (failure.is(HelperCode.HELPER_NOT_FOR_PROGRAM_TYPE)) {
            return otherType(failure);
        }
        if (failure.is(HelperCode.UNKNOWN_HELPER) && failure.insn() instanceof Call call) {
            return unknown(failure, call.imm());
        }
        if (failure.is(KfuncCode.KFUNC_NOT_ALLOWED)) {
            return kernelFunction(failure);
        }
        return failure.is(HelperCode.HELPER_MIGHT_SLEEP, KfuncCode.KFUNC_NEEDS_SLEEPABLE) ? sleeps(failure) : null;
    }

    private static Explanation otherType(Failure failure) {
        String helper = failure.callee(failure.insnIndex());
        ProgramType type = failure.program().type();
        Finding finding = Finding.of(
                        "helper-not-for-program-type",
                        helper + "() cannot be called by programs of type " + type.libbpfName())
                .fault("called here")
                .proof("a program of type " + types(failure, ((Call) failure.insn()).imm()), type.libbpfName());
        labelSection(failure, finding);
        String twin = TWINS.getOrDefault(helper, Map.of()).get(type);
        CallText call = failure.callText(failure.insnIndex());
        if (twin != null && call != null) {
            finding.help(new Advice(failure)
                    .replace(
                            failure.statementAt(failure.insnIndex()),
                            helper + "(",
                            twin + "(",
                            twin + "() does the same for this type"));
        }
        return finding.hasHelp()
                ? finding.done()
                : finding.help("do this in a program of one of those types, or without this helper")
                        .done();
    }

    private static String types(Failure failure, int helper) {
        List<String> names = new ArrayList<>();
        for (ProgramType type : ProgramType.values()) {
            HelperTable table = failure.kernel().helperTable(ProgramAttributes.of(type), Privileges.ROOT);
            if (table != null && table.prototype(helper) != null) {
                names.add(type.libbpfName());
            }
        }
        if (names.isEmpty()) {
            return "none: no type has it in this kernel's configuration";
        }
        int more = names.size() - NAMED_TYPES;
        return more <= 1
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, NAMED_TYPES)) + " and " + more + " more";
    }

    private static void labelSection(Failure failure, Finding finding) {
        LineRecord place = failure.place();
        int line = place == null
                ? 0
                : SectionText.named(
                        failure.source(), place.file(), failure.program().section());
        if (line > 0) {
            finding.label(failure.label(
                    place.file(),
                    line,
                    "this makes the program one of type "
                            + failure.program().type().libbpfName()));
        }
    }

    private static Explanation unknown(Failure failure, int id) {
        Finding finding = Finding.of(
                        "helper-unknown", "Linux " + failure.kernel().name() + " has no helper number " + id)
                .fault("called here");
        LineRecord place = failure.place();
        Pattern number = Pattern.compile("\\(\\s*void\\s*\\*\\s*\\)\\s*" + id + "\\b");
        List<String> all = place == null ? List.of() : failure.source().whole(place.file());
        for (int line = 1; line <= all.size(); line++) {
            if (number.matcher(all.get(line - 1)).find()) {
                finding.label(failure.label(place.file(), line, "the helper is given this number"));
            }
        }
        return finding.proof("a helper number up to " + failure.kernel().maxHelperId(), Integer.toString(id))
                .help(
                        "helpers newer than the kernel have to be left out on it: ask bpf_core_enum_value_exists() for the helper's number first")
                .done();
    }

    private static Explanation kernelFunction(Failure failure) {
        String function = failure.callee(failure.insnIndex());
        Finding finding = Finding.of(
                        "kernel-function-not-allowed",
                        function + "() cannot be called by programs of type "
                                + failure.program().type().libbpfName())
                .fault("called here");
        List<String> allowed = new ArrayList<>();
        for (ProgramType type : ProgramType.values()) {
            if (failure.kernel().kfunc(function, ProgramAttributes.of(type), Privileges.ROOT) != null) {
                allowed.add(type.libbpfName());
            }
        }
        if (!allowed.isEmpty()) {
            finding.proof(
                    "a program of type " + String.join(", ", allowed),
                    failure.program().type().libbpfName());
        }
        labelSection(failure, finding);
        return finding.help("do this in a program of another type, or without this function")
                .done();
    }

    private static Explanation sleeps(Failure failure) {
        String callee = failure.callee(failure.insnIndex());
        Finding finding = Finding.of("may-sleep", callee + "() may sleep, and this program must not")
                .fault("may sleep")
                .proof("a program that may sleep", "one that must not");
        LineRecord place = failure.place();
        String section = failure.program().section();
        int line = place == null ? 0 : SectionText.named(failure.source(), place.file(), section);
        if (line > 0) {
            finding.label(failure.label(place.file(), line, "programs of this section must not sleep"));
        }
        String kind = section.contains("/") ? section.substring(0, section.indexOf('/')) : section;
        if (line > 0 && kind.matches("uprobe|uretprobe|usdt|fentry|fexit|fmod_ret|lsm|iter|tp_btf")) {
            String text = failure.source().text(place.file(), line);
            finding.help(new Advice(failure)
                    .line(
                            place.file(),
                            line,
                            text.replace("\"" + kind, "\"" + kind + ".s"),
                            "make the program one that may sleep"));
        }
        return finding.hasHelp()
                ? finding.done()
                : finding.help(
                                "do this in a program that may sleep: its section's name ends in .s (uprobe.s, fentry.s, lsm.s)")
                        .done();
    }
}
