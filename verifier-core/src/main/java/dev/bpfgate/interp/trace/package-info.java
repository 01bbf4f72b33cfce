/** Listeners on a simulation: the kernel's text of it, and what a person is told of the failing path. */
package dev.bpfgate.interp.trace;
