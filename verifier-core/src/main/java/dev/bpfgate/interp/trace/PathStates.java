package dev.bpfgate.interp.trace;

import dev.bpfgate.interp.Trace;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.MachineState;
import dev.bpfgate.state.Reference;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;
import dev.bpfgate.state.SlotTypes;
import dev.bpfgate.state.StateText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes down what is known before some instructions of a path, as differences from one to the next. Which ones is known from
 * an earlier run, so that nothing is made into text that would be thrown away.
 */
public final class PathStates implements Trace {
    /**
     * What is known before an instruction.
     *
     * @param insn its slot
     * @param frame depth of the active frame
     * @param changes what differs from what was known before the step before
     */
    public record Step(int insn, int frame, List<Change> changes) {}

    /**
     * A place and its new content, empty if nothing is known any more.
     *
     * @param place a register {@code R1}, a stack slot {@code fp-8}, or {@code refs}
     */
    public record Change(int frame, String place, String value) {}

    private final int[] wanted;
    private final List<Step> steps = new ArrayList<>();
    private final List<Map<String, String>> known = new ArrayList<>();
    private int simulated;

    /**
     * Makes one that has seen nothing.
     *
     * @param wanted the numbers of the instructions to write down, counted over all paths from 0; ascending
     */
    public PathStates(int[] wanted) {
        this.wanted = wanted;
    }

    /** Returns the steps in order of execution. */
    public List<Step> steps() {
        return steps;
    }

    @Override
    public void instruction(MachineState state, int insn, int previous) {
        if (steps.size() < wanted.length && wanted[steps.size()] == simulated) {
            steps.add(new Step(insn, state.current(), changes(state)));
        }
        simulated++;
    }

    private List<Change> changes(MachineState state) {
        List<Change> changes = new ArrayList<>();
        while (known.size() > state.current() + 1) {
            known.remove(known.size() - 1);
        }
        for (int depth = 0; depth <= state.current(); depth++) {
            if (depth == known.size()) {
                known.add(Map.of());
            }
            Map<String, String> now = contents(state.frame(depth));
            if (depth == 0) {
                references(state, now);
            }
            compare(known.get(depth), now, depth, changes);
            known.set(depth, now);
        }
        return changes;
    }

    private static void compare(Map<String, String> before, Map<String, String> now, int depth, List<Change> changes) {
        now.forEach((place, value) -> {
            if (!value.equals(before.get(place))) {
                changes.add(new Change(depth, place, value));
            }
        });
        before.keySet().forEach(place -> {
            if (!now.containsKey(place)) {
                changes.add(new Change(depth, place, ""));
            }
        });
    }

    private static Map<String, String> contents(Frame frame) {
        Map<String, String> contents = new TreeMap<>();
        StringBuilder text = new StringBuilder();
        StateText writer = new StateText(text);
        for (int r = 0; r < Frame.REGISTERS; r++) {
            RegValue value = frame.reg(r);
            if (value.kind() != RegKind.NOT_INIT) {
                text.setLength(0);
                writer.value(frame, value, frame.isPreciseReg(r));
                contents.put("R" + r, text.toString());
            }
        }
        for (int slot = 0; slot < frame.slotCount(); slot++) {
            if (frame.slotTypes(slot) != SlotTypes.ALL_INVALID) {
                slot = StateText.shownFor(frame, slot);
                text.setLength(0);
                writer.contents(frame, slot);
                contents.put("fp-" + (slot + 1) * SlotTypes.SLOT_BYTES, text.toString());
            }
        }
        return contents;
    }

    private static void references(MachineState state, Map<String, String> contents) {
        StringBuilder text = new StringBuilder();
        for (Reference reference : state.references().held()) {
            text.append(text.length() == 0 ? "" : ",").append(reference.id());
        }
        if (text.length() > 0) {
            contents.put("refs", text.toString());
        }
    }
}
