package dev.bpfgate.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Every pair of a program situation and a helper number gets the answer that the kernel gave when it was asked. */
class HelperAvailabilityTest {

    private KernelProfile profile = KernelProfile.of("6.18");

    @Test
    void everyRecordedPairIsAnsweredAsTheKernelDid() throws IOException {
        assertThat(pairsThatAgree("helper-availability.tsv")).isGreaterThan(50_000);
    }

    @Test
    void everyRecordedPairOfTrampolineProgramsIsAnsweredAsTheKernelDid() throws IOException {
        // Another kernel answered these, which was not locked down.
        profile = profile.without("LOCKDOWN_WRITE_USER");

        assertThat(pairsThatAgree("helper-availability-trampoline.tsv")).isGreaterThan(2_000);
    }

    private int pairsThatAgree(String file) throws IOException {
        List<String[]> recorded = RecordedTruth.rows("6.18", file);
        List<String> differences = new ArrayList<>();
        int pairs = 0;

        for (String[] row : recorded) {
            HelperTable table =
                    profile.helperTable(RecordedSituation.attributes(row), RecordedSituation.privileges(row));
            assertThat(table).as(row[0]).isNotNull();
            for (int id = 0; id < row[6].length(); id++, pairs++) {
                if (!agrees(row[6].charAt(id), id, table) || !permissionAgrees(row, id, table)) {
                    differences.add(row[0] + " " + row[1] + " " + id + " " + profile.helper(id) + ": kernel "
                            + row[6].charAt(id) + ", table " + table.prototype(id));
                }
            }
        }

        assertThat(differences).isEmpty();
        return pairs;
    }

    @Test
    void everyRecordedFunctionMayCallWhatTheKernelLetThrough() throws IOException {
        HelperPrototype path = profile.prototype("bpf_d_path");
        HelperPrototype storage = profile.prototype("bpf_sk_storage_get_tracing");
        List<String[]> recorded = RecordedTruth.rows("6.18", "caller-restrictions.tsv");

        assertThat(recorded).hasSizeGreaterThan(800);
        for (String[] row : recorded) {
            ProgramAttributes program =
                    new ProgramAttributes(ProgramType.TRACING, AttachType.TRACE_FENTRY, false, row[0], "");
            assertThat(profile.permits(path, program)).as(row[0]).isEqualTo(row[1].equals("y"));
            assertThat(profile.permits(storage, program)).as(row[0]).isEqualTo(row[2].equals("y"));
        }
    }

    /** The kernel looks at licence and sleeping first, so that other letters say nothing of reserved prototypes. */
    private boolean permissionAgrees(String[] row, int id, HelperTable table) {
        HelperPrototype prototype = table.prototype(id);
        char answer = row[6].charAt(id);
        if (prototype == null || "pygx".indexOf(answer) < 0) {
            return true;
        }
        return profile.permits(prototype, RecordedSituation.attributes(row)) == (answer != 'p');
    }

    private boolean agrees(char answer, int id, HelperTable table) {
        HelperPrototype prototype = table.prototype(id);
        switch (answer) {
            case '-':
                return prototype == null && profile.helper(id) == null;
            case '.':
                // Number 0 is a name without a helper.
                return prototype == null && (id == 0 || profile.helper(id) != null);
            case 'y':
                return prototype != null && !prototype.is(HelperFlag.GPL_ONLY);
            case 'g':
                return prototype != null && prototype.is(HelperFlag.GPL_ONLY);
            case 'x':
                return prototype != null;
            case 's':
                return prototype != null && prototype.is(HelperFlag.MIGHT_SLEEP);
            case 'p':
                return prototype != null && prototype.restriction() != CallerRestriction.NONE;
            case 'n':
                return prototype != null
                        && profile.helper(id).name().toLowerCase(Locale.ROOT).equals("bpf_get_func_ip");
            default:
                throw new AssertionError("no answer: " + answer);
        }
    }
}
