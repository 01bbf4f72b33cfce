/** Results as text for people: the kernel's own log, and diagnostics beside the source. */
package dev.bpfgate.report;
