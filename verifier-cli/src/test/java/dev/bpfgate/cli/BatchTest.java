package dev.bpfgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void outcomesComeInOrderWhateverTheThreads(int threads) {
        List<Integer> things = IntStream.range(0, 200).boxed().toList();
        List<Integer> seen = new ArrayList<>();

        new Batch(threads)
                .run(
                        things,
                        thing -> {
                            // Early things take longest, so that later ones are done first.
                            pause(thing % 5 == 0 ? 3 : 0);
                            return -thing;
                        },
                        seen::add);

        assertThat(seen).isEqualTo(things.stream().map(thing -> -thing).toList());
    }

    @Test
    void outcomesDoNotPileUp() {
        AtomicInteger started = new AtomicInteger();
        AtomicInteger seen = new AtomicInteger();
        AtomicInteger mostWaiting = new AtomicInteger();

        new Batch(3)
                .run(
                        IntStream.range(0, 500).boxed().toList(),
                        thing -> {
                            int waiting = started.incrementAndGet() - seen.get();
                            mostWaiting.accumulateAndGet(waiting, Math::max);
                            return thing;
                        },
                        outcome -> seen.incrementAndGet());

        assertThat(seen).hasValue(500);
        assertThat(mostWaiting.get()).isLessThanOrEqualTo(2 * 3 + 1);
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
