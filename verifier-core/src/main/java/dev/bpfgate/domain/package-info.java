/**
 * The abstract domain of numbers: what the verifier knows about a 64-bit value it cannot see.
 *
 * <p>Three kinds of knowledge are kept together and sharpen each other: {@link dev.bpfgate.domain.Tnum known bits},
 * signed and unsigned bounds of the whole number, and signed and unsigned bounds of its low 32 bits.
 * {@link dev.bpfgate.domain.Scalar} is one such value, immutable and shared; {@link dev.bpfgate.domain.Arithmetic} says
 * what an instruction makes of it, {@link dev.bpfgate.domain.Comparison} what a conditional jump tells about it.
 *
 * <p>Everything here is pure and total, and equals Linux 6.18.44 bit for bit: where the kernel is imprecise, so is this
 * package, since a more precise answer would give another verdict.
 */
package dev.bpfgate.domain;
