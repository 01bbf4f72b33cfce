package dev.bpfgate.object;

import dev.bpfgate.kernel.MapType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A map that an object declares, or that a loader makes of its global variables. Immutable, except that {@link #contents()}
 * hands out its own array.
 */
public final class MapDefinition {
    /** Flag bit: programs may only read the map. */
    public static final long RDONLY_PROG = 1L << 7;
    /** Flag bit: programs may only write the map. */
    public static final long WRONLY_PROG = 1L << 8;
    /** Flag bit: user space may map the values into its memory. */
    public static final long MMAPABLE = 1L << 10;

    private static final int KERNEL_NAME_LENGTH = 15;

    private final Builder facts;

    private MapDefinition(Builder facts) {
        this.facts = new Builder(facts);
    }

    /** Returns a builder of a map of this name and type. */
    public static Builder builder(String name, MapType type) {
        return new Builder(name, type.number());
    }

    /** Returns a builder of a map whose type the given number says, known or not. */
    public static Builder builder(String name, int typeNumber) {
        return new Builder(name, typeNumber);
    }

    /** Returns a builder that begins with all of this map's facts. */
    public Builder toBuilder() {
        return new Builder(facts);
    }

    /** Returns the name that libbpf knows it by. */
    public String name() {
        return facts.name;
    }

    /**
     * Returns the name that the kernel knows it by, and prints: the first 15 characters; none of what only says what the maps in
     * a map look like.
     */
    public String kernelName() {
        if (facts.nameless) {
            return "";
        }
        return facts.name.length() <= KERNEL_NAME_LENGTH ? facts.name : facts.name.substring(0, KERNEL_NAME_LENGTH);
    }

    /** Returns the type, or null when no kernel known here has that number. */
    public MapType type() {
        return MapType.ofNumber(facts.typeNumber);
    }

    /** Returns the type's number, a signed 32-bit number of any value. */
    public int typeNumber() {
        return facts.typeNumber;
    }

    /** Returns what in the object it stands for. */
    public MapOrigin origin() {
        return facts.origin;
    }

    /** Returns a key's size in bytes, 0..2^32-1. */
    public long keySize() {
        return facts.keySize;
    }

    /** Returns a value's size in bytes, 0..2^32-1. */
    public long valueSize() {
        return facts.valueSize;
    }

    /** Returns the number of entries, 0..2^32-1; of ring buffers and arenas bytes and pages. */
    public long maxEntries() {
        return facts.maxEntries;
    }

    /** Returns the {@code BPF_F_} flags, 0..2^32-1. */
    public long flags() {
        return facts.flags;
    }

    /** Returns the extra parameter whose meaning depends on the type. */
    public long extra() {
        return facts.extra;
    }

    /** Returns the NUMA node; it counts only when the flags say so. */
    public int numaNode() {
        return facts.numaNode;
    }

    /** Returns the key's type in the object's BTF, 0 when unknown. */
    public int keyTypeId() {
        return facts.keyTypeId;
    }

    /** Returns the value's type in the object's BTF, 0 when unknown; of global data the section's type. */
    public int valueTypeId() {
        return facts.valueTypeId;
    }

    /** Returns whether a loader shall keep it in the file system. */
    public MapPinning pinning() {
        return facts.pinning;
    }

    /** Returns what the maps in this map of maps look like, or null. */
    public MapDefinition inner() {
        return facts.inner;
    }

    /**
     * Returns the first value's initial bytes, or null when they are all zero or come from elsewhere. The array is this
     * map's own and must not be changed.
     */
    public byte[] contents() {
        return facts.contents;
    }

    /** Returns whether nobody can change the contents any more once a program is loaded. */
    public boolean isFrozen() {
        return facts.origin == MapOrigin.RODATA || facts.origin == MapOrigin.KCONFIG;
    }

    /** Returns the object's section that it is defined in, -1 when in none. */
    public int sectionIndex() {
        return facts.sectionIndex;
    }

    /** Returns where in its section it is defined, in bytes. */
    public long sectionOffset() {
        return facts.sectionOffset;
    }

    /** Returns what a loader had to add for want of a definition, in words for people; usually nothing. */
    public List<String> completions() {
        return facts.completions;
    }

    private MapDefinition withoutName() {
        Builder nameless = toBuilder();
        nameless.nameless = true;
        return nameless.build();
    }

    @Override
    public String toString() {
        return facts.name + " (" + (type() == null ? "type " + facts.typeNumber : type().libbpfName()) + ")";
    }

    /** Collects a map's facts; all numbers begin with 0. */
    public static final class Builder {
        private String name;
        private int typeNumber;
        private MapOrigin origin = MapOrigin.DECLARED;
        private long keySize;
        private long valueSize;
        private long maxEntries;
        private long flags;
        private long extra;
        private int numaNode;
        private int keyTypeId;
        private int valueTypeId;
        private MapPinning pinning = MapPinning.NONE;
        private MapDefinition inner;
        private boolean nameless;
        private byte[] contents;
        private int sectionIndex = -1;
        private long sectionOffset;
        private List<String> completions = List.of();

        private Builder(String name, int typeNumber) {
            this.name = Objects.requireNonNull(name);
            this.typeNumber = typeNumber;
        }

        private Builder(Builder that) {
            name = that.name;
            typeNumber = that.typeNumber;
            origin = that.origin;
            keySize = that.keySize;
            valueSize = that.valueSize;
            maxEntries = that.maxEntries;
            flags = that.flags;
            extra = that.extra;
            numaNode = that.numaNode;
            keyTypeId = that.keyTypeId;
            valueTypeId = that.valueTypeId;
            pinning = that.pinning;
            inner = that.inner;
            nameless = that.nameless;
            contents = that.contents;
            sectionIndex = that.sectionIndex;
            sectionOffset = that.sectionOffset;
            completions = List.copyOf(that.completions);
        }

        /** Sets the type's number. */
        public Builder typeNumber(int value) {
            typeNumber = value;
            return this;
        }

        /** Sets what the map stands for. */
        public Builder origin(MapOrigin value) {
            origin = value;
            return this;
        }

        /** Sets a key's size in bytes. */
        public Builder keySize(long value) {
            keySize = value;
            return this;
        }

        /** Sets a value's size in bytes. */
        public Builder valueSize(long value) {
            valueSize = value;
            return this;
        }

        /** Sets the number of entries. */
        public Builder maxEntries(long value) {
            maxEntries = value;
            return this;
        }

        /** Sets the flags. */
        public Builder flags(long value) {
            flags = value;
            return this;
        }

        /** Sets the extra parameter. */
        public Builder extra(long value) {
            extra = value;
            return this;
        }

        /** Sets the NUMA node. */
        public Builder numaNode(int value) {
            numaNode = value;
            return this;
        }

        /** Sets the key's type. */
        public Builder keyTypeId(int value) {
            keyTypeId = value;
            return this;
        }

        /** Sets the value's type. */
        public Builder valueTypeId(int value) {
            valueTypeId = value;
            return this;
        }

        /** Sets the pinning. */
        public Builder pinning(MapPinning value) {
            pinning = value;
            return this;
        }

        /** Sets what the maps in this map look like. */
        public Builder inner(MapDefinition value) {
            inner = value == null ? null : value.withoutName();
            return this;
        }

        /** Sets the first value's bytes and takes the array over. */
        public Builder contents(byte[] value) {
            contents = value;
            return this;
        }

        /** Sets where in the object the map is defined. */
        public Builder definedAt(int section, long offset) {
            sectionIndex = section;
            sectionOffset = offset;
            return this;
        }

        /** Adds what a loader had to decide. */
        public Builder completion(String words) {
            completions = new ArrayList<>(completions);
            completions.add(words);
            return this;
        }

        /** Returns the type's number set so far. */
        public int typeNumber() {
            return typeNumber;
        }

        /** Returns the map. */
        public MapDefinition build() {
            return new MapDefinition(this);
        }
    }
}
