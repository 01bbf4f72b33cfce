package dev.bpfgate.state;

import java.util.Arrays;

/**
 * The registers and the stack of one active subprogram on one path. A copy shares registers and stack with its original
 * until either is written.
 *
 * <p>Stack slots have 8 bytes; slot {@code i} is at {@code fp-8(i+1)}. Their number grows with the deepest access.
 *
 * <p>Which scalars must be precise is decided later than the values were made, and for this place only. It is kept here as
 * a mask of registers and one of slots; in a path that is still being explored both are empty.
 */
public final class Frame {
    /** Registers of a frame, r0 to r10. */
    public static final int REGISTERS = 11;
    /** The frame pointer's number. */
    public static final int FP = 10;
    /** The call site of a frame that no call made. */
    public static final int NO_CALL_SITE = -1;

    private static final long[] NO_TYPES = {};
    private static final RegValue[] NO_VALUES = {};

    private final int number;
    private final int subprogram;
    private final int callSite;

    private RegValue[] regs;
    private boolean regsShared;
    private long[] slotTypes;
    private RegValue[] slotValues;
    private boolean slotsShared;
    private int slotCount;

    private int preciseRegs;
    private long preciseSlots;

    /** How often a callback of this frame was entered on this path. */
    private int callbackDepth;

    private CallbackRole callback = CallbackRole.NONE;
    private int asyncEntryCount;

    /**
     * Makes an entered frame: only the frame pointer is initialised, the stack is empty.
     *
     * @param number depth of the frame, 0 to 7
     * @param subprogram number of the subprogram it executes
     * @param callSite index of the calling instruction, or {@link #NO_CALL_SITE}
     */
    public Frame(int number, int subprogram, int callSite) {
        this.number = number;
        this.subprogram = subprogram;
        this.callSite = callSite;
        regs = new RegValue[REGISTERS];
        Arrays.fill(regs, RegValue.NOT_INIT);
        regs[FP] = RegValue.framePointer(number);
        slotTypes = NO_TYPES;
        slotValues = NO_VALUES;
    }

    private Frame(Frame that) {
        number = that.number;
        subprogram = that.subprogram;
        callSite = that.callSite;
        regs = that.regs;
        regsShared = true;
        that.regsShared = true;
        slotTypes = that.slotTypes;
        slotValues = that.slotValues;
        slotCount = that.slotCount;
        slotsShared = true;
        that.slotsShared = true;
        preciseRegs = that.preciseRegs;
        preciseSlots = that.preciseSlots;
        callbackDepth = that.callbackDepth;
        callback = that.callback;
        asyncEntryCount = that.asyncEntryCount;
    }

    /** Returns a copy of this frame; both share storage until either is written. */
    public Frame copy() {
        return new Frame(this);
    }

    public int number() {
        return number;
    }

    /** Returns the number of the subprogram that this frame executes. */
    public int subprogram() {
        return subprogram;
    }

    /** Returns the index of the instruction that called, or {@link #NO_CALL_SITE}. */
    public int callSite() {
        return callSite;
    }

    public RegValue reg(int register) {
        return regs[register];
    }

    public void setReg(int register, RegValue value) {
        if (regsShared) {
            regs = regs.clone();
            regsShared = false;
        }
        regs[register] = value;
    }

    /** Returns how many slots were ever accessed, 0 to 64. */
    public int slotCount() {
        return slotCount;
    }

    /** Returns what the bytes of a slot below {@link #slotCount()} hold, see {@link SlotTypes}. */
    public long slotTypes(int slot) {
        return slotTypes[slot];
    }

    /** Returns the register spilled to a slot; what it means depends on {@link #slotTypes(int)}. */
    public RegValue slotValue(int slot) {
        return slotValues[slot];
    }

    public void setSlot(int slot, long types, RegValue value) {
        ownSlots(slotCount);
        slotTypes[slot] = types;
        slotValues[slot] = value;
    }

    /** Makes at least this many slots exist; new ones were never written. */
    public void growTo(int slots) {
        if (slots <= slotCount) {
            return;
        }
        ownSlots(slots);
        slotCount = slots;
    }

    private void ownSlots(int needed) {
        if (!slotsShared && needed <= slotTypes.length) {
            return;
        }
        int before = slotCount;
        int capacity = Math.max(needed, before);
        slotTypes = Arrays.copyOf(slotTypes, capacity);
        slotValues = Arrays.copyOf(slotValues, capacity);
        Arrays.fill(slotValues, before, capacity, RegValue.NOT_INIT);
        Arrays.fill(slotTypes, before, capacity, SlotTypes.ALL_INVALID);
        slotsShared = false;
    }

    /** Returns the registers whose scalars must be precise, a bit each. */
    public int preciseRegs() {
        return preciseRegs;
    }

    public boolean isPreciseReg(int register) {
        return (preciseRegs >>> register & 1) != 0;
    }

    public void markPreciseReg(int register) {
        preciseRegs |= 1 << register;
    }

    /** Returns the slots whose spilled scalars must be precise, a bit each. */
    public long preciseSlots() {
        return preciseSlots;
    }

    public boolean isPreciseSlot(int slot) {
        return (preciseSlots >>> slot & 1) != 0;
    }

    public void markPreciseSlot(int slot) {
        preciseSlots |= 1L << slot;
    }

    /** Forgets which scalars must be precise; done when the path goes on from a stored state. */
    public void forgetPrecision() {
        preciseRegs = 0;
        preciseSlots = 0;
    }

    public int callbackDepth() {
        return callbackDepth;
    }

    public void setCallbackDepth(int callbackDepth) {
        this.callbackDepth = callbackDepth;
    }

    /** Returns whether and how this frame is a callback. */
    public CallbackRole callback() {
        return callback;
    }

    public void setCallback(CallbackRole callback) {
        this.callback = callback;
    }

    /** Returns how often asynchronous callbacks of this subprogram had been entered when this one was. */
    public int asyncEntryCount() {
        return asyncEntryCount;
    }

    public void setAsyncEntryCount(int asyncEntryCount) {
        this.asyncEntryCount = asyncEntryCount;
    }
}
