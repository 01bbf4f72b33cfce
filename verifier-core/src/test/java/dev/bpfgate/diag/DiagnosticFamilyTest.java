package dev.bpfgate.diag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds codes and their pages together, in both directions. */
class DiagnosticFamilyTest {
    private static final Path PAGES = Path.of(System.getProperty("bpfgate.docs", "../docs"), "diagnostics");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| <a id=\"(.+?)\"></a>`\\1` \\| E[A-Z0-9]+ \\| .*\\| .{15,} \\|$");
    private static final Path SOURCES = Path.of("src/main/java/dev/bpfgate/diag");

    @ParameterizedTest
    @EnumSource(DiagnosticFamily.class)
    void everyCodeHasARowAndEveryRowACode(DiagnosticFamily family) throws IOException {
        Set<String> rows = new HashSet<>();
        Matcher row = ROW.matcher(Files.readString(PAGES.resolve(family.page() + ".md")));
        while (row.find()) {
            rows.add(row.group(1));
        }
        List<String> codes = family.codes().stream().map(DiagnosticCode::id).toList();
        assertThat(rows).containsExactlyInAnyOrderElementsOf(codes);
    }

    /** Error numbers and words stand in two places each; a page that says another one than the report misleads. */
    @ParameterizedTest
    @EnumSource(DiagnosticFamily.class)
    void rowsSayWhatReportsSay(DiagnosticFamily family) throws Exception {
        String page = Files.readString(PAGES.resolve(family.page() + ".md"));
        for (DiagnosticCode code : family.codes()) {
            assertThat(page).contains("`%s` | %s | %s |".formatted(code.id(), errno(code), words(code)));
        }
    }

    private static String errno(DiagnosticCode code) throws IllegalAccessException {
        for (Field field : Errno.class.getFields()) {
            if (field.getInt(null) == code.errno()) {
                return field.getName();
            }
        }
        throw new AssertionError(code.id() + " has an error number without a name: " + code.errno());
    }

    private static String words(DiagnosticCode code) {
        String line = code.template().strip().replace("\n", " ").replace("|", "\\|");
        String fence = line.contains("`") ? "``" : "`";
        return line.isEmpty() ? "" : fence + line + (line.endsWith("`") ? " " : "") + fence;
    }

    @Test
    void idsAreUniqueOverAllFamilies() {
        assertThat(Stream.of(DiagnosticFamily.values())
                        .flatMap(family -> family.codes().stream())
                        .map(DiagnosticCode::id))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyEnumOfCodesIsAFamily() throws IOException {
        Set<String> families = Stream.of(DiagnosticFamily.values())
                .map(family -> family.codes().get(0).getClass().getSimpleName() + ".java")
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(SOURCES)) {
            assertThat(files.filter(DiagnosticFamilyTest::isFamily)
                            .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(families);
        }
    }

    private static boolean isFamily(Path file) {
        try {
            return Files.readString(file).contains("implements DiagnosticCode {");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
