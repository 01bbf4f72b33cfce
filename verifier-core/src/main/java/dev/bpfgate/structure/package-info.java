/** The passes over a whole program before any path of it is followed, one class each, in the kernel's order. */
package dev.bpfgate.structure;
