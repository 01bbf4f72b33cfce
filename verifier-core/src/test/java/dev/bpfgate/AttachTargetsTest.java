package dev.bpfgate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bpfgate.link.LinkFailure;
import dev.bpfgate.link.LinkResult;
import dev.bpfgate.link.LinkedProgram;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A loader may attach a program elsewhere than its section says: what is judged is then the program there. */
final class AttachTargetsTest {

    @Test
    void chosenTargetReplacesOneThatTheKernelLacks() throws Exception {
        assertThat(link(Map.of())).isInstanceOf(LinkFailure.class);

        LinkResult attached = link(Map.of("on_exec", "sched_process_exec"));

        assertThat(((LinkedProgram) attached).attachTarget().name()).isEqualTo("btf_trace_sched_process_exec");
    }

    @Test
    void choiceForAnotherProgramChangesNothing() throws Exception {
        assertThat(link(Map.of("another", "sched_process_exec"))).isInstanceOf(LinkFailure.class);
    }

    @Test
    void chosenTargetThatTheKernelLacksIsRefused() throws Exception {
        LinkFailure refused = (LinkFailure) link(Map.of("on_exec", "no_such_event"));

        assertThat(refused.message()).contains("btf_trace_no_such_event");
    }

    private static LinkResult link(Map<String, String> targets) throws Exception {
        byte[] object = Files.readAllBytes(Corpus.root().resolve("mistakes").resolve("attach_target_missing.bpf.o"));
        Verifier verifier = new Verifier(VerifierOptions.defaults().withAttachTargets(targets));
        return verifier.link("attach_target_missing.bpf.o", object).programs().get(0);
    }
}
