/**
 * Why a program is refused, for the person who wrote it: the root cause behind the kernel's words, where it began, what was
 * known and what had to be, and what to write instead.
 */
package dev.bpfgate.explain;
