package dev.bpfgate.explain.cause;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.explain.Edit;
import dev.bpfgate.explain.Explanation;
import dev.bpfgate.explain.Help;
import dev.bpfgate.explain.Label;
import dev.bpfgate.explain.NearestName;
import dev.bpfgate.explain.source.SectionText;
import dev.bpfgate.explain.source.SourceView;
import dev.bpfgate.link.LinkFailure;
import dev.bpfgate.object.SectionDefinition;
import dev.bpfgate.object.SectionNames;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a loader gives up before the kernel is asked: names that nothing has. */
final class NotLinked {
    private static final Pattern EXTERN = Pattern.compile("extern (\\S+) is not found");
    private static final Pattern TRACE_POINT = Pattern.compile("trace point btf_trace_(\\S+)");
    private static final Pattern FUNCTION = Pattern.compile("kernel has no (?:function|hook) (\\S+)");
    private static final Pattern SECTION = Pattern.compile("section (\\S+) names no program type");
    private static final String TRACE_PREFIX = "btf_trace_";

    private final LinkFailure failure;
    private final Btf kernel;
    private final SourceView source;
    private final String file;

    NotLinked(LinkFailure failure, Btf kernel, SourceView source) {
        this.failure = failure;
        this.kernel = kernel;
        this.source = source;
        this.file = failure.lines().isEmpty() ? "" : failure.lines().get(0).file();
    }

    /** Returns what is wrong, or null. */
    Explanation explain() {
        Matcher extern = EXTERN.matcher(failure.message());
        if (extern.find()) {
            return extern(extern.group(1));
        }
        Matcher tracePoint = TRACE_POINT.matcher(failure.message());
        if (tracePoint.find()) {
            return target(tracePoint.group(1), "tracepoint", TRACE_PREFIX, BtfKind.TYPEDEF);
        }
        Matcher function = FUNCTION.matcher(failure.message());
        if (function.find()) {
            return target(function.group(1), "function", "", BtfKind.FUNC);
        }
        Matcher section = SECTION.matcher(failure.message());
        if (section.find()) {
            return section(section.group(1));
        }
        return failure.message().contains("not described by type information") ? withoutTypes() : null;
    }

    private Explanation extern(String name) {
        Finding finding = Finding.of("extern-missing", "the target kernel has nothing called '" + name + "'");
        List<String> all = source.whole(file);
        Pattern mention = Pattern.compile("\\b" + Pattern.quote(name) + "\\b");
        for (int line = 1; line <= all.size(); line++) {
            if (!all.get(line - 1).startsWith("//")
                    && mention.matcher(all.get(line - 1)).find()) {
                boolean declared = all.get(line - 1).matches(".*\\b(__ksym|__kconfig)\\b.*");
                finding.label(label(line, declared ? "declared here, without __weak" : "used here"));
            }
        }
        String nearest = name.startsWith("CONFIG_") ? "" : nearest(name, "", BtfKind.FUNC);
        if (!nearest.isEmpty()) {
            finding.help("there is a function called '" + nearest + "'");
        }
        return finding.help("declare it __weak, and ask whether it is there before using it, if other kernels have it")
                .done();
    }

    private Explanation target(String name, String what, String prefix, BtfKind kind) {
        Finding finding = Finding.of(
                "attach-target-missing", "the target kernel has no " + what + " '" + name + "' to attach to");
        int line = SectionText.named(source, file, failure.section());
        finding.label(label(line, "named here"));
        String nearest = nearest(name, prefix, kind);
        if (!nearest.isEmpty()) {
            finding.help("there is one called '" + nearest + "'");
        }
        return finding.hasHelp()
                ? finding.done()
                : finding.help("names of " + what
                                + "s differ between kernels: look for it in the target's type information")
                        .done();
    }

    private Explanation section(String section) {
        Finding finding = Finding.of(
                "section-unknown", "'" + section + "' is no section name that says what type the program has");
        int line = SectionText.named(source, file, section);
        finding.label(label(line, "named here"));
        int slash = section.indexOf('/');
        String head = slash < 0 ? section : section.substring(0, slash);
        NearestName nearest = Words.nearest(head);
        for (SectionDefinition definition : SectionNames.definitions()) {
            nearest.offer(definition.pattern().replaceAll("[+/]+$", ""));
        }
        if (nearest.best().isEmpty()) {
            return finding.help("see the list of section names in libbpf's documentation")
                    .done();
        }
        String better = nearest.best() + section.substring(head.length());
        String words = "the section is probably '" + better + "'";
        String text = line > 0 ? source.text(file, line) : "";
        return finding.help(
                        line > 0
                                ? new Help(
                                        words,
                                        List.of("SEC(\"" + better + "\")"),
                                        List.of(Edit.replace(
                                                file, line, text.replace("\"" + section + "\"", "\"" + better + "\""))))
                                : Help.of(words))
                .done();
    }

    private static Explanation withoutTypes() {
        return Finding.of("types-missing", "the object has no type information, and its maps are defined by types")
                .help("compile with -g: clang -O2 -g --target=bpf")
                .done();
    }

    private Label label(int line, String words) {
        return line <= 0 ? null : new Label(Label.NO_INSN, source.place(file, line), words);
    }

    private String nearest(String name, String prefix, BtfKind kind) {
        NearestName nearest = Words.nearest(name);
        if (kernel != null) {
            for (int id : kernel.idsOfKind(kind)) {
                String candidate = kernel.name(id);
                if (candidate.startsWith(prefix)) {
                    nearest.offer(candidate.substring(prefix.length()));
                }
            }
        }
        return nearest.best();
    }
}
