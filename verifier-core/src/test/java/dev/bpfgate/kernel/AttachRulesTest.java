package dev.bpfgate.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Programs attach to functions as the kernel answered when it was asked about all of them. */
class AttachRulesTest {
    private final KernelProfile profile = KernelProfile.of("6.18");

    @Test
    void functionsAreWhatTheKernelSaidOfThem() throws IOException {
        int denied = 0;
        int modifiable = 0;
        for (String[] row : RecordedTruth.rows("6.18", "attach-targets.tsv")) {
            AttachRules rules = profile.attachRules(row[0]);
            switch (row[1]) {
                case "fentry" -> {
                    boolean onList = row[2].contains("Attaching tracing programs");
                    assertThat(rules.denied()).as(row[0]).isEqualTo(onList);
                    denied += onList ? 1 : 0;
                }
                case "fexit" -> assertThat(rules.noReturn()).as(row[0]).isTrue();
                case "fmod_ret" -> {
                    assertThat(rules.modifiable()).as(row[0]).isTrue();
                    modifiable++;
                }
                default -> assertThat(rules.sleepable()).as(row[0]).isTrue();
            }
        }
        assertThat(denied).isEqualTo(5);
        assertThat(modifiable).isGreaterThan(300);
    }

    @Test
    void otherFunctionsAreOnlyLookedAt() {
        assertThat(profile.attachRules("vfs_read")).isEqualTo(new AttachRules(false, false, false, false));
        assertThat(profile.attachRules("security_file_open").modifiable()).isTrue();
    }

    @Test
    void operationsAreWhatTheKernelSaidOfThem() {
        StructOpsRules congestion = profile.structOps("tcp_congestion_ops");
        assertThat(congestion.supports("init")).isTrue();
        assertThat(congestion.supports("get_info")).isFalse();
        assertThat(congestion.maySleep("init")).isTrue();
        StructOpsRules scheduler = profile.structOps("sched_ext_ops");
        assertThat(scheduler.maySleep("init_task")).isTrue();
        assertThat(scheduler.maySleep("enqueue")).isFalse();
        assertThat(profile.structOps("no_such_ops")).isNull();
    }
}
