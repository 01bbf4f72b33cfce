package dev.bpfgate.cli.html;

import com.google.gson.stream.JsonWriter;
import dev.bpfgate.FailedPath;
import dev.bpfgate.ProgramResult;
import dev.bpfgate.StoryStep;
import dev.bpfgate.report.StoryText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What happened to the failing value, beside the steps of the path. Events name instructions, which a path may execute many
 * times; as the story was found going back from the failure, the last execution before the next event is meant.
 */
final class PathEvents {
    private record Placed(int step, StoryStep event) {}

    private final List<Placed> events = new ArrayList<>();

    PathEvents(ProgramResult program) {
        List<FailedPath.Step> steps =
                program.recorded().path().map(FailedPath::steps).orElse(List.of());
        int at = steps.size();
        List<StoryStep> story = program.story();
        for (int i = story.size() - 1; i >= 0; i--) {
            int step = lastBefore(steps, at, story.get(i).event().insn());
            events.add(new Placed(step, story.get(i)));
            at = step < 0 ? at : step;
        }
        Collections.reverse(events);
    }

    private static int lastBefore(List<FailedPath.Step> steps, int end, int insn) {
        for (int step = end - 1; step >= 0; step--) {
            if (steps.get(step).insn() == insn) {
                return step;
            }
        }
        return -1;
    }

    /** Writes each as the number of its step, -1 if that is not kept, its instruction and its words. */
    void write(JsonWriter json) throws IOException {
        json.beginArray();
        for (Placed event : events) {
            json.beginArray().value(event.step);
            json.value(event.event.event().insn());
            json.value(StoryText.words(event.event.event())).endArray();
        }
        json.endArray();
    }
}
