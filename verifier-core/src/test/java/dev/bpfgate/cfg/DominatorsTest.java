package dev.bpfgate.cfg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DominatorsTest {
    /** The blocks that the entry reaches without coming by one of them. */
    private static BitSet reachedWithout(BlockGraph graph, int avoided) {
        BitSet reached = new BitSet();
        int[] pending = new int[graph.edges() + 1];
        int count = 0;
        if (avoided != 0) {
            pending[count++] = 0;
            reached.set(0);
        }
        while (count > 0) {
            int block = pending[--count];
            for (int edge = graph.firstOutgoing(block); edge < graph.lastOutgoing(block); edge++) {
                int target = graph.target(edge);
                if (target != avoided && !reached.get(target)) {
                    reached.set(target);
                    pending[count++] = target;
                }
            }
        }
        return reached;
    }

    @Test
    void agreesWithTheDefinition() {
        Random random = new Random(1979);
        for (int round = 0; round < 400; round++) {
            BlockGraph graph = BlockGraph.of(RandomPrograms.next(random, 2 + random.nextInt(24)));
            Dominators dominators = Dominators.of(graph, 0);
            BitSet reached = reachedWithout(graph, ControlFlowGraph.NONE);
            for (int avoided = 0; avoided < graph.size(); avoided++) {
                BitSet without = reachedWithout(graph, avoided);
                for (int block = 0; block < graph.size(); block++) {
                    boolean dominates = reached.get(avoided) && reached.get(block) && !without.get(block);
                    assertThat(dominators.dominates(avoided, block)).isEqualTo(dominates);
                }
            }
        }
    }
}
