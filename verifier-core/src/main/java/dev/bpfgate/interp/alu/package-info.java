/** Arithmetic on registers: numbers through the domain, pointers by their own few rules. */
package dev.bpfgate.interp.alu;
