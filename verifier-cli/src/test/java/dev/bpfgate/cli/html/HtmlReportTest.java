package dev.bpfgate.cli.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bpfgate.VerificationResult;
import dev.bpfgate.isa.TextAssembler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is in the report, without a browser. */
class HtmlReportTest {
    private static final Path GOLDEN = Path.of("src/test/resources/dev/bpfgate/cli/html/lookup_unchecked.content");
    private static final String HOSTILE =
            "</script><script>alert(1)</script><!--<img src=x onerror=alert(2)>&amp;'\"\u2028";

    private static String whole(VerificationResult... results) {
        HtmlReport report = Reports.empty();
        StringBuilder text = new StringBuilder(report.head());
        for (VerificationResult result : results) {
            text.append(report.of(result));
        }
        return text.append(report.tail()).toString();
    }

    private static String content(String page) {
        HtmlPage frame = new HtmlPage();
        assertThat(page).startsWith(frame.before()).endsWith(frame.after());
        return page.substring(
                frame.before().length(), page.length() - frame.after().length());
    }

    @Test
    void contentIsWhatWasApproved() throws IOException {
        String page = whole(
                Reports.verified("mistakes/lookup_unchecked"), VerificationResult.unreadable("x.o", "no ELF file"));
        // A member a line, for whoever reads the difference.
        String actual = content(page).replace(",\"", ",\n\"");
        if (System.getProperty("approve") != null) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void namesCannotEndTheirElement() {
        String page = whole(
                Reports.named(HOSTILE, new TextAssembler().assemble("r0 = 0\nexit\n")),
                VerificationResult.unreadable(HOSTILE, HOSTILE));

        String data = content(page).replaceAll("<script type=\"application/json\" id=\"[a-z0-9-]+\">|</script>\n", "");
        assertThat(data).doesNotContain("<", ">", "&", "\u2028").contains("\\u003c");
    }

    @Test
    void policyAllowsThisScriptAndStyleAlone() throws NoSuchAlgorithmException {
        String page = whole();

        assertThat(page).contains("default-src 'none'");
        assertThat(page).contains("script-src '" + hash(element(page, "<script>(.*)</script>")) + "'");
        assertThat(page).contains("style-src '" + hash(element(page, "<style>(.*?)</style>")) + "'");
    }

    private static String element(String page, String pattern) {
        Matcher element = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
        assertThat(element.find()).isTrue();
        return element.group(1);
    }

    private static String hash(String text) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    @Test
    void asksNoNetworkForAnything() {
        assertThat(whole()).doesNotContain(" src=", "@import", "url(http", "fetch(", "XMLHttpRequest");
    }
}
