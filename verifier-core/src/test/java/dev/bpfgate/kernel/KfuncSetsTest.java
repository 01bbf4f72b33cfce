package dev.bpfgate.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every pair of a program situation and a kernel function gets the answer that the kernel gave when it was asked. */
class KfuncSetsTest {

    private final KernelProfile profile = KernelProfile.of("6.18");

    @Test
    void everyRecordedPairIsAnsweredAsTheKernelDid() throws IOException {
        assertThat(pairsThatAgree("kfunc-availability.tsv")).isGreaterThan(15_000);
    }

    @Test
    void everyRecordedPairOfTrampolineProgramsIsAnsweredAsTheKernelDid() throws IOException {
        assertThat(pairsThatAgree("kfunc-availability-trampoline.tsv")).isGreaterThan(1_500);
    }

    @Test
    void flagsAreRead() {
        ProgramAttributes tc = ProgramAttributes.of(ProgramType.SCHED_CLS);
        Kfunc acquire = profile.kfunc("bpf_task_acquire", tc, Privileges.ROOT);

        assertThat(acquire.is(KfuncFlag.ACQUIRE)).isTrue();
        assertThat(acquire.is(KfuncFlag.RCU)).isTrue();
        assertThat(acquire.is(KfuncFlag.RET_NULL)).isTrue();
        assertThat(acquire.is(KfuncFlag.RELEASE)).isFalse();
        assertThat(profile.kfunc("bpf_task_acquire", ProgramAttributes.of(ProgramType.SK_MSG), Privileges.ROOT))
                .isNull();
        assertThat(profile.kfunc("no_such_function", tc, Privileges.ROOT)).isNull();
    }

    private int pairsThatAgree(String file) throws IOException {
        List<String[]> recorded = RecordedTruth.rows("6.18", file);
        String[] functions = recorded.get(0);
        List<String> differences = new ArrayList<>();
        int pairs = 0;

        assertThat(functions[0]).isEqualTo("functions");
        for (String[] row : recorded.subList(1, recorded.size())) {
            ProgramAttributes program = RecordedSituation.attributes(row);
            for (int i = 0; i < row[6].length(); i++, pairs++) {
                Kfunc kfunc = profile.kfunc(functions[i + 1], program, Privileges.ROOT);
                if (!agrees(row[6].charAt(i), kfunc, program)) {
                    differences.add(
                            row[0] + " " + functions[i + 1] + ": kernel " + row[6].charAt(i) + ", table " + kfunc);
                }
            }
        }
        assertThat(differences).isEmpty();
        return pairs;
    }

    private static boolean agrees(char answer, Kfunc kfunc, ProgramAttributes program) {
        switch (answer) {
            case '.':
                return kfunc == null;
            case 's':
                return kfunc != null && kfunc.is(KfuncFlag.SLEEPABLE) && !program.sleepable();
            case 'd':
                return kfunc != null && kfunc.is(KfuncFlag.DESTRUCTIVE);
            case 'b':
                return kfunc != null && kfunc.is(KfuncFlag.DEVICE_BOUND);
            case 'r':
                return kfunc != null && kfunc.is(KfuncFlag.RCU_PROTECTED);
            default:
                return kfunc != null && (!kfunc.is(KfuncFlag.SLEEPABLE) || program.sleepable());
        }
    }
}
