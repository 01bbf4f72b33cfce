package dev.bpfgate.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bpfgate.Corpus;
import dev.bpfgate.LiveKernel;
import dev.bpfgate.ProgramComparison;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Random programs: bpfgate never contradicts the running kernel, and one seed always makes the same object. */
class DifferentialTest {

    private static final int PROGRAMS = 200;

    @Test
    void oneSeedMakesOneObject() {
        byte[] object = ObjectGenerator.object(7, PROGRAMS).bytes();

        assertThat(ObjectGenerator.object(7, PROGRAMS).bytes()).isEqualTo(object);
        assertThat(ObjectGenerator.object(8, PROGRAMS).bytes()).isNotEqualTo(object);
    }

    @Test
    void neverContradictsTheRunningKernel() throws IOException {
        assumeTrue(
                LiveKernel.version().equals(Corpus.DEFAULT_KERNEL), "another kernel than the modelled one runs here");
        String whyNot = LiveKernel.whyNot();
        assumeTrue(whyNot.isEmpty(), whyNot);

        assertThat(new Differential().compare("seed-1", ObjectGenerator.object(1, PROGRAMS)))
                .hasSize(PROGRAMS)
                .filteredOn(ProgramComparison::isWrong)
                .extracting(one -> one.recorded().name() + ": " + one.difference())
                .isEmpty();
    }
}
