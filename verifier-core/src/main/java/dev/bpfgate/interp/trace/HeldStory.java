package dev.bpfgate.interp.trace;

import dev.bpfgate.diag.PathEvent;
import dev.bpfgate.diag.PathEvent.Section;
import dev.bpfgate.interp.trace.ValueStory.Chapter;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.InsnKind;
import dev.bpfgate.state.Reference;
import dev.bpfgate.state.References;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells what one path took and has to give back - objects, locks, sections - by comparing what it held before and after each
 * step. What turned out to be NULL was never taken, and is not told.
 *
 * <p>Cost: linear in the path, as most steps change nothing and share one value. Holds no state between calls.
 */
public final class HeldStory {
    private final Insn[] insns;
    private final RecordedPath path;
    private final List<Chapter> open = new ArrayList<>();
    private final List<Chapter> lastEnded = new ArrayList<>();
    private int step;

    private HeldStory(Insn[] insns, RecordedPath path) {
        this.insns = insns;
        this.path = path;
    }

    /** Returns how what is held before the last step was taken, in order of execution. */
    public static List<Chapter> held(Insn[] insns, RecordedPath path) {
        return List.copyOf(followed(insns, path).open);
    }

    /** Returns how the section that was left last was entered and left; empty if none was. */
    public static List<Chapter> lastSection(Insn[] insns, RecordedPath path) {
        return List.copyOf(followed(insns, path).lastEnded);
    }

    private static HeldStory followed(Insn[] insns, RecordedPath path) {
        HeldStory story = new HeldStory(insns, path);
        for (story.step = 0; story.step < path.length() - 1; story.step++) {
            story.follow(path.references(story.step), path.references(story.step + 1));
        }
        return story;
    }

    private void follow(References before, References after) {
        if (before == after) {
            return;
        }
        for (Reference reference : before.held()) {
            if (!after.held().contains(reference)) {
                ended(taken(reference));
            }
        }
        for (Reference reference : after.held()) {
            if (!before.held().contains(reference)) {
                open.add(new Chapter(step, taking(reference)));
            }
        }
        section(Section.RCU, before.activeRcuLock() ? 1 : 0, after.activeRcuLock() ? 1 : 0);
        section(Section.PREEMPTION_OFF, before.activePreemptLocks(), after.activePreemptLocks());
    }

    private void section(Section section, int depthBefore, int depthAfter) {
        if (depthAfter > depthBefore) {
            open.add(new Chapter(step, new PathEvent.Locked(at(), section)));
        }
        if (depthAfter < depthBefore) {
            ended(innermost(section));
        }
    }

    private int at() {
        return path.insn(step);
    }

    private PathEvent taking(Reference reference) {
        return reference.kind() == Reference.Kind.OBJECT
                ? new PathEvent.Acquired(at(), reference.id())
                : new PathEvent.Locked(at(), sectionOf(reference));
    }

    private static Section sectionOf(Reference reference) {
        return reference.isLock() ? Section.LOCK : Section.INTERRUPTS_OFF;
    }

    /** Returns the open chapter in which something was taken, or -1. */
    private int taken(Reference reference) {
        for (int i = open.size() - 1; i >= 0; i--) {
            PathEvent event = open.get(i).event();
            boolean same = event instanceof PathEvent.Acquired acquired
                    ? reference.kind() == Reference.Kind.OBJECT && acquired.id() == reference.id()
                    : event instanceof PathEvent.Locked locked
                            && reference.kind() != Reference.Kind.OBJECT
                            && locked.section() == sectionOf(reference)
                            && locked.insn() == reference.insnIndex();
            if (same) {
                return i;
            }
        }
        return -1;
    }

    private int innermost(Section section) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i).event() instanceof PathEvent.Locked locked && locked.section() == section) {
                return i;
            }
        }
        return -1;
    }

    private void ended(int chapter) {
        if (chapter < 0) {
            return;
        }
        Chapter taken = open.remove(chapter);
        if (taken.event() instanceof PathEvent.Locked locked && insns[at()].kind() == InsnKind.CALL) {
            lastEnded.clear();
            lastEnded.add(taken);
            lastEnded.add(new Chapter(step, new PathEvent.Unlocked(at(), locked.section())));
        }
    }
}
