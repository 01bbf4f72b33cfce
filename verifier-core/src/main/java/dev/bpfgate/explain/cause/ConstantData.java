package dev.bpfgate.explain.cause;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.diag.HelperCode;
import dev.bpfgate.explain.Explanation;
import dev.bpfgate.explain.source.CallText;
import dev.bpfgate.link.LineRecord;
import dev.bpfgate.object.MapDefinition;
import dev.bpfgate.state.RegValue;
import java.util.List;
import java.util.regex.Pattern;

/** Global data that is constant and should not be, or is not and should be. */
final class ConstantData implements RootCause {
    private final Failure failure;

    /** Makes a detector. */
    ConstantData() {
        this(null);
    }

    /** Makes one that speaks of a failure. */
    ConstantData(Failure failure) {
        this.failure = failure;
    }

    @Override
    public Explanation explain(Failure subject) {
        boolean text = subject.is(HelperCode.STRING_MAP_WRITABLE, HelperCode.FORMAT_INVALID);
        CallText call = text ? subject.callText(subject.insnIndex()) : null;
        if (call == null) {
            return null;
        }
        int argument = Math.max(0, subject.register() > 0 ? subject.register() - 1 : 2);
        String name = call.argument(argument);
        return subject.is(HelperCode.FORMAT_INVALID) ? format(subject, call, name) : writable(subject, name);
    }

    private static Explanation format(Failure failure, CallText call, String name) {
        Finding finding = Finding.of("format-wrong", "the format string does not fit what is passed with it")
                .fault("used here")
                .proof("as many conversions as there are 8-byte values, and only those the kernel knows", "");
        label(failure, name, finding, "the format");
        return finding.help("give " + call.function() + "() 8 bytes for each conversion of the format")
                .done();
    }

    private static Explanation writable(Failure failure, String name) {
        Finding finding = Finding.of(
                        "string-not-constant",
                        Words.quoted(name, "the string") + " must be a constant, and can be written")
                .fault("passed here")
                .proof("a string in read-only memory", "a variable that programs can write");
        int line = label(failure, name, finding, "declared here, without const");
        if (line > 0) {
            String text = failure.source().text(failure.place().file(), line);
            String better =
                    text.startsWith("static ") ? text.replaceFirst("static ", "static const ") : "const " + text;
            finding.help(new Advice(failure).line(failure.place().file(), line, better, "make it a constant"));
        }
        return finding.hasHelp()
                ? finding.done()
                : finding.help("declare the string const").done();
    }

    /** Returns the line of a global variable, which is labelled, or 0. */
    private static int label(Failure failure, String name, Finding finding, String words) {
        int line = declared(failure, name);
        if (line > 0) {
            finding.label(failure.label(failure.place().file(), line, words));
        }
        return line;
    }

    private static int declared(Failure failure, String name) {
        LineRecord place = failure.place();
        List<String> all = place == null || !name.matches("\\w+")
                ? List.of()
                : failure.source().whole(place.file());
        Pattern declaration = Pattern.compile("^[A-Za-z].*\\b" + name + "\\b\\s*(\\[.*\\])?\\s*(=|;|SEC).*");
        for (int line = 1; line <= all.size(); line++) {
            if (declaration.matcher(all.get(line - 1)).matches()) {
                return line;
            }
        }
        return 0;
    }

    /** Explains a write through a pointer into constant data. */
    Explanation written(RegValue pointer, MapDefinition map) {
        String name = variable(pointer.offset() + pointer.number().umin(), map);
        Finding finding = Finding.of(
                        "constant-written", Words.quoted(name, "this variable") + " is a constant, and is written")
                .fault("written here")
                .proof("a variable that is not const", "constant data, frozen before the program is loaded");
        int line = label(failure, name, finding, "declared const here");
        if (line > 0) {
            String text = failure.source().text(failure.place().file(), line);
            finding.help(new Advice(failure)
                    .line(
                            failure.place().file(),
                            line,
                            text.replaceFirst("\\bconst\\s+", ""),
                            "declare it without const, if the program is to change it"));
        }
        return finding.hasHelp()
                ? finding.done()
                : finding.help("declare it without const").done();
    }

    private String variable(long offset, MapDefinition map) {
        Btf btf = failure.program().btf();
        if (btf == null) {
            return "";
        }
        for (int id : btf.idsOfKind(BtfKind.DATA_SECTION)) {
            BtfType.DataSection section = (BtfType.DataSection) btf.type(id);
            if (!map.name().endsWith(section.name()) && !map.kernelName().endsWith(section.name())) {
                continue;
            }
            for (BtfType.SectionVariable variable : section.variables()) {
                if (offset >= variable.offsetBytes() && offset < variable.offsetBytes() + variable.sizeBytes()) {
                    return btf.name(variable.typeId());
                }
            }
        }
        return "";
    }
}
