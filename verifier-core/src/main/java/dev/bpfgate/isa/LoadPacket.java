package dev.bpfgate.isa;

/**
 * A legacy packet load into R0, in network byte order, through the packet context in R6.
 *
 * @param size width of the access
 * @param indirect whether the source register is added to {@link #imm()}
 */
public record LoadPacket(int opcode, int dst, int src, int off, int imm, MemSize size, boolean indirect)
        implements Insn {
    static LoadPacket of(int opcode, int dst, int src, int off, int imm) {
        boolean indirect = Opcode.modeOf(opcode) == Opcode.MODE_IND;
        return new LoadPacket(opcode, dst, src, off, imm, MemSize.of(opcode), indirect);
    }

    @Override
    public InsnKind kind() {
        return InsnKind.LOAD_PACKET;
    }
}
