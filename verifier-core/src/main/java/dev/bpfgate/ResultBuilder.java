package dev.bpfgate;

import dev.bpfgate.diag.Diagnostic;
import dev.bpfgate.diag.Stage;
import dev.bpfgate.explain.Explanation;
import dev.bpfgate.interp.trace.ValueStory.Chapter;
import dev.bpfgate.isa.Disassembler;
import dev.bpfgate.kernel.ProgramType;
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
    private List<StoryStep> story = List.of();
    private Recorded recorded = Recorded.NOTHING;
    private Optional<Explanation> explanation = Optional.empty();

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

    ResultBuilder explanation(Explanation value) {
        explanation = Optional.ofNullable(value);
        return this;
    }

    ResultBuilder story(List<Chapter> chapters, Disassembler disassembler) {
        List<StoryStep> steps = new ArrayList<>();
        for (Chapter chapter : chapters) {
            int at = chapter.event().insn();
            String insn = disassembler.line(((LinkedProgram) program).insns()[at]);
            steps.add(new StoryStep(chapter.event(), insn, source(at)));
        }
        story = steps;
        return this;
    }

    ResultBuilder recorded(Recorded value) {
        recorded = value;
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
                diagnostic.flatMap(why -> source(why.insnIndex())),
                feature,
                cost,
                log,
                story,
                explanation,
                notes(),
                recorded);
    }

    private Optional<SourcePosition> source(int insnIndex) {
        if (insnIndex == Diagnostic.NO_INSN || !(program instanceof LinkedProgram linked)) {
            return Optional.empty();
        }
        return SourcePosition.of(linked.sourceLineAt(insnIndex));
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
