package dev.bpfgate.explain.cause;

import static java.util.Map.entry;

import dev.bpfgate.diag.AluCode;
import dev.bpfgate.diag.BranchCode;
import dev.bpfgate.diag.DiagnosticCode;
import dev.bpfgate.diag.ExitCode;
import dev.bpfgate.diag.MemoryCode;
import dev.bpfgate.diag.StructureCode;
import dev.bpfgate.diag.SubprogramCode;
import java.util.Map;

/** Fields of instructions that compilers leave empty. */
final class EncodingRules {
    private static final PlainRule ENCODING = new PlainRule(
            "encoding",
            "an instruction has a value in a field that has to be empty, or names an operation that there is not",
            "this instruction",
            "",
            "this is no code that a compiler makes: look at the assembler, or the tool that wrote it");

    static final Map<DiagnosticCode, PlainRule> RULES = Map.ofEntries(
            entry(AluCode.NEG_RESERVED_FIELDS, ENCODING),
            entry(AluCode.END_RESERVED_FIELDS, ENCODING),
            entry(AluCode.MOV_RESERVED_FIELDS, ENCODING),
            entry(AluCode.ALU_RESERVED_FIELDS, ENCODING),
            entry(BranchCode.JMP_RESERVED_FIELDS, ENCODING),
            entry(BranchCode.JA_RESERVED_FIELDS, ENCODING),
            entry(BranchCode.INVALID_MAY_GOTO, ENCODING),
            entry(ExitCode.EXIT_RESERVED_FIELDS, ENCODING),
            entry(SubprogramCode.CALL_RESERVED_FIELDS, ENCODING),
            entry(MemoryCode.STX_RESERVED_FIELDS, ENCODING),
            entry(MemoryCode.ST_RESERVED_FIELDS, ENCODING),
            entry(MemoryCode.LD_IMM64_RESERVED_FIELDS, ENCODING),
            entry(MemoryCode.PACKET_LOAD_RESERVED_FIELDS, ENCODING),
            entry(StructureCode.LOAD_RESERVED_FIELDS, ENCODING),
            entry(MemoryCode.ATOMIC_OPCODE, ENCODING),
            entry(MemoryCode.ATOMIC_SIZE, ENCODING));

    private EncodingRules() {}
}
