/**
 * Compiled BPF objects as values: programs, maps, licence, type information. Reading is deterministic: the same bytes
 * give the same result on every machine, for every kernel.
 */
package dev.bpfgate.object;
