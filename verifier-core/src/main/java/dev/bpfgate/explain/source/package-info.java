/** Just enough C to quote a program in its own words: statements, calls, assignments and accesses, as they stand in lines. */
package dev.bpfgate.explain.source;
