/** Pictures of control-flow graphs: one model of what is shown, and a writer for each format. */
package dev.bpfgate.cli.graph;
