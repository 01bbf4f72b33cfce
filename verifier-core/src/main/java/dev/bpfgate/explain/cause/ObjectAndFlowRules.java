package dev.bpfgate.explain.cause;

import static java.util.Map.entry;

import dev.bpfgate.diag.AluCode;
import dev.bpfgate.diag.DiagnosticCode;
import dev.bpfgate.diag.ExitCode;
import dev.bpfgate.diag.MemoryCode;
import dev.bpfgate.diag.ObjectCode;
import dev.bpfgate.diag.StackCode;
import dev.bpfgate.diag.SubprogramCode;
import java.util.Map;

/** Objects of the kernel, and functions that hand on pointers or exceptions. */
final class ObjectAndFlowRules {
    static final Map<DiagnosticCode, PlainRule> RULES = Map.ofEntries(
            entry(
                    ObjectCode.FIELD_BEYOND_STRUCT,
                    new PlainRule(
                            "object-too-small",
                            "{2} bytes at offset {1} lie behind the end of struct {0}",
                            "read here",
                            "an offset within the structure",
                            "read a member by its name; if it is an array at the end, with bpf_probe_read_kernel()")),
            entry(
                    ObjectCode.FIELD_BEYOND_MEMBER,
                    new PlainRule(
                            "object-too-small",
                            "this reads over the end of member '{0}' of struct {2}",
                            "read here",
                            "accesses within one member",
                            "read each member by its name")),
            entry(
                    ObjectCode.FIELD_PART_OF_POINTER,
                    new PlainRule(
                            "pointer-truncated",
                            "only a part of pointer '{0}' of struct {2} is read",
                            "read here",
                            "all 8 bytes of it",
                            "read the member as the pointer that it is")),
            entry(
                    ObjectCode.OBJECT_NEGATIVE_OFFSET,
                    new PlainRule(
                            "object-too-small",
                            "this reads before the beginning of struct {1}",
                            "read here",
                            "an offset of 0 or more",
                            "read members by their names, or go back with container_of() and bpf_core_cast()")),
            entry(
                    ObjectCode.OBJECT_VARIABLE_OFFSET,
                    new PlainRule(
                            "object-offset-variable",
                            "which member of struct {1} is read, is decided at run time",
                            "read here",
                            "a constant offset",
                            "read it with bpf_probe_read_kernel(), or choose in a branch")),
            entry(
                    ObjectCode.OBJECT_PER_CPU,
                    new PlainRule(
                            "object-per-cpu",
                            "each CPU has an own struct {1}, and this names none",
                            "read here",
                            "the pointer of one CPU",
                            "ask bpf_per_cpu_ptr() or bpf_this_cpu_ptr() for it")),
            entry(
                    MemoryCode.FLOW_KEYS_BOUNDS,
                    new PlainRule(
                            "object-too-small",
                            "{1} bytes at offset {0} lie outside of the flow keys",
                            "accessed here",
                            "a field of struct bpf_flow_keys",
                            "access its fields by their names")),
            entry(
                    MemoryCode.BUFFER_OFFSET,
                    new PlainRule(
                            "object-too-small",
                            "{3} bytes at offset {2} lie outside of the {1} buffer",
                            "accessed here",
                            "an offset of 0 or more",
                            "keep the pointer as it was got")),
            entry(
                    MemoryCode.ATOMIC_LOAD_FROM,
                    new PlainRule(
                            "atomic-not-possible",
                            "there are no atomic operations on this kind of memory",
                            "an atomic operation",
                            "a pointer to memory of a map, the stack or an arena",
                            "read it without an atomic operation")),
            entry(
                    MemoryCode.PACKET_LOAD_PROGRAM_TYPE,
                    new PlainRule(
                            "packet-load",
                            "programs of this type cannot read packets with LD_ABS or LD_IND",
                            "read here",
                            "a socket filter, tc or cgroup_skb program",
                            "read with bpf_skb_load_bytes(), or through data and data_end")),
            entry(
                    MemoryCode.PACKET_LOAD_WITHOUT_CONTEXT,
                    new PlainRule(
                            "packet-load",
                            "reading a packet with LD_ABS or LD_IND wants the context in r6",
                            "read here",
                            "",
                            "keep the context in r6, which compilers do")),
            entry(
                    ExitCode.STACK_POINTER_RETURNED,
                    new PlainRule(
                            "return-value",
                            "a function returns the address of a variable of its own",
                            "returned here",
                            "a number, or a pointer to memory that remains",
                            "write the result into the caller's variable: pass its address")),
            entry(
                    ExitCode.CALLBACK_RETURNS_POINTER,
                    new PlainRule(
                            "return-value",
                            "the function that is called back returns a pointer",
                            "returned here",
                            "a number: 0 to go on, 1 to stop",
                            "return 0 or 1")),
            entry(
                    StackCode.SPILL_INTO_CALLER,
                    new PlainRule(
                            "pointer-kept-by-caller",
                            "a function writes a pointer into its caller's variable",
                            "written here",
                            "numbers only, through pointers to the stack",
                            "return the pointer, or make the function __always_inline")),
            entry(
                    SubprogramCode.EXCEPTION_HANDLER_ARGUMENTS,
                    new PlainRule(
                            "exception-handler",
                            "the handler of exceptions takes one number",
                            "this function",
                            "one argument, a u64 (the cookie)",
                            "declare it int handler(u64 cookie)")),
            entry(
                    SubprogramCode.EXCEPTION_HANDLER_CALLED,
                    new PlainRule(
                            "exception-handler",
                            "the handler of exceptions is called directly",
                            "called here",
                            "",
                            "only bpf_throw() calls it: move what both need into a third function")),
            entry(
                    SubprogramCode.EXCEPTION_HANDLER_TAIL_CALL,
                    new PlainRule(
                            "exception-handler",
                            "the handler of exceptions makes a tail call",
                            "called here",
                            "",
                            "do without it there")),
            entry(
                    SubprogramCode.THROW_IN_CALLBACK,
                    new PlainRule(
                            "exception-handler",
                            "a function that is called back throws",
                            "thrown here",
                            "",
                            "leave the loop by returning 1, and throw after it")),
            entry(
                    AluCode.ADDRESS_SPACE_NOT_0_OR_1,
                    new PlainRule(
                            "address-space",
                            "this casts between address spaces that the kernel does not know",
                            "cast here",
                            "1, the arena, and 0",
                            "declare pointers into the arena with __arena, which is address space 1")),
            entry(
                    AluCode.ADDRESS_SPACE_WITHOUT_ARENA,
                    new PlainRule(
                            "address-space",
                            "a pointer into an arena is used, and the program has no arena",
                            "cast here",
                            "a map of type BPF_MAP_TYPE_ARENA that the program uses",
                            "declare the arena, and name it in the program")));

    private ObjectAndFlowRules() {}
}
