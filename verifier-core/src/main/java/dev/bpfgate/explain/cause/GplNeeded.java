package dev.bpfgate.explain.cause;

import dev.bpfgate.diag.HelperCode;
import dev.bpfgate.explain.Edit;
import dev.bpfgate.explain.Explanation;
import dev.bpfgate.explain.Help;
import dev.bpfgate.link.LineRecord;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A function is called that is reserved for programs under the GPL. */
final class GplNeeded implements RootCause {
    private static final String LICENSE = "char LICENSE[] SEC(\"license\") = \"GPL\";";
    private static final Pattern DECLARED = Pattern.compile("SEC\\(\\s*\"license\"\\s*\\)\\s*=\\s*(\"[^\"]*\")");

    @Override
    public Explanation explain(Failure failure) {
        boolean gpl = failure.is(HelperCode.HELPER_NEEDS_GPL)
                || failure.code().template().contains("GPL");
        if (!gpl) {
            return null;
        }
        String callee = failure.callee(failure.insnIndex());
        String license = failure.program().license();
        String function = callee.isEmpty() ? "this function" : callee + "()";
        Finding finding = Finding.of("license-not-gpl", function + " is for programs under the GPL only")
                .fault("called here")
                .proof(
                        "a licence that the kernel takes for the GPL: \"GPL\", \"Dual MIT/GPL\", \"Dual BSD/GPL\" and the like",
                        license.isEmpty() ? "the object names no licence" : "\"" + license + "\"");
        return finding.help(help(failure, finding)).done();
    }

    private static Help help(Failure failure, Finding finding) {
        LineRecord place = failure.place();
        String words = "if the program may be distributed under the GPL, say so; if not, do without this function";
        List<String> all = place == null ? List.of() : failure.source().whole(place.file());
        for (int line = 1; line <= all.size(); line++) {
            Matcher declared = DECLARED.matcher(all.get(line - 1));
            if (declared.find()) {
                finding.label(failure.label(place.file(), line, "the licence is named here"));
                String better = all.get(line - 1).substring(0, declared.start(1)) + "\"GPL\""
                        + all.get(line - 1).substring(declared.end(1));
                return new Advice(failure).line(place.file(), line, better, words);
            }
        }
        for (int line = 1; line <= all.size(); line++) {
            Matcher variable = Pattern.compile("^(?:const )?char \\w*[lL](?i:icen[sc]e)\\w*\\[\\](?=\\s*=)")
                    .matcher(all.get(line - 1));
            if (variable.find()) {
                finding.label(failure.label(place.file(), line, "this is in no section that loaders look at"));
                String better = variable.replaceFirst("$0 SEC(\"license\")");
                return new Advice(failure).line(place.file(), line, better, "put the licence into its section");
            }
        }
        Edit edit = all.isEmpty() ? null : Edit.after(place.file(), all.size(), List.of("", LICENSE));
        return new Help(words, List.of(LICENSE), edit == null ? List.of() : List.of(edit));
    }
}
