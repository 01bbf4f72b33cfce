package dev.bpfgate;

import dev.bpfgate.cfg.ControlFlowGraph;
import dev.bpfgate.link.LinkedProgram;

/**
 * A program as the kernel would get it.
 *
 * @param program the linked program
 * @param flow its control flow; jumps that lead nowhere are left out
 */
public record ProgramCode(LinkedProgram program, ControlFlowGraph flow) {}
