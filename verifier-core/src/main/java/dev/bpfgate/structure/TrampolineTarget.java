package dev.bpfgate.structure;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.diag.AttachCode;
import dev.bpfgate.diag.Diagnostic;
import dev.bpfgate.link.AttachedFunction;
import java.util.List;

/** Functions can be attached to if a trampoline can pass their arguments and result on. Mirrors: btf_distill_func_proto. */
final class TrampolineTarget {
    private static final int MAX_ARGUMENTS = 12;
    private static final int MAX_ARGUMENT_BYTES = 16;
    private static final int POINTER_BYTES = 8;
    private static final int UNSUPPORTED = -1;

    private final Btf btf;
    private final AttachedFunction function;
    private final DiagnosticSink sink;

    TrampolineTarget(Btf btf, AttachedFunction function, DiagnosticSink sink) {
        this.btf = btf;
        this.function = function;
        this.sink = sink;
    }

    /** Returns whether nothing is wrong with the prototype; otherwise says what. */
    boolean isSound() {
        List<BtfType.Parameter> parameters = function.prototype().parameters();
        String name = function.name();
        if (parameters.size() > MAX_ARGUMENTS) {
            return reject(AttachCode.FUNCTION_ARGUMENTS_MANY, name, parameters.size());
        }
        BtfType result = btf.resolve(function.prototype().returnTypeId());
        if (passedBytes(result) == UNSUPPORTED || result instanceof BtfType.Composite) {
            return reject(AttachCode.FUNCTION_RETURN_TYPE, name, result.kind().word());
        }
        if (function.prototype().isVariadic()) {
            return argumentsSound(parameters.subList(0, parameters.size() - 1))
                    && reject(AttachCode.FUNCTION_VARIADIC, name);
        }
        return argumentsSound(parameters);
    }

    private boolean argumentsSound(List<BtfType.Parameter> parameters) {
        for (int i = 0; i < parameters.size(); i++) {
            BtfType type = btf.resolve(parameters.get(i).typeId());
            long bytes = passedBytes(type);
            if (bytes == UNSUPPORTED || bytes > MAX_ARGUMENT_BYTES) {
                return reject(
                        AttachCode.FUNCTION_ARGUMENT_TYPE,
                        function.name(),
                        i,
                        type.kind().word());
            }
            if (bytes == 0) {
                return reject(AttachCode.FUNCTION_ARGUMENT_VOID, function.name());
            }
        }
        return true;
    }

    private static long passedBytes(BtfType type) {
        if (type instanceof BtfType.Void) {
            return 0;
        }
        if (type instanceof BtfType.Pointer) {
            return POINTER_BYTES;
        }
        if (type instanceof BtfType.Int number) {
            return number.sizeBytes();
        }
        if (type instanceof BtfType.Enumeration enumeration) {
            return enumeration.sizeBytes();
        }
        return type instanceof BtfType.Composite composite ? composite.sizeBytes() : UNSUPPORTED;
    }

    private boolean reject(AttachCode code, Object... args) {
        sink.reject(Diagnostic.NO_INSN, code, args);
        return false;
    }
}
