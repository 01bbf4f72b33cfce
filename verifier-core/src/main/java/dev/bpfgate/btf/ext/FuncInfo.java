package dev.bpfgate.btf.ext;

/**
 * Where a function begins and which type it has.
 *
 * @param insnOffsetBytes where the function begins, in bytes from the begin of its ELF section, 0 to 2^32 - 1
 * @param typeId the function's type number, as the file says: it may not exist or be no function
 */
public record FuncInfo(long insnOffsetBytes, int typeId) {}
