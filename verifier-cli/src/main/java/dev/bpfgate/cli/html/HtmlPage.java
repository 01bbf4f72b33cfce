package dev.bpfgate.cli.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * The page without what it shows. Its policy on content allows one style sheet and one script, by their hashes, and nothing
 * from any network: whatever an object's names say, no browser runs it.
 */
final class HtmlPage {
    private static final List<String> STYLES = List.of("colors.css", "page.css", "program.css", "graph.css");
    /** In the order in which they build on each other. */
    private static final List<String> SCRIPTS = List.of(
            "dom.js",
            "list.js",
            "syntax.js",
            "overview.js",
            "model.js",
            "source.js",
            "code.js",
            "camera.js",
            "graph.js",
            "path.js",
            "profile.js",
            "program.js",
            "main.js");

    private static final String CONTENT = "{{content}}";

    private final String before;
    private final String after;

    HtmlPage() {
        StringBuilder script = new StringBuilder("\"use strict\";\n(() => {\n");
        SCRIPTS.forEach(name -> script.append(resource(name)));
        script.append("})();\n");
        StringBuilder style = new StringBuilder();
        STYLES.forEach(name -> style.append(resource(name)));
        String page = resource("report.html")
                .replace("{{style-hash}}", hash(style.toString()))
                .replace("{{script-hash}}", hash(script.toString()))
                .replace("{{style}}", style)
                .replace("{{script}}", script);
        int content = page.indexOf(CONTENT);
        before = page.substring(0, content);
        after = page.substring(content + CONTENT.length());
    }

    /** Returns what stands before the content. */
    String before() {
        return before;
    }

    /** Returns what stands behind it. */
    String after() {
        return after;
    }

    private static String resource(String name) {
        try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
