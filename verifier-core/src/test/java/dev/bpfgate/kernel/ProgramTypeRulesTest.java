package dev.bpfgate.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What program types may do, and return, is what the kernel said of every situation when it was asked. */
class ProgramTypeRulesTest {

    private static final int EINVAL = 22;
    private static final List<Privileges> ASKED_WITH = List.of(
            Privileges.NONE,
            Privileges.of(Capability.BPF),
            Privileges.of(Capability.BPF, Capability.PERFMON),
            Privileges.of(Capability.BPF, Capability.NET_ADMIN),
            Privileges.of(Capability.BPF, Capability.PERFMON, Capability.NET_ADMIN));

    private final KernelProfile profile = KernelProfile.of("6.18");

    @Test
    void everySituationMayDoWhatTheKernelAllowed() throws IOException {
        List<String[]> recorded = RecordedTruth.rows("6.18", "program-types.tsv");

        assertThat(recorded).hasSizeGreaterThan(80);
        for (String[] row : recorded) {
            ProgramAttributes program = RecordedSituation.attributes(row);
            ProgramTypeRules rules = profile.programType(program.type());
            String[] errnos = row[6].split(",");
            for (int i = 0; i < errnos.length; i++) {
                assertThat(rules.mayLoad(ASKED_WITH.get(i))).as(row[0] + i).isEqualTo(errnos[i].equals("0"));
            }
            assertThat(rules.sleepable(program) != SleepableRule.NO)
                    .as(row[0])
                    .isEqualTo(Integer.parseInt(row[7]) != EINVAL);
            assertThat(rules.legacyPacketLoads()).as(row[0]).isEqualTo(row[8].equals("yes"));
            if (!row[9].equals("-")) {
                assertThat(rules.packetAccess())
                        .as(row[0])
                        .isEqualTo(row[9].equals("yes") ? PacketAccess.WRITE : PacketAccess.READ);
            }
            assertThat(rules.acceptsAttachType(program.attachType())).as(row[0]).isTrue();
        }
    }

    @Test
    void everySituationMayReturnWhatTheKernelAllowed() throws IOException {
        int count = 0;
        for (String file : List.of("return-ranges.tsv", "return-ranges-trampoline.tsv")) {
            for (String[] row : RecordedTruth.rows("6.18", file)) {
                ReturnRange range = profile.returnRange(RecordedSituation.attributes(row), Privileges.ROOT);
                String text = range == null ? "any" : "[" + range.min() + "," + range.max() + "]";
                assertThat(text).as(row[0]).isEqualTo(row[6]);
                count++;
            }
        }
        assertThat(count).isGreaterThan(100);
    }

    @Test
    void everySecurityHookIsTheKernels() throws IOException {
        int hooks = 0;
        for (String[] row : RecordedTruth.rows("6.18", "lsm-hooks.tsv")) {
            LsmHook hook = profile.lsmHook(row[0]);
            if (row[1].contains("points to wrong type name")) {
                assertThat(hook).as(row[0]).isNull();
                continue;
            }
            hooks++;
            assertThat(hook.disabled()).as(row[0]).isEqualTo(row[1].contains("points to disabled hook"));
            assertThat(hook.sleepable()).as(row[0]).isEqualTo(!row[2].contains("is not sleepable"));
            if (!hook.disabled()) {
                assertThat(text(hook.returnRange(AttachType.LSM_MAC)))
                        .as(row[0])
                        .isEqualTo(row[1]);
                assertThat(text(hook.returnRange(AttachType.LSM_CGROUP)))
                        .as(row[0])
                        .isEqualTo(row[3]);
            }
        }
        assertThat(hooks).isGreaterThan(250);
    }

    @Test
    void everyAttachTypeIsAcceptedWhereTheKernelAcceptedIt() throws IOException {
        for (String[] row : RecordedTruth.rows("6.18", "attach-types.tsv")) {
            ProgramTypeRules rules = profile.programType(ProgramType.ofNumber(Integer.parseInt(row[0])));
            assertThat(row[1]).hasSize(AttachType.values().length);
            for (AttachType attachType : AttachType.values()) {
                assertThat(rules.acceptsAttachType(attachType))
                        .as(rules.type() + " " + attachType)
                        .isEqualTo(row[1].charAt(attachType.number()) == 'a');
            }
        }
    }

    @Test
    void attachTypesOutsideTheListAreRefused() {
        ProgramTypeRules sock = profile.programType(ProgramType.CGROUP_SOCK);
        ProgramTypeRules skb = profile.programType(ProgramType.CGROUP_SKB);

        assertThat(sock.acceptsAttachType(AttachType.CGROUP_INET_INGRESS)).isTrue();
        assertThat(sock.effectiveAttachType(AttachType.CGROUP_INET_INGRESS))
                .isEqualTo(AttachType.CGROUP_INET_SOCK_CREATE);
        assertThat(sock.acceptsAttachType(AttachType.CGROUP_INET_EGRESS)).isFalse();
        assertThat(skb.acceptsAttachType(AttachType.CGROUP_INET_EGRESS)).isTrue();
        assertThat(skb.acceptsAttachType(AttachType.CGROUP_SOCK_OPS)).isFalse();
        assertThat(profile.programType(ProgramType.SYSCALL).acceptsAttachType(AttachType.XDP))
                .isFalse();
        assertThat(profile.programType(ProgramType.XDP).acceptsAttachType(AttachType.NETFILTER))
                .isTrue();
        assertThat(profile.programType(ProgramType.UNSPEC)).isNull();
    }

    private static String text(ReturnRange range) {
        return range == null ? "any" : "[" + range.min() + "," + range.max() + "]";
    }
}
