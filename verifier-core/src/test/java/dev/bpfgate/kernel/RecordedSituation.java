package dev.bpfgate.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Columns that recorded rows share: situation, capabilities, program type, attach type, flags, attach target. */
final class RecordedSituation {

    private static final int SLEEPABLE = 1 << 4;
    private static final String[] TCP_CONGESTION_OPS = {
        "ssthresh",
        "cong_avoid",
        "set_state",
        "cwnd_event",
        "in_ack_event",
        "pkts_acked",
        "min_tso_segs",
        "cong_control",
        "undo_cwnd",
        "sndbuf_expand"
    };

    private RecordedSituation() {}

    static ProgramAttributes attributes(String[] row) {
        ProgramType type = ProgramType.ofNumber(Integer.parseInt(row[2]));
        int attach = Integer.parseInt(row[3]);
        boolean sleepable = (Integer.parseInt(row[4]) & SLEEPABLE) != 0;
        if (type == ProgramType.STRUCT_OPS) {
            return new ProgramAttributes(
                    type, AttachType.CGROUP_INET_INGRESS, sleepable, row[5], TCP_CONGESTION_OPS[attach]);
        }
        String target = row[5].equals("-") ? "" : withoutPrefix(row[5]);
        return new ProgramAttributes(type, AttachType.ofNumber(attach), sleepable, target, "");
    }

    static Privileges privileges(String[] row) {
        if (row[1].equals("all")) {
            return Privileges.ROOT;
        }
        List<Capability> kept = new ArrayList<>();
        for (String name : row[1].split(",")) {
            if (!name.equals("none")) {
                kept.add(Capability.valueOf(name.toUpperCase(Locale.ROOT)));
            }
        }
        return Privileges.of(kept.toArray(new Capability[0]));
    }

    private static String withoutPrefix(String target) {
        for (String prefix : List.of("btf_trace_", "bpf_iter_", "bpf_lsm_")) {
            if (target.startsWith(prefix)) {
                return target.substring(prefix.length());
            }
        }
        return target;
    }
}
