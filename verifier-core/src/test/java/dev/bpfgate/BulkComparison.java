package dev.bpfgate;

import dev.bpfgate.btf.MalformedObjectException;
import dev.bpfgate.generate.GeneratedObject;
import dev.bpfgate.link.LinkResult;
import dev.bpfgate.link.LinkedProgram;
import dev.bpfgate.link.Linker;
import dev.bpfgate.object.MapDefinition;
import dev.bpfgate.object.ObjectFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Puts generated objects before the running kernel and before bpfgate. bpfgate links, so that both judge the same
 * instructions; the kernel gets them in bulk.
 */
public final class BulkComparison {

    private static final int LEVELS = 8;

    private final Path folder;
    private final TargetKernel target;
    private final ProgramJudge[] judges = new ProgramJudge[LEVELS];

    /**
     * Reads the running kernel's own types.
     *
     * @param folder where questions and answers pass through; created if it is not there
     */
    public BulkComparison(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        VerifierOptions options = LiveKernel.options();
        target = new TargetKernel(options);
        for (int level = 0; level < LEVELS; level++) {
            judges[level] = new ProgramJudge(options.withLogLevel(level), target, dev.bpfgate.explain.Sources.NONE);
        }
    }

    /**
     * Returns what the two say about an object's programs, in their order.
     *
     * @param levels the log level for each program, by its place
     */
    public List<BulkAnswer> compare(GeneratedObject object, IntUnaryOperator levels) {
        List<LinkedProgram> programs = linked(object);
        List<String> answers = ask(object.types(), programs, levels);
        List<BulkAnswer> compared = new ArrayList<>();
        for (int i = 0; i < programs.size(); i++) {
            LinkedProgram program = programs.get(i);
            int level = levels.applyAsInt(i);
            String[] answer = answers.get(i).split("\t", 2);
            compared.add(new BulkAnswer(
                    program.name(),
                    level,
                    -Integer.parseInt(answer[0]),
                    unescaped(answer[1]),
                    judges[level].judge(program)));
        }
        return compared;
    }

    private List<LinkedProgram> linked(GeneratedObject object) {
        try {
            ObjectFile file = ObjectFile.read("generated", object.bytes());
            List<LinkedProgram> programs = new ArrayList<>();
            for (LinkResult program : new Linker(file, target.linkTarget()).linkAll()) {
                if (!(program instanceof LinkedProgram linked)) {
                    throw new IllegalStateException(program.name() + " does not link: " + program);
                }
                programs.add(linked);
            }
            return programs;
        } catch (MalformedObjectException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> ask(byte[] types, List<LinkedProgram> programs, IntUnaryOperator levels) {
        BulkQuestions questions = new BulkQuestions();
        boolean typed = programs.get(0).btf() != null;
        if (typed) {
            questions.types(types);
        }
        for (MapDefinition map : programs.get(0).maps()) {
            questions.map(map);
        }
        for (int i = 0; i < programs.size(); i++) {
            questions.program(programs.get(i), levels.applyAsInt(i));
        }
        try {
            List<String> answers = LiveKernel.askInBulk(questions.toString(), folder);
            int others = questions.answersBeforePrograms();
            if (answers.size() != others + programs.size()) {
                throw new IllegalStateException(
                        "of " + programs.size() + " questions, " + answers.size() + " answered");
            }
            for (String prepared : answers.subList(0, others)) {
                if (!prepared.startsWith("0\t")) {
                    throw new IllegalStateException("the kernel refused types or a map: " + prepared);
                }
            }
            return answers.subList(others, answers.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign != '\\') {
                plain.append(sign);
            } else {
                plain.append(text.charAt(++i) == 'n' ? '\n' : text.charAt(i));
            }
        }
        return plain.toString();
    }
}
