/**
 * The engine's loop: takes a path's state through one instruction after the other, and leaves what an instruction means to
 * the transfer objects of the packages below.
 *
 * <ul>
 *   <li>{@link dev.bpfgate.interp.Interpreter} runs paths to their ends, in the kernel's order;
 *   <li>{@link dev.bpfgate.interp.Execution} is what all transfer objects share: the state at hand, the program's facts, ids,
 *       forks;
 *   <li>{@link dev.bpfgate.interp.Trace} listens, where somebody wants the kernel's words or the story of a path; without it
 *       nothing is formatted.
 * </ul>
 */
package dev.bpfgate.interp;
