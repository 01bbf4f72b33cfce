/** What tells people how to use the command line, made from the options themselves: help, manual page, completion in shells. */
package dev.bpfgate.cli.manual;
