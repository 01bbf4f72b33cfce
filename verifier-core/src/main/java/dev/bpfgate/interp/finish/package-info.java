/** What is judged after all paths were simulated. */
package dev.bpfgate.interp.finish;
