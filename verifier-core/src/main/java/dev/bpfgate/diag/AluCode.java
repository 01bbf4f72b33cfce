package dev.bpfgate.diag;

/** What can be wrong with arithmetic, moves and byte swaps. */
public enum AluCode implements DiagnosticCode {
    NEG_RESERVED_FIELDS("BPF_NEG uses reserved fields\n", -22),
    END_RESERVED_FIELDS("BPF_END uses reserved fields\n", -22),
    MOV_RESERVED_FIELDS("BPF_MOV uses reserved fields\n", -22),
    ALU_RESERVED_FIELDS("BPF_ALU uses reserved fields\n", -22),
    INVALID_ALU_OPCODE("invalid BPF_ALU opcode %x\n", -22),
    DIVISION_BY_ZERO("div by zero\n", -22),
    INVALID_SHIFT("invalid shift %d\n", -22),
    ADDRESS_SPACE_NOT_0_OR_1("addr_space_cast insn can only convert between address space 1 and 0\n", -22),
    ADDRESS_SPACE_WITHOUT_ARENA(
            "addr_space_cast insn can only be used in a program that has an associated arena\n", -22),
    POINTER_ARITHMETIC_UNPRIVILEGED("R%d pointer arithmetic prohibited\n", -13),
    POINTER_SIGN_EXTENSION("R%d sign-extension part of pointer\n", -13),
    POINTER_PARTIAL_COPY("R%d partial copy of pointer\n", -13),
    POINTER_OP_POINTER("R%d pointer %s pointer prohibited\n", -13),
    POINTER_ARITHMETIC_32("R%d 32-bit pointer arithmetic prohibited\n", -13),
    POINTER_ARITHMETIC_BEFORE_NULL_CHECK("R%d pointer arithmetic on %s prohibited, null-check it first\n", -13),
    POINTER_ARITHMETIC_ON_TYPE("R%d pointer arithmetic on %s prohibited\n", -13),
    POINTER_FROM_SCALAR("R%d tried to subtract pointer from scalar\n", -13),
    SUBTRACTION_FROM_STACK("R%d subtraction from stack pointer prohibited\n", -13),
    POINTER_BITWISE("R%d bitwise operator %s on pointer prohibited\n", -13),
    POINTER_OPERATOR("R%d pointer arithmetic with %s operator prohibited\n", -13),
    POINTER_OFFSET_CONSTANT("math between %s pointer and %lld is not allowed\n", -22),
    POINTER_OFFSET_FIXED("%s pointer offset %d is not allowed\n", -22),
    POINTER_OFFSET_UNBOUNDED("math between %s pointer and register with unbounded min value is not allowed\n", -22),
    POINTER_OFFSET_VALUE("value %lld makes %s pointer be out of bounds\n", -22),
    SUM_OF_MIXED_SIGNS("R%d has unknown scalar with mixed signed bounds, %s\n", -13),
    SUM_UNSUPPORTED("R%d has pointer with unsupported alu operation, %s\n", -13),
    SUM_DIFFERS_BY_PATH("R%d tried to %s from different maps, paths or scalars, %s\n", -13),
    SUM_BEYOND_BOUNDS("R%d tried to %s beyond pointer bounds, %s\n", -13),
    SUM_NOT_EXPLORED("R%d could not be pushed for speculative verification, %s\n", -12),
    SUM_LEAVES_MAP_VALUE("R%d pointer arithmetic of map value goes out of range, prohibited for !root\n", -13),
    SUM_LEAVES_STACK("R%d stack pointer arithmetic goes out of range, prohibited for !root; off=%d\n", -13),
    SUM_VARIABLE_ON_STACK("R%d variable stack access prohibited for !root, var_off=%s off=%d\n", -13),
    /** Said, and then the register's bounds are forgotten; a reason to reject only for loaders that ask for it. */
    INVARIANT_VIOLATED("verifier bug: %s\n", -14);

    private final String template;
    private final int errno;

    AluCode(String template, int errno) {
        this.template = template;
        this.errno = errno;
    }

    @Override
    public Category category() {
        return switch (this) {
            case NEG_RESERVED_FIELDS,
                    END_RESERVED_FIELDS,
                    MOV_RESERVED_FIELDS,
                    ALU_RESERVED_FIELDS,
                    INVALID_ALU_OPCODE,
                    DIVISION_BY_ZERO,
                    INVALID_SHIFT -> Category.PROGRAM_STRUCTURE;
            default -> Category.REGISTER_TYPE;
        };
    }

    @Override
    public String template() {
        return template;
    }

    @Override
    public int errno() {
        return errno;
    }
}
