package dev.bpfgate.diag;

/** What can be wrong with a jump when it is executed. */
public enum BranchCode implements DiagnosticCode {
    JMP_RESERVED_FIELDS("BPF_JMP/JMP32 uses reserved fields\n", -22),
    INVALID_JMP_OPCODE("invalid BPF_JMP/JMP32 opcode %x\n", -22),
    INVALID_MAY_GOTO("invalid may_goto imm %d\n", -22),
    JA_RESERVED_FIELDS("BPF_JA uses reserved fields\n", -22),
    POINTER_COMPARISON("R%d pointer comparison prohibited\n", -13);

    private final String template;
    private final int errno;

    BranchCode(String template, int errno) {
        this.template = template;
        this.errno = errno;
    }

    @Override
    public Category category() {
        return this == POINTER_COMPARISON ? Category.REGISTER_TYPE : Category.PROGRAM_STRUCTURE;
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
