package dev.bpfgate.interp.call.kfunc;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.diag.KfuncCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.call.SizeArgument;
import dev.bpfgate.interp.memory.MemoryAccess;
import dev.bpfgate.interp.memory.RegionUse;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.state.RegValue;

/** Memory that is passed to kernel functions, which may read and write it. */
final class KfuncMemory {
    private final Execution x;
    private final MemoryAccess memory;
    private final SizeArgument sizes;

    KfuncMemory(Execution x, MemoryAccess memory) {
        this.x = x;
        this.memory = memory;
        sizes = new SizeArgument(x, memory);
    }

    /** Rejects memory that is smaller than the type pointed to. Mirrors: check_mem_reg. */
    void requireWhole(KernelFunction function, int index, KfuncParameter parameter) {
        Btf btf = function.btf();
        long size = btf.sizeOf(parameter.targetId());
        if (size < 0 || size > Integer.MAX_VALUE) {
            throw new Rejection(
                    KfuncCode.KFUNC_ARGUMENT_SIZE_UNKNOWN,
                    index,
                    btf.kind(parameter.targetId()).word(),
                    btf.name(parameter.targetId()),
                    -22);
        }
        int register = index + 1;
        RegValue passed = x.reg(register);
        if (passed.isZero()) {
            return;
        }
        x.set(register, present(passed));
        memory.regions().require(register, (int) size, true, RegionUse.READ);
        memory.regions().require(register, (int) size, true, RegionUse.READ_WRITE);
        x.set(register, passed);
    }

    /** Rejects memory that is smaller than the next argument says. Mirrors: check_kfunc_mem_size_reg. */
    void requireSized(int index) {
        int register = index + 1;
        RegValue passed = x.reg(register);
        x.set(register, present(passed));
        try {
            sizes.requireReadable(register + 1);
            sizes.requireWritable(register + 1);
        } catch (Rejection cause) {
            throw cause.and(KfuncCode.KFUNC_ARGUMENT_MEMORY_AND_SIZE, index, index + 1)
                    .withErrno(cause.errno());
        }
        x.set(register, passed);
    }

    // A function that takes memory deals with null itself.
    private static RegValue present(RegValue passed) {
        return passed.withFlags(passed.flags() & ~TypeFlags.MAYBE_NULL);
    }
}
