/**
 * What makes exploring all paths finite: stored states and when a path may end at one, which scalars had to be precise for
 * that, what of the stack is still read, and how loops converge.
 */
package dev.bpfgate.prune;
