package dev.bpfgate.link;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfRefusal;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.InsnDecoder;
import dev.bpfgate.isa.LoadImm64;
import dev.bpfgate.kernel.AttachType;
import dev.bpfgate.kernel.ProgramType;
import dev.bpfgate.object.MapDefinition;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a loader hands to the kernel: one program with everything that it refers to. Immutable, except that {@link #insns()}
 * hands out its own array.
 *
 * <p>Which map a 64-bit immediate load refers to says {@link #mapAt}, as there are no file descriptors here: the first
 * immediate means nothing, the second is the offset into the map's value. Kernel variables and functions are numbers in {@link
 * #kernelBtf()}, calls and addresses of functions are relative to the next slot, as the kernel has them.
 */
public final class LinkedProgram implements LinkResult {
    private final Builder facts;

    private LinkedProgram(Builder facts) {
        this.facts = facts;
    }

    /** Returns a builder of a program; the array of instructions becomes the program's own. */
    public static Builder builder(String name, ProgramType type, Insn[] insns) {
        return new Builder(name, type, insns);
    }

    /** Returns a program of bare instructions under the GPL, without maps and type information, as tests want it. */
    public static LinkedProgram of(ProgramType type, Insn... insns) {
        return builder("raw", type, insns).build();
    }

    /**
     * Returns a program of the bytes of a raw file, 8 a slot, under the GPL.
     *
     * @throws IllegalArgumentException when the length is no multiple of 8
     */
    public static LinkedProgram ofRaw(ProgramType type, byte[] code, ByteOrder order) {
        return builder("raw", type, InsnDecoder.decode(ByteBuffer.wrap(code), order))
                .bigEndian(order == ByteOrder.BIG_ENDIAN)
                .build();
    }

    /** Returns the program's name, as the symbol table says. */
    @Override
    public String name() {
        return facts.name;
    }

    /** Returns the section it was compiled into, without the question mark of those not loaded by default. */
    @Override
    public String section() {
        return facts.section;
    }

    /** Returns the type. */
    @Override
    public ProgramType type() {
        return facts.type;
    }

    /** Returns what the kernel is told of the attachment, or null when this number is no attach type's. */
    public AttachType attachType() {
        return AttachType.ofNumber(facts.expectedAttachType);
    }

    /** Returns what the kernel is told of the attachment; of struct_ops programs the member's place in the structure. */
    public int expectedAttachType() {
        return facts.expectedAttachType;
    }

    /** Returns what in the kernel it is attached to, or null. */
    public AttachTarget attachTarget() {
        return facts.attachTarget;
    }

    /** Returns whether the program may sleep. */
    public boolean isSleepable() {
        return facts.flags.contains(ProgramFlag.SLEEPABLE);
    }

    /** Returns what else the section's name asks for. The set cannot be changed. */
    public Set<ProgramFlag> flags() {
        return Set.copyOf(facts.flags);
    }

    /** Returns the licence, empty when the object names none. */
    public String license() {
        return facts.license;
    }

    /** Returns the kernel version that the object claims to be for, 0..2^32-1; kernels since 5.0 ignore it. */
    public long version() {
        return facts.version;
    }

    /** Returns whether the object was compiled for big-endian machines. */
    public boolean isBigEndian() {
        return facts.bigEndian;
    }

    /** Returns the instructions, indexed by slot. The array is this program's own and must not be changed. */
    public Insn[] insns() {
        return facts.insns;
    }

    /** Returns the object's maps, used or not. */
    public List<MapDefinition> maps() {
        return facts.maps;
    }

    /**
     * Returns the place in {@link #maps()} of the map that the 64-bit immediate load in a slot refers to, or -1 when it refers
     * to none. A load that says it refers to a map and yet gets -1 holds a number that is no map's file descriptor.
     */
    public int mapAt(int slot) {
        return facts.mapBySlot[slot];
    }

    /**
     * Returns the functions that the linker put together, in order; the first is the program itself. Bare instructions are
     * one function here, whatever they call.
     */
    public List<Subprogram> subprograms() {
        return facts.subprograms;
    }

    /** Returns the functions' types in order, none when the object knows none. */
    public List<FuncRecord> funcInfo() {
        return facts.funcInfo;
    }

    /** Returns the source lines that the kernel is told, in order; none when it gets no type information. */
    public List<LineRecord> lineInfo() {
        return facts.lineInfo;
    }

    /** Returns the source lines that the compiler noted, in order, whether the kernel is told or not. */
    public List<LineRecord> sourceLines() {
        return facts.sourceLines == null ? facts.lineInfo : facts.sourceLines;
    }

    /**
     * Returns the record of the line that a slot was compiled from as the kernel is told, or null. Takes time logarithmic in
     * the number of records.
     */
    public LineRecord lineAt(int slot) {
        return lastUpTo(slot, lineInfo());
    }

    /** Returns the record of the line that a slot was compiled from as the compiler noted, or null; as quick. */
    public LineRecord sourceLineAt(int slot) {
        return lastUpTo(slot, sourceLines());
    }

    private static LineRecord lastUpTo(int slot, List<LineRecord> records) {
        int low = 0;
        int high = records.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (records.get(middle).slot() <= slot) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? null : records.get(low - 1);
    }

    /** Returns the program's type information, or null when it has none or the kernel would refuse it. */
    public Btf btf() {
        return facts.btf;
    }

    /** Returns why the kernel would refuse the object's type information, or null. */
    public BtfRefusal btfRefusal() {
        return facts.btfRefusal;
    }

    /** Returns the target kernel's type information, or null when it is not known. */
    public Btf kernelBtf() {
        return facts.kernelBtf;
    }

    /** Returns what the target kernel's table of symbols lists. */
    public SymbolTable kernelSymbols() {
        return facts.kernelSymbols;
    }

    /** Returns the instructions that the target has nothing for, by slot. */
    public List<UnresolvedInsn> unresolved() {
        return facts.unresolved;
    }

    /** Returns what the linker had to assume about the target, in words for people; usually nothing. */
    public List<String> assumptions() {
        return facts.assumptions;
    }

    @Override
    public String toString() {
        return facts.name + " (" + facts.section + ", " + facts.insns.length + " slots)";
    }

    /** Collects a program's facts. Good for one program: {@link #build()} takes the builder's contents over. */
    public static final class Builder {
        private final String name;
        private final ProgramType type;
        private final Insn[] insns;
        private String section = "";
        private int expectedAttachType;
        private AttachTarget attachTarget;
        private final EnumSet<ProgramFlag> flags = EnumSet.noneOf(ProgramFlag.class);
        private String license = "GPL";
        private long version;
        private boolean bigEndian;
        private List<MapDefinition> maps = List.of();
        private int[] mapBySlot;
        private List<Subprogram> subprograms;
        private List<FuncRecord> funcInfo = List.of();
        private List<LineRecord> lineInfo = List.of();
        private List<LineRecord> sourceLines;
        private Btf btf;
        private BtfRefusal btfRefusal;
        private Btf kernelBtf;
        private SymbolTable kernelSymbols = SymbolTable.UNKNOWN;
        private List<UnresolvedInsn> unresolved = List.of();
        private List<String> assumptions = List.of();

        private Builder(String name, ProgramType type, Insn[] insns) {
            this.name = Objects.requireNonNull(name);
            this.type = Objects.requireNonNull(type);
            this.insns = Objects.requireNonNull(insns);
            this.subprograms = List.of(new Subprogram(name, 0, insns.length));
        }

        /** Sets the section. */
        public Builder section(String value) {
            section = value;
            return this;
        }

        /** Sets the attach type by its number. */
        public Builder expectedAttachType(int value) {
            expectedAttachType = value;
            return this;
        }

        /** Sets the attach type. */
        public Builder expectedAttachType(AttachType value) {
            expectedAttachType = value.number();
            return this;
        }

        /** Sets what the program is attached to. */
        public Builder attachTarget(AttachTarget value) {
            attachTarget = value;
            return this;
        }

        /** Adds a flag. */
        public Builder flag(ProgramFlag value) {
            flags.add(value);
            return this;
        }

        /** Sets the licence; {@code "GPL"} unless called. */
        public Builder license(String value) {
            license = value;
            return this;
        }

        /** Sets the kernel version. */
        public Builder version(long value) {
            version = value;
            return this;
        }

        /** Sets whether the object was compiled for big-endian machines. */
        public Builder bigEndian(boolean value) {
            bigEndian = value;
            return this;
        }

        /** Sets the maps. Unless {@link #mapBySlot} is called, the first immediate of a load of a map is its place here. */
        public Builder maps(List<MapDefinition> value) {
            maps = List.copyOf(value);
            return this;
        }

        /** Sets which map each slot refers to, -1 for none, and takes the array over. */
        public Builder mapBySlot(int[] value) {
            mapBySlot = value;
            return this;
        }

        /** Sets the functions; one that spans all slots unless called. */
        public Builder subprograms(List<Subprogram> value) {
            subprograms = List.copyOf(value);
            return this;
        }

        /** Sets the functions' types. */
        public Builder funcInfo(List<FuncRecord> value) {
            funcInfo = List.copyOf(value);
            return this;
        }

        /** Sets the source lines that the compiler noted, when the kernel is told others. */
        public Builder sourceLines(List<LineRecord> value) {
            sourceLines = List.copyOf(value);
            return this;
        }

        /** Sets the source lines that the kernel is told. */
        public Builder lineInfo(List<LineRecord> value) {
            lineInfo = List.copyOf(value);
            return this;
        }

        /** Sets the type information. */
        public Builder btf(Btf value) {
            btf = value;
            return this;
        }

        /** Sets why there is no type information. */
        public Builder btfRefusal(BtfRefusal value) {
            btfRefusal = value;
            return this;
        }

        /** Sets the kernel's type information. */
        public Builder kernelBtf(Btf value) {
            kernelBtf = value;
            return this;
        }

        /** What the target kernel's table of symbols lists; unknown unless set. */
        public Builder kernelSymbols(SymbolTable value) {
            kernelSymbols = value;
            return this;
        }

        /** Sets the instructions that the target has nothing for. */
        public Builder unresolved(List<UnresolvedInsn> value) {
            unresolved = List.copyOf(value);
            return this;
        }

        /** Sets what was assumed. */
        public Builder assumptions(List<String> value) {
            assumptions = List.copyOf(value);
            return this;
        }

        /** Returns the program. */
        public LinkedProgram build() {
            if (mapBySlot == null) {
                mapBySlot = mapsByImmediate();
            }
            return new LinkedProgram(this);
        }

        private int[] mapsByImmediate() {
            int[] places = new int[insns.length];
            for (int slot = 0; slot < insns.length; slot++) {
                places[slot] = -1;
                boolean toMap = insns[slot] instanceof LoadImm64 load
                        && (load.source().isMap() || load.source().isMapValue())
                        && load.imm() >= 0
                        && load.imm() < maps.size();
                if (toMap) {
                    places[slot] = insns[slot].imm();
                }
            }
            return places;
        }
    }
}
