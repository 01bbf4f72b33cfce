package dev.bpfgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.bpfgate.cli.sarif.Sarif;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What machines read keeps to its schemas, on everything that a run over objects of all sorts writes: accepted, refused at
 * every stage, inconclusive, and no objects at all. The schemas of JSON and JUnit are the project's own, SARIF's is not.
 */
class FormatSchemaTest {
    private static final Path TESTDATA = Path.of(System.getProperty("bpfgate.testdata", "../testdata"));
    private static final Path SCHEMAS = Path.of(System.getProperty("bpfgate.docs", "../docs"), "schemas");

    @TempDir
    private static Path directory;

    /** Writes each format to a file of its name. */
    @BeforeAll
    static void runOverObjectsOfAllSorts() throws IOException {
        Path hostile = Files.writeString(directory.resolve("=1+1,\"<&>%0A::error::.o"), "no object\n");
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        List<String> words = new ArrayList<>(List.of("--inconclusive=ignore"));
        for (String format : List.of("jsonl", "json", "csv", "sarif", "junit")) {
            Collections.addAll(words, "-o", format + "=" + directory.resolve("run." + format));
        }
        words.add(hostile.toString());
        words.add(directory.resolve("missing.o").toString());
        for (String folder : List.of("mistakes", "network", "structure", "link", "objects")) {
            words.add(TESTDATA.resolve(folder).toString());
        }
        int status = new Bpfgate(nowhere, nowhere, Map.of()).run(words.toArray(String[]::new));
        assertThat(status).isEqualTo(ExitStatus.UNREADABLE.code());
    }

    private static String written(String format) throws IOException {
        return Files.readString(directory.resolve("run." + format));
    }

    private static Schema schema(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in, InputFormat.JSON);
        }
    }

    private static List<Error> faults(Schema schema, String json) {
        return schema.validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    @Test
    void everyLineOfJsonKeepsToItsSchema() throws IOException {
        Schema schema = schema(SCHEMAS.resolve("jsonl-1.schema.json"));
        Set<String> stages = new TreeSet<>();
        Set<String> verdicts = new TreeSet<>();
        for (String line : written("jsonl").lines().toList()) {
            assertThat(faults(schema, line)).as(line).isEmpty();
            JsonObject row = JsonParser.parseString(line).getAsJsonObject();
            stages.add(row.get("stage").getAsString());
            verdicts.add(row.get("verdict").getAsString());
        }
        assertThat(verdicts).contains("accepted", "rejected");
        assertThat(stages).contains("read", "link", "structure", "simulate", "finish");
    }

    @Test
    void theDocumentKeepsToItsSchema() throws IOException {
        Schema schema = schema(SCHEMAS.resolve("json-1.schema.json"));
        assertThat(faults(schema, written("json"))).isEmpty();
        assertThat(faults(schema, written("json").replace("\"statistics\"", "\"costs\"")))
                .isNotEmpty();
    }

    /** With a profile, which only a run that asks for it has. */
    @Test
    void profilesKeepToTheSchema() throws IOException {
        Path file = directory.resolve("profile.json");
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        String object = TESTDATA.resolve("language/bounded_loops.bpf.o").toString();

        new Bpfgate(nowhere, nowhere, Map.of()).run("--profile", "-o", "json=" + file, object);

        String document = Files.readString(file);
        assertThat(document).contains("\"rounds\"", "\"forks\"");
        assertThat(faults(schema(SCHEMAS.resolve("json-1.schema.json")), document))
                .isEmpty();
    }

    @Test
    void schemaAndLinesHaveTheSameFieldsInTheSameOrder() throws IOException {
        JsonObject schema = JsonParser.parseString(Files.readString(SCHEMAS.resolve("jsonl-1.schema.json")))
                .getAsJsonObject();
        List<String> fields = List.copyOf(schema.getAsJsonObject("properties").keySet());
        JsonObject row = JsonParser.parseString(
                        written("jsonl").lines().findFirst().orElseThrow())
                .getAsJsonObject();

        assertThat(row.keySet()).containsExactlyElementsOf(fields);
        assertThat(schema.getAsJsonArray("required").asList().stream().map(JsonElement::getAsString))
                .containsExactlyElementsOf(fields);
        assertThat(Files.readString(SCHEMAS.resolveSibling("jsonl.md")))
                .contains(fields.stream().map(field -> '`' + field + '`').toList());
    }

    @Test
    void theSchemaRefusesWhatContradictsItself() throws IOException {
        Schema schema = schema(SCHEMAS.resolve("jsonl-1.schema.json"));
        JsonObject accepted = written("jsonl")
                .lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .filter(row -> row.get("verdict").getAsString().equals("accepted"))
                .findFirst()
                .orElseThrow();

        for (String change : List.of(
                "{\"errno\":-13}", "{\"verdict\":\"unknown\"}", "{\"stage\":\"read\"}", "{\"feature\":\"x\"}")) {
            JsonObject wrong = accepted.deepCopy();
            JsonParser.parseString(change).getAsJsonObject().asMap().forEach(wrong::add);
            assertThat(faults(schema, wrong.toString())).as(change).isNotEmpty();
        }
        accepted.remove("log");
        assertThat(faults(schema, accepted.toString())).isNotEmpty();
    }

    @Test
    void sarifKeepsToTheStandardsSchema() throws Exception {
        Path schema = Path.of(
                FormatSchemaTest.class.getResource("schemas/sarif-2.1.0.json").toURI());
        assertThat(faults(schema(schema), written("sarif"))).isEmpty();
        assertThat(faults(schema(schema), written("sarif").replace("\"ruleId\"", "\"rule\"")))
                .isNotEmpty();
    }

    /** The limits that GitHub documents for code scanning. */
    @Test
    void sarifKeepsToTheLimitsOfCodeScanning() throws IOException {
        JsonObject log = JsonParser.parseString(written("sarif")).getAsJsonObject();
        assertThat(log.getAsJsonArray("runs")).hasSize(1);
        JsonObject run = log.getAsJsonArray("runs").get(0).getAsJsonObject();
        assertThat(run.getAsJsonArray("results")).hasSizeBetween(100, 5_000);
        assertThat(run.getAsJsonObject("originalUriBaseIds").keySet()).containsExactly(Sarif.SOURCES);
        for (JsonElement result : run.getAsJsonArray("results")) {
            checkResult(result.getAsJsonObject());
        }
        for (JsonElement element :
                run.getAsJsonObject("tool").getAsJsonObject("driver").getAsJsonArray("rules")) {
            JsonObject rule = element.getAsJsonObject();
            assertThat(rule.get("name").getAsString()).matches("([A-Z0-9][a-z0-9]*)+");
            assertThat(text(rule, "shortDescription")).hasSizeLessThan(1_024);
            assertThat(text(rule, "fullDescription")).hasSizeBetween(15, 1_024);
        }
    }

    private static void checkResult(JsonObject result) {
        assertThat(text(result, "message")).hasSizeBetween(5, 1_000);
        assertThat(result.getAsJsonArray("locations")).hasSize(1);
        JsonObject place = result.getAsJsonArray("locations")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("physicalLocation")
                .getAsJsonObject("artifactLocation");
        boolean absolute = place.get("uri").getAsString().startsWith("file:///");
        assertThat(place.has("uriBaseId")).isNotEqualTo(absolute);
        if (result.has("codeFlows")) {
            assertThat(result.getAsJsonArray("codeFlows")
                            .get(0)
                            .getAsJsonObject()
                            .getAsJsonArray("threadFlows")
                            .get(0)
                            .getAsJsonObject()
                            .getAsJsonArray("locations"))
                    .hasSizeBetween(1, 100);
        }
    }

    private static String text(JsonObject owner, String name) {
        return owner.getAsJsonObject(name).get("text").getAsString();
    }

    @Test
    void junitKeepsToItsSchema() throws Exception {
        SchemaFactory schemas = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        schemas.newSchema(SCHEMAS.resolve("junit-1.xsd").toFile())
                .newValidator()
                .validate(new StreamSource(new StringReader(written("junit"))));
    }

    @Test
    void tablesHaveARowALineAndNoFormula() throws IOException {
        List<String> lines = written("csv").lines().toList();
        assertThat(lines).hasSize(1 + (int) written("jsonl").lines().count());
        assertThat(written("csv")).doesNotContain("\r");
        assertThat(lines).noneMatch(line -> line.matches("\"?[=@+-].*"));
    }
}
