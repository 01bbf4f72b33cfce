package dev.bpfgate.btf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A private copy of a type table's bytes, in which words can be set and to which types and strings can be added. */
final class BtfEditor {
    private static final int LINKAGE_OFFSET = 12;

    private final Btf original;
    private final RawTypeStore store;
    private final ByteBuffer bytes;
    private final ByteArrayOutputStream newTypes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream newStrings = new ByteArrayOutputStream();
    private int typeCount;

    BtfEditor(Btf original) {
        this.original = original;
        this.store = original.raw();
        ByteBuffer section = store.section();
        this.bytes = ByteBuffer.allocate(section.limit()).order(original.order());
        bytes.put(0, section, 0, section.limit());
        this.typeCount = original.typeCount();
    }

    void setSizeOrType(int id, long value) {
        bytes.putInt(store.position(id) + 8, (int) value);
    }

    /** Sets the linkage of a function. */
    void setFunctionLinkage(int id, int linkage) {
        int at = store.position(id) + 4;
        bytes.putInt(at, bytes.getInt(at) & ~0xffff | linkage);
    }

    /** Sets the linkage of a variable. */
    void setVariableLinkage(int id, int linkage) {
        bytes.putInt(store.position(id) + LINKAGE_OFFSET, linkage);
    }

    /** Sets the place of a section's variable. */
    void setPlace(int sectionId, int index, BtfType.SectionVariable place) {
        int at = store.position(sectionId) + 12 + 12 * index;
        bytes.putInt(at, place.typeId());
        bytes.putInt(at + 4, (int) place.offsetBytes());
        bytes.putInt(at + 8, (int) place.sizeBytes());
    }

    /** Names a prototype's parameter. */
    void setParameterName(int prototypeId, int index, int nameOffset) {
        bytes.putInt(store.position(prototypeId) + 12 + 8 * index, nameOffset);
    }

    /** Adds a variable and returns its number. */
    int addVariable(int nameOffset, int typeId, int linkage) {
        ByteBuffer type = ByteBuffer.allocate(16).order(bytes.order());
        type.putInt(nameOffset)
                .putInt(BtfKind.VAR.ordinal() << 24)
                .putInt(typeId)
                .putInt(linkage);
        newTypes.writeBytes(type.array());
        return typeCount++;
    }

    /** Returns where a string stands, after adding it when the table does not have it yet. */
    int addString(String text) {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        int stringsBytes = store.header().stringsBytes();
        for (int offset = 1; offset < stringsBytes; offset += store.stringLength(offset) + 1) {
            if (store.stringLength(offset) == wanted.length && text.equals(original.string(offset))) {
                return offset;
            }
        }
        int offset = stringsBytes + newStrings.size();
        newStrings.writeBytes(wanted);
        newStrings.write(0);
        return offset;
    }

    /** Returns the edited table. */
    Btf finish() throws MalformedObjectException {
        return Btf.parse(newTypes.size() == 0 && newStrings.size() == 0 ? bytes : rebuilt());
    }

    private ByteBuffer rebuilt() {
        BtfHeader header = store.header();
        int typesBytes = header.typesBytes() + newTypes.size();
        int stringsBytes = header.stringsBytes() + newStrings.size();
        ByteBuffer whole = ByteBuffer.allocate(BtfHeader.MIN_BYTES + typesBytes + stringsBytes)
                .order(bytes.order());
        whole.putShort((short) BtfHeader.MAGIC).put((byte) 1).put(bytes.get(3)).putInt(BtfHeader.MIN_BYTES);
        whole.putInt(0).putInt(typesBytes).putInt(typesBytes).putInt(stringsBytes);
        whole.put(bytes.slice(header.typesStart(), header.typesBytes())).put(newTypes.toByteArray());
        whole.put(bytes.slice(header.stringsStart(), header.stringsBytes())).put(newStrings.toByteArray());
        return whole.flip();
    }
}
