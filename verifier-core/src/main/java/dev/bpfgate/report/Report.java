package dev.bpfgate.report;

import dev.bpfgate.VerificationResult;

/** One format of results. Made for one run, and told of its objects one after another; not safe for several threads. */
@FunctionalInterface
public interface Report {
    /** Returns what stands before the first object. */
    default String head() {
        return "";
    }

    /** Returns what is written at once about an object; nothing if the format has to know all of them first. */
    String of(VerificationResult result);

    /** Returns what stands behind the last object. */
    default String tail() {
        return "";
    }
}
