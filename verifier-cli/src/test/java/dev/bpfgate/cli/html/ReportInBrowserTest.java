package dev.bpfgate.cli.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bpfgate.VerificationResult;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.TextAssembler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report as somebody uses it: in a browser, with mouse and keys. Skipped where no Chromium is installed. */
class ReportInBrowserTest {
    private static final List<String> OBJECTS = List.of(
            "mistakes/index_off_by_one",
            "mistakes/lookup_unchecked",
            "mistakes/lookup_unchecked_fixed",
            "network/xdp_firewall");

    @TempDir
    private static Path folder;

    private static Chromium browser;
    private static String address;

    @BeforeAll
    static void writeReportAndStart() throws IOException {
        Optional<Path> program = Chromium.find();
        assumeTrue(program.isPresent(), "no Chromium on the PATH: nobody looks at the report");
        browser = Chromium.start(program.get(), folder.resolve("browser"));
        browser.resize(1500, 1200);
        List<VerificationResult> results = new ArrayList<>();
        for (String object : OBJECTS) {
            results.add(Reports.verified(object));
        }
        results.add(VerificationResult.unreadable("build/<b>x</b>.o", "no ELF file"));
        address = written("report.html", results);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void openOverview() {
        browser.open(address);
    }

    @AfterEach
    void nothingWentWrong() {
        assertThat(browser.complaints()).isEmpty();
    }

    private static String written(String name, List<VerificationResult> results) throws IOException {
        HtmlReport report = Reports.empty();
        StringBuilder text = new StringBuilder(report.head());
        results.forEach(result -> text.append(report.of(result)));
        return Files.writeString(folder.resolve(name), text.append(report.tail()))
                .toUri()
                .toString();
    }

    private static int slotOf(String selector) {
        return Integer.parseInt(browser.text(selector + " .slot"));
    }

    @Test
    void overviewCountsAndFilters() {
        assertThat(browser.count("#programs tbody tr")).isEqualTo(4);
        assertThat(browser.text(".card.rejected .number")).isEqualTo("2");
        assertThat(browser.text(".problems")).contains("build/<b>x</b>.o");

        browser.press("/");
        browser.type("null lookup");
        assertThat(browser.count("#programs tbody tr")).isEqualTo(1);

        browser.open(address);
        browser.click(".card.accepted");
        assertThat(browser.count("#programs tbody tr")).isEqualTo(2);
        assertThat(browser.count("#programs tbody .verdict.accepted")).isZero();
    }

    @Test
    void tableIsSortedByAClick() {
        browser.click("#programs th:nth-child(6) button");
        assertThat(browser.text("#programs tbody tr .name a")).isEqualTo("firewall");
        browser.click("#programs th:nth-child(6) button");
        assertThat(browser.text("#programs tbody tr:last-child .name a")).isEqualTo("firewall");
    }

    @Test
    void programOpensWhereItFails() {
        browser.click("#programs a[href='#on_write']");

        assertThat(browser.text(".complaint")).contains("R0 max value is outside of the allowed memory range");
        assertThat(slotOf(".pane.code .selected")).isEqualTo(15);
        assertThat(slotOf(".pane.source .selected")).isEqualTo(27);
        assertThat(browser.evaluate("document.querySelector('.graph .insn.selected').dataset.slot")
                        .getAsString())
                .isEqualTo("15");
        assertThat(browser.evaluate("location.hash").getAsString()).isEqualTo("#on_write/15");
    }

    @Test
    void keysStepAlongTheFailingPath() {
        browser.click("#programs a[href='#on_write']");
        assertThat(browser.text(".state")).contains("R6scalar(smin=smin32=0,smax=umax=smax32=umax32=263");

        browser.press("k");
        assertThat(slotOf(".pane.code .selected")).isEqualTo(14);
        browser.press("ArrowUp");
        assertThat(slotOf(".pane.code .selected")).isEqualTo(13);
        assertThat(browser.text(".state .changed")).startsWith("R1");
        browser.press("j");
        browser.press("ArrowDown");
        assertThat(slotOf(".pane.code .selected")).isEqualTo(15);
        browser.press("Home");
        assertThat(slotOf(".pane.code .selected")).isZero();
        assertThat(browser.text(".state")).contains("R1ctx()");
        browser.press("n");
        assertThat(slotOf(".pane.code .selected")).isEqualTo(2);
        browser.press("End");
        assertThat(slotOf(".path .selected")).isEqualTo(15);
        browser.press("Escape");
        assertThat(browser.count("#programs")).isEqualTo(1);
    }

    @Test
    void panesAreLinked() {
        browser.open(address + "#on_write/2");
        assertThat(slotOf(".pane.code .selected")).isEqualTo(2);

        browser.click(".pane.code .row:nth-child(1) .text");
        assertThat(slotOf(".pane.source .selected")).isEqualTo(18);
        browser.click(".graph .insn[data-slot='9']");
        assertThat(slotOf(".pane.code .selected")).isEqualTo(9);
        assertThat(slotOf(".path .selected")).isEqualTo(9);
        assertThat(browser.count(".pane.code .hovered")).isEqualTo(1);
    }

    @Test
    void costsAndLogAreShown() {
        browser.open(address + "#firewall");
        assertThat(browser.text(".costs")).contains("37,024 instructions simulated", "no match");

        browser.click(".costs .place");
        assertThat(browser.count(".pane.code .selected")).isEqualTo(1);
        browser.click(".tabs button:nth-child(2)");
        assertThat(browser.text(".log")).contains("processed 50765 insns");
    }

    @Test
    void coloursFollowTheChoice() {
        String ground = "getComputedStyle(document.body).backgroundColor";
        browser.press("t");
        String light = browser.evaluate(ground).getAsString();
        browser.press("t");
        assertThat(browser.evaluate(ground).getAsString()).isNotEqualTo(light);
        browser.press("t");
    }

    @Test
    void hostileNamesAreText() throws IOException {
        String name = "<img src=x onerror=hacked()>\"'></script><script>hacked()</script>";
        Insn[] insns = new TextAssembler().assemble("r0 = 0\nexit\n");
        browser.open(written(
                "hostile.html", List.of(Reports.named(name, insns), VerificationResult.unreadable(name, name))));

        assertThat(browser.text("#programs a")).isEqualTo(name);
        browser.click("#programs a");
        assertThat(browser.text(".headline h1")).isEqualTo(name);
        assertThat(browser.text(".pane.source .code .text")).isEqualTo(name);
        assertThat(browser.count("img")).isZero();
        assertThat(browser.count("#app script")).isZero();
    }

    @Test
    void fiveThousandInstructionsStayQuick() throws IOException {
        browser.open(written("large.html", List.of(Reports.named("large", Reports.large(5_000)))) + "#large");
        browser.drawn();
        assertThat(browser.count(".graph .block")).isPositive();
        assertThat(browser.count("*")).isLessThan(3_000);

        browser.press("End");
        assertThat(browser.text(".pane.code .selected .text")).isEqualTo("exit");
        double millis = browser.evaluate("""
                (() => {
                  const begin = performance.now();
                  for (let i = 0; i < 50; i++) {
                    document.dispatchEvent(new KeyboardEvent("keydown", { key: i % 2 ? "Home" : "k" }));
                    document.body.offsetHeight;
                  }
                  return (performance.now() - begin) / 50;
                })()""").getAsDouble();
        // A screen is drawn anew every 16 ms; slow machines get ten times that.
        assertThat(millis).isLessThan(160);
    }
}
