/**
 * The detectors of root causes: one small class for each kind of mistake, in the order of {@link
 * dev.bpfgate.explain.cause.RootCauses}. None of them changes a verdict.
 */
package dev.bpfgate.explain.cause;
