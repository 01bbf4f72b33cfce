package dev.bpfgate.object;

import dev.bpfgate.kernel.AttachType;
import dev.bpfgate.kernel.ProgramType;
import java.util.Set;

/**
 * What the name of a program's section says about the program.
 *
 * @param pattern as libbpf writes it: {@code "kprobe+"} stands for {@code kprobe} and {@code kprobe/...}
 * @param type the program's type
 * @param attachType what the kernel is told of the attachment, or null for number 0
 * @param traits what else follows
 */
public record SectionDefinition(String pattern, ProgramType type, AttachType attachType, Set<Trait> traits) {
    /** What follows from a section's name beside types. */
    public enum Trait {
        /** The kernel has to know the attach type. */
        ATTACHABLE,
        /** The attach type is told to kernels that know it. */
        ATTACHABLE_OPT,
        /** The rest of the name is looked up in the kernel's type information. */
        ATTACH_BTF,
        /** The program may sleep. */
        SLEEPABLE,
        /** The program takes packets of more than one fragment. */
        XDP_FRAGS,
        /** The program is a user-space static probe, attached as the kernel best can. */
        USDT
    }

    public SectionDefinition {
        traits = Set.copyOf(traits);
    }

    /** Returns the number that the kernel is told of the attachment. */
    public int attachNumber() {
        return attachType == null ? 0 : attachType.number();
    }

    /** Returns whether a trait follows. */
    public boolean has(Trait trait) {
        return traits.contains(trait);
    }

    boolean matches(String section) {
        if (!pattern.endsWith("+")) {
            return section.equals(pattern);
        }
        int stem = pattern.length() - 1;
        return section.regionMatches(0, pattern, 0, stem) && (section.length() == stem || section.charAt(stem) == '/');
    }
}
