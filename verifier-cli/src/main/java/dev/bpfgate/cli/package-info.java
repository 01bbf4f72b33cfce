/** The command line: one class a subcommand, results on standard output, everything else on standard error. */
package dev.bpfgate.cli;
