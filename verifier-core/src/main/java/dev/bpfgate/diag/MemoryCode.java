package dev.bpfgate.diag;

/** What can be wrong with an access to memory. */
public enum MemoryCode implements DiagnosticCode {
    STX_RESERVED_FIELDS("BPF_STX uses reserved fields\n", -22),
    ST_RESERVED_FIELDS("BPF_ST uses reserved fields\n", -22),
    LD_IMM64_RESERVED_FIELDS("BPF_LD_IMM64 uses reserved fields\n", -22),
    FUNC_INFO_MISSING("missing btf func_info\n", -22),
    CALLBACK_NOT_STATIC("callback function not static\n", -22),
    NO_MEMORY("R%d type=%s expected=%s\n", -13),
    INVALID_MEMORY_ACCESS("R%d invalid mem access '%s'\n", -13),
    CANNOT_WRITE_INTO("R%d cannot write into %s\n", -13),
    POINTER_LEAK_INTO_MEMORY("R%d leaks addr into mem\n", -13),
    POINTER_LEAK_INTO_MAP("R%d leaks addr into map\n", -13),
    POINTER_LEAK_INTO_CONTEXT("R%d leaks addr into ctx\n", -13),
    POINTER_LEAK_INTO_PACKET("R%d leaks addr into packet\n", -13),
    POINTER_LEAK_INTO_FLOW_KEYS("R%d leaks addr into flow keys\n", -13),
    DIFFERENT_POINTERS("same insn cannot be used with different pointers\n", -22),
    MISALIGNED_PACKET("misaligned packet access off %d+%s+%d+%d size %d\n", -13),
    MISALIGNED("misaligned %saccess off %s+%d+%d size %d\n", -13),
    MIN_VALUE_NEGATIVE("R%d min value is negative, either use unsigned index or do a if (index >=0) check.\n", -13),
    MIN_VALUE_OUTSIDE("R%d min value is outside of the allowed memory range\n", -13),
    UNBOUNDED_ACCESS("R%d unbounded memory access, make sure to bounds check any such access\n", -13),
    MAX_VALUE_OUTSIDE("R%d max value is outside of the allowed memory range\n", -13),
    MAP_KEY_BOUNDS("invalid access to map key, key_size=%d off=%d size=%d\n", -13),
    MAP_VALUE_BOUNDS("invalid access to map value, value_size=%d off=%d size=%d\n", -13),
    PACKET_BOUNDS("invalid access to packet, off=%d size=%d, R%d(id=%d,off=%d,r=%d)\n", -13),
    PACKET_OFFSET_OUTSIDE("R%d offset is outside of the packet\n", -13),
    MEMORY_BOUNDS("invalid access to memory, mem_size=%u off=%d size=%d\n", -13),
    FLOW_KEYS_BOUNDS("invalid access to flow keys off=%d size=%d\n", -13),
    SOCKET_BOUNDS("R%d invalid %s access off=%d size=%d\n", -13),
    BUFFER_OFFSET("R%d invalid %s buffer access: off=%d, size=%d\n", -13),
    BUFFER_VARIABLE_OFFSET("R%d invalid variable buffer offset: off=%d, var_off=%s\n", -13),
    WRITE_TO_KEY("write to change key R%d not allowed\n", -13),
    PACKET_READ_ONLY("cannot write into packet\n", -13),
    MAP_READ_ONLY("write into map forbidden, value_size=%d off=%d size=%d\n", -13),
    MAP_WRITE_ONLY("read from map forbidden, value_size=%d off=%d size=%d\n", -13),
    FIELD_NOT_FOR_HELPER("%s cannot be accessed indirectly by helper\n", -13),
    FIELD_NOT_DIRECT("%s cannot be accessed directly by load/store\n", -13),
    FIELD_VARIABLE_OFFSET("%s access cannot have variable offset\n", -13),
    FIELD_MISALIGNED("%s access misaligned expected=%u off=%llu\n", -13),
    FIELD_SIZE("%s access size must be BPF_DW\n", -13),
    CONTEXT_ACCESS("invalid bpf_context access off=%d size=%d\n", -13),
    CONTEXT_REFERENCE_RELEASED("invalid bpf_context access off=%d. Reference may already be released\n", -13),
    NEGATIVE_OFFSET("negative offset %s ptr R%d off=%d disallowed\n", -13),
    MODIFIED_POINTER("dereference of modified %s ptr R%d off=%d disallowed\n", -13),
    VARIABLE_OFFSET("variable %s access var_off=%s disallowed\n", -13),
    ATOMIC_OPCODE("BPF_ATOMIC uses invalid atomic opcode %02x\n", -22),
    ATOMIC_SIZE("invalid atomic operand size\n", -22),
    ATOMIC_STORE_INTO("BPF_ATOMIC stores into R%d %s is not allowed\n", -13),
    ATOMIC_LOAD_FROM("BPF_ATOMIC loads from R%d %s is not allowed\n", -13),
    PACKET_LOAD_PROGRAM_TYPE("BPF_LD_[ABS|IND] instructions not allowed for this program type\n", -22),
    PACKET_LOAD_RESERVED_FIELDS("BPF_LD_[ABS|IND] uses reserved fields\n", -22),
    PACKET_LOAD_WITHOUT_CONTEXT("at the time of BPF_LD_ABS|IND R6 != pointer to skb\n", -22);

    private final String template;
    private final int errno;

    MemoryCode(String template, int errno) {
        this.template = template;
        this.errno = errno;
    }

    @Override
    public Category category() {
        return Category.MEMORY;
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
