package dev.bpfgate.cli;

import dev.bpfgate.VerificationResult;

/**
 * What became of one file.
 *
 * @param result the verifier's answer; of a file that could not be read, or that broke the verifier, one without programs
 * @param internalError whether it broke the verifier
 */
record Outcome(VerificationResult result, boolean internalError) {}
