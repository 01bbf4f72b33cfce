package dev.bpfgate.explain.cause;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.diag.LoaderCode;
import dev.bpfgate.explain.Explanation;
import dev.bpfgate.explain.NearestName;
import dev.bpfgate.link.LineRecord;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A relocation asks for a type or member that the target kernel does not have. */
final class MissingInKernel implements RootCause {
    private static final Pattern RELOCATION = Pattern.compile(
            "CO-RE relocation <(\\w+)> \\[\\d+\\] (?:(struct|union|enum) )?([\\w$]+)(?:\\.(\\S+?))?(?: \\(|$)");

    @Override
    public Explanation explain(Failure failure) {
        if (!failure.is(LoaderCode.NOT_RESOLVED)) {
            return null;
        }
        Matcher found = RELOCATION.matcher(failure.diagnostic().message());
        return found.find() ? explain(failure, found.group(2), found.group(3), found.group(4)) : null;
    }

    private static Explanation explain(Failure failure, String keyword, String type, String path) {
        Btf kernel = failure.program().kernelBtf();
        String name = Btf.essentialName(type);
        BtfType.Composite struct = struct(kernel, name);
        boolean typeMissing = struct == null;
        String member = path == null ? "" : path.replaceFirst("[.\\[].*", "");
        String c = (keyword == null ? "" : keyword + " ") + name;
        String title = typeMissing
                ? "Linux " + failure.kernel().name() + " has no " + c
                : c + " of Linux " + failure.kernel().name() + " has no member '" + member + "'";
        Finding finding = Finding.of(typeMissing ? "type-missing" : "member-missing", title)
                .fault("needed here: " + name + (path == null ? "" : "." + path))
                .proof(
                        "a kernel that has it, or a program that asks first",
                        failure.diagnostic().message());
        labels(failure, typeMissing ? name : member, typeMissing, finding);
        NearestName nearest = Words.nearest(typeMissing ? name : member);
        if (typeMissing && kernel != null) {
            for (int id : kernel.idsOfKind(BtfKind.STRUCT)) {
                nearest.offer(kernel.name(id));
            }
        } else if (!typeMissing) {
            struct.members().forEach(known -> nearest.offer(known.name()));
        }
        if (!nearest.best().isEmpty()) {
            finding.help("there is one called '" + nearest.best() + "'");
        }
        return finding.help(
                        typeMissing
                                ? "ask bpf_core_type_exists() first, and go another way where it does not"
                                : "ask bpf_core_field_exists() first, and read another member where it does not")
                .done();
    }

    private static BtfType.Composite struct(Btf kernel, String name) {
        int id = kernel == null ? 0 : Math.max(kernel.find(name, BtfKind.STRUCT), kernel.find(name, BtfKind.UNION));
        return id > 0 && kernel.type(id) instanceof BtfType.Composite composite ? composite : null;
    }

    private static void labels(Failure failure, String word, boolean type, Finding finding) {
        LineRecord place = failure.place();
        List<String> all =
                place == null || word.isEmpty() ? List.of() : failure.source().whole(place.file());
        Pattern mention = Pattern.compile((type ? "\\b(struct|union|enum) " : "\\b") + Pattern.quote(word) + "\\b");
        for (int line = 1; line <= all.size(); line++) {
            String text = all.get(line - 1);
            if (!text.startsWith("//") && mention.matcher(text).find() && line != place.line()) {
                finding.label(failure.label(place.file(), line, "'" + word + "' is named here"));
            }
        }
    }
}
