package dev.bpfgate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Asks the running kernel, where it may be asked and is the one that was recorded, whether it still says the same. */
class LiveKernelTest {

    @Test
    void stillAnswersAsRecorded() {
        assumeTrue(
                LiveKernel.version().equals(Corpus.DEFAULT_KERNEL), "another kernel than the recorded one runs here");
        String whyNot = LiveKernel.whyNot();
        assumeTrue(whyNot.isEmpty(), whyNot);

        // Not the mistakes: some of them cost the kernel seconds.
        List<Path> folders = Stream.of("network", "tracing", "language")
                .map(Corpus.root()::resolve)
                .toList();

        assertThat(LiveKernel.differences(folders)).isEmpty();
    }
}
