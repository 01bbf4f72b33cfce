package dev.bpfgate.diag;

/** What can be wrong with a program's shape, encoding and annotations before any path is followed, in the kernel's order. */
public enum StructureCode implements DiagnosticCode {
    /** An empty program, or one with more instructions than the loader may load. The kernel answers without a word. */
    PROGRAM_SIZE("program-size", Category.POLICY, Errno.E2BIG, ""),

    /** A program type that the kernel does not have. The kernel answers without a word. */
    PROGRAM_TYPE("program-type", Category.POLICY, Errno.EINVAL, ""),
    /** A program type that the loader may not load. The kernel answers without a word. */
    PROGRAM_TYPE_PRIVILEGE("program-type-privilege", Category.POLICY, Errno.EPERM, ""),
    /** An attach type that programs of this type cannot have. The kernel answers without a word. */
    ATTACH_TYPE("attach-type", Category.POLICY, Errno.EINVAL, ""),

    FUNC_INFO_FIRST(
            "func-info-first",
            Category.PROGRAM_STRUCTURE,
            Errno.EINVAL,
            "nonzero insn_off %u for the first func info record"),
    FUNC_INFO_ORDER(
            "func-info-order",
            Category.PROGRAM_STRUCTURE,
            Errno.EINVAL,
            "same or smaller insn offset (%u) than previous func info record (%u)"),
    FUNC_INFO_TYPE("func-info-type", Category.PROGRAM_STRUCTURE, Errno.EINVAL, "invalid type id %d in func info"),

    CALLS_NEED_PRIVILEGE(
            "calls-need-privilege",
            Category.POLICY,
            Errno.EPERM,
            "loading/calling other bpf or kernel functions are allowed for CAP_BPF and CAP_SYS_ADMIN\n"),
    CALL_DESTINATION("call-destination", Category.PROGRAM_STRUCTURE, Errno.EINVAL, "call to invalid destination\n"),
    TOO_MANY_SUBPROGRAMS("too-many-subprograms", Category.PROGRAM_STRUCTURE, Errno.E2BIG, "too many subprograms\n"),
    KFUNC_NEEDS_DEVICE(
            "kfunc-needs-device", Category.POLICY, Errno.EINVAL, "metadata kfuncs require device-bound program\n"),
    KFUNC_LICENSE(
            "kfunc-license",
            Category.POLICY,
            Errno.EINVAL,
            "cannot call kernel function from non-GPL compatible program\n"),
    KFUNC_MODULE(
            "kfunc-module",
            Category.CALL,
            Errno.EINVAL,
            "negative offset disallowed for kernel module function call\n"),
    KFUNC_MODULES_ABSENT(
            "kfunc-modules-absent", Category.CALL, Errno.EPROTO, "kfunc offset > 0 without fd_array is invalid\n"),
    KFUNC_TYPES("kfunc-types", Category.CALL, Errno.EINVAL, "failed to find BTF for kernel function\n"),
    TOO_MANY_KFUNCS("too-many-kfuncs", Category.POLICY, Errno.E2BIG, "too many different kernel function calls\n"),
    KFUNC_TYPE("kfunc-type", Category.CALL, Errno.EINVAL, "kernel btf_id %u is not a function\n"),
    KFUNC_PROTOTYPE(
            "kfunc-prototype",
            Category.CALL,
            Errno.EINVAL,
            "kernel function btf_id %u does not have a valid func_proto\n"),

    EXCEPTION_CALLBACKS(
            "exception-callbacks",
            Category.PROGRAM_STRUCTURE,
            Errno.EEXIST,
            "multiple exception callback tags for main subprog\n"),
    EXCEPTION_CALLBACK_UNKNOWN(
            "exception-callback-unknown",
            Category.PROGRAM_STRUCTURE,
            Errno.ENOENT,
            "exception callback '%s' could not be found in BTF\n"),
    EXCEPTION_CALLBACK_STATIC(
            "exception-callback-static",
            Category.PROGRAM_STRUCTURE,
            Errno.EINVAL,
            "exception callback '%s' must have global linkage\n"),
    EXCEPTION_CALLBACK_IS_MAIN(
            "exception-callback-is-main",
            Category.PROGRAM_STRUCTURE,
            Errno.EINVAL,
            "invalid exception callback insn_off in func_info: 0\n"),
    EXCEPTION_CALLBACK_ABSENT(
            "exception-callback-absent",
            Category.PROGRAM_STRUCTURE,
            Errno.EINVAL,
            "exception callback type id not found in func_info\n"),

    JUMP_OUT_OF_RANGE(
            "jump-out-of-range", Category.PROGRAM_STRUCTURE, Errno.EINVAL, "jump out of range from insn %d to %d\n"),
    LAST_INSN("last-insn", Category.PROGRAM_STRUCTURE, Errno.EINVAL, "last insn is not an exit or jmp\n"),

    PACKET_LOAD_WITHOUT_BTF(
            "packet-load-without-btf",
            Category.PROGRAM_STRUCTURE,
            Errno.EINVAL,
            "LD_ABS is not allowed in subprogs without BTF\n"),
    TAIL_CALL_WITHOUT_BTF(
            "tail-call-without-btf",
            Category.PROGRAM_STRUCTURE,
            Errno.EINVAL,
            "tail_call is not allowed in subprogs without BTF\n"),
    FUNC_INFO_COUNT(
            "func-info-count",
            Category.PROGRAM_STRUCTURE,
            Errno.EINVAL,
            "number of funcs in func_info doesn't match number of subprogs\n"),
    FUNC_INFO_LAYOUT(
            "func-info-layout",
            Category.PROGRAM_STRUCTURE,
            Errno.EINVAL,
            "func_info BTF section doesn't match subprog layout in BPF program\n"),
    PACKET_LOAD_RETURN(
            "packet-load-return",
            Category.PROGRAM_STRUCTURE,
            Errno.EINVAL,
            "LD_ABS is only allowed in functions that return 'int'.\n"),
    TAIL_CALL_RETURN(
            "tail-call-return",
            Category.PROGRAM_STRUCTURE,
            Errno.EINVAL,
            "tail_call is only allowed in functions that return 'int'.\n"),
    LINE_INFO_ORDER(
            "line-info-order",
            Category.PROGRAM_STRUCTURE,
            Errno.EINVAL,
            "Invalid line_info[%u].insn_off:%u (prev_offset:%u prog->len:%u)\n"),
    LINE_INFO_INSN(
            "line-info-insn",
            Category.PROGRAM_STRUCTURE,
            Errno.EINVAL,
            "Invalid insn code at line_info[%u].insn_off\n"),
    LINE_INFO_STRINGS(
            "line-info-strings",
            Category.PROGRAM_STRUCTURE,
            Errno.EINVAL,
            "Invalid line_info[%u].line_off or .file_name_off\n"),
    LINE_INFO_MISSING(
            "line-info-missing", Category.PROGRAM_STRUCTURE, Errno.EINVAL, "missing bpf_line_info for func#%u\n"),
    LINE_INFO_MISSING_REST(
            "line-info-missing-rest",
            Category.PROGRAM_STRUCTURE,
            Errno.EINVAL,
            "missing bpf_line_info for %u funcs starting from func#%u\n"),

    LOAD_RESERVED_FIELDS(
            "load-reserved-fields", Category.PROGRAM_STRUCTURE, Errno.EINVAL, "BPF_LDX uses reserved fields\n"),
    IMM64_MALFORMED("imm64-malformed", Category.PROGRAM_STRUCTURE, Errno.EINVAL, "invalid bpf_ld_imm64 insn\n"),
    IMM64_UNRECOGNIZED(
            "imm64-unrecognized", Category.PROGRAM_STRUCTURE, Errno.EINVAL, "unrecognized bpf_ld_imm64 insn\n"),
    IMM64_INDEX("imm64-index", Category.PROGRAM_STRUCTURE, Errno.EPROTO, "fd_idx without fd_array is invalid\n"),
    MAP_DESCRIPTOR("map-descriptor", Category.CALL, Errno.EBADF, "fd %d is not pointing to valid bpf_map\n"),
    MAP_VALUE_OFFSET("map-value-offset", Category.MEMORY, Errno.EINVAL, "direct value offset of %u is not allowed\n"),
    MAP_VALUE_UNSUPPORTED(
            "map-value-unsupported",
            Category.MEMORY,
            Errno.EINVAL,
            "no direct value access support for this map type\n"),
    DIRECT_VALUE_BOUNDS(
            "direct-value-bounds",
            Category.MEMORY,
            Errno.EINVAL,
            "invalid access to map value pointer, value_size=%u off=%u\n"),
    SYMBOL_MODULE(
            "symbol-module", Category.PROGRAM_STRUCTURE, Errno.EINVAL, "invalid module BTF object FD specified.\n"),
    SYMBOL_TYPE(
            "symbol-type",
            Category.PROGRAM_STRUCTURE,
            Errno.EINVAL,
            "pseudo btf_id %d in ldimm64 isn't KIND_VAR or KIND_FUNC\n"),
    SYMBOL_ID("symbol-id", Category.PROGRAM_STRUCTURE, Errno.ENOENT, "ldimm64 insn specifies invalid btf_id %d.\n"),
    SYMBOL_ADDRESS(
            "symbol-address",
            Category.PROGRAM_STRUCTURE,
            Errno.ENOENT,
            "ldimm64 failed to find the address for kernel symbol '%s'.\n"),
    TOO_MANY_MAPS(
            "too-many-maps",
            Category.POLICY,
            Errno.E2BIG,
            "The total number of maps per program has reached the limit of %u\n"),
    TRACING_GRAPH(
            "tracing-graph", Category.CALL, Errno.EINVAL, "tracing progs cannot use bpf_{list_head,rb_root} yet\n"),
    SOCKET_FILTER_LOCK(
            "socket-filter-lock", Category.CALL, Errno.EINVAL, "socket filter progs cannot use bpf_spin_lock yet\n"),
    TRACING_LOCK("tracing-lock", Category.CALL, Errno.EINVAL, "tracing progs cannot use bpf_spin_lock yet\n"),
    TRACING_TIMER("tracing-timer", Category.CALL, Errno.EINVAL, "tracing progs cannot use bpf_timer yet\n"),
    TRACING_WORKQUEUE("tracing-workqueue", Category.CALL, Errno.EINVAL, "tracing progs cannot use bpf_wq yet\n"),
    SECOND_CGROUP_STORAGE(
            "second-cgroup-storage", Category.CALL, Errno.EBUSY, "only one cgroup storage of each type is allowed\n"),
    SECOND_ARENA("second-arena", Category.CALL, Errno.EBUSY, "Only one arena per program\n"),
    ARENA_NOT_ALLOWED(
            "arena-not-allowed", Category.POLICY, Errno.EPERM, "CAP_BPF and CAP_PERFMON are required to use arena\n"),
    STRUCT_OPS_MAP("struct-ops-map", Category.CALL, Errno.EINVAL, "bpf_struct_ops map cannot be used in prog\n"),
    SLEEPABLE_MAP(
            "sleepable-map",
            Category.EXECUTION_CONTEXT,
            Errno.EINVAL,
            "Sleepable programs can only use array, hash, ringbuf and local storage maps\n"),
    UNKNOWN_OPCODE("unknown-opcode", Category.PROGRAM_STRUCTURE, Errno.EINVAL, "unknown opcode %02x\n"),

    BACK_EDGE("back-edge", Category.PROGRAM_STRUCTURE, Errno.EINVAL, "back-edge from insn %d to %d\n"),
    UNREACHABLE_INSN("unreachable-insn", Category.PROGRAM_STRUCTURE, Errno.EINVAL, "unreachable insn %d\n"),
    JUMP_INTO_IMM64(
            "jump-into-imm64", Category.PROGRAM_STRUCTURE, Errno.EINVAL, "jump into the middle of ldimm64 insn %d\n"),

    MUST_SLEEP("must-sleep", Category.EXECUTION_CONTEXT, Errno.EINVAL, "Syscall programs can only be sleepable\n"),
    MUST_NOT_SLEEP(
            "must-not-sleep",
            Category.EXECUTION_CONTEXT,
            Errno.EINVAL,
            "Only fentry/fexit/fmod_ret, lsm, iter, uprobe, and struct_ops programs can be sleepable\n"),

    STRUCT_OPS_LICENSE(
            "struct-ops-license",
            Category.POLICY,
            Errno.EINVAL,
            "struct ops programs must have a GPL compatible license\n"),
    /** A struct_ops program that names no structure. The kernel prints no reason. */
    STRUCT_OPS_TARGET("struct-ops-target", Category.PROGRAM_STRUCTURE, Errno.ENOTSUPP, ""),
    ATTACH_TARGET("attach-target", Category.PROGRAM_STRUCTURE, Errno.EINVAL, "Tracing programs must provide btf_id\n"),
    LSM_LICENSE("lsm-license", Category.POLICY, Errno.EINVAL, "LSM programs must have a GPL compatible license\n"),

    /** One loop where none is wanted: this project's own words, no kernel says them. */
    FORBIDDEN_LOOP("forbidden-loop", Category.POLICY, Errno.EINVAL, "loop at insn %d: %d blocks, insns %s%s\n"),
    /** The verdict after the list of loops, also this project's own. */
    LOOPS_FORBIDDEN("loops-forbidden", Category.POLICY, Errno.EINVAL, "%d loops, and loops are forbidden\n");

    private final String id;
    private final Category category;
    private final int errno;
    private final String template;

    StructureCode(String id, Category category, int errno, String template) {
        this.id = id;
        this.category = category;
        this.errno = errno;
        this.template = template;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Category category() {
        return category;
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
