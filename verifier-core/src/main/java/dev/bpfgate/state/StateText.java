package dev.bpfgate.state;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.domain.ScalarText;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.object.MapDefinition;
import java.util.List;

/**
 * The kernel's text for frames and values: {@code  R1=ctx() R10=fp0 fp-8=mmmmmmmm refs=2}. Appends to a caller's builder.
 * Mirrors: print_verifier_state and print_reg_state, v6.18.
 */
public final class StateText {
    /** A mask that selects all registers. */
    public static final int ALL_REGISTERS = -1;
    /** A mask that selects all slots. */
    public static final long ALL_SLOTS = -1L;

    private static final int TOP_BYTE = SlotTypes.SLOT_BYTES - 1;

    private final StringBuilder out;
    private final boolean allPrecise;

    /** Makes a writer that appends to this builder. */
    public StateText(StringBuilder out) {
        this(out, false);
    }

    /**
     * Makes a writer that appends to this builder.
     *
     * @param allPrecise whether every scalar is precise, as in programs of loaders without CAP_BPF
     */
    public StateText(StringBuilder out, boolean allPrecise) {
        this.out = out;
        this.allPrecise = allPrecise;
    }

    /** Appends all that is known of a frame, with the line's end. */
    public void frame(MachineState state, Frame frame) {
        frame(state, frame, ALL_REGISTERS, ALL_SLOTS);
    }

    /** Appends what is known of the selected registers and slots of a frame, with the line's end. */
    public void frame(MachineState state, Frame frame, int registers, long slots) {
        if (frame.number() != 0) {
            out.append(" frame").append(frame.number()).append(':');
        }
        for (int r = 0; r < Frame.REGISTERS; r++) {
            RegValue value = frame.reg(r);
            if (value.kind() == RegKind.NOT_INIT || (registers >>> r & 1) == 0) {
                continue;
            }
            out.append(" R").append(r).append('=');
            value(frame, value, frame.isPreciseReg(r));
        }
        for (int slot = 0; slot < frame.slotCount(); slot++) {
            if ((slots >>> slot & 1) != 0 && frame.slotTypes(slot) != SlotTypes.ALL_INVALID) {
                slot = slot(frame, slot);
            }
        }
        references(state.references());
        if (frame.callback().sort() == CallbackRole.Sort.SYNCHRONOUS) {
            out.append(" cb");
        }
        if (frame.callback().isAsynchronous()) {
            out.append(" async_cb");
        }
        out.append('\n');
    }

    /** Appends one slot and returns the last slot that it covered. */
    private int slot(Frame frame, int slot) {
        int shown = shownFor(frame, slot);
        boolean unnamed = SlotTypes.at(frame.slotTypes(slot), TOP_BYTE) == SlotTypes.ITER
                && frame.slotValue(slot).refId() == 0;
        if (!unnamed) {
            address(shown);
            contents(frame, shown);
        }
        return shown;
    }

    /** Returns the slot in whose place the contents of this one are told: of a dynptr's two the second, at the lower address. */
    public static int shownFor(Frame frame, int slot) {
        return SlotTypes.at(frame.slotTypes(slot), TOP_BYTE) == SlotTypes.DYNPTR ? slot + 1 : slot;
    }

    /** Appends what a slot holds, without its address; of a slot that is {@link #shownFor shown for} itself or another. */
    public void contents(Frame frame, int slot) {
        long types = frame.slotTypes(slot);
        RegValue value = frame.slotValue(slot);
        switch (SlotTypes.at(types, TOP_BYTE)) {
            case SlotTypes.SPILL -> {
                letters(types, true);
                value(frame, value, frame.isPreciseSlot(slot));
            }
            case SlotTypes.DYNPTR -> dynptr(value);
            case SlotTypes.ITER -> iterator(value);
            default -> letters(types, false);
        }
    }

    private void address(int slot) {
        out.append(" fp").append(-(slot + 1) * SlotTypes.SLOT_BYTES).append('=');
    }

    private void letters(long types, boolean untilSpill) {
        for (int i = 0; i < SlotTypes.SLOT_BYTES; i++) {
            int type = SlotTypes.at(types, i);
            if (untilSpill && type == SlotTypes.SPILL) {
                return;
            }
            out.append(SlotTypes.letter(type));
        }
    }

    private void dynptr(RegValue value) {
        out.append("dynptr_").append(TypeText.dynptr(value.detail())).append('(');
        String separator = "";
        if (value.id() != 0) {
            out.append("id=").append(value.id());
            separator = ",";
        }
        if (value.refId() != 0) {
            out.append(separator).append("ref_id=").append(value.refId());
            separator = ",";
        }
        if (value.detail2() != 0) {
            out.append(separator).append("dynptr_id=").append(value.detail2());
        }
        out.append(')');
    }

    private void iterator(RegValue value) {
        out.append("iter_").append(IteratorSlot.name(value)).append("(ref_id=").append(value.refId());
        out.append(",state=").append(IteratorSlot.stateText(IteratorSlot.state(value)));
        out.append(",depth=").append(IteratorSlot.depth(value)).append(')');
    }

    // Locks of global data have no id. If the first thing held is one, nothing is listed.
    private void references(References references) {
        List<Reference> held = references.held();
        if (held.isEmpty() || held.get(0).id() == 0) {
            return;
        }
        out.append(" refs=").append(held.get(0).id());
        for (int i = 1; i < held.size(); i++) {
            if (held.get(i).id() != 0) {
                out.append(',').append(held.get(i).id());
            }
        }
    }

    /** Appends one value as it stands in a register or slot of this frame. */
    public void value(Frame frame, RegValue value, boolean precise) {
        if (value.isScalar()) {
            if (precise || allPrecise) {
                out.append('P');
            }
            if (value.number().isConstant()) {
                ScalarText.appendSigned(out, value.number().constantValue());
                return;
            }
        }
        out.append(TypeText.of(value));
        if (value.kind() == RegKind.ARENA) {
            return;
        }
        if (value.kind() == RegKind.STACK) {
            if (value.frame() != frame.number()) {
                out.append('[').append(value.frame()).append(']');
            }
            if (value.number().isConstant()) {
                ScalarText.appendSigned(out, value.number().constantValue() + value.offset());
                return;
            }
        }
        if (value.kind() == RegKind.BTF_ID) {
            out.append(((Btf) value.target()).name(value.typeId()));
        }
        out.append('(');
        attributes(value);
        out.append(')');
    }

    private void attributes(RegValue value) {
        int begin = out.length();
        if (value.id() != 0) {
            out.append("id=").append(value.baseId());
        }
        if ((value.id() & RegValue.LINK_ADD) != 0) {
            out.append(value.offset() < 0 ? "" : "+").append(value.offset());
        }
        if (value.refId() != 0) {
            separated(begin).append("ref_obj_id=").append(value.refId());
        }
        if (value.has(TypeFlags.NON_OWN_REF)) {
            separated(begin).append("non_own_ref");
        }
        if (!value.isScalar() && !value.kind().isSocket() && value.target() instanceof MapDefinition map) {
            map(begin, map);
        }
        if (!value.isScalar() && value.offset() != 0) {
            ScalarText.appendSigned(separated(begin).append("off="), value.offset());
        }
        if (value.kind().isPacketData()) {
            ScalarText.appendUnsigned(separated(begin).append("r="), value.packetRange());
        }
        if (value.kind() == RegKind.MEM) {
            ScalarText.appendUnsigned(separated(begin).append("sz="), Integer.toUnsignedLong(value.memorySize()));
        }
        if (value.is(RegKind.DYNPTR)) {
            separated(begin).append("type=").append(TypeText.dynptr(value.detail()));
        }
        if (!value.number().isConstant()) {
            ScalarText.appendAttributes(out, value.number(), out.length() == begin ? "" : ",");
        } else if (value.number().constantValue() != 0) {
            ScalarText.appendSigned(
                    separated(begin).append("imm="), value.number().constantValue());
        }
    }

    private void map(int begin, MapDefinition map) {
        if (!map.kernelName().isEmpty()) {
            separated(begin).append("map=").append(map.kernelName());
        }
        separated(begin).append("ks=").append(map.keySize()).append(",vs=").append(map.valueSize());
    }

    private StringBuilder separated(int begin) {
        if (out.length() != begin) {
            out.append(',');
        }
        return out;
    }
}
