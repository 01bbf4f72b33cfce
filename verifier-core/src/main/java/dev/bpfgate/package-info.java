/**
 * The entrance: an object's bytes and {@link dev.bpfgate.VerifierOptions} go into a {@link dev.bpfgate.Verifier}, and one
 * {@link dev.bpfgate.ProgramResult} a program comes out.
 *
 * <p>The library prints nothing, ends nothing and holds no static state, so one verifier may serve several threads.
 */
package dev.bpfgate;
