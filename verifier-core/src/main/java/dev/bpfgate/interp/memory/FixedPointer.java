package dev.bpfgate.interp.memory;

import dev.bpfgate.diag.MemoryCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.state.RegValue;
import dev.bpfgate.state.TypeText;

/** Demands that a pointer is just as the program got it, as pointers to contexts and objects must be when used. */
public final class FixedPointer {
    private FixedPointer() {}

    /** Rejects a pointer that something was added to. Mirrors: check_ptr_off_reg. */
    public static void require(int register, RegValue pointer) {
        require(register, pointer, false);
    }

    /** Rejects a pointer with a variable offset, a negative one, or if {@code anyOffset} is false any at all. */
    public static void require(int register, RegValue pointer, boolean anyOffset) {
        if (pointer.offset() < 0) {
            throw new Rejection(MemoryCode.NEGATIVE_OFFSET, TypeText.of(pointer), register, pointer.offset());
        }
        if (!anyOffset && pointer.offset() != 0) {
            throw new Rejection(MemoryCode.MODIFIED_POINTER, TypeText.of(pointer), register, pointer.offset());
        }
        if (!pointer.number().isZero()) {
            throw new Rejection(MemoryCode.VARIABLE_OFFSET, TypeText.of(pointer), VariableOffset.text(pointer));
        }
    }
}
