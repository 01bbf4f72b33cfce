package dev.bpfgate;

import dev.bpfgate.btf.MalformedObjectException;
import dev.bpfgate.generate.GeneratedObject;
import dev.bpfgate.link.LinkResult;
import dev.bpfgate.link.LinkedProgram;
import dev.bpfgate.link.Linker;
import dev.bpfgate.object.ObjectFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/**
 * Puts generated objects before the running kernel and before bpfgate. bpfgate links, so that both judge the same
 * instructions; the kernel gets them in bulk.
 */
public final class BulkComparison {

    private static final int LEVELS = 8;
    private static final String INTERRUPTED = "11";

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
     * Returns what the two say about an object's programs, in their order; without those that take the kernel too long.
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
            if (answer[0].equals(INTERRUPTED)) {
                continue;
            }
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
        LinkedProgram last = null;
        for (int i = 0; i < programs.size(); i++) {
            LinkedProgram program = programs.get(i);
            // An array of programs belongs to the type of the first program that uses it.
            if (last == null || last.type() != program.type()) {
                questions.reset();
                if (program.btf() != null) {
                    questions.types(types);
                }
                program.maps().forEach(questions::map);
            }
            last = program;
            questions.program(program, levels.applyAsInt(i));
        }
        try {
            return answers(questions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> answers(BulkQuestions questions) throws IOException {
        List<String> all = LiveKernel.askInBulk(questions.toString(), folder);
        if (all.size() != questions.answers()) {
            throw new IllegalStateException("of " + questions.answers() + " questions, " + all.size() + " answered");
        }
        List<String> answers = new ArrayList<>();
        for (int place : questions.programs()) {
            answers.add(all.get(place));
        }
        Set<Integer> programs = new HashSet<>(questions.programs());
        for (int place = 0; place < all.size(); place++) {
            if (!programs.contains(place) && !all.get(place).startsWith("0\t")) {
                throw new IllegalStateException("the kernel refused types or a map: " + all.get(place));
            }
        }
        return answers;
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
