package dev.bpfgate.prune;

import dev.bpfgate.cfg.ProgramFacts;
import dev.bpfgate.state.SlotTypes;

/** Puts changes of stack liveness into the log's words. Mirrors: log_mask_change, fmt_callchain. */
final class LivenessTrace {
    private final ProgramFacts facts;
    private final PruneTrace trace;

    LivenessTrace(ProgramFacts facts, PruneTrace trace) {
        this.facts = facts;
        this.trace = trace;
    }

    /** An instruction's masks are about to change; those of instructions that do nothing themselves are not shown. */
    void change(CallInstance instance, int frame, int insn, long live, long writtenLater) {
        if (instance.mayRead(frame, insn) == 0
                && instance.written(frame, insn) == 0
                && insn != instance.start()
                && !facts.isPrunePoint(insn)) {
            return;
        }
        String place = instance + " frame " + frame + " insn " + insn + " ";
        line(place, "live", instance.live(frame, insn), live);
        line(place, "written", instance.writtenLater(frame, insn), writtenLater);
    }

    private void line(String place, String what, long before, long now) {
        if (before == now) {
            return;
        }
        StringBuilder text = new StringBuilder(place);
        if ((now & ~before) != 0) {
            text.append('+')
                    .append(what)
                    .append(' ')
                    .append(slots(now & ~before))
                    .append(' ');
        }
        if ((before & ~now) != 0) {
            text.append('-').append(what).append(' ').append(slots(before & ~now));
        }
        trace.stackLiveness(text.toString());
    }

    /** An instance's masks stopped changing. */
    void done(CallInstance instance, int rounds) {
        trace.stackLiveness(instance + " live stack update done in " + rounds + " iterations");
    }

    private static String slots(long mask) {
        StringBuilder text = new StringBuilder();
        for (long bits = mask; bits != 0; bits &= bits - 1) {
            int offset = -(Long.numberOfTrailingZeros(bits) + 1) * SlotTypes.SLOT_BYTES;
            text.append(text.length() == 0 ? "" : ",").append(offset);
        }
        return text.toString();
    }
}
