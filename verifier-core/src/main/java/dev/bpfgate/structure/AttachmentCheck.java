package dev.bpfgate.structure;

import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.cfg.ProgramAnalysis;
import dev.bpfgate.diag.AttachCode;
import dev.bpfgate.diag.Diagnostic;
import dev.bpfgate.diag.DiagnosticCode;
import dev.bpfgate.diag.Errno;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.diag.StructureCode;
import dev.bpfgate.kernel.AttachRules;
import dev.bpfgate.kernel.AttachType;
import dev.bpfgate.kernel.KernelProfile;
import dev.bpfgate.kernel.LsmHook;
import dev.bpfgate.kernel.ProgramType;
import dev.bpfgate.kernel.StructOpsRules;
import dev.bpfgate.link.AttachTarget;
import dev.bpfgate.link.AttachedFunction;
import dev.bpfgate.link.License;
import dev.bpfgate.link.LinkedProgram;
import dev.bpfgate.link.OperationArguments;
import java.util.Arrays;
import java.util.List;

/**
 * Holds one program against the rules for what it is attached to. Its methods return whether nothing is wrong; otherwise they
 * have said what. Mirrors: check_attach_btf_id, check_struct_ops_btf_id, bpf_check_attach_target, bpf_lsm_verify_prog, v6.18.
 */
final class AttachmentCheck {
    private final ProgramStructure structure;
    private final LinkedProgram program;
    private final KernelProfile kernel;
    private final DiagnosticSink sink;

    AttachmentCheck(ProgramStructure structure, DiagnosticSink sink) {
        this.structure = structure;
        this.program = structure.program();
        this.kernel = structure.options().kernel();
        this.sink = sink;
    }

    /** Judges the program; what is wrong is in the sink afterwards. */
    void judge() {
        switch (program.type()) {
            case STRUCT_OPS -> operation();
            case TRACING, LSM -> function();
            case EXT -> target();
            default -> {
                // Other types are attached without the verifier's knowledge.
            }
        }
    }

    private boolean operation() {
        AttachTarget target = program.attachTarget();
        if (!License.isGplCompatible(program.license())) {
            return reject(StructureCode.STRUCT_OPS_LICENSE);
        }
        if (target == null) {
            return reject(StructureCode.STRUCT_OPS_TARGET);
        }
        boolean known =
                program.kernelBtf() != null && program.kernelBtf().type(target.btfId()) instanceof BtfType.Struct;
        return !known || member(target, (BtfType.Struct) program.kernelBtf().type(target.btfId()));
    }

    private boolean member(AttachTarget target, BtfType.Struct operations) {
        if (program.kernelBtf().find("bpf_struct_ops_" + target.name(), BtfKind.STRUCT) == 0) {
            return reject(AttachCode.STRUCTURE_UNSUPPORTED, target.btfId());
        }
        int place = program.expectedAttachType();
        if (place < 0 || place >= operations.members().size()) {
            return reject(AttachCode.OPERATION_PLACE, place, target.name());
        }
        String member = operations.members().get(place).name();
        if (AttachedFunction.of(program) == null) {
            return reject(AttachCode.OPERATION_NO_FUNCTION, member, place, target.name());
        }
        StructOpsRules rules = kernel.structOps(target.name());
        if (rules == null || rules.supports(member) && (!program.isSleepable() || rules.maySleep(member))) {
            return keepsArguments();
        }
        Rejection.Line line = new Rejection.Line(AttachCode.OPERATION_UNSUPPORTED, List.of(member, target.name()));
        sink.reject(Diagnostic.NO_INSN, rules.supports(member) ? Errno.EINVAL : Errno.ENOTSUPP, List.of(line));
        return false;
    }

    /** A program that is called next would not give back what this one owns. */
    private boolean keepsArguments() {
        boolean owns =
                OperationArguments.of(program, AttachedFunction.of(program)).areAnyOwned();
        int end = structure.starts().length > 1 ? structure.starts()[1] : structure.insns().length;
        boolean leaves = Arrays.stream(structure.insns(), 0, end).anyMatch(ProgramAnalysis::isTailCall);
        return !owns || !leaves || reject(AttachCode.OPERATION_TAIL_CALL);
    }

    private boolean target() {
        return program.attachTarget() != null || reject(StructureCode.ATTACH_TARGET);
    }

    private boolean function() {
        return target() && attachedTo(AttachedFunction.of(program));
    }

    private boolean attachedTo(AttachedFunction function) {
        if (function == null) {
            return reject(AttachCode.TARGET_NO_FUNCTION, program.attachTarget().btfId());
        }
        if (program.type() == ProgramType.LSM) {
            return trampoline(function) && hookSleeps(function) && licensed() && hook(function);
        }
        AttachType attachType = program.attachType();
        if (attachType == AttachType.TRACE_RAW_TP) {
            return true;
        }
        if (attachType == AttachType.TRACE_ITER) {
            return iterator();
        }
        return trampoline(function) && traced(function, kernel.attachRules(function.name()));
    }

    private boolean trampoline(AttachedFunction function) {
        return new TrampolineTarget(program.kernelBtf(), function, sink).isSound();
    }

    private boolean licensed() {
        return License.isGplCompatible(program.license()) || reject(StructureCode.LSM_LICENSE);
    }

    private boolean iterator() {
        String name = AttachedFunction.attributesOf(program).attachTarget();
        return kernel.iteratorArguments(name) != null || reject(AttachCode.ITERATOR_UNKNOWN);
    }

    private LsmHook hookOf() {
        return kernel.lsmHook(AttachedFunction.attributesOf(program).attachTarget());
    }

    private boolean hookSleeps(AttachedFunction function) {
        LsmHook hook = hookOf();
        boolean allowed = !program.isSleepable() || (hook != null && hook.sleepable());
        return allowed || reject(AttachCode.FUNCTION_NOT_SLEEPABLE, function.name());
    }

    private boolean hook(AttachedFunction function) {
        LsmHook hook = hookOf();
        int id = program.attachTarget().btfId();
        if (hook == null) {
            return reject(AttachCode.HOOK_UNKNOWN, id, function.name());
        }
        return !hook.disabled() || reject(AttachCode.HOOK_DISABLED, id, function.name());
    }

    private boolean traced(AttachedFunction function, AttachRules rules) {
        String name = function.name();
        AttachType attachType = program.attachType();
        if (program.isSleepable() && !rules.sleepable()) {
            return reject(AttachCode.FUNCTION_NOT_SLEEPABLE, name);
        }
        boolean modifies = attachType == AttachType.MODIFY_RETURN;
        if (modifies && !program.isSleepable() && !rules.modifiable()) {
            return reject(AttachCode.FUNCTION_NOT_MODIFIABLE, name);
        }
        if (rules.denied()) {
            return reject(AttachCode.FUNCTION_DENIED, name);
        }
        boolean after = modifies || attachType == AttachType.TRACE_FEXIT;
        return !after || !rules.noReturn() || reject(AttachCode.FUNCTION_NO_RETURN, name);
    }

    private boolean reject(DiagnosticCode code, Object... args) {
        sink.reject(Diagnostic.NO_INSN, code, args);
        return false;
    }
}
