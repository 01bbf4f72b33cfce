package dev.bpfgate.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bpfgate.BulkAnswer;
import dev.bpfgate.Corpus;
import dev.bpfgate.LiveKernel;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Random programs: bpfgate never contradicts the running kernel, and one seed always makes the same object. For more of them:
 * {@code -Dfirst.seed=700 -Dseeds=6 -Dprograms=500}.
 */
class DifferentialTest {

    private static final int PROGRAMS = 500;

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

        Differential differential = new Differential();
        long first = Long.getLong("first.seed", 1);
        int programs = Integer.getInteger("programs", PROGRAMS);
        for (long seed = first; seed < first + Integer.getInteger("seeds", 1); seed++) {
            List<BulkAnswer> answers = differential.compare("seed-" + seed, ObjectGenerator.object(seed, programs));

            assertThat(answers).hasSizeGreaterThan(programs * 9 / 10);
            String object = "seed-" + seed;
            assertThat(answers)
                    .filteredOn(Differential::differs)
                    .extracting(one -> object + " " + one.name() + ": " + one.describe())
                    .isEmpty();
        }
    }
}
