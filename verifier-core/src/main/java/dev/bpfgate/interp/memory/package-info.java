/** Loads, stores and every other access to memory, by the kind of pointer. */
package dev.bpfgate.interp.memory;
