package dev.bpfgate.explain.cause;

import dev.bpfgate.explain.Explanation;

/** Recognises one kind of mistake. Rules are general: they look at codes, values and source, never at names of programs. */
@FunctionalInterface
interface RootCause {
    /** Returns what is wrong, or null if this is another kind of mistake. */
    Explanation explain(Failure failure);
}
