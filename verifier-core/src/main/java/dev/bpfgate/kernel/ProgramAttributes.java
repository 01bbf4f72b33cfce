package dev.bpfgate.kernel;

import java.util.Objects;

/**
 * What a program says of itself when it is loaded, as far as the kernel's tables depend on it.
 *
 * @param type program type
 * @param attachType expected attach type; {@link AttachType#CGROUP_INET_INGRESS} (number 0) when the program names none
 * @param sleepable whether it was loaded with BPF_F_SLEEPABLE
 * @param attachTarget what it is attached to, without the kernel's prefixes: function, security hook ({@code file_open}),
 *     iterator ({@code task}), tracepoint, or structure of a struct_ops program; empty when it names none
 * @param attachMember member of that structure, for struct_ops programs; else empty
 */
public record ProgramAttributes(
        ProgramType type, AttachType attachType, boolean sleepable, String attachTarget, String attachMember) {

    /** Checks that nothing is missing. */
    public ProgramAttributes {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(attachType, "attachType");
        Objects.requireNonNull(attachTarget, "attachTarget");
        Objects.requireNonNull(attachMember, "attachMember");
    }

    /** Returns attributes of a program that names neither attach type nor target, not sleepable. */
    public static ProgramAttributes of(ProgramType type) {
        return of(type, AttachType.CGROUP_INET_INGRESS);
    }

    /** Returns attributes of a program with an attach type and without a target, not sleepable. */
    public static ProgramAttributes of(ProgramType type, AttachType attachType) {
        return new ProgramAttributes(type, attachType, false, "", "");
    }
}
