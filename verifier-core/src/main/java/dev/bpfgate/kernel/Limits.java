package dev.bpfgate.kernel;

/**
 * Numbers beyond which a kernel gives up.
 *
 * @param instructions instructions that a program may have, with the BPF capability
 * @param instructionsUnprivileged the same without it
 * @param processed instructions that simulation may execute, over all paths
 * @param pendingBranches branches that may wait to be explored at one time
 * @param statesUnprivileged explored states kept at one instruction, without the BPF capability
 * @param jumpHistory entries of a path's jump history beyond which a state is stored in any case
 * @param stackBytes stack of one function, and of all functions of a call chain together
 * @param subprograms functions of a program, its main function among them
 * @param maps different maps of a program
 * @param kernelFunctions different kernel functions called
 * @param variableOffset magnitude that offsets of pointers must stay below
 */
public record Limits(
        int instructions,
        int instructionsUnprivileged,
        int processed,
        int pendingBranches,
        int statesUnprivileged,
        int jumpHistory,
        int stackBytes,
        int subprograms,
        int maps,
        int kernelFunctions,
        int variableOffset) {

    /** Returns how many instructions a program may have that is loaded with these privileges. */
    public int instructions(Privileges privileges) {
        return privileges.bpfCapable() ? instructions : instructionsUnprivileged;
    }
}
