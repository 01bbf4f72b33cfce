package dev.bpfgate.report;

import dev.bpfgate.SourcePosition;
import dev.bpfgate.StoryStep;
import dev.bpfgate.diag.PathEvent;
import java.util.List;
import java.util.Optional;

/** Tells in words what happened to the value that failed, a line a step; repeated steps are folded. */
public final class StoryText {
    private static final int SHOWN = 8;

    private StoryText() {}

    /** Returns the story, the oldest step first; the middle of a long one is left out, and that is said. */
    static String of(List<StoryStep> story) {
        StringBuilder text = new StringBuilder();
        int from = Math.max(1, story.size() - SHOWN + 1);
        for (int i = 0; i < story.size(); i++) {
            if (i == 1 && from > 1) {
                text.append("\n... ")
                        .append(from - 1)
                        .append(from == 2 ? " step" : " steps")
                        .append(" left out");
            }
            if (i == 0 || i >= from) {
                text.append(i == 0 ? "" : "\n").append(step(story.get(i)));
            }
        }
        return text.toString();
    }

    private static String step(StoryStep step) {
        if (step.event() instanceof PathEvent.Origin origin && origin.isArgument()) {
            return words(origin); // no instruction made it
        }
        String place = step.source().map(StoryText::place).orElse("");
        return words(step.event()) + ": " + step.insn() + place;
    }

    private static String place(SourcePosition source) {
        String file = source.file().substring(source.file().lastIndexOf('/') + 1);
        return Optional.of(SourceExcerpt.printable(source.text().strip()))
                .filter(line -> !line.isEmpty())
                .map(line -> "  [" + SourceExcerpt.printable(file) + ":" + source.line() + ": " + line + "]")
                .orElse("  [" + SourceExcerpt.printable(file) + ":" + source.line() + "]");
    }

    /** Returns in words what a step did. */
    public static String words(PathEvent event) {
        if (event instanceof PathEvent.Origin origin) {
            return "r" + origin.register() + (origin.isArgument() ? " is" : " is made")
                    + (origin.known().isEmpty() ? "" : (origin.isArgument() ? " " : ", ") + origin.known());
        }
        if (event instanceof PathEvent.Changed changed) {
            return "r" + changed.register() + " is changed" + range(changed.before(), changed.after());
        }
        if (event instanceof PathEvent.Copied copied) {
            return "r" + copied.register() + " is copied from r" + copied.from();
        }
        if (event instanceof PathEvent.Compared compared) {
            return "r" + compared.register() + " is compared, and the jump is "
                    + (compared.taken() ? "taken" : "not taken") + range(compared.before(), compared.after());
        }
        if (event instanceof PathEvent.NullChecked checked) {
            return "r" + checked.register() + " is compared with NULL, and is " + (checked.isNull() ? "it" : "not it");
        }
        if (event instanceof PathEvent.PacketChecked checked) {
            return "r" + checked.register() + " is compared with the packet's end, which proves " + checked.bytes()
                    + " bytes";
        }
        return event instanceof PathEvent.Returned ? "it is returned" : placeWords(event);
    }

    private static String placeWords(PathEvent event) {
        if (event instanceof PathEvent.Spilled spilled) {
            return "it is stored at fp" + spilled.offset();
        }
        if (event instanceof PathEvent.Filled filled) {
            return "r" + filled.register() + " is loaded back from fp" + filled.offset();
        }
        if (event instanceof PathEvent.Passed passed) {
            return "r" + passed.register() + " is passed";
        }
        if (event instanceof PathEvent.Lost lost) {
            return "the call makes r" + lost.register() + " unusable";
        }
        if (event instanceof PathEvent.Invalidated invalidated) {
            String pointer = invalidated.register() < 0 ? "it" : "r" + invalidated.register();
            return invalidation(invalidated.reason()) + ": " + pointer + " is no longer valid";
        }
        return holdingWords(event);
    }

    private static String invalidation(PathEvent.Invalidated.Reason reason) {
        return switch (reason) {
            case PACKET_MOVED -> "the call may move the packet";
            case RCU_LEFT -> "the RCU section ends";
            case LOCK_RELEASED -> "the lock is released";
        };
    }

    private static String holdingWords(PathEvent event) {
        if (event instanceof PathEvent.Acquired acquired) {
            return "an object is taken that must be given back, id " + acquired.id();
        }
        if (event instanceof PathEvent.Released released) {
            return "the object is given back, id " + released.id();
        }
        if (event instanceof PathEvent.Locked locked) {
            return switch (locked.section()) {
                case LOCK -> "a lock is taken";
                case RCU -> "an RCU section begins";
                case PREEMPTION_OFF -> "preemption is switched off";
                case INTERRUPTS_OFF -> "interrupts are switched off";
            };
        }
        return switch (((PathEvent.Unlocked) event).section()) {
            case LOCK -> "the lock is released";
            case RCU -> "the RCU section ends";
            case PREEMPTION_OFF -> "preemption is switched on again";
            case INTERRUPTS_OFF -> "interrupts are switched on again";
        };
    }

    private static String range(String before, String after) {
        return before.isEmpty() || after.isEmpty() || before.equals(after) ? "" : ": " + before + " becomes " + after;
    }
}
