package dev.bpfgate.cli.sarif;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the results of one SARIF run. */
final class SarifResultWriter {
    private static final int FINGERPRINT_BYTES = 8;

    private final JsonWriter json;
    private final List<String> rules;
    private final Map<String, Integer> seen = new HashMap<>();

    /**
     * Makes a writer.
     *
     * @param rules the run's rules in their order
     */
    SarifResultWriter(JsonWriter json, List<String> rules) {
        this.json = json;
        this.rules = rules;
    }

    void write(SarifResult result) throws IOException {
        json.beginObject();
        json.name("ruleId").value(result.rule());
        json.name("ruleIndex").value(rules.indexOf(result.rule()));
        json.name("level").value(result.level());
        message(result.message());
        json.name("locations").beginArray();
        location(Optional.of(result.place()), result.program(), Optional.empty());
        json.endArray();
        json.name("partialFingerprints").beginObject();
        json.name("primaryLocationLineHash").value(fingerprint(result));
        json.endObject();
        if (!result.path().isEmpty()) {
            codeFlow(result.path());
        }
        if (result.explanation().isPresent()) {
            new SarifAdvice(json).write(result.explanation().get());
        }
        json.endObject();
    }

    private void codeFlow(List<SarifResult.Step> path) throws IOException {
        json.name("codeFlows").beginArray().beginObject();
        json.name("threadFlows").beginArray().beginObject();
        json.name("locations").beginArray();
        for (SarifResult.Step step : path) {
            json.beginObject().name("location");
            location(step.place(), Optional.empty(), Optional.of(step.message()));
            json.endObject();
        }
        json.endArray();
        json.endObject().endArray();
        json.endObject().endArray();
    }

    private void location(Optional<SarifResult.Place> place, Optional<String> program, Optional<String> message)
            throws IOException {
        json.beginObject();
        if (place.isPresent()) {
            physicalLocation(place.get());
        }
        if (program.isPresent()) {
            json.name("logicalLocations").beginArray().beginObject();
            json.name("name").value(program.get());
            json.name("kind").value("function");
            json.endObject().endArray();
        }
        if (message.isPresent()) {
            message(message.get());
        }
        json.endObject();
    }

    private void physicalLocation(SarifResult.Place place) throws IOException {
        json.name("physicalLocation").beginObject();
        json.name("artifactLocation").beginObject();
        json.name("uri").value(place.uri());
        if (place.relative()) {
            json.name("uriBaseId").value(Sarif.SOURCES);
        }
        json.endObject();
        json.name("region").beginObject();
        // Without a region code scanning shows nothing.
        json.name("startLine").value(Math.max(1, place.line()));
        if (place.line() > 0 && place.column() > 0) {
            json.name("startColumn").value(place.column());
        }
        json.endObject().endObject();
    }

    private void message(String text) throws IOException {
        json.name("message").beginObject().name("text").value(text).endObject();
    }

    /** The same mistake keeps its fingerprint when lines move; the same in two objects is counted. */
    private String fingerprint(SarifResult result) {
        String what = result.rule()
                + '\n'
                + result.place().uri()
                + '\n'
                + result.program().orElse("")
                + '\n'
                + result.place().text().strip();
        String hash = hash(what);
        return hash + ":" + seen.merge(hash, 1, Integer::sum);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
