package dev.bpfgate.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import dev.bpfgate.btf.Btf;
import dev.bpfgate.isa.CallNames;
import dev.bpfgate.isa.Disassembler;
import dev.bpfgate.isa.ImmSource;
import dev.bpfgate.isa.LoadImm64;
import dev.bpfgate.kernel.Helper;
import dev.bpfgate.kernel.KernelProfile;
import dev.bpfgate.object.ObjectFile;
import java.io.IOException;
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
 *   <li>{@code BPFGATE_KERNEL_BTF}: that kernel's type information.
 * </ul>
 */
class LinkedInstructionsTest {
    private static final Pattern LINE = Pattern.compile("\\s*(?:\\d+ )?\\s*(\\d+): [.\\dp]{10,12} (.*)");
    private static final Pattern ADDRESS = Pattern.compile("0x[0-9a-f]+");
    private static final String BLOCK = "Live regs before insn:\n";

    private final List<String> differences = new ArrayList<>();
    private int compared;

    @Test
    void linkedProgramsAreThoseThatTheKernelGot() throws Exception {
        Path objects = folder("BPFGATE_OBJECTS");
        Path truths = folder("BPFGATE_TRUTH");
        String btfFile = System.getenv("BPFGATE_KERNEL_BTF");
        assumeTrue(btfFile != null, "BPFGATE_KERNEL_BTF names no file");
        Btf kernel = Btf.parse(Files.readAllBytes(Path.of(btfFile)));
        try (Stream<Path> files = Files.list(objects)) {
            for (Path file : files.sorted().toList()) {
                Path truth = truths.resolve(file.getFileName() + ".jsonl");
                if (file.toString().endsWith(".o") && Files.exists(truth)) {
                    compare(file, truth, kernel);
                }
            }
        }
        System.out.println("linked as the kernel got them: " + (compared - differences.size()) + " of " + compared);
        assertThat(differences).isEmpty();
        assertThat(compared).isPositive();
    }

    private static Path folder(String variable) {
        String value = System.getenv(variable);
        assumeTrue(value != null, variable + " names no folder");
        return Path.of(value);
    }

    private void compare(Path file, Path truth, Btf kernel) throws Exception {
        ObjectFile object = ObjectFile.read(file.getFileName().toString(), Files.readAllBytes(file));
        Map<String, LinkResult> results = new HashMap<>();
        for (LinkResult result : new Linker(object, new LinkTarget("6.18.44", kernel, null)).linkAll(null)) {
            results.put(result.name(), result);
        }
        for (String line : Files.readAllLines(truth)) {
            JsonObject answer = new Gson().fromJson(line, JsonObject.class);
            String log = answer.get("log").getAsString();
            int block = log.indexOf(BLOCK);
            if (block >= 0) {
                compared++;
                String program = answer.get("program").getAsString();
                String difference = difference(log.substring(block + BLOCK.length()), results.get(program), kernel);
                if (difference != null) {
                    differences.add(file.getFileName() + " " + program + ": " + difference);
                }
            }
        }
    }

    private static String difference(String block, LinkResult result, Btf kernel) throws IOException {
        if (!(result instanceof LinkedProgram program)) {
            return "not linked: " + result;
        }
        List<String> expected = new ArrayList<>();
        for (String line : block.lines().toList()) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                break;
            }
            int slot = Integer.parseInt(matcher.group(1));
            String text = matcher.group(2);
            expected.add(slot + " " + (isAddress(program, slot) ? mask(text) : text));
        }
        List<String> actual = listing(program, kernel);
        for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
            String wanted = i < expected.size() ? expected.get(i) : "nothing";
            String got = i < actual.size() ? actual.get(i) : "nothing";
            if (!wanted.equals(got)) {
                return "kernel [" + wanted + "], linked [" + got + "]";
            }
        }
        return null;
    }

    private static List<String> listing(LinkedProgram program, Btf kernel) {
        Disassembler disassembler = new Disassembler(new Names(KernelProfile.of("6.18"), kernel));
        List<String> lines = new ArrayList<>();
        for (int slot = 0; slot < program.insns().length; slot += program.insns()[slot].slots()) {
            String text = disassembler.line(program.insns()[slot]);
            lines.add(slot + " " + (isAddress(program, slot) ? mask(text) : text));
        }
        return lines;
    }

    private static boolean isAddress(LinkedProgram program, int slot) {
        return slot < program.insns().length
                && program.insns()[slot] instanceof LoadImm64 load
                && load.source() != ImmSource.FUNCTION
                && (load.source() != ImmSource.VALUE || load.value() >>> 32 == 0xffffffffL);
    }

    private static String mask(String text) {
        return ADDRESS.matcher(text).replaceAll("ADDRESS");
    }

    private record Names(KernelProfile profile, Btf kernel) implements CallNames {
        @Override
        public String helper(int id) {
            Helper helper = profile.helper(id);
            return helper == null ? null : helper.name();
        }

        @Override
        public String kernelFunction(int btfId, int module) {
            return kernel.contains(btfId) ? kernel.name(btfId) : null;
        }
    }
}
