package dev.bpfgate.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Arguments of tracepoints, iterators and security hooks are what the kernel showed when a program loaded them. */
class FunctionArgumentsTest {

    private final KernelProfile profile = KernelProfile.of("6.18");

    @Test
    void everyTracepointPointerMayBeNullWhereTheKernelSaysSo() throws IOException {
        int pointers = 0;
        int nullable = 0;
        for (String[] row : RecordedTruth.rows("6.18", "tracepoint-arguments.tsv")) {
            for (int i = 1; i < row.length; i++) {
                if (row[i].contains("ptr_")) {
                    boolean orNull = row[i].startsWith("trusted_ptr_or_null_");
                    assertThat(profile.tracepointArgumentMayBeNull(row[0], i - 1))
                            .as(row[0] + " " + i)
                            .isEqualTo(orNull);
                    assertThat(row[i]).startsWith("trusted_");
                    pointers++;
                    nullable += orNull ? 1 : 0;
                }
            }
        }
        assertThat(profile.knowsTracepoint("sched_switch")).isTrue();
        assertThat(profile.knowsTracepoint("no_such_tracepoint")).isFalse();
        assertThat(pointers).isGreaterThan(1_700);
        assertThat(nullable).isEqualTo(59);
    }

    @Test
    void everyIteratorPassesWhatTheKernelShowed() throws IOException {
        List<String[]> recorded = RecordedTruth.rows("6.18", "iterator-arguments.tsv");

        assertThat(recorded).hasSize(18);
        for (String[] row : recorded) {
            List<HelperReturn> arguments = profile.iteratorArguments(row[0]);
            assertThat(arguments).as(row[0]).hasSize(row.length - 1);
            for (int i = 1; i < row.length; i++) {
                assertThat(text(arguments.get(i - 1))).as(row[0] + " " + i).isEqualTo(row[i]);
            }
        }
        assertThat(profile.iteratorArguments("no_such_iterator")).isNull();
    }

    @Test
    void securityHooksPassTrustedObjectsUnlessTheKernelShowedOtherwise() throws IOException {
        int untrusted = 0;
        for (String[] row : RecordedTruth.rows("6.18", "lsm-hook-arguments.tsv")) {
            for (int i = 1; i < row.length; i++) {
                if (row[i].contains("ptr_")) {
                    assertThat(profile.lsmHook(row[0]).trustedArguments())
                            .as(row[0])
                            .isEqualTo(row[i].startsWith("trusted_"));
                    untrusted += row[i].startsWith("trusted_") ? 0 : 1;
                }
            }
        }
        assertThat(untrusted).isEqualTo(7);
    }

    private static String text(HelperReturn value) {
        String orNull = value.is(ValueFlag.MAYBE_NULL) ? "or_null" : "";
        switch (value.type()) {
            case INTEGER:
                return "scalar";
            case MEMORY:
                return (value.is(ValueFlag.RDONLY) ? "rdonly_" : "") + "buf_" + orNull;
            default:
                String trusted = value.is(ValueFlag.TRUSTED) ? "trusted_" : "";
                return trusted + "ptr_" + (orNull.isEmpty() ? "" : "or_null_") + value.structName();
        }
    }
}
