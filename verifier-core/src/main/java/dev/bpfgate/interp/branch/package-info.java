/** Jumps: which way they can go, and what each way teaches about registers. */
package dev.bpfgate.interp.branch;
