package dev.bpfgate.isa;

/**
 * Writes instructions in the syntax of the kernel's log, opcode byte first: {@code (b7) r0 = 0}. Instructions that the kernel
 * has no text for print as {@code BUG_} and the opcode byte, as it prints them.
 *
 * <p>Addresses that the kernel puts into a 64-bit immediate load (maps, map values, kernel symbols) are unknown here; the value
 * that the instruction carries is printed instead, so comparisons with a kernel's log mask it.
 */
public final class Disassembler {
    /** Where the direct map of a 64-bit x86 kernel begins. */
    private static final long KERNEL_MEMORY = 0xffff_8880_0000_0000L;

    private static final int NO_MAP = -1;

    private static final int MAP_DISTANCE_BITS = 20;

    private final CallNames names;
    private final boolean showsMaps;
    private final int arena;
    private final long arenaAddress;

    /** Makes a disassembler that asks {@code names} what calls call. */
    public Disassembler(CallNames names) {
        this(names, true);
    }

    /**
     * Makes a disassembler that asks {@code names} what calls call.
     *
     * @param showsMaps whether the reader may see where maps are; if not, their addresses print as 0
     */
    public Disassembler(CallNames names, boolean showsMaps) {
        this(names, showsMaps, NO_MAP, 0);
    }

    private Disassembler(CallNames names, boolean showsMaps, int arena, long arenaAddress) {
        this.names = names;
        this.showsMaps = showsMaps;
        this.arena = arena;
        this.arenaAddress = arenaAddress;
    }

    /**
     * Returns a disassembler like this one that shows the memory of an arena where user space has it.
     *
     * @param map the arena's place among the maps
     */
    public Disassembler withArena(int map, long address) {
        return new Disassembler(names, showsMaps, map, address);
    }

    /** Returns the line of one instruction, without a line feed. */
    public String line(Insn insn) {
        StringBuilder text = new StringBuilder(40);
        appendLine(text, insn);
        return text.toString();
    }

    /** Appends the line of one instruction, without a line feed. */
    public void appendLine(StringBuilder text, Insn insn) {
        int start = text.length();
        text.append('(');
        appendHexByte(text, insn.opcode());
        text.append(") ");
        if (!appendText(text, insn)) {
            text.setLength(start);
            text.append("BUG_");
            appendHexByte(text, insn.opcode());
        }
    }

    private boolean appendText(StringBuilder text, Insn insn) {
        return switch (insn.kind()) {
            case ALU -> alu(text, (Alu) insn);
            case MOVE -> move(text, (Move) insn);
            case NEGATE -> negate(text, (Negate) insn);
            case BYTE_SWAP -> byteSwap(text, (ByteSwap) insn);
            case LOAD -> load(text, (Load) insn);
            case STORE -> store(text, (Store) insn);
            case STORE_IMM -> storeImm(text, (StoreImm) insn);
            case ATOMIC -> atomic(text, (Atomic) insn);
            case LOAD_IMM64 -> loadImm64(text, (LoadImm64) insn);
            case LOAD_PACKET -> loadPacket(text, (LoadPacket) insn);
            case JUMP -> jump(text, (Jump) insn);
            case MAY_GOTO -> mayGoto(text, (MayGoto) insn);
            case BRANCH -> branch(text, (Branch) insn);
            case CALL -> call(text, (Call) insn);
            case EXIT -> exit(text);
            case SECOND_HALF, UNKNOWN -> false;
        };
    }

    private static boolean alu(StringBuilder text, Alu insn) {
        char letter = registerLetter(insn.is64());
        text.append(letter).append(insn.dst()).append(' ').append(insn.op().mnemonic());
        text.append(' ');
        if (insn.immediate()) {
            text.append(insn.imm());
        } else {
            text.append(letter).append(insn.src());
        }
        return true;
    }

    private static boolean move(StringBuilder text, Move insn) {
        char letter = registerLetter(insn.is64());
        text.append(letter).append(insn.dst()).append(" = ");
        if (insn.immediate()) {
            text.append(insn.imm());
        } else if (insn.addressSpaceCast()) {
            text.append("addr_space_cast(r").append(insn.src()).append(", ");
            text.append(insn.imm() >>> 16).append(", ").append(insn.imm() & 0xffff);
            text.append(')');
        } else if (insn.is64() && insn.off() == Move.PER_CPU) {
            text.append("&(void __percpu *)(r").append(insn.src()).append(')');
        } else {
            appendSignExtension(text, insn.off());
            text.append(letter).append(insn.src());
        }
        return true;
    }

    /** Writes what the offset field says, even where the combination is refused when it is executed. */
    private static void appendSignExtension(StringBuilder text, int off) {
        if (off == 8 || off == 16 || off == 32) {
            text.append("(s").append(off).append(')');
        }
    }

    private static boolean negate(StringBuilder text, Negate insn) {
        char letter = registerLetter(insn.is64());
        text.append(letter).append(insn.dst()).append(" = -").append(letter).append(insn.dst());
        return true;
    }

    private static boolean byteSwap(StringBuilder text, ByteSwap insn) {
        text.append('r').append(insn.dst()).append(" = ").append(insn.op().mnemonic());
        text.append(insn.imm()).append(" r").append(insn.dst());
        return true;
    }

    private static boolean load(StringBuilder text, Load insn) {
        text.append('r').append(insn.dst()).append(" = *(");
        text.append(insn.signExtend() ? 's' : 'u').append(insn.size().bits()).append(" *)");
        appendAddress(text, insn.src(), insn.off());
        return true;
    }

    private static boolean store(StringBuilder text, Store insn) {
        appendMemory(text, insn.size(), insn.dst(), insn.off());
        text.append(" = r").append(insn.src());
        return true;
    }

    private static boolean storeImm(StringBuilder text, StoreImm insn) {
        appendMemory(text, insn.size(), insn.dst(), insn.off());
        text.append(" = ").append(insn.imm());
        return true;
    }

    private static boolean atomic(StringBuilder text, Atomic insn) {
        return switch (insn.op()) {
            case ADD, OR, AND, XOR -> insn.fetch() ? fetch(text, insn) : lock(text, insn);
            case XCHG -> exchange(text, insn);
            case CMPXCHG -> compareExchange(text, insn);
            case LOAD_ACQUIRE -> loadAcquire(text, insn);
            case STORE_RELEASE -> storeRelease(text, insn);
            case INVALID -> false;
        };
    }

    private static boolean lock(StringBuilder text, Atomic insn) {
        text.append("lock *(u").append(insn.size().bits()).append(" *)");
        appendAddress(text, insn.dst(), insn.off());
        text.append(' ').append(insn.op().mnemonic()).append(" r").append(insn.src());
        return true;
    }

    private static boolean fetch(StringBuilder text, Atomic insn) {
        text.append('r')
                .append(insn.src())
                .append(" = ")
                .append(atomicPrefix(insn))
                .append("fetch_");
        text.append(insn.op().word()).append("((u").append(insn.size().bits()).append(" *)");
        appendAddress(text, insn.dst(), insn.off());
        text.append(", r").append(insn.src()).append(')');
        return true;
    }

    private static boolean exchange(StringBuilder text, Atomic insn) {
        text.append('r').append(insn.src()).append(" = ").append(atomicPrefix(insn));
        text.append("xchg((u").append(insn.size().bits()).append(" *)");
        appendAddress(text, insn.dst(), insn.off());
        text.append(", r").append(insn.src()).append(')');
        return true;
    }

    private static boolean compareExchange(StringBuilder text, Atomic insn) {
        text.append("r0 = ").append(atomicPrefix(insn));
        text.append("cmpxchg((u").append(insn.size().bits()).append(" *)");
        appendAddress(text, insn.dst(), insn.off());
        text.append(", r0, r").append(insn.src()).append(')');
        return true;
    }

    private static boolean loadAcquire(StringBuilder text, Atomic insn) {
        text.append('r')
                .append(insn.dst())
                .append(" = load_acquire((u")
                .append(insn.size().bits());
        text.append(" *)");
        appendAddress(text, insn.src(), insn.off());
        text.append(')');
        return true;
    }

    private static boolean storeRelease(StringBuilder text, Atomic insn) {
        text.append("store_release((u").append(insn.size().bits()).append(" *)");
        appendAddress(text, insn.dst(), insn.off());
        text.append(", r").append(insn.src()).append(')');
        return true;
    }

    private static String atomicPrefix(Atomic insn) {
        return insn.size() == MemSize.DW ? "atomic64_" : "atomic_";
    }

    private boolean loadImm64(StringBuilder text, LoadImm64 insn) {
        text.append('r').append(insn.dst()).append(" = 0x").append(Long.toHexString(address(insn)));
        return true;
    }

    /**
     * Returns the immediate, or where the kernel shows the address of what it refers to a stand-in of the same length: maps
     * are a mebibyte apart.
     */
    private long address(LoadImm64 insn) {
        return switch (insn.source()) {
            case MAP_FD, MAP_INDEX -> showsMaps ? mapAddress(insn) : 0;
            case MAP_VALUE, MAP_INDEX_VALUE -> showsMaps ? valueAddress(insn) : 0;
            case BTF_ID -> mapAddress(insn);
            case VALUE, FUNCTION, INVALID -> insn.value();
        };
    }

    private long valueAddress(LoadImm64 insn) {
        return (insn.imm() == arena ? arenaAddress : mapAddress(insn)) + insn.nextImm();
    }

    private static long mapAddress(LoadImm64 insn) {
        return KERNEL_MEMORY + ((long) insn.imm() << MAP_DISTANCE_BITS);
    }

    private static boolean loadPacket(StringBuilder text, LoadPacket insn) {
        text.append("r0 = *(u").append(insn.size().bits()).append(" *)skb[");
        if (insn.indirect()) {
            text.append('r').append(insn.src()).append(" + ");
        }
        text.append(insn.imm()).append(']');
        return true;
    }

    private static boolean jump(StringBuilder text, Jump insn) {
        text.append(insn.isLong() ? "gotol pc" : "goto pc");
        appendSigned(text, insn.displacement());
        return true;
    }

    private static boolean mayGoto(StringBuilder text, MayGoto insn) {
        // The kernel's table of conditions has no word for this one, so a stray source register shows an absent string.
        if (insn.src() == 0) {
            text.append("may_goto pc");
        } else {
            text.append("if r").append(insn.dst()).append(" (null) ");
            appendHex(text, insn.imm());
            text.append(" goto pc");
        }
        appendSigned(text, insn.off());
        return true;
    }

    private static boolean branch(StringBuilder text, Branch insn) {
        char letter = registerLetter(insn.is64());
        text.append("if ").append(letter).append(insn.dst()).append(' ');
        text.append(insn.op().mnemonic()).append(' ');
        if (insn.immediate()) {
            appendHex(text, insn.imm());
        } else {
            text.append(letter).append(insn.src());
        }
        text.append(" goto pc");
        appendSigned(text, insn.off());
        return true;
    }

    private boolean call(StringBuilder text, Call insn) {
        text.append("call ");
        switch (insn.target()) {
            case SUBPROGRAM -> {
                text.append("pc");
                appendSigned(text, insn.imm());
            }
            case KFUNC -> appendFunction(text, orElse(names.kernelFunction(insn.imm(), insn.off()), ""), insn);
            case HELPER -> appendFunction(text, orElse(names.helper(insn.imm()), "unknown"), insn);
            case INVALID -> appendFunction(text, "unknown", insn);
        }
        return true;
    }

    private static void appendFunction(StringBuilder text, String name, Call insn) {
        text.append(name).append('#').append(insn.imm());
    }

    private static String orElse(String name, String substitute) {
        return name == null ? substitute : name;
    }

    private static boolean exit(StringBuilder text) {
        text.append("exit");
        return true;
    }

    private static void appendMemory(StringBuilder text, MemSize size, int register, int off) {
        text.append("*(u").append(size.bits()).append(" *)");
        appendAddress(text, register, off);
    }

    private static void appendAddress(StringBuilder text, int register, int off) {
        text.append("(r").append(register).append(' ');
        appendSigned(text, off);
        text.append(')');
    }

    private static char registerLetter(boolean is64) {
        return is64 ? 'r' : 'w';
    }

    private static void appendSigned(StringBuilder text, int number) {
        if (number >= 0) {
            text.append('+');
        }
        text.append(number);
    }

    private static void appendHex(StringBuilder text, int number) {
        text.append("0x").append(Integer.toHexString(number));
    }

    private static void appendHexByte(StringBuilder text, int number) {
        text.append(Character.forDigit(number >> 4, 16)).append(Character.forDigit(number & 0xf, 16));
    }
}
