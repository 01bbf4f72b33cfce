package dev.bpfgate.kernel;

/** What a helper leaves in R0. {@link HelperReturn} joins it with flags. */
public enum ReturnType {
    /** A number of which nothing is known. Mirrors: RET_INTEGER. */
    INTEGER,
    /** Nothing; R0 cannot be read afterwards. Mirrors: RET_VOID. */
    VOID,
    /** A value of the map argument. Mirrors: RET_PTR_TO_MAP_VALUE. */
    MAP_VALUE,
    /** A full socket. Mirrors: RET_PTR_TO_SOCKET. */
    SOCKET,
    /** A TCP socket. Mirrors: RET_PTR_TO_TCP_SOCK. */
    TCP_SOCK,
    /** Any kind of socket. Mirrors: RET_PTR_TO_SOCK_COMMON. */
    SOCK_COMMON,
    /** Memory of the size that the allocation size argument says. Mirrors: RET_PTR_TO_MEM. */
    MEMORY,
    /** A kernel object, or plain memory when the variable is no structure. Mirrors: RET_PTR_TO_MEM_OR_BTF_ID. */
    MEMORY_OR_BTF_POINTER,
    /** A kernel object of the structure that the prototype names. Mirrors: RET_PTR_TO_BTF_ID. */
    BTF_POINTER
}
