package dev.bpfgate.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import dev.bpfgate.btf.Btf;
import dev.bpfgate.kernel.KernelProfile;
import dev.bpfgate.object.ObjectFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Compares linked programs, instruction by instruction, with those that a running kernel listed when it was given the same
 * objects through libbpf: the block {@code Live regs before insn} of its log at level 2. Needs many objects and long logs, so
 * it runs only when the environment says where they are:
 *
 * <ul>
 *   <li>{@code BPFGATE_OBJECTS}: a folder of {@code *.bpf.o};
 *   <li>{@code BPFGATE_TRUTH}: a folder with {@code NAME.bpf.o.jsonl} for each, one JSON object a program with the members
 *       program and log;
 *   <li>{@code BPFGATE_KERNEL_BTF}: that kernel's type information;
 *   <li>{@code BPFGATE_KERNEL_CONFIG}: its build configuration, as text.
 * </ul>
 */
class LinkedInstructionsTest {
    private static final Pattern SOURCE_LINE =
            Pattern.compile("^; (.*) @ (\\S+):(\\d+)\\n(\\d+): \\(", Pattern.MULTILINE);
    /** What the kernel says to programs that this machine must not load; the linker had no part in it. */
    private static final int NOT_PERMITTED = -1;

    private static final String BLOCK = "Live regs before insn:\n";

    private final List<String> differences = new ArrayList<>();
    private int compared;
    private int refusals;
    private int undecided;

    @Test
    void linkedProgramsAreThoseThatTheKernelGot() throws Exception {
        Path objects = path("BPFGATE_OBJECTS");
        Path truths = path("BPFGATE_TRUTH");
        Btf kernel = Btf.parse(Files.readAllBytes(path("BPFGATE_KERNEL_BTF")));
        String configuration = Files.readString(path("BPFGATE_KERNEL_CONFIG"));
        LinkTarget target = new LinkTarget(KernelProfile.of("6.18"), kernel, BuildConfiguration.parse(configuration));
        try (Stream<Path> files = Files.list(objects)) {
            for (Path file : files.sorted().toList()) {
                Path truth = truths.resolve(file.getFileName() + ".jsonl");
                if (file.toString().endsWith(".o") && Files.exists(truth)) {
                    compare(file, truth, target);
                }
            }
        }
        System.out.println("linked: " + compared + " programs and " + refusals + " refusals compared, "
                + differences.size() + " differ, " + undecided + " undecided");
        assertThat(differences).isEmpty();
        assertThat(compared).isPositive();
    }

    private static Path path(String variable) {
        String value = System.getenv(variable);
        assumeTrue(value != null, variable + " is not set");
        return Path.of(value);
    }

    private void compare(Path file, Path truth, LinkTarget target) throws Exception {
        ObjectFile object = ObjectFile.read(file.getFileName().toString(), Files.readAllBytes(file));
        Map<String, LinkResult> results = new HashMap<>();
        for (LinkResult result : new Linker(object, target).linkAll()) {
            results.put(result.name(), result);
        }
        for (String line : Files.readAllLines(truth)) {
            JsonObject answer = new Gson().fromJson(line, JsonObject.class);
            String log = answer.get("log").getAsString();
            if (answer.get("program").isJsonNull()) {
                int errno = answer.get("errno").getAsInt();
                results.forEach((program, result) -> note(file, program, refusalDifference(errno, result)));
                refusals++;
                continue;
            }
            boolean isListed = log.contains(BLOCK);
            int errno = answer.get("errno").getAsInt();
            String program = answer.get("program").getAsString();
            if (results.get(program) instanceof LinkFailure failure && !failure.isCertain()) {
                undecided++;
                continue;
            }
            String difference = null;
            if (isListed) {
                compared++;
                difference = difference(log, results.get(program));
            } else if (answer.get("verdict").getAsString().equals("unloadable") && errno != NOT_PERMITTED) {
                refusals++;
                difference = refusalDifference(errno, results.get(program));
            }
            note(file, program, difference);
        }
    }

    private void note(Path file, String program, String difference) {
        if (difference != null) {
            differences.add(file.getFileName() + " " + program + ": " + difference);
        }
    }

    private static String refusalDifference(int errno, LinkResult result) {
        boolean same = result instanceof LinkFailure failure && failure.errno() == errno;
        return same ? null : "loader gives up with " + errno + ", linked " + result;
    }

    private static String difference(String log, LinkResult result) {
        if (!(result instanceof LinkedProgram program)) {
            return "not linked: " + result;
        }
        List<String> listing = KernelListing.of(log.lines().toList(), program);
        String instructions = KernelListing.difference(listing, KernelListing.of(program));
        String functions = KernelListing.functionDifference(log.lines().toList(), program);
        if (functions != null) {
            return functions;
        }
        String maps = KernelListing.mapDifference(log.lines().toList(), program);
        if (maps != null) {
            return maps;
        }
        return instructions != null ? instructions : lineDifference(log, program);
    }

    /** Compares each source line that the log prints before an instruction with the instruction's. */
    private static String lineDifference(String log, LinkedProgram program) {
        Matcher lines = SOURCE_LINE.matcher(log);
        while (lines.find()) {
            int slot = Integer.parseInt(lines.group(4));
            LineRecord line = program.lineAt(slot);
            String wanted = lines.group(1) + " @ " + lines.group(2) + ":" + lines.group(3);
            String got = line == null ? "none" : line.text().strip() + " @ " + fileName(line) + ":" + line.line();
            if (!wanted.strip().equals(got.strip())) {
                return "slot " + slot + ": kernel [" + wanted + "], linked [" + got + "]";
            }
        }
        return null;
    }

    private static String fileName(LineRecord line) {
        return line.file().substring(line.file().lastIndexOf('/') + 1);
    }
}
