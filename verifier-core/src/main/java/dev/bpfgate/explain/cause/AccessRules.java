package dev.bpfgate.explain.cause;

import static java.util.Map.entry;

import dev.bpfgate.diag.DiagnosticCode;
import dev.bpfgate.diag.MemoryCode;
import dev.bpfgate.diag.ObjectCode;
import dev.bpfgate.diag.RegisterCode;
import dev.bpfgate.diag.StackCode;
import java.util.Map;

/** Memory that cannot be accessed, or not like this. */
final class AccessRules {
    private static final PlainRule MISALIGNED = new PlainRule(
            "misaligned",
            "{4} bytes are accessed at an address that is no multiple of {4}",
            "accessed here",
            "an address that is a multiple of {4}",
            "align the variable, or access its bytes one by one: __builtin_memcpy(), or a structure with"
                    + " __attribute__((packed))");

    static final Map<DiagnosticCode, PlainRule> RULES = Map.ofEntries(
            entry(
                    MemoryCode.CANNOT_WRITE_INTO,
                    new PlainRule(
                            "read-only",
                            "this memory cannot be written by programs",
                            "written here",
                            "",
                            "use the context's field or the helper that changes this, if there is one")),
            entry(
                    ObjectCode.OBJECT_READ_ONLY,
                    new PlainRule(
                            "kernel-object-read-only",
                            "objects of the kernel can be read through a typed pointer, and not written",
                            "written here",
                            "",
                            "use the helper or kernel function that changes this, if there is one")),
            entry(
                    MemoryCode.PACKET_READ_ONLY,
                    new PlainRule(
                            "packet-read-only",
                            "programs of this type may only look at packets",
                            "written here",
                            "",
                            "change packets in an xdp or tc program")),
            entry(
                    MemoryCode.MAP_READ_ONLY,
                    new PlainRule(
                            "constant-written",
                            "this writes into memory that programs can only read",
                            "written here",
                            "a variable without const, or a map without BPF_F_RDONLY_PROG",
                            "write into a variable of your own, on the stack or in a map")),
            entry(
                    MemoryCode.INVALID_MEMORY_ACCESS,
                    new PlainRule(
                            "no-pointer",
                            "this is used as a pointer to memory, and is none",
                            "accessed here",
                            "a pointer to the stack, a map's value, the packet, the context or a kernel object",
                            "on this way the pointer was never set, was lost, or is NULL: give it its value on every way"
                                    + " to here, or check it")),
            entry(
                    MemoryCode.NO_MEMORY,
                    new PlainRule(
                            "no-pointer",
                            "{callee} wants a pointer to memory, and gets something else",
                            "passed here",
                            "a pointer to the stack, a map's value or the packet",
                            "pass the address of a variable: &variable")),
            entry(
                    MemoryCode.PACKET_OFFSET_OUTSIDE,
                    new PlainRule(
                            "packet-unchecked",
                            "bytes of the packet are used that no comparison with its end has proven",
                            "accessed here",
                            "a comparison with data_end on this way that covers all bytes accessed",
                            "compare with the packet's end before the access, and leave if it lies beyond: only the way"
                                    + " on which the end is not passed proves anything")),
            entry(
                    MemoryCode.SOCKET_BOUNDS,
                    new PlainRule(
                            "socket-field",
                            "{3} bytes at offset {2} are no field that can be read through this pointer",
                            "accessed here",
                            "a whole field of struct bpf_sock (of a sock_common only its first ones), with the field's size",
                            "read the field with its own type; bpf_sk_fullsock() gives a pointer to all fields, bpf_tcp_sock()"
                                    + " one to those of TCP")),
            entry(MemoryCode.MISALIGNED, MISALIGNED),
            entry(
                    MemoryCode.DIFFERENT_POINTERS,
                    new PlainRule(
                            "different-pointers",
                            "the same instruction accesses different kinds of memory, depending on the way to it",
                            "accessed here",
                            "one kind of pointer at each instruction",
                            "access each in a branch of its own; if it is the compiler that merges them, put"
                                    + " asm volatile(\"\") into one")),
            entry(
                    MemoryCode.NEGATIVE_OFFSET,
                    new PlainRule(
                            "pointer-not-movable",
                            "this pointer has been moved to before the beginning of what it points to",
                            "used here",
                            "the pointer as the program got it",
                            "keep the pointer as it is, and compute with a copy")),
            entry(
                    MemoryCode.MODIFIED_POINTER,
                    new PlainRule(
                            "pointer-not-movable",
                            "this pointer has been moved, and can be used only as the program got it",
                            "used here",
                            "the pointer without anything added; fields are read with constant offsets",
                            "keep the pointer as it is, and read its fields: pointer->field")),
            entry(
                    MemoryCode.BUFFER_VARIABLE_OFFSET,
                    new PlainRule(
                            "buffer-offset-variable",
                            "this buffer can be accessed at constant offsets only",
                            "accessed here",
                            "an offset that is a constant",
                            "write an access for each offset, in a switch or an unrolled loop")),
            entry(
                    ObjectCode.MAP_FIELD_READ_ONLY,
                    new PlainRule(
                            "map-structure-read-only",
                            "what describes a map can only be read",
                            "written here",
                            "",
                            "look up a value, and write into that: bpf_map_lookup_elem()")),
            entry(
                    ObjectCode.MAP_NEGATIVE_OFFSET,
                    new PlainRule(
                            "object-too-small",
                            "this reads before the beginning of what describes a map",
                            "read here",
                            "an offset of 0 or more",
                            "read its fields with their names, or look up a value: bpf_map_lookup_elem()")),
            entry(
                    StackCode.STACK_OUT_OF_BOUNDS,
                    new PlainRule(
                            "stack-out-of-bounds",
                            "{3} bytes at offset {2} from the frame's end lie outside of the stack",
                            "accessed here",
                            "offsets from -512 to -1: a function's stack has 512 bytes at most",
                            "compare the size that is accessed with the variable's")),
            entry(
                    StackCode.FILL_SIZE,
                    new PlainRule(
                            "pointer-truncated",
                            "only a part of a pointer that is kept on the stack is read",
                            "read here",
                            "all 8 bytes of it at once",
                            "keep pointers in 64 bits: void *, __u64 or long")),
            entry(
                    RegisterCode.NO_SUCH_REGISTER,
                    new PlainRule(
                            "no-such-register",
                            "there is no register r{0}",
                            "named here",
                            "r0 to r10",
                            "this is no code that a compiler makes: look at the assembler, or the tool that wrote it")),
            entry(
                    RegisterCode.FRAME_POINTER_READ_ONLY,
                    new PlainRule(
                            "frame-pointer-written",
                            "r10, which points to the end of the stack, cannot be changed",
                            "written here",
                            "",
                            "copy it into another register, and change that")));

    private AccessRules() {}
}
