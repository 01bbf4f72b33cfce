package dev.bpfgate.cli.html;

import com.google.gson.stream.JsonWriter;
import dev.bpfgate.ProgramResult;
import dev.bpfgate.VerificationResult;
import dev.bpfgate.report.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The report for browsers, written as objects come in: one block of data a program, which the page reads when somebody opens
 * it, and at the end the overview.
 */
public final class HtmlReport implements Report {
    /** Beyond so many characters browsers get slow; what is left out is said. */
    private static final long MOST_CHARACTERS = 96L << 20;

    private final HtmlPage page = new HtmlPage();
    private final String kernel;
    private final String version;
    private final CodeText code;
    private final StringWriter overview = new StringWriter();
    private final JsonWriter rows = compact(overview);
    private final List<VerificationResult> unreadable = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private int programs;
    private long written;

    /**
     * Makes a report.
     *
     * @param kernel the kernel that was judged for
     * @param version this program's own
     * @param code where the text of programs comes from
     */
    public HtmlReport(String kernel, String version, CodeText code) {
        this.kernel = kernel;
        this.version = version;
        this.code = code;
        try {
            rows.beginArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a writer whose output is harmless within an element of HTML: no character of a tag or of an entity is in it. */
    static JsonWriter compact(StringWriter out) {
        JsonWriter json = new JsonWriter(out);
        json.setSerializeNulls(true);
        json.setHtmlSafe(true);
        return json;
    }

    @Override
    public String head() {
        return page.before();
    }

    @Override
    public String of(VerificationResult result) {
        StringBuilder text = new StringBuilder();
        if (result.unreadable().isPresent()) {
            unreadable.add(result);
        }
        result.remarks().forEach(remark -> remarks.add(result.object() + ": " + remark));
        for (ProgramResult program : result.programs()) {
            String data = written > MOST_CHARACTERS ? "" : new ProgramData(program, code).json();
            written += data.length();
            row(result.object(), program, !data.isEmpty());
            if (!data.isEmpty()) {
                block(text, "program-" + programs, data);
            }
            programs++;
        }
        return text.toString();
    }

    private static void block(StringBuilder text, String id, String json) {
        text.append("<script type=\"application/json\" id=\"")
                .append(id)
                .append("\">")
                .append(json)
                .append("</script>\n");
    }

    private void row(String object, ProgramResult program, boolean shown) {
        try {
            rows.beginObject();
            rows.name("object").value(object);
            rows.name("program").value(program.program());
            rows.name("section").value(program.section());
            rows.name("type").value(program.type().orElse(""));
            rows.name("verdict")
                    .value(
                            program.isInternalError()
                                    ? "error"
                                    : program.verdict().text());
            rows.name("code")
                    .value(program.diagnostic().map(why -> why.code().id()).orElse(""));
            rows.name("why").value(why(program));
            rows.name("insns")
                    .value(program.recorded()
                            .code()
                            .map(linked -> linked.program().insns().length)
                            .orElse(null));
            rows.name("processed").value(program.statistics().insnsProcessed());
            rows.name("states").value(program.statistics().totalStates());
            rows.name("peak").value(program.statistics().peakStates());
            rows.name("stack")
                    .value(program.statistics().stackDepthsBytes().stream()
                            .mapToInt(Integer::intValue)
                            .max()
                            .orElse(0));
            rows.name("shown").value(shown);
            rows.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String why(ProgramResult program) {
        return program.explanation()
                .map(found -> found.title())
                .or(() -> program.diagnostic().map(why -> why.message()))
                .or(program::feature)
                .orElse("");
    }

    @Override
    public String tail() {
        StringBuilder text = new StringBuilder();
        try {
            rows.endArray();
            StringWriter run = new StringWriter();
            JsonWriter json = compact(run);
            json.beginObject();
            json.name("kernel").value(kernel);
            json.name("version").value(version);
            json.name("unreadable").beginArray();
            for (VerificationResult result : unreadable) {
                json.beginArray().value(result.object());
                json.value(result.unreadable().orElseThrow()).endArray();
            }
            json.endArray();
            json.name("remarks").beginArray();
            for (String remark : remarks) {
                json.value(remark);
            }
            json.endArray();
            json.endObject();
            block(text, "run", run.toString());
            block(text, "overview", overview.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + page.after();
    }
}
