package dev.bpfgate.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bpfgate.kernel.AttachType;
import dev.bpfgate.kernel.ProgramType;
import dev.bpfgate.object.SectionDefinition.Trait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SectionNamesTest {

    @Test
    void allDefinitionsOfLibbpfAreThere() {
        assertThat(SectionNames.definitions()).hasSize(103);
    }

    @ParameterizedTest
    @CsvSource({
        "xdp, XDP, XDP",
        "?xdp, XDP, XDP",
        "xdp.frags/cpumap, XDP, XDP_CPUMAP",
        "kprobe/do_nanosleep, KPROBE, CGROUP_INET_INGRESS",
        "kprobe.multi/do_*, KPROBE, TRACE_KPROBE_MULTI",
        "tc, SCHED_CLS, CGROUP_INET_INGRESS",
        "tcx/ingress, SCHED_CLS, TCX_INGRESS",
        "lsm.s/file_open, LSM, LSM_MAC",
        "lsm_cgroup/socket_bind, LSM, LSM_CGROUP",
        "cgroup/connect4, CGROUP_SOCK_ADDR, CGROUP_INET4_CONNECT",
        "struct_ops.s/init, STRUCT_OPS, CGROUP_INET_INGRESS",
    })
    void namesSayTypes(String section, ProgramType type, AttachType attachType) {
        SectionDefinition definition = SectionNames.definition(section);

        assertThat(definition.type()).isEqualTo(type);
        assertThat(definition.attachNumber()).isEqualTo(attachType.number());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"xdpress", "xdp/", "xdp/eth0", "kprobes/x", "from-container", "tc/other", "socket1", "", "?"})
    void whatNoDefinitionMatchesMeansNothing(String section) {
        assertThat(SectionNames.definition(section)).isNull();
    }

    @Test
    void traitsFollowTheName() {
        assertThat(SectionNames.definition("uprobe.multi.s/x").has(Trait.SLEEPABLE))
                .isTrue();
        assertThat(SectionNames.definition("uprobe.multi/x").has(Trait.SLEEPABLE))
                .isFalse();
        assertThat(SectionNames.definition("xdp.frags").has(Trait.XDP_FRAGS)).isTrue();
        assertThat(SectionNames.definition("fentry/x").has(Trait.ATTACH_BTF)).isTrue();
        assertThat(SectionNames.definition("usdt.s").traits()).containsExactlyInAnyOrder(Trait.USDT, Trait.SLEEPABLE);
    }
}
