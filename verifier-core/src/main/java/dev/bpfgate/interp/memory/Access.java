package dev.bpfgate.interp.memory;

import dev.bpfgate.state.RegValue;

/**
 * One access of an instruction to memory.
 *
 * @param register number of the register with the address
 * @param pointer its value
 * @param offset the instruction's offset and the pointer's fixed one, in bytes
 * @param size in bytes: 1, 2, 4 or 8
 * @param kind what is done
 * @param valueRegister register to load into or to store; {@link #NO_REGISTER} if an immediate is stored, or if nobody gets
 *     what is loaded
 * @param value what is stored; null for loads
 */
record Access(int register, RegValue pointer, int offset, int size, Kind kind, int valueRegister, RegValue value) {
    /** No register takes part. */
    static final int NO_REGISTER = -1;

    /** What an access does. */
    enum Kind {
        LOAD,
        SIGNED_LOAD,
        STORE
    }

    boolean isWrite() {
        return kind == Kind.STORE;
    }

    boolean isSigned() {
        return kind == Kind.SIGNED_LOAD;
    }

    /** Returns whether the stored value comes from a register and is a pointer. */
    boolean storesPointer() {
        return valueRegister != NO_REGISTER && value != null && value.isPointer();
    }
}
