package dev.bpfgate.interp.trace;

import dev.bpfgate.diag.PathEvent;
import dev.bpfgate.diag.PathEvent.Invalidated;
import dev.bpfgate.diag.PathEvent.Invalidated.Reason;
import dev.bpfgate.interp.trace.ValueStory.Chapter;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.state.Reference;
import dev.bpfgate.state.References;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the call that made a pointer invalid, for a walk that goes back from its use: calls that made some pointers invalid are
 * remembered until the walk learns what the pointer was before them. The first of those that concern it did it.
 */
final class Invalidation {
    private final RecordedPath path;
    private final List<Chapter> suspects = new ArrayList<>();
    private boolean found;

    Invalidation(RecordedPath path) {
        this.path = path;
    }

    /** Looks at a call; what is followed is in this register then, or on the stack if -1. */
    void passing(int step, int register) {
        if (found || step + 1 >= path.length()) {
            return;
        }
        int at = path.insn(step);
        if (path.movesPacket(step)) {
            suspects.add(new Chapter(step, new Invalidated(at, register, Reason.PACKET_MOVED)));
        }
        References before = path.references(step);
        References after = path.references(step + 1);
        if (before == after) {
            return;
        }
        for (Reference reference : before.held()) {
            if (reference.kind() == Reference.Kind.OBJECT && !after.holds(reference.id())) {
                suspects.add(new Chapter(step, new PathEvent.Released(at, reference.id())));
            }
        }
        if (before.activeRcuLock() && !after.activeRcuLock()) {
            suspects.add(new Chapter(step, new Invalidated(at, register, Reason.RCU_LEFT)));
        }
        if (after.activeLocks() < before.activeLocks()) {
            suspects.add(new Chapter(step, new Invalidated(at, register, Reason.LOCK_RELEASED)));
        }
    }

    /** Returns what made the value invalid that was held before all calls so far, or null. */
    Chapter of(RegValue value) {
        if (found || value == null || suspects.isEmpty()) {
            return null;
        }
        for (int i = suspects.size() - 1; i >= 0; i--) {
            if (concerns(suspects.get(i).event(), value)) {
                found = true;
                return suspects.get(i);
            }
        }
        return null;
    }

    /** Returns whether the value is one that a call made invalid later. */
    boolean isFound() {
        return found;
    }

    private static boolean concerns(PathEvent event, RegValue value) {
        if (event instanceof PathEvent.Released released) {
            return value.refId() == released.id();
        }
        return switch (((Invalidated) event).reason()) {
            case PACKET_MOVED -> isInPacket(value);
            case RCU_LEFT -> value.has(TypeFlags.RCU);
            case LOCK_RELEASED -> value.has(TypeFlags.NON_OWN_REF);
        };
    }

    private static boolean isInPacket(RegValue value) {
        int slices = TypeFlags.DYNPTR_SKB | TypeFlags.DYNPTR_XDP | TypeFlags.DYNPTR_SKB_META;
        return value.kind().isPacketData()
                || value.kind() == RegKind.PACKET_END
                || (value.kind() == RegKind.MEM && value.has(slices));
    }
}
