/** Calls: helpers, kernel functions, subprograms, callbacks; entries and exits of frames. */
package dev.bpfgate.interp.call;
