package dev.bpfgate.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class KernelProfileTest {

    @Test
    void everyAvailableProfileLoads() {
        for (String name : KernelProfile.available()) {
            assertThat(KernelProfile.of(name).name()).isEqualTo(name);
            assertThat(KernelProfile.of(name).release()).startsWith(name);
        }
    }

    @Test
    void unknownNamesAreRefusedWithTheListOfKnownOnes() {
        assertThatThrownBy(() -> KernelProfile.of("2.6"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no kernel profile '2.6'; there are: 6.18");
    }

    @Test
    void configurationDecidesWhereTheProfileLeavesItOpen() {
        KernelProfile locked = KernelProfile.of("6.18");
        KernelProfile open = locked.without("LOCKDOWN_WRITE_USER").with("BPF_KPROBE_OVERRIDE");
        ProgramAttributes kprobe = ProgramAttributes.of(ProgramType.KPROBE);

        assertThat(locked.helperTable(kprobe, Privileges.ROOT).prototype(36)).isNull();
        assertThat(open.helperTable(kprobe, Privileges.ROOT).prototype(36).name())
                .isEqualTo("bpf_probe_write_user");
        assertThat(locked.helperTable(kprobe, Privileges.ROOT).prototype(58)).isNull();
        assertThat(open.helperTable(kprobe, Privileges.ROOT).prototype(58).name())
                .isEqualTo("bpf_override_return");
    }
}
