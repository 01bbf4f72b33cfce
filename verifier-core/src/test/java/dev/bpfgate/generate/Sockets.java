package dev.bpfgate.generate;

import dev.bpfgate.isa.MemSize;
import dev.bpfgate.isa.Reg;

/** Sockets that are looked up, read, and released. */
final class Sockets extends Family {

    private static final int LOOKUP_TCP = 84;
    private static final int LOOKUP_UDP = 85;
    private static final int RELEASE = 86;
    private static final int FULL_SOCKET = 95;
    private static final int TCP_SOCKET = 96;
    private static final int LISTENER = 98;
    private static final int SKC_LOOKUP_TCP = 99;

    private static final int TUPLE_BYTES = 12;
    private static final int FIELDS_BYTES = 80;
    private static final int SOCKET_OF_BUFFER = 168;

    Sockets(Draft draft) {
        super(draft);
    }

    @Override
    void addTo(Repertoire repertoire) {
        if (shape.looksUpSockets()) {
            repertoire.addCalling(3, this::lookUp);
        }
        if (shape == Shape.TC || shape == Shape.CGROUP_SKB) {
            repertoire.addCalling(2, this::ofBuffer);
        }
    }

    private void lookUp(int depth) {
        code.mov(Reg.R1, Draft.CONTEXT);
        stackAddress(Reg.R2, -Machine.SLOTS * Draft.SLOT_BYTES);
        code.mov(Reg.R3, TUPLE_BYTES);
        code.mov(Reg.R4, -1);
        code.mov(Reg.R5, 0);
        helper(dice.oneOf(LOOKUP_TCP, LOOKUP_UDP, SKC_LOOKUP_TCP));
        String missing = draft.label();
        if (!mistake()) {
            code.jeq(Reg.R0, 0, missing);
        }
        machine().set(Reg.R0, Kind.NOTHING);
        Machine without = machine().copy();
        Reg socket = Reg.R9;
        code.mov(socket, Reg.R0);
        machine().set(socket, Kind.NOTHING);
        look(socket);
        if (dice.onceIn(3)) {
            cast(socket);
        }
        if (!mistake() || !dice.onceIn(3)) {
            code.mov(Reg.R1, socket);
            helper(RELEASE);
            machine().set(Reg.R0, Kind.NOTHING);
        }
        if (mistake()) {
            look(socket);
        }
        code.label(missing);
        without.set(Reg.R9, Kind.NOTHING);
        machine().meet(without);
    }

    private void look(Reg socket) {
        int offset = mistake() ? dice.below(FIELDS_BYTES + 8) : 4 * dice.below(FIELDS_BYTES / 4);
        MemSize size = mistake() ? dice.oneOf(SIZES) : MemSize.W;
        code.load(size, dice.oneOf(Reg.R7, Reg.R8), socket, offset);
        machine().set(Reg.R7, Kind.NOTHING);
        machine().set(Reg.R8, Kind.NOTHING);
    }

    private void cast(Reg socket) {
        code.mov(Reg.R1, socket);
        helper(dice.oneOf(FULL_SOCKET, TCP_SOCKET, LISTENER));
        machine().set(Reg.R0, Kind.NOTHING);
        String none = draft.label();
        if (!mistake()) {
            code.jeq(Reg.R0, 0, none);
        }
        code.load(MemSize.W, Reg.R8, Reg.R0, 4 * dice.below(20));
        code.label(none);
    }

    private void ofBuffer(int depth) {
        code.load(MemSize.DW, Reg.R9, Draft.CONTEXT, SOCKET_OF_BUFFER);
        machine().set(Reg.R9, Kind.NOTHING);
        String none = draft.label();
        if (!mistake()) {
            code.jeq(Reg.R9, 0, none);
        }
        if (dice.onceIn(2)) {
            look(Reg.R9);
        }
        cast(Reg.R9);
        code.label(none);
    }
}
