package dev.bpfgate.cli.graph;

import java.util.List;

/**
 * What is shown of one program's control flow, ready to be written in any format.
 *
 * @param program the program's name
 * @param section its section
 * @param functions its functions in order, the program itself first
 * @param blocks its blocks in order
 * @param edges the ways between them
 */
public record FlowPicture(
        String program, String section, List<Function> functions, List<Block> blocks, List<Edge> edges) {

    public FlowPicture {
        functions = List.copyOf(functions);
        blocks = List.copyOf(blocks);
        edges = List.copyOf(edges);
    }

    /**
     * A function of the program.
     *
     * @param id its place among the functions
     * @param name as the symbol table says
     * @param recursive whether it may come to call itself
     */
    public record Function(int id, String name, boolean recursive) {}

    /**
     * A block, or the place where a function's returns meet.
     *
     * @param id its place among the blocks
     * @param function the function it belongs to
     * @param start its first slot
     * @param end the slot after its last; equal to {@code start} where returns meet
     * @param loopDepth how many loops lie around it
     * @param loopHeader whether a loop is entered here
     * @param reachable whether anything leads here from the program's entry
     * @param lines its instructions and the source lines between them
     */
    public record Block(
            int id,
            int function,
            int start,
            int end,
            int loopDepth,
            boolean loopHeader,
            boolean reachable,
            List<Line> lines) {

        public Block {
            lines = List.copyOf(lines);
        }

        /** Returns whether this is where a function's returns meet. */
        public boolean isExit() {
            return start == end;
        }
    }

    /**
     * A line of a block.
     *
     * @param slot the instruction's; -1 for a source line
     * @param text what it says
     */
    public record Line(int slot, String text) {
        /** Returns whether this is a line of source. */
        public boolean isSource() {
            return slot < 0;
        }
    }

    /**
     * A way from one block to another.
     *
     * @param source id of the block that is left
     * @param target id of the block that is entered
     * @param kind why, in one word
     * @param local whether it stays in its function
     * @param back whether it closes a loop
     */
    public record Edge(int source, int target, String kind, boolean local, boolean back) {}

    /** Returns the blocks of one function. */
    public List<Block> blocksOf(Function function) {
        return blocks.stream()
                .filter(block -> block.function() == function.id())
                .toList();
    }

    /** Returns the ways between the blocks of one function. */
    public List<Edge> localEdges(Function function) {
        return edges.stream()
                .filter(edge -> edge.local() && blocks.get(edge.source()).function() == function.id())
                .toList();
    }
}
