package dev.bpfgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.bpfgate.diag.DiagnosticCode;
import dev.bpfgate.diag.DiagnosticFamily;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as scripts see it: words in, text and exit status out. */
class BpfgateTest {
    /** {@code r0 = 2; exit}. */
    private static final byte[] RETURNS_TWO = {(byte) 0xb7, 0, 0, 0, 2, 0, 0, 0, (byte) 0x95, 0, 0, 0, 0, 0, 0, 0};

    private static final Path OBJECT =
            Path.of(System.getProperty("bpfgate.testdata", "../testdata"), "network", "xdp_firewall.bpf.o");

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Object... words) {
        String[] args = new String[words.length];
        for (int i = 0; i < words.length; i++) {
            args[i] = words[i].toString();
        }
        PrintStream results = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream rest = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Bpfgate(results, rest, Map.of()).run(args);
    }

    private List<JsonObject> rows() {
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
    }

    @Test
    void withoutWordsItShowsHelpAndFails() {
        assertThat(run()).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Usage: bpfgate");
    }

    @Test
    void helpIsAResult() {
        assertThat(run("--help")).isZero();
        assertThat(run("verify", "--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Usage: bpfgate", "Usage: bpfgate verify");
    }

    @Test
    void wrongWordsAreUsage() {
        assertThat(run("--no-such-option", OBJECT)).isEqualTo(2);
        assertThat(run("-o", "no-such-format", OBJECT)).isEqualTo(2);
        assertThat(run("--log-level", "9", OBJECT)).isEqualTo(2);
        assertThat(run("--raw", OBJECT)).isEqualTo(2);
        assertThat(run("--btf", directory.resolve("none"), OBJECT)).isEqualTo(2);
        assertThat(run("verify")).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void filesThatCannotHoldTheirReportAreUsage() {
        Path file = directory.resolve("report");
        assertThat(run("-o", "sarif=" + file, "-o", "json=" + file, OBJECT)).isEqualTo(2);
        assertThat(run("-o", "sarif=" + directory.resolve("none/report"), OBJECT))
                .isEqualTo(2);
        if (Files.exists(Path.of("/dev/full"))) {
            assertThat(run("-o", "csv=/dev/full", OBJECT)).isEqualTo(2);
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("two formats go to one file");
    }

    @Test
    void slipsAreAnsweredWithWhatWasMeant() {
        run("--kernal", "6.18", OBJECT);
        run("-o", "sarfi", OBJECT);
        run("--kernel", "6.81", OBJECT);
        run("--raw", "--type", "xpd", OBJECT);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("did you mean '--kernel'?", "did you mean 'sarif'?", "did you mean '6.18'?")
                .contains("did you mean 'xdp'?", "bpfgate verify --help tells more")
                .doesNotContain("Usage:");
    }

    @Test
    void helpShowsOptionsUnderTitles() {
        run("verify", "--help");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\nOptions:\n", "\nTarget kernel and programs:\n", "\nNames of source files:\n");
    }

    @Test
    void quietLeavesTheExitStatusAndWhatIsAskedFor() throws IOException {
        Path rejected = OBJECT.resolveSibling("../mistakes/lookup_unchecked.bpf.o");

        assertThat(run("-q", rejected)).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(run("-q", "-o", "short", rejected)).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("lookup_unchecked.c:19:2: error");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void wordsEndWhereItIsAskedForAndElsewhereNowhere() throws IOException {
        Path rejected = OBJECT.resolveSibling("../mistakes/lookup_unchecked.bpf.o");
        String label = "- bpf_map_lookup_elem() returns NULL if the map has no such entry";

        run(rejected);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(label);
        out.reset();
        run("--width", "60", "-o", "text", "-o", "text=" + directory.resolve("text"), rejected);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("- bpf_map_lookup_elem() returns NULL\n")
                .isEqualTo(Files.readString(directory.resolve("text")));
        assertThat(run("--width", "7", rejected)).isEqualTo(2);
        assertThat(run("--width", "-1", rejected)).isEqualTo(2);
    }

    @Test
    void patternsAreExpandedWhereTheShellDidNot() throws IOException {
        Files.createDirectories(directory.resolve("b/c"));
        Files.writeString(directory.resolve("b/c/z.bpf.o"), "");
        Files.writeString(directory.resolve("b/a.bpf.o"), "");
        Files.writeString(directory.resolve("b/c/host.o"), "");

        run("-o", "jsonl", directory.resolve("b") + "/**.bpf.o", directory.resolve("b/*/no.o"));
        assertThat(rows())
                .extracting(row ->
                        Path.of(row.get("object").getAsString()).getFileName().toString())
                .containsExactly("a.bpf.o", "z.bpf.o", "no.o");
    }

    @Test
    void kernelsAreListed() {
        assertThat(run("kernels")).isZero();
        assertThat(run("--list-kernels")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("6.18    Linux 6.18.");
    }

    @Test
    void unreadableFilesAreNamedAndCounted() throws IOException {
        Path text = Files.writeString(directory.resolve("text.o"), "no object\n");

        assertThat(run("-o", "jsonl", text, directory.resolve("missing.o"), directory.resolve("none.o")))
                .isEqualTo(5);
        assertThat(rows()).hasSize(3).allSatisfy(row -> {
            assertThat(row.get("program").isJsonNull()).isTrue();
            assertThat(row.get("stage").getAsString()).isEqualTo("read");
            assertThat(row.get("verdict").getAsString()).isEqualTo("rejected");
        });
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).contains("missing.o: no such file"));
    }

    @Test
    void aBadFileDoesNotHideTheOthers() throws IOException {
        Path bad = Files.writeString(directory.resolve("a-bad.bin"), "no instructions");
        Path good = Files.write(directory.resolve("good.bin"), RETURNS_TWO);

        assertThat(run("--raw", "--type", "xdp", "-o", "jsonl", bad, good)).isEqualTo(5);
        assertThat(rows()).hasSize(2);
        assertThat(rows().get(1).get("program").getAsString()).isEqualTo("raw");
        assertThat(rows().get(1).get("type").getAsString()).isEqualTo("xdp");
    }

    @Test
    void everyRowHasEveryField() throws IOException {
        Path good = Files.write(directory.resolve("good.bin"), RETURNS_TWO);
        Path bad = directory.resolve("missing.bin");

        run("--raw", "--type", "xdp", "-o", "jsonl", bad, good);

        assertThat(rows())
                .allSatisfy(row -> assertThat(row.keySet())
                        .containsExactly(
                                "object",
                                "program",
                                "section",
                                "type",
                                "kernel",
                                "verdict",
                                "stage",
                                "errno",
                                "code",
                                "message",
                                "file",
                                "line",
                                "column",
                                "insn",
                                "feature",
                                "insns_processed",
                                "total_states",
                                "peak_states",
                                "log",
                                "schema_version",
                                "explanation"));
    }

    @Test
    void directoriesAreSearchedForObjectsInOrder() throws IOException {
        Files.createDirectories(directory.resolve("b/c"));
        Files.writeString(directory.resolve("b/c/z.o"), "");
        Files.writeString(directory.resolve("b/a.o"), "");
        Files.writeString(directory.resolve("b/readme.txt"), "");

        assertThat(run("-o", "jsonl", directory)).isEqualTo(5);
        assertThat(rows())
                .extracting(row -> directory
                        .relativize(Path.of(row.get("object").getAsString()))
                        .toString()
                        .replace('\\', '/'))
                .containsExactly("b/a.o", "b/c/z.o");
    }

    @Test
    void severalFormatsAtOnce() throws IOException {
        Path good = Files.write(directory.resolve("good.bin"), RETURNS_TWO);
        Path file = directory.resolve("rows.jsonl");

        run("--raw", "--type", "xdp", "-o", "text", "-o", "jsonl=" + file, good);

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("raw");
        assertThat(Files.readAllLines(file)).hasSize(1);
    }

    @Test
    void versionIsTheBuildsOwn() {
        assertThat(run("version")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("bpfgate ")
                .contains("Java")
                .doesNotContain("${");
    }

    @Test
    void listNamesProgramsAndMaps() {
        assertThat(run("list", OBJECT)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("firewall  xdp      xdp", "blocked_sources  lpm_trie");
    }

    @Test
    void disassemblyHasSourceLinesBetweenInstructions() {
        assertThat(run("disasm", OBJECT, "firewall")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("@ xdp_firewall.c:", "call bpf_map_lookup_elem#1\n")
                .endsWith("\n\n");
        assertThat(run("disasm", OBJECT, "no_such_program")).isEqualTo(2);
    }

    @Test
    void flowGraphsInEveryFormat() {
        for (String format : List.of("text", "dot", "json", "svg")) {
            assertThat(run("cfg", "-o", format, OBJECT)).as(format).isZero();
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("firewall (xdp): 1 functions", "digraph G {", "{\"program\":\"firewall\"", "<svg xmlns=")
                .contains("-> block 1 (fallthrough)")
                .contains("b0 -> b1");
    }

    @Test
    void explainKnowsEveryCode() {
        for (DiagnosticFamily family : DiagnosticFamily.values()) {
            for (DiagnosticCode code : family.codes()) {
                assertThat(run("explain", code.id())).as(code.id()).isZero();
            }
        }
        assertThat(run("explain", "no-such-code")).isEqualTo(2);
    }

    @Test
    void explainTellsWhatToDo() {
        assertThat(run("explain", "packet-load-program-type")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("packet-load-program-type\n  kernel: BPF_LD_[ABS|IND] instructions")
                .contains("errno:  EINVAL", "docs/diagnostics/memory.md", "Use `bpf_skb_load_bytes`");
    }

    @Test
    void explainShowsWhatIsRefusedAndWhatIsAccepted() {
        assertThat(run("explain", "division-by-zero")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "Refused: testdata/diagnostics/alu.c, `division_by_zero`. Accepted: testdata/diagnostics/alu.c")
                .contains("RAW(0x37, 0, 0, 0, 0)", "r0 /= r1;");
    }

    @Test
    void explainSaysWhyNoProgramShowsACode() {
        assertThat(run("explain", "locks-twice")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("No program shows it: unreachable: ");
    }

    @Test
    void explainSaysWhoIsRefused() {
        assertThat(run("explain", "pointer-leak-into-map")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("(loaded without any capability)");
    }

    @Test
    void explainFindsTheCodeOfALineOfALog() {
        assertThat(run("explain", "invalid access to packet, off=0 size=14, R2(id=0,off=0,r=8)"))
                .isZero();
        assertThat(run("explain", "12: (61) R3 invalid mem access 'map_value_or_null'"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("packet-bounds\n  kernel:", "invalid-memory-access\n");
        assertThat(run("explain", "wombat")).isEqualTo(2);
        assertThat(run("explain", "packt-bounds")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("did you mean 'packet-bounds'?");
    }

    @Test
    void everyFormatTakesPaths() throws IOException {
        Path object = OBJECT.resolveSibling("../mistakes/lookup_unchecked.bpf.o");

        assertThat(run("-o", "short", "--path-map", "./mistakes=/src/bpf", "--source-root", "/src", object))
                .isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("bpf/lookup_unchecked.c:19:2: error: count_opens: ");
        assertThat(run("-o", "short", "--path-map", "nothing", object)).isEqualTo(2);
    }
}
