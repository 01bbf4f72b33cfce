package dev.bpfgate.interp.call;

import dev.bpfgate.diag.HelperCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.domain.Scalar;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.memory.MemoryAccess;
import dev.bpfgate.interp.memory.RegionUse;
import dev.bpfgate.kernel.HelperArgument;
import dev.bpfgate.kernel.ValueFlag;

/** Sizes that are passed to helpers: of the memory in the register before, or of memory to be returned. */
public final class SizeArgument {
    /** Sizes must stay below this, in bytes. */
    private static final long MAX_SIZE = 1L << 29;

    private final Execution x;
    private final MemoryAccess memory;

    public SizeArgument(Execution x, MemoryAccess memory) {
        this.x = x;
        this.memory = memory;
    }

    /**
     * Judges a size and the memory that it is of. Mirrors: check_mem_size_reg.
     *
     * @param pointer what the prototype says of the memory
     * @param zeroAllowed whether the size may be 0
     */
    void require(HelperInvocation call, int register, HelperArgument pointer, boolean zeroAllowed) {
        Scalar size = x.reg(register).number();
        call.maxSize = size.umax();
        int bytes = bounded(register, zeroAllowed);
        if (memory.regions().require(register - 1, bytes, zeroAllowed, use(call, pointer, size))) {
            call.fillLater(register - 1, bytes);
        }
        x.precision().markRegister(x.state(), register);
    }

    /** Judges a size, which may be 0, of memory in the register before that a kernel function reads. */
    public void requireReadable(int register) {
        require(register, RegionUse.READ);
    }

    /** The same of memory that it writes. */
    public void requireWritable(int register) {
        require(register, RegionUse.READ_WRITE);
    }

    private void require(int register, RegionUse use) {
        memory.regions().require(register - 1, bounded(register, true), true, use);
        x.precision().markRegister(x.state(), register);
    }

    /** Returns the largest that a size may be, in bytes. */
    private int bounded(int register, boolean zeroAllowed) {
        Scalar size = x.reg(register).number();
        if (size.smin() < 0) {
            throw new Rejection(HelperCode.SIZE_NEGATIVE, register);
        }
        if (size.umin() == 0 && !zeroAllowed) {
            throw new Rejection(HelperCode.SIZE_ZERO, register, size.umin(), size.umax());
        }
        if (Long.compareUnsigned(size.umax(), MAX_SIZE) >= 0) {
            throw new Rejection(HelperCode.SIZE_UNBOUNDED, register);
        }
        return (int) size.umax();
    }

    // How much of it a helper fills must be known for what it leaves to count as initialised.
    private static RegionUse use(HelperInvocation call, HelperArgument pointer, Scalar size) {
        if (call.fills && size.isConstant()) {
            return RegionUse.FILL;
        }
        return pointer.is(ValueFlag.WRITE) ? RegionUse.READ_WRITE : RegionUse.READ;
    }

    /** Judges the size of memory that the helper returns. */
    void allocation(HelperInvocation call, int register) {
        Scalar size = x.reg(register).number();
        if (!size.isConstant()) {
            throw new Rejection(HelperCode.ALLOCATION_SIZE_UNKNOWN, register);
        }
        call.allocatedBytes = (int) size.constantValue();
        x.precision().markRegister(x.state(), register);
    }
}
