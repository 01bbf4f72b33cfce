package dev.bpfgate.btf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The types of a whole {@code .BTF} section in memory, checked once when the store is made. */
public final class RawTypeStore implements TypeStore {
    private final ByteBuffer bytes;
    private final BtfHeader header;
    private final int[] positions;
    private final int typeCount;
    /** A copy of the string section: scanning an array is much faster than scanning a buffer. */
    private final byte[] strings;

    private NameTable names;

    private RawTypeStore(ByteBuffer bytes, BtfHeader header, int[] positions, int typeCount) {
        this.bytes = bytes;
        this.strings = new byte[header.stringsBytes()];
        bytes.get(header.stringsStart(), strings);
        this.header = header;
        this.positions = positions;
        this.typeCount = typeCount;
    }

    /** Returns a store over some bytes, which it keeps and which must not change any more. */
    static RawTypeStore of(ByteBuffer section) throws MalformedObjectException {
        BtfHeader header = BtfHeader.read(section);
        ByteBuffer bytes = section.slice(0, section.limit()).asReadOnlyBuffer().order(header.order());
        checkStrings(bytes, header);
        TypeScan scan = new TypeScan(bytes, header);
        scan.locateTypes();
        RawTypeStore store = new RawTypeStore(bytes, header, scan.positions(), scan.typeCount());
        new ReferenceScan(store).checkAll();
        return store;
    }

    private static void checkStrings(ByteBuffer bytes, BtfHeader header) throws MalformedObjectException {
        if (header.stringsBytes() == 0) {
            throw new MalformedObjectException(BtfHeader.SECTION, 20, "string section is empty");
        }
        int last = header.stringsStart() + header.stringsBytes() - 1;
        if (bytes.get(header.stringsStart()) != 0 || bytes.get(last) != 0) {
            throw new MalformedObjectException(
                    BtfHeader.SECTION, header.stringsStart(), "string section does not begin and end with a zero");
        }
    }

    /** Returns the header, whose offsets were found sound. */
    public BtfHeader header() {
        return header;
    }

    /** Returns the whole section; not to be changed. */
    public ByteBuffer section() {
        return bytes;
    }

    @Override
    public int typeCount() {
        return typeCount;
    }

    @Override
    public ByteBuffer bytes(int id) {
        return bytes;
    }

    @Override
    public int position(int id) {
        return positions[id];
    }

    @Override
    public String string(int offset) {
        if (offset == 0) {
            return "";
        }
        int length = stringLength(offset);
        return length < 0 ? null : new String(strings, offset, length, StandardCharsets.UTF_8);
    }

    /** {@return the bytes, without final zero, of the string at an offset that is known to be in range} */
    public byte[] stringBytes(int offset) {
        return Arrays.copyOfRange(strings, offset, offset + stringLength(offset));
    }

    /** {@return how many bytes the string at an offset has, or -1 when the offset is out of range} */
    int stringLength(int offset) {
        if (offset < 0 || offset >= strings.length) {
            return -1;
        }
        int end = offset;
        while (strings[end] != 0) {
            end++;
        }
        return end - offset;
    }

    /** {@return where in the string section the name of a member, enumerator or parameter begins} */
    public int elementNameOffset(int id, int index) {
        return bytes.getInt(positions[id] + 12 + kind(id).elementBytes() * index);
    }

    @Override
    public int[] idsByNameHash(int hash) {
        return names().idsOf(hash);
    }

    private synchronized NameTable names() {
        if (names == null) {
            names = new NameTable(typeCount);
            for (int id = 1; id < typeCount; id++) {
                int offset = nameOffset(id);
                if (offset != 0) {
                    names.add(NameHash.of(strings, offset, offset + stringLength(offset)), id);
                }
            }
        }
        return names;
    }

    @Override
    public int[] idsOfKind(BtfKind kind) {
        int[] ids = new int[16];
        int count = 0;
        for (int id = 1; id < typeCount; id++) {
            if (kind(id) == kind) {
                ids = count == ids.length ? Arrays.copyOf(ids, count * 2) : ids;
                ids[count++] = id;
            }
        }
        return Arrays.copyOf(ids, count);
    }
}
