package dev.bpfgate.interp.memory;

import dev.bpfgate.diag.MemoryCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.state.RegValue;

/** Keeps accesses within a region of known size, for the smallest and the largest offset that is possible. */
final class RegionBounds {
    /** Variable offsets must stay below this, in bytes. */
    private static final long MAX_VARIABLE = 1L << 29;

    private RegionBounds() {}

    /**
     * Rejects an access that may leave the region. Mirrors: check_mem_region_access.
     *
     * @param offset fixed part of the offset, in bytes
     * @param zeroAllowed whether a size of 0 is fine
     */
    static void require(int register, RegValue pointer, int offset, int size, long regionSize, boolean zeroAllowed) {
        long min = pointer.number().smin();
        if (min < 0 && (min == Long.MIN_VALUE || offset + min != (int) (offset + min) || offset + min < 0)) {
            throw new Rejection(MemoryCode.MIN_VALUE_NEGATIVE, register);
        }
        if (!fits((int) (min + offset), size, regionSize, zeroAllowed)) {
            throw outside(register, pointer, (int) (min + offset), size, regionSize)
                    .and(MemoryCode.MIN_VALUE_OUTSIDE, register);
        }
        long max = pointer.number().umax();
        if (Long.compareUnsigned(max, MAX_VARIABLE) >= 0) {
            throw new Rejection(MemoryCode.UNBOUNDED_ACCESS, register);
        }
        if (!fits((int) (max + offset), size, regionSize, zeroAllowed)) {
            throw outside(register, pointer, (int) (max + offset), size, regionSize)
                    .and(MemoryCode.MAX_VALUE_OUTSIDE, register);
        }
    }

    /** Returns whether an access lies within a region. Mirrors: __check_mem_access. */
    static boolean fits(int offset, int size, long regionSize, boolean zeroAllowed) {
        boolean sizeAllowed = size > 0 || (size == 0 && zeroAllowed);
        return offset >= 0 && sizeAllowed && (long) offset + size <= regionSize;
    }

    /** Returns the complaint about an access outside of a region; the callers add what led there. */
    static Rejection outside(int register, RegValue pointer, int offset, int size, long regionSize) {
        if (pointer.flags() == 0) {
            switch (pointer.kind()) {
                case MAP_KEY -> {
                    return new Rejection(MemoryCode.MAP_KEY_BOUNDS, regionSize, offset, size);
                }
                case MAP_VALUE -> {
                    return new Rejection(MemoryCode.MAP_VALUE_BOUNDS, regionSize, offset, size);
                }
                case PACKET, PACKET_META, PACKET_END -> {
                    return new Rejection(
                            MemoryCode.PACKET_BOUNDS, offset, size, register, pointer.id(), offset, regionSize);
                }
                default -> {
                    // the words for any other memory follow
                }
            }
        }
        return new Rejection(MemoryCode.MEMORY_BOUNDS, regionSize, offset, size);
    }
}
