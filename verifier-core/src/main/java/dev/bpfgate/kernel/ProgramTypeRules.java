package dev.bpfgate.kernel;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a program type may do as such: one row of the table of program types. Immutable. */
public final class ProgramTypeRules {

    private final ProgramType type;
    /** What loading needs, beside the BPF capability; null if nothing. */
    private final Capability capability;

    private final PacketAccess packetAccess;
    private final boolean legacyPacketLoads;
    private final SleepableRule sleepable;
    private final LoadCondition sleepableWhen;
    private final Set<AttachType> attachTypes;
    private final AttachType attachTypeForZero;
    private final boolean attachTypeMustBeZero;
    private final String builtWith;

    ProgramTypeRules(String[] row) {
        type = ProgramType.ofLibbpfName(row[0]);
        capability = row[1].equals("-") ? null : Capability.valueOf(row[1].toUpperCase(Locale.ROOT));
        packetAccess = PacketAccess.valueOf(row[2].toUpperCase(Locale.ROOT));
        legacyPacketLoads = row[3].equals("yes");
        boolean conditional = row[4].indexOf('=') > 0;
        sleepable = conditional ? SleepableRule.MAY : SleepableRule.valueOf(row[4].toUpperCase(Locale.ROOT));
        sleepableWhen = LoadCondition.parse(conditional ? row[4] : "");
        attachTypeMustBeZero = row[5].equals("0");
        attachTypes = EnumSet.noneOf(AttachType.class);
        AttachType zero = AttachType.CGROUP_INET_INGRESS;
        if (!row[5].equals("*") && !attachTypeMustBeZero) {
            for (String name : ResourceTable.fields(row[5], ',')) {
                boolean standsForZero = name.endsWith("+");
                AttachType attachType =
                        AttachType.ofLibbpfName(standsForZero ? name.substring(0, name.length() - 1) : name);
                attachTypes.add(attachType);
                zero = standsForZero ? attachType : zero;
            }
        }
        attachTypeForZero = zero;
        builtWith = row[6].equals("-") ? null : row[6];
    }

    /** Returns the type that the rules are of. */
    public ProgramType type() {
        return type;
    }

    /**
     * Returns the name of a function that a kernel has if it was built with this type, so that its type information tells; null
     * if none is known.
     */
    public String builtWith() {
        return builtWith;
    }

    /** Returns what programs may do with packet pointers of the context. Mirrors: may_access_direct_pkt_data. */
    public PacketAccess packetAccess() {
        return packetAccess;
    }

    /** Returns whether LD_ABS and LD_IND are allowed. Mirrors: may_access_skb. */
    public boolean legacyPacketLoads() {
        return legacyPacketLoads;
    }

    /** Returns whether a program with this attach type may, must or must not be sleepable. Mirrors: can_be_sleepable. */
    public SleepableRule sleepable(ProgramAttributes program) {
        // The condition looks at the attach type alone.
        return sleepableWhen.holds(program, Privileges.NONE, KernelConfig.NOTHING) ? sleepable : SleepableRule.NO;
    }

    /** Returns the attach type that the kernel works with when a program was loaded with the given one. */
    public AttachType effectiveAttachType(AttachType attachType) {
        return attachType.number() == 0 ? attachTypeForZero : attachType;
    }

    /** Returns whether loading accepts the attach type. Mirrors: bpf_prog_load_check_attach. */
    public boolean acceptsAttachType(AttachType attachType) {
        if (attachTypeMustBeZero) {
            return attachType.number() == 0;
        }
        return attachTypes.isEmpty() || attachTypes.contains(effectiveAttachType(attachType));
    }

    /** Returns whether a process with the privileges may load such programs. */
    public boolean mayLoad(Privileges privileges) {
        return capability == null || privileges.bpfCapable() && privileges.has(capability);
    }
}
