package dev.bpfgate.explain.cause;

import dev.bpfgate.interp.trace.RecordedPath;
import dev.bpfgate.interp.trace.SimulationCost;
import dev.bpfgate.interp.trace.ValueStory.Chapter;
import java.util.List;

/**
 * What repeating the simulation of a refused program found.
 *
 * @param path what the failing path did; null if none was followed, or if the refusal is not about one path
 * @param register the register that the complaint is about, or -1
 * @param story what happened to its value, in order of execution; without a register, how what is still held was taken
 * @param cost what the simulation cost where; null unless the refusal is about cost
 */
public record Evidence(RecordedPath path, int register, List<Chapter> story, SimulationCost cost) {
    /** Stands for a refusal before any path was followed. */
    public static final Evidence NONE = new Evidence(null, -1, List.of(), null);

    public Evidence {
        story = List.copyOf(story);
    }

    /** Returns evidence of cost. */
    public static Evidence of(SimulationCost cost) {
        return new Evidence(null, -1, List.of(), cost);
    }
}
