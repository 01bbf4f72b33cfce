package dev.bpfgate.link;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.kernel.AttachType;
import dev.bpfgate.kernel.ProgramType;
import dev.bpfgate.object.ObjectFile;
import dev.bpfgate.object.ObjectFunction;
import dev.bpfgate.object.Refusal;
import dev.bpfgate.object.SectionDefinition;
import dev.bpfgate.object.SectionDefinition.Trait;
import dev.bpfgate.object.StructOpsMember;
import java.util.List;

/** Finds in the kernel's type information what a program is attached to. */
final class AttachResolver {
    private final ObjectFile object;
    private final LinkTarget target;
    private final LoaderChoices choices;

    AttachResolver(ObjectFile object, LinkTarget target, LoaderChoices choices) {
        this.object = object;
        this.target = target;
        this.choices = choices;
    }

    /** Sets what the program is attached to, if anything. */
    void resolve(ObjectFunction program, String section, SectionDefinition definition, LinkedProgram.Builder builder)
            throws UnlinkableException {
        if (definition.type() == ProgramType.STRUCT_OPS) {
            resolveStructOps(program, builder);
        } else if (definition.has(Trait.ATTACH_BTF)) {
            builder.attachTarget(find(nameOf(program, section), definition));
        }
    }

    private String nameOf(ObjectFunction program, String section) throws UnlinkableException {
        String chosen = choices.attachTargets().get(program.name());
        if (chosen != null) {
            return chosen;
        }
        int slash = section.indexOf('/');
        if (slash < 0) {
            throw UnlinkableException.refused(Refusal.EINVAL, "section " + section + " does not say what to attach to");
        }
        return section.substring(slash + 1);
    }

    private AttachTarget find(String name, SectionDefinition definition) throws UnlinkableException {
        if (definition.type() == ProgramType.EXT) {
            throw UnlinkableException.undecided("the program that " + name + " is part of");
        }
        Btf btf = requireTypes();
        boolean isTracePoint = definition.attachType() == AttachType.TRACE_RAW_TP;
        String fullName = prefix(definition.attachType()) + name;
        int id = btf.find(fullName, isTracePoint ? BtfKind.TYPEDEF : BtfKind.FUNC);
        if (id == 0) {
            throw UnlinkableException.refused(
                    Refusal.ESRCH, "kernel has no " + (isTracePoint ? "trace point " : "function ") + fullName);
        }
        return new AttachTarget(fullName, id);
    }

    private static String prefix(AttachType type) {
        if (type == null) {
            return "";
        }
        return switch (type) {
            case TRACE_RAW_TP -> "btf_trace_";
            case LSM_MAC, LSM_CGROUP -> "bpf_lsm_";
            case TRACE_ITER -> "bpf_iter_";
            default -> "";
        };
    }

    private void resolveStructOps(ObjectFunction program, LinkedProgram.Builder builder) throws UnlinkableException {
        for (StructOpsMember member : object.structOps()) {
            if (member.function().index() == program.index()) {
                resolveMember(member, builder);
                return;
            }
        }
        throw UnlinkableException.refused(
                Refusal.EINVAL, "program " + program.name() + " stands in no structure of section .struct_ops");
    }

    private void resolveMember(StructOpsMember member, LinkedProgram.Builder builder) throws UnlinkableException {
        Btf btf = requireTypes();
        String name = Btf.essentialName(member.structName());
        int id = btf.find(name, BtfKind.STRUCT);
        if (id == 0 || btf.find("bpf_struct_ops_" + name, BtfKind.STRUCT) == 0) {
            throw UnlinkableException.refused(Refusal.ENOTSUP, "kernel has no struct_ops structure " + name);
        }
        List<BtfType.Member> members = ((BtfType.Struct) btf.type(id)).members();
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).name().equals(member.memberName())) {
                builder.attachTarget(new AttachTarget(name, id)).expectedAttachType(i);
                return;
            }
        }
        throw UnlinkableException.refused(
                Refusal.ENOTSUP, "the kernel's structure " + name + " has no member " + member.memberName());
    }

    private Btf requireTypes() throws UnlinkableException {
        if (target.btf() == null) {
            throw UnlinkableException.undecided("type information");
        }
        return target.btf();
    }
}
