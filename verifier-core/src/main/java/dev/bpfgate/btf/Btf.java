package dev.bpfgate.btf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of types, of an object or of a kernel. Types are numbered from 1; number 0 is {@code void}. Types are read
 * when they are first asked for, so that opening a kernel's table costs little. Tables are immutable to their users and
 * safe for use by several threads.
 *
 * <p>All walks along references are bounded: a chain of more than {@value #MAX_CHAIN} types, which only a cycle or
 * hostile bytes make, ends as {@code void}.
 */
public final class Btf {
    /** The longest chain of qualifiers, typedefs and arrays that is followed. */
    public static final int MAX_CHAIN = 256;

    private static final BtfType VOID = new BtfType.Void();
    private static final long MAX_SIZE_BYTES = 0xffffffffL;
    private static final int POINTER_BYTES = 8;

    private final TypeStore store;
    private final ByteOrder order;
    private final TypeReader reader;
    private final BtfType[] types;
    /** Tags by what they stand at; never changed once it is seen here. */
    private volatile Map<Integer, List<BtfType.DeclTag>> declTags;

    Btf(TypeStore store, ByteOrder order) {
        this.store = store;
        this.order = order;
        this.reader = new TypeReader(store);
        this.types = new BtfType[store.typeCount()];
        types[0] = VOID;
    }

    /**
     * Returns the type table in the bytes of a {@code .BTF} section of either byte order. The table keeps the array,
     * which must not change any more.
     *
     * @param section the section's bytes
     * @throws MalformedObjectException when header, types, names or references are not what the format promises
     */
    public static Btf parse(byte[] section) throws MalformedObjectException {
        return parse(ByteBuffer.wrap(section));
    }

    /**
     * Returns the type table in a buffer from its begin to its limit; the buffer's content must not change any more.
     *
     * @param section the section's bytes, of either byte order
     * @throws MalformedObjectException when header, types, names or references are not what the format promises
     */
    public static Btf parse(ByteBuffer section) throws MalformedObjectException {
        RawTypeStore store = RawTypeStore.of(section);
        return new Btf(store, store.header().order());
    }

    /** Returns the table in an archive of {@link ArchiveWriter}'s. */
    static Btf ofArchive(byte[] archive) {
        ArchiveTypeStore store = new ArchiveTypeStore(archive);
        return new Btf(store, store.order());
    }

    /** {@return the bytes that this table was made of; null for one that lies compressed} */
    public RawTypeStore raw() {
        return store instanceof RawTypeStore raw ? raw : null;
    }

    /** {@return the word of a type that holds flag, kind and number of elements; 0 for {@code void}} */
    public int info(int id) {
        return id == 0 ? 0 : store.bytes(id).getInt(store.position(id) + 4);
    }

    /** {@return the word of a type that holds its size or the type it refers to; 0 for {@code void}} */
    public int third(int id) {
        return id == 0 ? 0 : store.bytes(id).getInt(store.position(id) + 8);
    }

    /** {@return the byte order of the table} */
    public ByteOrder order() {
        return order;
    }

    /** {@return the number of types, {@code void} included: numbers are 0 to this - 1} */
    public int typeCount() {
        return store.typeCount();
    }

    /**
     * {@return whether a type with a number exists}
     *
     * @param id any number
     */
    public boolean contains(int id) {
        return id >= 0 && id < typeCount();
    }

    /**
     * {@return the type with a number}
     *
     * @param id a number, 0 to {@link #typeCount()} - 1; whoever takes it from elsewhere asks {@link #contains} first
     * @throws IndexOutOfBoundsException when no such type exists
     */
    public BtfType type(int id) {
        BtfType type = types[id];
        if (type == null) {
            // Two threads may both read it: the values are equal and immutable, so either may stay.
            type = reader.read(id);
            types[id] = type;
        }
        return type;
    }

    /**
     * {@return the kind of a type, without reading the rest of it}
     *
     * @param id a number, 0 to {@link #typeCount()} - 1
     */
    public BtfKind kind(int id) {
        BtfType type = types[id];
        return type == null ? store.kind(id) : type.kind();
    }

    /**
     * {@return the name of a type, empty when it has none}
     *
     * @param id a number, 0 to {@link #typeCount()} - 1
     */
    public String name(int id) {
        BtfType type = types[id];
        return type == null ? store.string(store.nameOffset(id)) : type.name();
    }

    /**
     * {@return the string at an offset of the string section, null when there is none}
     *
     * @param offset any number
     */
    public String string(int offset) {
        return store.string(offset);
    }

    /**
     * {@return the lowest number of a type with a kind and a name, 0 when there is none}
     *
     * @param name the whole name
     * @param kind the kind
     */
    public int find(String name, BtfKind kind) {
        for (int id : store.idsByNameHash(NameHash.of(name))) {
            if (kind(id) == kind && name(id).equals(name)) {
                return id;
            }
        }
        return 0;
    }

    /**
     * {@return the numbers, ascending, of all types whose name without flavour equals another one's: {@code
     * task_struct___old} is a flavour of {@code task_struct}}
     *
     * @param name a name, with or without flavour
     */
    public int[] findFlavours(String name) {
        String essential = essentialName(name);
        return Arrays.stream(store.idsByNameHash(NameHash.of(name)))
                .filter(id -> essentialName(name(id)).equals(essential))
                .toArray();
    }

    /**
     * {@return a name without its flavour: {@code task_struct} for {@code task_struct___old}}
     *
     * @param name a name
     */
    public static String essentialName(String name) {
        return NameHash.essential(name);
    }

    /**
     * {@return the numbers, ascending, of all types of a kind}
     *
     * @param kind the kind; for kernel tables only declaration tags and data sections are found quickly
     */
    public int[] idsOfKind(BtfKind kind) {
        return store.idsOfKind(kind);
    }

    /**
     * {@return the number of the type below all qualifiers and type tags, but not below typedefs}
     *
     * @param id a number, 0 to {@link #typeCount()} - 1
     */
    public int skipQualifiers(int id) {
        int at = id;
        for (int steps = 0; kind(at).isQualifier(); steps++) {
            if (steps == MAX_CHAIN) {
                return 0;
            }
            at = ((BtfType.Reference) type(at)).typeId();
        }
        return at;
    }

    /**
     * {@return the number of the type below all qualifiers, type tags and typedefs}
     *
     * @param id a number, 0 to {@link #typeCount()} - 1
     */
    public int skipModifiers(int id) {
        int at = id;
        for (int steps = 0; kind(at).isModifier(); steps++) {
            if (steps == MAX_CHAIN) {
                return 0;
            }
            at = ((BtfType.Reference) type(at)).typeId();
        }
        return at;
    }

    /**
     * {@return the type below all qualifiers, type tags and typedefs}
     *
     * @param id a number, 0 to {@link #typeCount()} - 1
     */
    public BtfType resolve(int id) {
        return type(skipModifiers(id));
    }

    /**
     * {@return the size of a type in bytes, or -1 when it has none or more than 32 bits would be needed}
     *
     * @param id a number, 0 to {@link #typeCount()} - 1
     */
    public long sizeOf(int id) {
        long count = 1;
        int at = id;
        for (int steps = 0; steps <= MAX_CHAIN; steps++) {
            BtfType type = resolve(at);
            if (type instanceof BtfType.Array array) {
                count *= array.count();
                at = array.elementTypeId();
            } else if (type instanceof BtfType.Var variable) {
                at = variable.typeId();
            } else {
                long size = ownSize(type);
                return size < 0 || exceedsLimit(count, size) ? -1 : count * size;
            }
            if (count > MAX_SIZE_BYTES) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean exceedsLimit(long count, long size) {
        return size != 0 && count > MAX_SIZE_BYTES / size;
    }

    private static long ownSize(BtfType type) {
        if (type instanceof BtfType.Composite composite) {
            return composite.sizeBytes();
        }
        return switch (type.kind()) {
            case INT -> ((BtfType.Int) type).sizeBytes();
            case POINTER -> POINTER_BYTES;
            case ENUM, ENUM64 -> ((BtfType.Enumeration) type).sizeBytes();
            case FLOAT -> ((BtfType.Float) type).sizeBytes();
            case DATA_SECTION -> ((BtfType.DataSection) type).sizeBytes();
            default -> -1;
        };
    }

    /**
     * {@return the number of the innermost element type of an array of any dimensions, the type itself when it is none}
     *
     * @param id a number, 0 to {@link #typeCount()} - 1
     */
    public int innermostElement(int id) {
        int at = id;
        for (int steps = 0; steps <= MAX_CHAIN; steps++) {
            if (!(resolve(at) instanceof BtfType.Array array)) {
                return at;
            }
            at = array.elementTypeId();
        }
        return 0;
    }

    /**
     * {@return the prototype of a function, null when the type is no function or its prototype is none}
     *
     * @param functionId a number, 0 to {@link #typeCount()} - 1
     */
    public BtfType.FuncProto prototype(int functionId) {
        return type(functionId) instanceof BtfType.Func function
                        && type(function.typeId()) instanceof BtfType.FuncProto prototype
                ? prototype
                : null;
    }

    /**
     * {@return the declaration tags of a declaration and its components, in order of their numbers}
     *
     * @param id the tagged type's number
     */
    public List<BtfType.DeclTag> declTags(int id) {
        Map<Integer, List<BtfType.DeclTag>> byTarget = declTags;
        if (byTarget == null) {
            byTarget = new HashMap<>();
            for (int tagId : store.idsOfKind(BtfKind.DECL_TAG)) {
                if (type(tagId) instanceof BtfType.DeclTag tag) {
                    byTarget.computeIfAbsent(tag.typeId(), target -> new ArrayList<>())
                            .add(tag);
                }
            }
            byTarget.replaceAll((target, tags) -> List.copyOf(tags));
            declTags = byTarget;
        }
        return byTarget.getOrDefault(id, List.of());
    }

    /**
     * {@return a type as C would write it, for diagnostics: {@code struct task_struct *}, {@code int[3]}}
     *
     * @param id a number, 0 to {@link #typeCount()} - 1
     */
    public String describe(int id) {
        return new TypeText(this).of(id);
    }
}
