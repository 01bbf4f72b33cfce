package dev.bpfgate.interp.memory;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.diag.MemoryCode;
import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.isa.LoadImm64;
import dev.bpfgate.kernel.MapType;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.link.FuncRecord;
import dev.bpfgate.link.SymbolTable;
import dev.bpfgate.object.MapDefinition;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;

/** Loads of 64-bit immediates: numbers, maps and their values, functions, kernel variables. Mirrors: check_ld_imm. */
public final class Imm64Transfer {
    private final Execution x;

    /** Makes the transfer object of one execution. */
    public Imm64Transfer(Execution x) {
        this.x = x;
    }

    /** Executes the instruction and returns the next slot. */
    public int apply(LoadImm64 insn) {
        if (insn.off() != 0) {
            throw new Rejection(MemoryCode.LD_IMM64_RESERVED_FIELDS);
        }
        x.requireWritable(insn.dst());
        x.set(insn.dst(), value(insn));
        return x.insnIndex() + 2;
    }

    private RegValue value(LoadImm64 insn) {
        return switch (insn.source()) {
            case VALUE -> RegValue.constant(insn.value());
            case MAP_FD, MAP_INDEX -> RegValue.pointer(RegKind.MAP_PTR, TypeFlags.NONE, map(insn), 0);
            case MAP_VALUE, MAP_INDEX_VALUE -> mapValue(insn);
            case BTF_ID -> kernelSymbol(insn);
            case FUNCTION -> function(insn);
            case INVALID -> throw new NotModelled("64-bit immediate of an unknown sort");
        };
    }

    private MapDefinition map(LoadImm64 insn) {
        return x.program().maps().get(insn.imm());
    }

    private RegValue kernelSymbol(LoadImm64 insn) {
        Btf btf = x.program().kernelBtf();
        if (btf == null) {
            throw new NotModelled("kernel variables without the kernel's types");
        }
        if (btf.kind(insn.imm()) == BtfKind.VAR && x.program().kernelSymbols() == SymbolTable.UNKNOWN) {
            throw new NotModelled("kernel variables without the build configuration");
        }
        return KernelVariable.pointer(btf, insn.imm());
    }

    private RegValue mapValue(LoadImm64 insn) {
        MapDefinition map = map(insn);
        if (map.type() == MapType.ARENA) {
            return RegValue.UNKNOWN;
        }
        return RegValue.pointer(RegKind.MAP_VALUE, TypeFlags.NONE, map, 0).withOffset(insn.nextImm());
    }

    private RegValue function(LoadImm64 insn) {
        int subprogram = x.facts().subprogramAt(insn.targetFrom(x.insnIndex()));
        Btf btf = x.program().btf();
        if (btf == null || x.program().funcInfo().isEmpty()) {
            throw new Rejection(MemoryCode.FUNC_INFO_MISSING);
        }
        FuncRecord record = x.program().funcInfo().get(subprogram);
        boolean isStatic =
                btf.type(record.typeId()) instanceof BtfType.Func function && function.linkage() == BtfType.Func.STATIC;
        if (!isStatic) {
            throw new Rejection(MemoryCode.CALLBACK_NOT_STATIC);
        }
        return RegValue.pointer(RegKind.FUNC, TypeFlags.NONE, null, subprogram);
    }
}
