package dev.bpfgate.generate;

import dev.bpfgate.isa.AluOp;
import dev.bpfgate.isa.Assembler;
import dev.bpfgate.isa.AtomicOp;
import dev.bpfgate.isa.ImmSource;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.JumpOp;
import dev.bpfgate.isa.MemSize;
import dev.bpfgate.isa.Reg;
import dev.bpfgate.isa.SwapOp;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes one random program out of statements as compilers make them: arithmetic, branches, counted loops, stack, map values,
 * packets, calls. It follows what registers hold, so that most programs are sound; where the dice say so, a statement leaves
 * out what makes it sound.
 */
final class ProgramGenerator {

    private static final Reg CONTEXT = Reg.R6;
    private static final List<Reg> KEPT = List.of(Reg.R7, Reg.R8, Reg.R9);
    private static final List<Reg> SCRATCH = List.of(Reg.R0, Reg.R1, Reg.R2, Reg.R3, Reg.R4, Reg.R5);
    private static final List<AluOp> ALU = List.of(
            AluOp.ADD,
            AluOp.SUB,
            AluOp.MUL,
            AluOp.DIV,
            AluOp.OR,
            AluOp.AND,
            AluOp.LSH,
            AluOp.RSH,
            AluOp.MOD,
            AluOp.XOR,
            AluOp.ARSH,
            AluOp.SDIV,
            AluOp.SMOD);
    private static final List<AluOp> SHIFTS = List.of(AluOp.LSH, AluOp.RSH, AluOp.ARSH);
    private static final List<AtomicOp> ATOMICS = List.of(AtomicOp.ADD, AtomicOp.OR, AtomicOp.AND, AtomicOp.XOR);

    private static final MemSize[] SIZES = MemSize.values();
    private static final int SLOT_BYTES = 8;
    private static final int MAX_DEPTH = 4;
    private static final int SMALL_MASK = 31;

    private static final int MAP_LOOKUP = 1;
    private static final int MAP_UPDATE = 2;
    private static final int MAP_DELETE = 3;
    private static final int KTIME_GET_NS = 5;
    private static final int GET_PRANDOM_U32 = 7;
    private static final int GET_SMP_PROCESSOR_ID = 8;
    private static final int SKB_LOAD_BYTES = 26;
    private static final int RINGBUF_RESERVE = 131;
    private static final int RINGBUF_SUBMIT = 132;
    private static final int LOOP = 181;

    private final Assembler code = new Assembler();
    private final Dice dice;
    private final Shape shape;
    private final List<GeneratedMap> maps = ObjectGenerator.MAPS;
    private final int callees;
    private final Vocabulary vocabulary;
    private Machine machine = new Machine();
    private int labels;
    private int statementsLeft;

    /** One of {@code mistakes} statements is not sound; 0 for none. */
    private final int mistakes;

    private ProgramGenerator(Dice dice, Shape shape, Vocabulary vocabulary, int callees, int mistakes) {
        this.dice = dice;
        this.shape = shape;
        this.vocabulary = vocabulary;
        this.callees = callees;
        this.mistakes = mistakes;
    }

    /**
     * Returns a program's instructions.
     *
     * @param callees how many functions there are to call
     */
    static Insn[] program(Dice dice, Shape shape, Vocabulary vocabulary, int callees) {
        // A mistake in a function that many call would be everybody's.
        boolean shared = shape == Shape.CALLEE || shape == Shape.CALLBACK;
        int mistakes = dice.onceIn(shared ? 6 : 2) ? dice.between(8, 40) : 0;
        return new ProgramGenerator(dice, shape, vocabulary, callees, mistakes).program();
    }

    private Insn[] program() {
        statementsLeft = dice.onceIn(4) ? dice.between(40, 160) : dice.between(3, 60);
        if (shape == Shape.CALLEE) {
            machine.set(Reg.R1, Kind.NUMBER);
            machine.set(Reg.R2, Kind.NUMBER);
            code.mov(CONTEXT, Reg.R1);
        } else if (shape == Shape.CALLBACK) {
            return callback();
        } else {
            machine.set(Reg.R1, Kind.CONTEXT);
            code.mov(CONTEXT, Reg.R1);
            machine.set(CONTEXT, Kind.CONTEXT);
        }
        while (statementsLeft > 0) {
            block(0);
        }
        leave();
        return code.build();
    }

    // Gets the round's number and the caller's stack slots, and says whether the loop goes on.
    private Insn[] callback() {
        machine.set(Reg.R1, Kind.NUMBER);
        code.mov(CONTEXT, Reg.R2);
        int slots = Machine.SLOTS * SLOT_BYTES;
        for (int count = dice.between(1, 5); count > 0; count--) {
            MemSize size = dice.oneOf(SIZES);
            int offset = mistake() ? dice.between(-8, slots + 8) : dice.below(slots / size.bytes()) * size.bytes();
            switch (dice.below(4)) {
                case 0 -> access(size, CONTEXT, offset);
                case 1 -> branch(MAX_DEPTH);
                case 2 -> arithmetic();
                default -> bitTricks();
            }
        }
        Reg result = number();
        code.mov(Reg.R0, result);
        if (!mistake()) {
            code.and(Reg.R0, 1);
        }
        code.exit();
        return code.build();
    }

    private void block(int depth) {
        for (int count = dice.between(1, 8); count > 0 && statementsLeft > 0; count--) {
            statementsLeft--;
            statement(depth);
        }
    }

    private void statement(int depth) {
        boolean nested = depth < MAX_DEPTH;
        switch (vocabulary.statement(dice.below(30))) {
            case 0, 1 -> constant(anyRegister());
            case 2, 3, 4 -> arithmetic();
            case 5 -> bitTricks();
            case 6 -> contextLoad();
            case 7 -> stackStore();
            case 8 -> stackLoad();
            case 9, 10 -> valueAccess(depth);
            case 11 -> pointerCopy();
            case 12 -> packetAccess();
            case 13 -> call();
            case 14 -> ownCall();
            case 15 -> ringBuffer(depth);
            case 16 -> atomic();
            case 17, 18, 19 -> {
                if (nested) {
                    branch(depth);
                }
            }
            case 20 -> {
                if (nested) {
                    loop(depth);
                }
            }
            case 21 -> callbackLoop();
            case 22 -> packetLoad();
            case 23 -> window(depth);
            case 24 -> linked(depth);
            case 25 -> variableStackAccess();
            case 26 -> variablePacketAccess();
            case 27 -> halvingLoop();
            default -> {
                if (nested && shape.readsPackets()) {
                    packetCheck(depth);
                } else if (dice.onceIn(4)) {
                    earlyExit();
                }
            }
        }
    }

    // --- numbers ---------------------------------------------------------------------------------------------------

    private void constant(Reg dst) {
        if (dice.onceIn(5)) {
            code.imm64(dst, dice.wideImmediate());
        } else if (dice.onceIn(2)) {
            code.mov(dst, dice.immediate());
        } else {
            code.mov32(dst, dice.immediate());
        }
        machine.set(dst, Kind.NUMBER);
    }

    private void arithmetic() {
        Reg dst = number();
        AluOp op = dice.oneOf(ALU);
        boolean wide = dice.onceIn(2);
        if (dice.onceIn(2)) {
            Reg src = number();
            alu(wide, op, dst, src);
        } else {
            aluImmediate(wide, op, dst, operand(op, wide));
        }
        machine.set(dst, Kind.NUMBER);
        if (dice.onceIn(3)) {
            makeSmall(dst);
        }
    }

    private int operand(AluOp op, boolean wide) {
        if (SHIFTS.contains(op)) {
            int width = wide ? 64 : 32;
            return mistake() && dice.onceIn(6) ? width : dice.below(width);
        }
        int value = dice.immediate();
        boolean divides = op == AluOp.DIV || op == AluOp.MOD || op == AluOp.SDIV || op == AluOp.SMOD;
        return divides && value == 0 && !mistake() ? 1 : value;
    }

    private void alu(boolean wide, AluOp op, Reg dst, Reg src) {
        if (wide) {
            code.alu(op, dst, src);
        } else {
            code.alu32(op, dst, src);
        }
    }

    private void aluImmediate(boolean wide, AluOp op, Reg dst, int imm) {
        if (wide) {
            code.alu(op, dst, imm);
        } else {
            code.alu32(op, dst, imm);
        }
    }

    private void makeSmall(Reg dst) {
        switch (dice.below(3)) {
            case 0 -> code.and(dst, SMALL_MASK);
            case 1 -> code.alu32(AluOp.AND, dst, SMALL_MASK);
            default -> code.rsh(dst, 59);
        }
        machine.set(dst, Kind.SMALL_NUMBER);
    }

    private void bitTricks() {
        Reg dst = number();
        switch (dice.below(4)) {
            case 0 -> code.neg(dst);
            case 1 -> code.swap(dice.oneOf(SwapOp.values()), dst, dice.oneOf(16, 32, 64));
            case 2 -> code.movsx(dst, number(), dice.oneOf(8, 16, 32));
            default -> code.mov32(dst, number());
        }
        machine.set(dst, Kind.NUMBER);
    }

    /** Returns a register that holds a number; puts one into a register if none does. */
    private Reg number() {
        if (mistake()) {
            Reg any = anyRegister();
            // Most registers hold nothing most of the time, and to find that out over and over teaches nothing.
            if (machine.kindOf(any) != Kind.NOTHING || dice.onceIn(4)) {
                return any;
            }
        }
        List<Reg> numbers = machine.numbers();
        if (numbers.isEmpty() || dice.onceIn(8)) {
            Reg fresh = anyRegister();
            constant(fresh);
            return fresh;
        }
        return dice.oneOf(numbers);
    }

    private Reg smallNumber() {
        List<Reg> small = machine.holding(Kind.SMALL_NUMBER);
        if (!small.isEmpty()) {
            return dice.oneOf(small);
        }
        Reg reg = number();
        if (!mistake()) {
            makeSmall(reg);
        }
        return reg;
    }

    // A register that may be overwritten; of the context's there is only one copy.
    private Reg anyRegister() {
        return dice.onceIn(2) ? dice.oneOf(KEPT) : dice.oneOf(SCRATCH);
    }

    private boolean mistake() {
        return mistakes > 0 && dice.onceIn(mistakes);
    }

    // --- memory ----------------------------------------------------------------------------------------------------

    private void contextLoad() {
        if (shape.readableFields().isEmpty()) {
            return;
        }
        Reg dst = anyRegister();
        int offset = mistake() ? dice.below(256) : dice.oneOf(shape.readableFields());
        MemSize size = mistake() ? dice.oneOf(SIZES) : MemSize.W;
        code.load(size, dst, CONTEXT, offset);
        machine.set(dst, Kind.NUMBER);
    }

    private int slotOffset(int slot) {
        return -SLOT_BYTES * (slot + 1);
    }

    private void stackStore() {
        int slot = dice.below(Machine.SLOTS);
        int offset = mistake() ? dice.between(-520, 8) : slotOffset(slot);
        if (dice.onceIn(3)) {
            MemSize size = dice.oneOf(SIZES);
            code.store(size, Reg.FP, offset, dice.immediate());
            machine.setSlot(slot, size == MemSize.DW || machine.slot(slot).isNumber() ? Kind.NUMBER : Kind.NOTHING);
            return;
        }
        Reg src = dice.onceIn(3) ? CONTEXT : number();
        if (dice.onceIn(3) && !machine.holding(Kind.MAP_VALUE).isEmpty()) {
            src = dice.oneOf(machine.holding(Kind.MAP_VALUE));
        }
        Kind kind = machine.kindOf(src);
        MemSize size = kind.isNumber() ? dice.oneOf(SIZES) : MemSize.DW;
        code.store(size, Reg.FP, offset, src);
        machine.setSlot(slot, size == MemSize.DW && kind != Kind.MAP_VALUE ? kind : Kind.NOTHING);
    }

    private void stackLoad() {
        List<Integer> filled = new ArrayList<>();
        for (int slot = 0; slot < Machine.SLOTS; slot++) {
            if (machine.slot(slot) != Kind.NOTHING) {
                filled.add(slot);
            }
        }
        if (filled.isEmpty() || mistake()) {
            filled.add(dice.below(Machine.SLOTS));
        }
        int slot = dice.oneOf(filled);
        Kind kind = machine.slot(slot);
        Reg dst = anyRegister();
        MemSize size = kind.isNumber() ? dice.oneOf(SIZES) : MemSize.DW;
        int within = kind.isNumber() ? dice.below(SLOT_BYTES / size.bytes()) * size.bytes() : 0;
        code.load(size, dst, Reg.FP, slotOffset(slot) + within);
        machine.set(dst, kind.isNumber() ? Kind.NUMBER : kind);
    }

    private void pointerCopy() {
        Reg src = dice.oneOf(dice.oneOf(KEPT), dice.oneOf(SCRATCH), CONTEXT);
        Reg dst = anyRegister();
        if (machine.kindOf(src) != Kind.NOTHING || mistake()) {
            code.mov(dst, src);
            machine.copy(src, dst);
        }
    }

    private void valueAccess(int depth) {
        List<Reg> values = machine.holding(Kind.MAP_VALUE);
        if (values.isEmpty()) {
            lookup(depth);
            return;
        }
        Reg value = dice.oneOf(values);
        int bytes = machine.valueBytes(value);
        MemSize size = dice.oneOf(SIZES);
        if (dice.onceIn(2)) {
            int offset = mistake() ? dice.between(-8, bytes) : dice.below(bytes / size.bytes()) * size.bytes();
            access(size, value, offset);
            return;
        }
        Reg index = smallNumber();
        if (index == value) {
            return;
        }
        Reg pointer = dice.oneOf(SCRATCH);
        if (pointer == index || pointer == value) {
            return;
        }
        code.mov(pointer, value);
        code.add(pointer, index);
        machine.set(pointer, Kind.NOTHING);
        int room = bytes - SMALL_MASK - size.bytes();
        if (room >= 0 || mistake()) {
            access(size, pointer, mistake() ? room + 1 : dice.below(Math.max(1, room)));
        }
    }

    // Reads or writes memory whose bounds the caller has seen to.
    private void access(MemSize size, Reg base, int offset) {
        switch (dice.below(3)) {
            case 0 -> code.store(size, base, offset, dice.immediate());
            case 1 -> {
                Reg src = number();
                if (machine.kindOf(src).isNumber() && src != base) {
                    code.store(size, base, offset, src);
                }
            }
            default -> {
                Reg dst = anyRegister();
                if (size != MemSize.DW && dice.onceIn(4)) {
                    code.loadSigned(size, dst, base, offset);
                } else {
                    code.load(size, dst, base, offset);
                }
                machine.set(dst, Kind.NUMBER);
            }
        }
    }

    private void lookup(int depth) {
        int index = dice.below(maps.size() - 1);
        GeneratedMap map = maps.get(index);
        keyAndMap(index, map);
        code.helper(MAP_LOOKUP);
        machine.call();
        String missing = label();
        boolean checked = !mistake();
        if (checked) {
            code.jeq(Reg.R0, 0, missing);
        }
        Machine without = machine.copy();
        machine.setValue(Reg.R0, map.valueBytes());
        if (dice.onceIn(2)) {
            Reg kept = dice.oneOf(KEPT);
            code.mov(kept, Reg.R0);
            machine.copy(Reg.R0, kept);
        }
        if (depth < MAX_DEPTH) {
            block(depth + 1);
        } else {
            access(MemSize.W, Reg.R0, 0);
        }
        code.label(missing);
        without.set(Reg.R0, Kind.NOTHING);
        machine.meet(without);
    }

    private void keyAndMap(int index, GeneratedMap map) {
        int slot = dice.below(Machine.SLOTS);
        if (map.keyBytes() == SLOT_BYTES) {
            code.store(MemSize.DW, Reg.FP, slotOffset(slot), dice.below(8));
            machine.setSlot(slot, Kind.NUMBER);
        } else {
            code.store(MemSize.W, Reg.FP, slotOffset(slot), dice.below(8));
            machine.setSlot(slot, Kind.NOTHING);
        }
        code.mov(Reg.R2, Reg.FP);
        code.add(Reg.R2, slotOffset(slot));
        code.imm64(Reg.R1, ImmSource.MAP_FD, index, 0);
    }

    private void atomic() {
        List<Reg> values = machine.holding(Kind.MAP_VALUE);
        Reg base = values.isEmpty() || dice.onceIn(3) ? Reg.FP : dice.oneOf(values);
        MemSize size = dice.onceIn(2) ? MemSize.W : MemSize.DW;
        int offset = base == Reg.FP ? slotOffset(0) : 8 * dice.below(machine.valueBytes(base) / 8);
        if (base == Reg.FP) {
            code.store(MemSize.DW, Reg.FP, offset, dice.immediate());
            machine.setSlot(0, Kind.NUMBER);
        }
        Reg src = number();
        if (dice.onceIn(2) || src == base) {
            Reg other = number();
            code.atomic(dice.oneOf(ATOMICS), size, base, offset, other);
            return;
        }
        switch (dice.below(4)) {
            case 0 -> code.atomicFetch(AtomicOp.XCHG, size, base, offset, src);
            case 1 -> {
                if (base != Reg.R0) {
                    constant(Reg.R0);
                    code.atomicFetch(AtomicOp.CMPXCHG, size, base, offset, src);
                }
            }
            default -> code.atomicFetch(dice.oneOf(ATOMICS), size, base, offset, src);
        }
        machine.set(src, Kind.NUMBER);
    }

    // --- packets ---------------------------------------------------------------------------------------------------

    private void packetCheck(int depth) {
        Reg data = Reg.R7;
        Reg end = dice.oneOf(Reg.R4, Reg.R8);
        Reg limit = Reg.R3;
        code.load(MemSize.W, data, CONTEXT, shape.dataOffset());
        code.load(MemSize.W, end, CONTEXT, shape.dataEndOffset());
        code.mov(limit, data);
        int bytes = dice.between(1, 64);
        code.add(limit, bytes);
        machine.set(data, Kind.PACKET);
        machine.set(end, Kind.PACKET_END);
        machine.set(limit, Kind.NOTHING);
        machine.packetBytes = 0;
        Machine shorter = machine.copy();
        String skip = label();
        boolean wrong = mistake();
        switch (dice.below(3)) {
            case 0 -> code.branch(wrong ? JumpOp.LT : JumpOp.GT, limit, end, skip);
            case 1 -> code.branch(wrong ? JumpOp.GE : JumpOp.LT, end, limit, skip);
            default -> code.branch(JumpOp.GE, limit, end, skip);
        }
        machine.packetBytes = bytes;
        packetAccess();
        block(depth + 1);
        code.label(skip);
        machine.meet(shorter);
    }

    private void packetAccess() {
        List<Reg> packets = machine.holding(Kind.PACKET);
        if (packets.isEmpty() || machine.packetBytes == 0) {
            return;
        }
        Reg packet = dice.oneOf(packets);
        MemSize size = dice.oneOf(SIZES);
        int room = machine.packetBytes - size.bytes();
        if (room < 0 && !mistake()) {
            return;
        }
        int offset = mistake() ? room + 1 : dice.below(Math.max(1, room + 1));
        if (shape.writesPackets() || mistake()) {
            access(size, packet, offset);
        } else {
            Reg dst = anyRegister();
            code.load(size, dst, packet, offset);
            machine.set(dst, Kind.NUMBER);
        }
    }

    // --- calls -----------------------------------------------------------------------------------------------------

    private void call() {
        switch (dice.below(6)) {
            case 0 -> helper(KTIME_GET_NS);
            case 1 -> helper(GET_PRANDOM_U32);
            case 2 -> helper(GET_SMP_PROCESSOR_ID);
            case 3 -> {
                int index = dice.below(2);
                keyAndMap(index, maps.get(index));
                code.helper(MAP_DELETE);
                machine.call();
            }
            case 4 -> update();
            default -> loadBytes();
        }
    }

    private void helper(int number) {
        code.helper(number);
        machine.call();
    }

    private void update() {
        List<Reg> values = machine.holding(Kind.MAP_VALUE);
        values.removeAll(SCRATCH);
        if (values.isEmpty()) {
            return;
        }
        Reg value = dice.oneOf(values);
        int index = dice.below(2);
        if (machine.valueBytes(value) < maps.get(index).valueBytes() && !mistake()) {
            return;
        }
        code.mov(Reg.R3, value);
        keyAndMap(index, maps.get(index));
        code.mov(Reg.R4, 0);
        code.helper(MAP_UPDATE);
        machine.call();
    }

    private void loadBytes() {
        if (!shape.isSocketBuffer()) {
            return;
        }
        Reg length = smallNumber();
        code.mov(Reg.R4, length);
        if (!mistake()) {
            code.add(Reg.R4, 1);
        }
        code.mov(Reg.R1, CONTEXT);
        code.mov(Reg.R2, dice.below(64));
        code.mov(Reg.R3, Reg.FP);
        code.add(Reg.R3, mistake() ? -16 : -Machine.SLOTS * SLOT_BYTES);
        code.helper(SKB_LOAD_BYTES);
        machine.call();
        // Written are 1 to 32 bytes, so slots keep numbers at best.
        forgetSlots();
    }

    private void ownCall() {
        if (callees == 0) {
            return;
        }
        Reg first = number();
        code.mov(Reg.R1, first);
        machine.set(Reg.R1, Kind.NUMBER);
        Reg second = number();
        code.mov(Reg.R2, second);
        machine.set(Reg.R2, Kind.NUMBER);
        if (!machine.kindOf(Reg.R1).isNumber()) {
            code.mov(Reg.R1, 0);
        }
        code.raw(0x85, 0, 1, 0, dice.below(callees));
        machine.call();
    }

    private void callbackLoop() {
        if (callees == 0) {
            return;
        }
        Reg rounds = number();
        code.mov(Reg.R1, rounds);
        code.imm64(Reg.R2, ImmSource.FUNCTION, callees + dice.below(ObjectGenerator.CALLBACKS), 0);
        code.mov(Reg.R3, Reg.FP);
        code.add(Reg.R3, -Machine.SLOTS * SLOT_BYTES);
        code.mov(Reg.R4, 0);
        code.helper(LOOP);
        machine.call();
        forgetSlots();
    }

    // The old way to look at packets, which leaves nothing in the scratch registers but what it read.
    private void packetLoad() {
        if (!shape.isSocketBuffer()) {
            return;
        }
        MemSize size = dice.oneOf(MemSize.B, MemSize.H, MemSize.W);
        if (dice.onceIn(3)) {
            Reg index = number();
            code.loadPacket(size, index, dice.below(64));
        } else {
            code.loadPacket(size, dice.below(64));
        }
        machine.call();
    }

    private void forgetSlots() {
        for (int slot = 0; slot < Machine.SLOTS; slot++) {
            machine.setSlot(slot, machine.slot(slot).isNumber() ? Kind.NUMBER : Kind.NOTHING);
        }
    }

    private void ringBuffer(int depth) {
        int ring = maps.size() - 1;
        code.imm64(Reg.R1, ImmSource.MAP_FD, ring, 0);
        int bytes = dice.between(1, 4) * 8;
        code.mov(Reg.R2, bytes);
        code.mov(Reg.R3, 0);
        code.helper(RINGBUF_RESERVE);
        machine.call();
        String full = label();
        if (!mistake()) {
            code.jeq(Reg.R0, 0, full);
        }
        Reg event = Reg.R9;
        code.mov(event, Reg.R0);
        machine.set(event, Kind.NOTHING);
        machine.set(Reg.R0, Kind.NOTHING);
        Machine without = machine.copy();
        code.store(MemSize.DW, event, mistake() ? bytes : bytes - 8, dice.immediate());
        // Rarely, for whatever else is wrong with the program would not come to light.
        if (!mistake() || !dice.onceIn(4)) {
            code.mov(Reg.R1, event);
            code.mov(Reg.R2, 0);
            code.helper(RINGBUF_SUBMIT);
            machine.call();
            machine.set(Reg.R0, Kind.NOTHING);
        }
        code.label(full);
        machine.meet(without);
    }

    // --- control ---------------------------------------------------------------------------------------------------

    private void branch(int depth) {
        Reg tested = number();
        String otherwise = label();
        condition(tested, otherwise);
        Machine taken = machine.copy();
        block(depth + 1);
        if (dice.onceIn(2)) {
            code.label(otherwise);
            machine.meet(taken);
            return;
        }
        String done = label();
        code.jump(done);
        code.label(otherwise);
        Machine first = machine;
        machine = taken;
        block(depth + 1);
        code.label(done);
        machine.meet(first);
    }

    private void condition(Reg tested, String target) {
        JumpOp op = dice.oneOf(JumpOp.values());
        boolean wide = dice.onceIn(2);
        if (dice.onceIn(3)) {
            Reg other = number();
            if (wide) {
                code.branch(op, tested, other, target);
            } else {
                code.branch32(op, tested, other, target);
            }
        } else if (wide) {
            code.branch(op, tested, dice.immediate(), target);
        } else {
            code.branch32(op, tested, dice.immediate(), target);
        }
    }

    private void loop(int depth) {
        int slot = dice.below(Machine.SLOTS);
        int rounds = dice.between(2, 12);
        String again = label();
        // What a round changes must not be relied on in the next one.
        for (Reg reg : SCRATCH) {
            machine.set(reg, Kind.NOTHING);
        }
        Reg counter = dice.oneOf(KEPT);
        code.mov(counter, 0);
        machine.set(counter, Kind.NOTHING);
        Machine before = machine.copy();
        code.label(again);
        int start = statementsLeft;
        statementsLeft = Math.min(statementsLeft, dice.between(1, 4));
        int allowed = statementsLeft;
        loopBody(depth, counter);
        statementsLeft = start - (allowed - statementsLeft);
        machine.meet(before);
        machine.setSlot(slot, Kind.NOTHING);
        if (dice.onceIn(5)) {
            String out = label();
            code.mayGoto(out);
            code.jump(again);
            code.label(out);
        } else {
            code.add(counter, mistake() ? 0 : 1);
            code.branch(dice.oneOf(JumpOp.LT, JumpOp.NE, JumpOp.SLT), counter, rounds, again);
        }
        machine.set(counter, Kind.NUMBER);
    }

    // Only statements that leave the kept registers alone, so that every round begins as the first one.
    private void loopBody(int depth, Reg counter) {
        while (statementsLeft > 0) {
            statementsLeft--;
            Reg scratch = dice.oneOf(SCRATCH);
            int choice = dice.below(5);
            switch (!vocabulary.hasHelpers() && (choice == 2 || choice == 3) ? 0 : choice) {
                case 0 -> {
                    code.mov(scratch, counter);
                    code.alu(dice.oneOf(ALU.subList(0, 3)), scratch, dice.immediate());
                    machine.set(scratch, Kind.NUMBER);
                }
                case 1 -> {
                    code.mov(Reg.R1, counter);
                    code.and(Reg.R1, 7);
                    code.lsh(Reg.R1, 3);
                    code.mov(Reg.R2, Reg.FP);
                    code.add(Reg.R2, mistake() ? -8 : -64);
                    code.add(Reg.R2, Reg.R1);
                    code.store(MemSize.DW, Reg.R2, 0, dice.immediate());
                    machine.set(Reg.R1, Kind.NUMBER);
                    machine.set(Reg.R2, Kind.NOTHING);
                    for (int slot = 0; slot < Machine.SLOTS; slot++) {
                        machine.setSlot(slot, Kind.NOTHING);
                    }
                }
                case 2 -> helper(dice.oneOf(KTIME_GET_NS, GET_PRANDOM_U32));
                case 3 -> {
                    helper(GET_PRANDOM_U32);
                    String skip = label();
                    condition(Reg.R0, skip);
                    code.label(skip);
                }
                default -> {
                    constant(scratch);
                    if (depth + 1 < MAX_DEPTH && dice.onceIn(3)) {
                        String out = label();
                        condition(scratch, out);
                        code.mov(Reg.R0, 0);
                        code.label(out);
                        machine.set(Reg.R0, Kind.NOTHING);
                    }
                }
            }
        }
    }

    // A number between two others, then arithmetic that its range survives or not.
    private void window(int depth) {
        Reg tested = number();
        String outside = label();
        int low = dice.between(-100, 100);
        boolean signed = dice.onceIn(2);
        boolean wide = dice.onceIn(2);
        JumpOp below = signed ? JumpOp.SLT : JumpOp.LT;
        JumpOp above = signed ? JumpOp.SGT : JumpOp.GT;
        compare(wide, below, tested, low, outside);
        compare(mistake() != wide, above, tested, low + dice.below(300), outside);
        for (int count = dice.between(1, 3); count > 0; count--) {
            AluOp op = dice.oneOf(ALU);
            aluImmediate(dice.onceIn(2), op, tested, operand(op, false));
        }
        if (depth < MAX_DEPTH) {
            branch(depth + 1);
        }
        code.label(outside);
    }

    private void compare(boolean wide, JumpOp op, Reg tested, int imm, String target) {
        if (wide) {
            code.branch(op, tested, imm, target);
        } else {
            code.branch32(op, tested, imm, target);
        }
    }

    // Two copies of a number, perhaps a constant apart: what is learnt of one holds for the other.
    private void linked(int depth) {
        Reg source = number();
        Reg copy = dice.oneOf(KEPT);
        if (copy == source || depth >= MAX_DEPTH) {
            return;
        }
        if (dice.onceIn(3)) {
            code.mov32(copy, source);
        } else {
            code.mov(copy, source);
        }
        machine.set(copy, Kind.NUMBER);
        if (dice.onceIn(2)) {
            aluImmediate(dice.onceIn(2), AluOp.ADD, copy, dice.between(-64, 64));
        }
        String otherwise = label();
        condition(dice.onceIn(2) ? source : copy, otherwise);
        Machine rest = machine.copy();
        code.branch(
                dice.oneOf(JumpOp.LT, JumpOp.SGT, JumpOp.EQ),
                dice.onceIn(2) ? source : copy,
                dice.immediate(),
                otherwise);
        block(depth + 1);
        code.label(otherwise);
        machine.meet(rest);
    }

    private void variableStackAccess() {
        Reg index = smallNumber();
        Reg pointer = dice.oneOf(SCRATCH);
        if (pointer == index) {
            return;
        }
        boolean aligned = dice.onceIn(2);
        if (aligned) {
            code.and(index, SMALL_MASK - SLOT_BYTES + 1);
        }
        code.mov(pointer, Reg.FP);
        code.add(pointer, index);
        machine.set(pointer, Kind.NOTHING);
        MemSize size = aligned != mistake() ? MemSize.DW : MemSize.B;
        access(size, pointer, mistake() ? -16 : -Machine.SLOTS * SLOT_BYTES + SLOT_BYTES * dice.below(4));
        forgetSlots();
        for (int slot = 0; slot < Machine.SLOTS; slot++) {
            machine.setSlot(slot, Kind.NOTHING);
        }
    }

    private void variablePacketAccess() {
        if (!shape.readsPackets()) {
            return;
        }
        Reg index = smallNumber();
        Reg pointer = Reg.R7;
        Reg end = Reg.R5;
        Reg limit = Reg.R4;
        if (index == pointer || index == end || index == limit) {
            return;
        }
        code.load(MemSize.W, pointer, CONTEXT, shape.dataOffset());
        code.load(MemSize.W, end, CONTEXT, shape.dataEndOffset());
        code.add(pointer, index);
        code.mov(limit, pointer);
        int bytes = dice.between(1, 16);
        code.add(limit, bytes);
        machine.set(pointer, Kind.NOTHING);
        machine.set(end, Kind.NOTHING);
        machine.set(limit, Kind.NOTHING);
        machine.packetBytes = 0;
        String skip = label();
        code.branch(JumpOp.GT, limit, end, skip);
        Machine rest = machine.copy();
        Reg dst = dice.oneOf(SCRATCH);
        code.load(MemSize.B, dst, pointer, mistake() ? bytes : bytes - 1);
        code.label(skip);
        rest.set(dst, Kind.NOTHING);
        machine.meet(rest);
    }

    // A loop whose number of rounds is no constant, but small.
    private void halvingLoop() {
        Reg value = number();
        if (value == Reg.R6) {
            return;
        }
        code.alu32(AluOp.AND, value, dice.oneOf(7, 63, 255));
        String again = label();
        String out = label();
        code.label(again);
        code.branch(JumpOp.EQ, value, 0, out);
        code.rsh(value, mistake() ? 0 : 1);
        code.jump(again);
        code.label(out);
        machine.set(value, Kind.NUMBER);
    }

    private void earlyExit() {
        Reg tested = number();
        String on = label();
        condition(tested, on);
        Machine rest = machine.copy();
        leave();
        code.label(on);
        machine = rest;
    }

    private void leave() {
        if (machine.kindOf(Reg.R0).isNumber() && dice.onceIn(3)) {
            code.exit();
        } else if (!mistake()) {
            code.mov(Reg.R0, dice.below(3)).exit();
        } else {
            code.exit();
        }
    }

    private String label() {
        return "L" + labels++;
    }
}
