/**
 * Calls: the transfer object that tells their kinds apart, helpers by their prototypes, and what every kind of call does to
 * registers, packet pointers and references. Kernel functions are in {@code kfunc}, the program's own in {@code subprogram}.
 */
package dev.bpfgate.interp.call;
