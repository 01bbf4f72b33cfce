package dev.bpfgate.kernel;

/**
 * What a helper expects of an argument. {@link HelperArgument} joins it with flags.
 *
 * <p>Constants stand for the kernel's base argument types ({@code enum bpf_arg_type} without its flags).
 */
public enum ArgType {
    /** Any initialized register; a pointer only where pointers may leak. Mirrors: ARG_ANYTHING. */
    ANYTHING,
    /** A map, from a 64-bit immediate load. Mirrors: ARG_CONST_MAP_PTR. */
    MAP,
    /** Memory that holds a key of the map argument. Mirrors: ARG_PTR_TO_MAP_KEY. */
    MAP_KEY,
    /** Memory that holds a value of the map argument. Mirrors: ARG_PTR_TO_MAP_VALUE. */
    MAP_VALUE,
    /** Memory whose size is fixed or stands in the next argument. Mirrors: ARG_PTR_TO_MEM. */
    MEMORY,
    /** Size in bytes, at least one, of the memory in the argument before. Mirrors: ARG_CONST_SIZE. */
    SIZE,
    /** Size in bytes, or zero, of the memory in the argument before. Mirrors: ARG_CONST_SIZE_OR_ZERO. */
    SIZE_OR_ZERO,
    /** Constant size in bytes of the memory that the helper returns. Mirrors: ARG_CONST_ALLOC_SIZE_OR_ZERO. */
    ALLOCATION_SIZE_OR_ZERO,
    /** The program's context. Mirrors: ARG_PTR_TO_CTX. */
    CONTEXT,
    /** A spin lock in a map value or an allocated object. Mirrors: ARG_PTR_TO_SPIN_LOCK. */
    SPIN_LOCK,
    /** Any kind of socket. Mirrors: ARG_PTR_TO_SOCK_COMMON. */
    SOCK_COMMON,
    /** A full socket. Mirrors: ARG_PTR_TO_SOCKET. */
    SOCKET,
    /** A kernel object of the structure that the argument names. Mirrors: ARG_PTR_TO_BTF_ID. */
    BTF_POINTER,
    /** A record reserved in a ring buffer. Mirrors: ARG_PTR_TO_RINGBUF_MEM. */
    RINGBUF_MEMORY,
    /** Any kind of socket, also as a kernel object. Mirrors: ARG_PTR_TO_BTF_ID_SOCK_COMMON. */
    BTF_SOCK_COMMON,
    /** A kernel object of each CPU. Mirrors: ARG_PTR_TO_PERCPU_BTF_ID. */
    PERCPU_BTF_POINTER,
    /** A function of the program, to be called back. Mirrors: ARG_PTR_TO_FUNC. */
    FUNCTION,
    /** The program's stack. Mirrors: ARG_PTR_TO_STACK. */
    STACK,
    /** A terminated string in a read-only, frozen map. Mirrors: ARG_PTR_TO_CONST_STR. */
    CONSTANT_STRING,
    /** A timer in a map value. Mirrors: ARG_PTR_TO_TIMER. */
    TIMER,
    /** A place for a kernel pointer, in a map value or an allocated object. Mirrors: ARG_KPTR_XCHG_DEST. */
    KPTR_DESTINATION,
    /** A dynamic pointer on the stack. Mirrors: ARG_PTR_TO_DYNPTR. */
    DYNPTR
}
