package dev.bpfgate.btf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Builds the bytes of type tables, right or wrong, word by word. Methods that add a type return its number. */
public final class BtfBuilder {
    public static final int FLAG = 0x80000000;

    private final ByteOrder order;
    private final ByteArrayOutputStream types = new ByteArrayOutputStream();
    private final ByteArrayOutputStream strings = new ByteArrayOutputStream();
    private int count;

    public BtfBuilder() {
        this(ByteOrder.LITTLE_ENDIAN);
    }

    public BtfBuilder(ByteOrder order) {
        this.order = order;
        strings.write(0);
    }

    /** Adds a string and returns its offset; the empty string stands at 0. */
    public int string(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        int offset = strings.size();
        strings.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        strings.write(0);
        return offset;
    }

    /** Adds a type; {@code elements} may carry {@link #FLAG}. */
    public int type(BtfKind kind, String name, int elements, int sizeOrType, int... rest) {
        return rawType(string(name), kind.ordinal() << 24 | elements, sizeOrType, rest);
    }

    public int rawType(int nameOffset, int info, int sizeOrType, int... rest) {
        ByteBuffer words = ByteBuffer.allocate(12 + 4 * rest.length).order(order);
        words.putInt(nameOffset).putInt(info).putInt(sizeOrType);
        for (int word : rest) {
            words.putInt(word);
        }
        types.writeBytes(words.array());
        return ++count;
    }

    public int integer(String name, int sizeBytes, int encoding) {
        return type(BtfKind.INT, name, 0, sizeBytes, encoding << 24 | sizeBytes * 8);
    }

    public int reference(BtfKind kind, int typeId) {
        return type(kind, "", 0, typeId);
    }

    public int array(int elementTypeId, int indexTypeId, int count) {
        return type(BtfKind.ARRAY, "", 0, 0, elementTypeId, indexTypeId, count);
    }

    /** Adds a structure; members are triples of name's offset, type and offset in bits. */
    public int struct(String name, int sizeBytes, int... members) {
        return type(BtfKind.STRUCT, name, members.length / 3, sizeBytes, members);
    }

    /** Adds a prototype; parameters are pairs of name's offset and type. */
    public int prototype(int returnTypeId, int... parameters) {
        return type(BtfKind.FUNC_PROTO, "", parameters.length / 2, returnTypeId, parameters);
    }

    public int function(String name, int prototypeId, int linkage) {
        return type(BtfKind.FUNC, name, linkage, prototypeId);
    }

    public int variable(String name, int typeId, int linkage) {
        return type(BtfKind.VAR, name, 0, typeId, linkage);
    }

    public byte[] bytes() {
        ByteBuffer whole =
                ByteBuffer.allocate(24 + types.size() + strings.size()).order(order);
        whole.putShort((short) 0xeb9f).put((byte) 1).put((byte) 0).putInt(24);
        whole.putInt(0).putInt(types.size()).putInt(types.size()).putInt(strings.size());
        return whole.put(types.toByteArray()).put(strings.toByteArray()).array();
    }

    public Btf build() {
        try {
            return Btf.parse(bytes());
        } catch (MalformedObjectException e) {
            throw new AssertionError(e);
        }
    }
}
