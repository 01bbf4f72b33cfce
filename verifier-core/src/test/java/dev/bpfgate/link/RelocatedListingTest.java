package dev.bpfgate.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.bpfgate.Corpus;
import dev.bpfgate.btf.KernelBtf;
import dev.bpfgate.isa.CallNames;
import dev.bpfgate.isa.Disassembler;
import dev.bpfgate.kernel.KernelProfile;
import dev.bpfgate.object.ObjectFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Links programs full of relocations against the types that the library ships, and compares their instructions with those
 * that the kernel of these types listed.
 */
class RelocatedListingTest {
    private static final Path FOLDER = Corpus.root().resolve("relocations");

    private final LinkTarget target = new LinkTarget(KernelProfile.of("6.18"), KernelBtf.shipped("6.18"), null);
    private final List<String> differences = new ArrayList<>();
    private int compared;
    private int unresolved;

    @Test
    void instructionsAreThoseThatTheKernelListed() throws Exception {
        JsonObject recorded = new Gson().fromJson(Files.readString(FOLDER.resolve("linked.json")), JsonObject.class);
        JsonObject objects = recorded.getAsJsonObject("objects");
        for (String name : objects.keySet()) {
            ObjectFile object = ObjectFile.read(name, Files.readAllBytes(FOLDER.resolve(name)));
            for (LinkResult result : new Linker(object, target).linkAll()) {
                compare(name, result, objects.getAsJsonObject(name).getAsJsonObject(result.name()));
            }
        }
        assertThat(differences).isEmpty();
        assertThat(compared).isEqualTo(187);
        assertThat(unresolved).isEqualTo(25);
    }

    private void compare(String object, LinkResult result, JsonObject answer) {
        compared++;
        boolean refused = answer.get("stage").getAsString().equals("link");
        if (!(result instanceof LinkedProgram program)) {
            if (!refused || !((LinkFailure) result).isCertain()) {
                differences.add(object + " " + result.name() + ": " + result);
            }
            return;
        }
        if (refused) {
            differences.add(object + " " + result.name() + ": the loader refuses it");
            return;
        }
        List<String> wanted = texts(answer.getAsJsonArray("instructions"));
        List<String> linked = listing(program);
        if (!wanted.equals(linked)) {
            differences.add(object + " " + program.name() + ": kernel " + wanted + ", linked " + linked);
        }
        JsonElement reason = answer.get("unresolved");
        unresolved += reason == null ? 0 : 1;
        boolean same = reason == null
                || program.unresolved().stream().anyMatch(insn -> insn.reason().equals(reason.getAsString()));
        if (!same) {
            differences.add(object + " " + program.name() + ": " + reason + " is not among " + program.unresolved());
        }
    }

    private static List<String> texts(JsonArray lines) {
        return lines.asList().stream().map(JsonElement::getAsString).toList();
    }

    private static List<String> listing(LinkedProgram program) {
        Disassembler disassembler = new Disassembler(CallNames.NONE);
        List<String> lines = new ArrayList<>();
        for (int slot = 0; slot < program.insns().length; slot += program.insns()[slot].slots()) {
            lines.add(slot + ": " + disassembler.line(program.insns()[slot]));
        }
        return lines;
    }
}
