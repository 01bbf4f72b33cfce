package dev.bpfgate.cfg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bpfgate.isa.TextAssembler;
import org.junit.jupiter.api.Test;

class CallGraphTest {
    private static CallGraph graph(String assembly, int... starts) {
        return CallGraph.of(new ControlFlowGraph(new TextAssembler().assemble(assembly), starts));
    }

    @Test
    void findsTheDeepestChain() {
        CallGraph calls =
                graph("call c\ncall a\nexit\na:\ncall b\nexit\nb:\ncall c\nexit\nc:\nr0 = 0\nexit", 0, 3, 5, 7);

        assertThat(calls.deepestChain()).containsExactly(0, 1, 2, 3);
        assertThat(calls.recursive()).isEmpty();
    }

    @Test
    void findsRecursion() {
        CallGraph calls =
                graph("call a\nexit\na:\ncall b\nexit\nb:\ncall a\ncall c\nexit\nc:\nr0 = 0\nexit", 0, 2, 4, 7);

        assertThat(calls.recursive()).containsExactly(1, 2);
        assertThat(calls.deepestChain()).startsWith(0);
    }

    @Test
    void aSubprogramThatCallsItselfRecurses() {
        assertThat(graph("call pc-1\nexit", 0).recursive()).containsExactly(0);
    }

    @Test
    void callbacksAreCallsOfAnotherKind() {
        CallGraph calls = graph("r1 = function sub\nr0 = 0\nexit\nsub:\nr0 = 0\nexit", 0, 4);

        assertThat(calls.graph().edgeSet()).containsExactly(new CallGraph.CallSite(0, 0, 1, EdgeKind.CALLBACK));
    }
}
