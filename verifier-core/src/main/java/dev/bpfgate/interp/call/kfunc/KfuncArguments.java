package dev.bpfgate.interp.call.kfunc;

import dev.bpfgate.btf.field.FieldKind;
import dev.bpfgate.diag.HelperCode;
import dev.bpfgate.diag.KfuncCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.call.ArgumentType;
import dev.bpfgate.interp.call.ConstantString;
import dev.bpfgate.interp.call.SpinLocks;
import dev.bpfgate.interp.memory.MemoryAccess;
import dev.bpfgate.kernel.KfuncFlag;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.state.Reference;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;
import dev.bpfgate.state.TypeText;
import java.util.List;

/** Judges the arguments of a kernel function, r1 first. Mirrors: check_kfunc_args. */
final class KfuncArguments {
    private static final int MAX_ARGUMENTS = 5;

    private final Execution x;
    private final KfuncArgumentKinds kinds;
    private final ArgumentType offsets;
    private final KfuncObject objects;
    private final KfuncMemory memory;
    private final KfuncDynptr dynptrs;
    private final IteratorArgument iterators;
    private final IrqFlagArgument irqFlags;
    private final ConstantString strings;
    private final OwnedArgument owned;
    private final CollectionArgument collections;
    private final KfuncMap maps;
    private final SpinLocks locks;

    KfuncArguments(Execution x, MemoryAccess memory, CriticalSections sections) {
        this.x = x;
        this.memory = new KfuncMemory(x, memory);
        kinds = new KfuncArgumentKinds(x);
        offsets = new ArgumentType(x);
        objects = new KfuncObject(x);
        dynptrs = new KfuncDynptr(x, memory);
        iterators = new IteratorArgument(x, memory, sections);
        irqFlags = new IrqFlagArgument(x, memory);
        strings = new ConstantString(x, memory);
        owned = new OwnedArgument(x);
        collections = new CollectionArgument(x);
        maps = new KfuncMap(x);
        locks = new SpinLocks(x);
    }

    /** Judges all arguments and gathers what they say. */
    void apply(KfuncInvocation call) {
        KernelFunction function = call.function;
        int count = function.parameters().size();
        if (count > MAX_ARGUMENTS) {
            throw new Rejection(KfuncCode.KFUNC_TOO_MANY_ARGUMENTS, function.name(), count, MAX_ARGUMENTS);
        }
        int index = 0;
        while (index < count) {
            index += apply(call, index);
        }
        if (function.is(KfuncFlag.RELEASE) && call.releasedRegister == 0) {
            throw new Rejection(KfuncCode.KFUNC_RELEASES_NOTHING, function.name());
        }
    }

    /** Judges one argument and returns how many it was. */
    private int apply(KfuncInvocation call, int index) {
        KfuncParameter parameter = call.function.parameters().get(index);
        if (parameter.is(KfuncSuffix.PROGRAM) || parameter.is(KfuncSuffix.IGNORED)) {
            return 1;
        }
        if (KfuncParameter.isNumber(call.function.btf(), parameter.typeId())) {
            number(call, index + 1, parameter);
            return 1;
        }
        if (parameter.pointer() == null) {
            throw new Rejection(
                    KfuncCode.KFUNC_ARGUMENT_UNRECOGNISED,
                    index,
                    call.function.btf().name(parameter.typeId()));
        }
        requirePresent(call.function, index, parameter);
        noteReference(call, index + 1);
        KfuncArgumentKind kind = kinds.of(call.function, index);
        pointer(call, index, parameter, kind);
        return kind == KfuncArgumentKind.SIZED_MEMORY ? 2 : 1;
    }

    private void number(KfuncInvocation call, int register, KfuncParameter parameter) {
        RegValue value = x.reg(register);
        if (!value.isScalar()) {
            throw new Rejection(KfuncCode.KFUNC_ARGUMENT_NOT_SCALAR, register);
        }
        if (parameter.is(KfuncSuffix.CONSTANT)) {
            constant(call, register);
            x.precision().markRegister(x.state(), register);
        } else if (parameter.name().equals("rdonly_buf_size")
                || parameter.name().equals("rdwr_buf_size")) {
            bufferSize(call, register, parameter.name().equals("rdwr_buf_size"));
        }
    }

    private void bufferSize(KfuncInvocation call, int register, boolean writable) {
        if (call.resultBytes != 0) {
            throw new Rejection(KfuncCode.KFUNC_BUFFER_SIZE_TWICE);
        }
        RegValue size = x.reg(register);
        if (!size.isConstant()) {
            throw new Rejection(KfuncCode.KFUNC_BUFFER_SIZE_NOT_CONSTANT, register);
        }
        call.resultBytes = (int) size.number().constantValue();
        call.resultWritable = writable;
        x.precision().markRegister(x.state(), register);
    }

    private void constant(KfuncInvocation call, int register) {
        RegValue value = x.reg(register);
        if (!value.isConstant()) {
            throw new Rejection(KfuncCode.KFUNC_ARGUMENT_NOT_CONSTANT, register);
        }
        call.constant = value.number().constantValue();
    }

    private void requirePresent(KernelFunction function, int index, KfuncParameter parameter) {
        RegValue value = x.reg(index + 1);
        boolean missing = value.isZero() || value.mayBeNull();
        if (missing && function.wantsValidObjects() && !parameter.is(KfuncSuffix.NULLABLE)) {
            throw new Rejection(KfuncCode.KFUNC_ARGUMENT_POSSIBLY_NULL, index);
        }
    }

    private void noteReference(KfuncInvocation call, int register) {
        int refId = x.reg(register).refId();
        if (refId == 0) {
            return;
        }
        boolean releases = call.function.is(KfuncFlag.RELEASE);
        if (releases && call.refId != 0) {
            throw new Rejection(HelperCode.SEVERAL_REFERENCES, register, refId, call.refId);
        }
        call.refId = refId;
        if (releases) {
            call.releasedRegister = register;
        }
    }

    private void pointer(KfuncInvocation call, int index, KfuncParameter parameter, KfuncArgumentKind kind) {
        int register = index + 1;
        RegValue value = x.reg(register);
        if (kind == KfuncArgumentKind.MISSING) {
            return;
        }
        if (kind == KfuncArgumentKind.MAP) {
            maps.note(call, register);
        }
        if (kind.mustBeValid()) {
            KfuncObject.requireValid(call.function, register, value);
        }
        offsets.requireOffset(register, call.function.is(KfuncFlag.RELEASE) && value.refId() != 0);
        switch (kind) {
            case CONTEXT -> requireContext(index, value);
            case DYNPTR -> dynptrs.apply(call, register, parameter);
            case ITERATOR -> iterators.apply(call, register, parameter.targetId());
            case STRING -> requireString(index, value);
            case WORK_QUEUE -> maps.requireField(call, register, FieldKind.WORK_QUEUE);
            case TASK_WORK -> maps.requireField(call, register, FieldKind.TASK_WORK);
            case RESILIENT_LOCK -> lock(call, register);
            case IRQ_FLAG -> irqFlags.apply(register, call.function.name());
            case MAP -> objects.requireMap(call.function, index);
            case ALLOCATED -> owned.drop(call, index);
            case COUNTED -> owned.share(call, index);
            case ROOT -> collections.root(call, index, parameter.field());
            case NODE -> collections.node(call, index, parameter.field());
            case OBJECT -> objects.requireType(call.function, index, parameter);
            case CALLBACK -> callback(call, index, value);
            case MEMORY -> memory.requireWhole(call.function, index, parameter);
            case SIZED_MEMORY -> sizedMemory(call, index, parameter);
            case MISSING -> {
                // nothing more to ask
            }
        }
    }

    private static void requireContext(int index, RegValue value) {
        if (!value.is(RegKind.CTX)) {
            throw new Rejection(KfuncCode.KFUNC_ARGUMENT_NOT_CONTEXT, index, TypeText.of(value));
        }
    }

    private static void callback(KfuncInvocation call, int index, RegValue value) {
        if (!value.is(RegKind.FUNC)) {
            throw new Rejection(KfuncCode.KFUNC_ARGUMENT_NOT_FUNCTION, index);
        }
        call.callback = value.detail();
    }

    private void lock(KfuncInvocation call, int register) {
        RegValue pointer = x.reg(register);
        boolean allocated = pointer.kind() == RegKind.BTF_ID && pointer.flags() == TypeFlags.ALLOC;
        if (!pointer.is(RegKind.MAP_VALUE) && !allocated) {
            throw new Rejection(KfuncCode.KFUNC_ARGUMENT_NOT_LOCK, register - 1);
        }
        String function = call.function.name();
        Reference.Kind kind =
                KfuncNames.locksWithoutInterrupts(function) ? Reference.Kind.RES_LOCK_IRQ : Reference.Kind.RES_LOCK;
        if (KfuncNames.takesResilientLock(function)) {
            locks.take(register, kind);
        } else {
            locks.giveBack(register, kind);
        }
    }

    private void requireString(int index, RegValue value) {
        if (!value.is(RegKind.MAP_VALUE)) {
            throw new Rejection(KfuncCode.KFUNC_ARGUMENT_NOT_STRING, index);
        }
        strings.require(index + 1);
    }

    private void sizedMemory(KfuncInvocation call, int index, KfuncParameter parameter) {
        List<KfuncParameter> parameters = call.function.parameters();
        if (!x.reg(index + 1).isZero() || !parameter.is(KfuncSuffix.OPTIONAL)) {
            memory.requireSized(index);
        }
        if (parameters.get(index + 1).is(KfuncSuffix.CONSTANT_SIZE)) {
            constant(call, index + 2);
        }
    }
}
