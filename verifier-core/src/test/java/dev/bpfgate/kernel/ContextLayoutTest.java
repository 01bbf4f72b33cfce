package dev.bpfgate.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every offset, width and kind of access to a context gets the answer that the kernel gave when it was asked. */
class ContextLayoutTest {

    private static final Pattern RUN = Pattern.compile("(.)\\{(\\d+)\\}");

    private final KernelProfile profile = KernelProfile.of("6.18");
    private final List<String> differences = new ArrayList<>();

    @Test
    void everyRecordedAccessIsAnsweredAsTheKernelDid() throws IOException {
        int accesses = 0;

        for (String[] row : RecordedTruth.rows("6.18", "context-access.tsv")) {
            int first = Integer.parseInt(row[7]);
            String letters = expanded(row[8]);
            for (String attach : row[3].split(",")) {
                String[] one = row.clone();
                one[3] = attach;
                ContextLayout layout =
                        profile.contextLayout(RecordedSituation.attributes(one), RecordedSituation.privileges(one));
                assertThat(layout).as(row[0]).isNotNull();
                for (int i = 0; i < letters.length(); i++, accesses++) {
                    compare(row, layout, first + i, letters.charAt(i));
                }
            }
        }

        assertThat(differences).isEmpty();
        assertThat(accesses).isGreaterThan(400_000);
    }

    @Test
    void contextsOfFunctionArgumentsHaveNoLayout() {
        assertThat(profile.contextLayout(ProgramAttributes.of(ProgramType.TRACING), Privileges.ROOT))
                .isNull();
        assertThat(profile.contextLayout(ProgramAttributes.of(ProgramType.LSM), Privileges.ROOT))
                .isNull();
    }

    @Test
    void structuresAreNamed() {
        ContextLayout layout = profile.contextLayout(ProgramAttributes.of(ProgramType.SCHED_CLS), Privileges.ROOT);

        assertThat(layout.structName()).isEqualTo("__sk_buff");
        assertThat(layout.kernelStructName()).isEqualTo("sk_buff");
    }

    private void compare(String[] row, ContextLayout layout, int offset, char answer) {
        String kind = row[6];
        int sizeBytes = Integer.parseInt(kind.substring(1)) / 8;
        char ours = letter(kind.charAt(0), layout, offset, sizeBytes);
        if (ours != answer) {
            differences.add(
                    row[0] + " " + row[1] + " " + kind + " at " + offset + ": kernel " + answer + ", ours " + ours);
        }
    }

    private static char letter(char kind, ContextLayout layout, int offset, int sizeBytes) {
        switch (kind) {
            case 'r':
                return letter(layout.load(offset, sizeBytes));
            case 's':
                return letter(layout.loadSigned(offset, sizeBytes));
            default:
                return layout.allowsStore(offset, sizeBytes) ? 'a' : '.';
        }
    }

    private static char letter(ContextValue value) {
        if (value == null) {
            return '.';
        }
        switch (value.kind()) {
            case NUMBER:
                return 's';
            case PACKET:
                return 'p';
            case PACKET_META:
                return 'm';
            case PACKET_END:
                return 'e';
            case FLOW_KEYS:
                return 'k';
            case SOCK_COMMON_OR_NULL:
                return 'C';
            case SOCKET:
                return 'S';
            case SOCKET_OR_NULL:
                return 'O';
            case TRACEPOINT_BUFFER:
                return 't';
            case TRUSTED_BTF_POINTER:
                return 'b';
            default:
                throw new AssertionError(value);
        }
    }

    private static String expanded(String letters) {
        Matcher run = RUN.matcher(letters);
        StringBuilder text = new StringBuilder();
        while (run.find()) {
            run.appendReplacement(text, Matcher.quoteReplacement(run.group(1).repeat(Integer.parseInt(run.group(2)))));
        }
        return run.appendTail(text).toString();
    }
}
