package dev.bpfgate.generate;

import dev.bpfgate.isa.JumpOp;
import dev.bpfgate.isa.MemSize;
import dev.bpfgate.isa.Reg;
import java.util.List;

/** Packets: bounds checks, accesses, the old way to load from them, and what moves them. */
final class Packets extends Family {

    private static final int SKB_STORE_BYTES = 9;
    private static final int SKB_LOAD_BYTES = 26;
    private static final int SKB_PULL_DATA = 39;
    private static final int XDP_ADJUST_HEAD = 44;
    private static final int XDP_ADJUST_TAIL = 65;

    Packets(Draft draft) {
        super(draft);
    }

    @Override
    void addTo(Repertoire repertoire) {
        if (shape.readsPackets()) {
            repertoire.add(5, this::check);
            repertoire.add(3, depth -> access());
            repertoire.add(2, depth -> variable());
        }
        if (shape.writesPackets()) {
            repertoire.addCalling(1, depth -> move());
        }
        if (shape == Shape.TC || shape == Shape.SOCKET_FILTER) {
            repertoire.addCalling(2, depth -> oldLoad());
        }
        if (shape.isSocketBuffer()) {
            repertoire.addCalling(2, depth -> copy());
        }
    }

    private void check(int depth) {
        if (!draft.mayNest(depth)) {
            return;
        }
        Reg data = Reg.R7;
        Reg end = dice.oneOf(Reg.R4, Reg.R8);
        Reg limit = Reg.R3;
        code.load(MemSize.W, data, Draft.CONTEXT, shape.dataOffset());
        code.load(MemSize.W, end, Draft.CONTEXT, shape.dataEndOffset());
        code.mov(limit, data);
        int bytes = dice.between(1, 64);
        code.add(limit, bytes);
        machine().set(data, Kind.PACKET);
        machine().set(end, Kind.PACKET_END);
        machine().set(limit, Kind.NOTHING);
        machine().packetBytes = 0;
        Machine shorter = machine().copy();
        String skip = draft.label();
        boolean wrong = mistake();
        switch (dice.below(3)) {
            case 0 -> code.branch(wrong ? JumpOp.LT : JumpOp.GT, limit, end, skip);
            case 1 -> code.branch(wrong ? JumpOp.GE : JumpOp.LT, end, limit, skip);
            default -> code.branch(JumpOp.GE, limit, end, skip);
        }
        machine().packetBytes = bytes;
        access();
        draft.block(depth + 1);
        code.label(skip);
        machine().meet(shorter);
    }

    private void access() {
        List<Reg> packets = machine().holding(Kind.PACKET);
        if (packets.isEmpty() || machine().packetBytes == 0) {
            return;
        }
        Reg packet = dice.oneOf(packets);
        MemSize size = dice.oneOf(SIZES);
        int room = machine().packetBytes - size.bytes();
        if (room < 0 && !mistake()) {
            return;
        }
        int offset = mistake() ? room + 1 : dice.below(Math.max(1, room + 1));
        if (shape.writesPackets() || mistake()) {
            access(size, packet, offset);
        } else {
            read(size, packet, offset);
        }
    }

    private void variable() {
        Reg index = draft.smallNumber();
        Reg pointer = Reg.R7;
        Reg end = Reg.R5;
        Reg limit = Reg.R4;
        if (index == pointer || index == end || index == limit) {
            return;
        }
        code.load(MemSize.W, pointer, Draft.CONTEXT, shape.dataOffset());
        code.load(MemSize.W, end, Draft.CONTEXT, shape.dataEndOffset());
        code.add(pointer, index);
        code.mov(limit, pointer);
        int bytes = dice.between(1, 16);
        code.add(limit, bytes);
        machine().set(pointer, Kind.NOTHING);
        machine().set(end, Kind.NOTHING);
        machine().set(limit, Kind.NOTHING);
        machine().packetBytes = 0;
        String skip = draft.label();
        code.branch(JumpOp.GT, limit, end, skip);
        Machine rest = machine().copy();
        Reg dst = dice.oneOf(Draft.SCRATCH);
        code.load(MemSize.B, dst, pointer, mistake() ? bytes : bytes - 1);
        code.label(skip);
        rest.set(dst, Kind.NOTHING);
        machine().meet(rest);
    }

    // After these, what was known of the packet is void.
    private void move() {
        code.mov(Reg.R1, Draft.CONTEXT);
        code.mov(Reg.R2, dice.between(0, 40));
        if (shape.isSocketBuffer() != mistake()) {
            helper(SKB_PULL_DATA);
        } else {
            helper(dice.oneOf(XDP_ADJUST_HEAD, XDP_ADJUST_TAIL));
        }
        if (!mistake()) {
            machine().forgetPacket();
        }
    }

    // The old way to look at packets, which leaves nothing in the scratch registers but what it read.
    private void oldLoad() {
        MemSize size = dice.oneOf(MemSize.B, MemSize.H, MemSize.W);
        if (dice.onceIn(3)) {
            Reg index = draft.number();
            code.loadPacket(size, index, dice.below(64));
        } else {
            code.loadPacket(size, dice.below(64));
        }
        machine().call();
    }

    private void copy() {
        Reg length = draft.smallNumber();
        boolean store = shape == Shape.TC && dice.onceIn(3);
        code.mov(Reg.R4, length);
        if (!mistake()) {
            code.add(Reg.R4, 1);
        }
        code.mov(Reg.R1, Draft.CONTEXT);
        code.mov(Reg.R2, dice.below(64));
        stackAddress(Reg.R3, mistake() ? -16 : -Machine.SLOTS * Draft.SLOT_BYTES);
        if (store) {
            code.mov(Reg.R5, mistake() ? dice.immediate() : 0);
            helper(SKB_STORE_BYTES);
            machine().forgetPacket();
            return;
        }
        helper(SKB_LOAD_BYTES);
        // Written are 1 to 32 bytes, so slots keep numbers at best.
        machine().weakenSlots();
    }
}
