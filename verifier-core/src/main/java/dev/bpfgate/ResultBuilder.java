package dev.bpfgate;

import dev.bpfgate.diag.Diagnostic;
import dev.bpfgate.diag.Stage;
import dev.bpfgate.kernel.ProgramType;
import dev.bpfgate.link.LineRecord;
import dev.bpfgate.link.LinkResult;
import dev.bpfgate.link.LinkedProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what becomes of one program; ended by its verdict. */
final class ResultBuilder {
    private final LinkResult program;
    private Statistics cost = Statistics.notSimulated(0);
    private String log = "";

    ResultBuilder(LinkResult program) {
        this.program = program;
    }

    ResultBuilder cost(Statistics value) {
        cost = value;
        return this;
    }

    ResultBuilder log(String value) {
        log = value;
        return this;
    }

    ProgramResult accepted() {
        return result(Verdict.ACCEPTED, Stage.FINISH, Optional.empty(), Optional.empty());
    }

    ProgramResult rejected(Diagnostic why) {
        return result(Verdict.REJECTED, why.stage(), Optional.of(why), Optional.empty());
    }

    ProgramResult inconclusive(Stage stage, String feature) {
        return result(Verdict.INCONCLUSIVE, stage, Optional.empty(), Optional.of(feature));
    }

    private ProgramResult result(
            Verdict verdict, Stage stage, Optional<Diagnostic> diagnostic, Optional<String> feature) {
        Optional<String> type = program.type() == ProgramType.UNSPEC
                ? Optional.empty()
                : Optional.of(program.type().libbpfName());
        return new ProgramResult(
                program.name(),
                program.section(),
                type,
                verdict,
                stage,
                diagnostic,
                diagnostic.flatMap(this::source),
                feature,
                cost,
                log,
                notes());
    }

    private Optional<SourcePosition> source(Diagnostic why) {
        if (why.insnIndex() == Diagnostic.NO_INSN || !(program instanceof LinkedProgram linked)) {
            return Optional.empty();
        }
        LineRecord line = linked.sourceLineAt(why.insnIndex());
        if (line == null || line.file() == null || line.line() == 0) {
            return Optional.empty();
        }
        String text = line.text() == null ? "" : line.text();
        return Optional.of(new SourcePosition(line.file(), line.line(), line.column(), text));
    }

    private List<String> notes() {
        if (!(program instanceof LinkedProgram linked)) {
            return List.of();
        }
        List<String> notes = new ArrayList<>();
        if (linked.btfRefusal() != null) {
            notes.add("the kernel refuses this object's type information, so that loaders load without it: "
                    + linked.btfRefusal().text());
        }
        linked.unresolved().forEach(insn -> notes.add("insn " + insn.slot() + ": " + insn.reason()));
        notes.addAll(linked.assumptions());
        if (linked.isBigEndian()) {
            notes.add("a big-endian object: no kernel has confirmed verdicts on those");
        }
        return notes;
    }
}
