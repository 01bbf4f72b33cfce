package dev.bpfgate.btf.check;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfRefusal;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.btf.BtfType.Member;
import dev.bpfgate.btf.BtfType.SectionVariable;
import dev.bpfgate.btf.RawTypeStore;
import dev.bpfgate.btf.RefusedException;
import dev.bpfgate.btf.TypeWords;
import java.util.List;

/** The kernel's rules for each type on its own. Mirrors: the {@code check_meta} family. */
final class MetaCheck {
    private static final int INFO_MASK = 0x9f00ffff;
    private static final int INT_MASK = 0x0fffffff;
    private static final int MAX_INT_BITS = 128;

    private final Btf btf;
    private final RawTypeStore store;
    private final TypeWords words;

    MetaCheck(Btf btf) {
        this.btf = btf;
        this.store = btf.raw();
        this.words = new TypeWords(btf);
    }

    void checkAll() throws RefusedException {
        for (int id = 1; id < btf.typeCount(); id++) {
            check(id);
        }
    }

    private void check(int id) throws RefusedException {
        int info = btf.info(id);
        if ((info & ~INFO_MASK) != 0) {
            String text = "[" + id + "] Invalid btf_info:" + Integer.toHexString(info);
            throw new RefusedException(new BtfRefusal(id, text, BtfRefusal.EINVAL));
        }
        switch (btf.kind(id)) {
            case VOID -> {}
            case INT -> integer(id, (BtfType.Int) btf.type(id));
            case POINTER, TYPEDEF, VOLATILE, CONST, RESTRICT, TYPE_TAG -> reference(id);
            case ARRAY -> array(id, (BtfType.Array) btf.type(id));
            case STRUCT, UNION -> composite(id, (BtfType.Composite) btf.type(id));
            case ENUM, ENUM64 -> enumeration(id, (BtfType.Enumeration) btf.type(id));
            case FORWARD -> forward(id);
            case FUNC -> function(id);
            case FUNC_PROTO -> prototype(id);
            case VAR -> variable(id, (BtfType.Var) btf.type(id));
            case DATA_SECTION -> section(id, (BtfType.DataSection) btf.type(id));
            case FLOAT -> floatingPoint(id, (BtfType.Float) btf.type(id));
            case DECL_TAG -> declTag(id, (BtfType.DeclTag) btf.type(id));
        }
    }

    private void integer(int id, BtfType.Int type) throws RefusedException {
        requireNoElements(id);
        requireNoFlag(id);
        int data = store.bytes(id).getInt(store.position(id) + 12);
        if ((data & ~INT_MASK) != 0) {
            throw words.bareType(id, "Invalid int_data:" + Integer.toHexString(data));
        }
        int bits = type.bits() + type.bitOffset();
        if (bits > MAX_INT_BITS) {
            throw words.type(id, "nr_bits exceeds " + MAX_INT_BITS);
        }
        if (MemberCheck.bytesFor(bits) > Integer.toUnsignedLong(type.sizeBytes())) {
            throw words.type(id, "nr_bits exceeds type_size");
        }
        if (Integer.bitCount(type.encoding()) > 1 || type.encoding() > BtfType.Int.BOOL) {
            throw words.type(id, "Unsupported encoding", BtfRefusal.ENOTSUPP);
        }
    }

    private void reference(int id) throws RefusedException {
        BtfKind kind = btf.kind(id);
        requireNoElements(id);
        if (kind != BtfKind.TYPE_TAG) {
            requireNoFlag(id);
        }
        boolean nameFits = switch (kind) {
            case TYPEDEF -> isIdentifier(store.nameOffset(id));
            case TYPE_TAG -> !btf.name(id).isEmpty();
            default -> store.nameOffset(id) == 0;
        };
        requireName(id, nameFits);
    }

    private void array(int id, BtfType.Array array) throws RefusedException {
        requireName(id, store.nameOffset(id) == 0);
        requireNoElements(id);
        requireNoFlag(id);
        if (btf.third(id) != 0) {
            throw words.type(id, "size != 0");
        }
        if (array.elementTypeId() == 0) {
            throw words.type(id, "Invalid elem");
        }
        if (array.indexTypeId() == 0) {
            throw words.type(id, "Invalid index");
        }
    }

    private void composite(int id, BtfType.Composite composite) throws RefusedException {
        requireName(id, isAnonymousOrIdentifier(store.nameOffset(id)));
        List<Member> members = composite.members();
        long lastOffset = 0;
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            if (!isAnonymousOrIdentifier(store.elementNameOffset(id, i))) {
                throw words.member(id, i, "Invalid name");
            }
            if (member.typeId() == 0) {
                throw words.member(id, i, "Invalid type_id");
            }
            if (composite.kind() == BtfKind.UNION && member.bitOffset() != 0 || lastOffset > member.bitOffset()) {
                throw words.member(id, i, "Invalid member bits_offset");
            }
            if (MemberCheck.bytesFor(member.bitOffset()) > composite.sizeBytes()) {
                throw words.member(id, i, "Member bits_offset exceeds its struct size");
            }
            lastOffset = member.bitOffset();
        }
    }

    private void enumeration(int id, BtfType.Enumeration enumeration) throws RefusedException {
        int size = enumeration.sizeBytes();
        if (size < 1 || size > 8 || Integer.bitCount(size) != 1) {
            throw words.type(id, "Unexpected size");
        }
        requireName(id, isAnonymousOrIdentifier(store.nameOffset(id)));
        for (int i = 0; i < enumeration.values().size(); i++) {
            requireName(id, isIdentifier(store.elementNameOffset(id, i)));
        }
    }

    private void forward(int id) throws RefusedException {
        requireNoElements(id);
        if (btf.third(id) != 0) {
            throw words.type(id, "type != 0");
        }
        requireName(id, isIdentifier(store.nameOffset(id)));
    }

    private void function(int id) throws RefusedException {
        requireName(id, isIdentifier(store.nameOffset(id)));
        if ((btf.info(id) & 0xffff) > BtfType.Func.GLOBAL) {
            throw words.type(id, "Invalid func linkage");
        }
        requireNoFlag(id);
    }

    private void prototype(int id) throws RefusedException {
        requireName(id, store.nameOffset(id) == 0);
        requireNoFlag(id);
    }

    private void variable(int id, BtfType.Var variable) throws RefusedException {
        requireNoElements(id);
        requireNoFlag(id);
        requireName(id, isIdentifier(store.nameOffset(id)));
        if (variable.typeId() == 0) {
            throw words.type(id, "Invalid type_id");
        }
        if (variable.linkage() != BtfType.Var.STATIC && variable.linkage() != BtfType.Var.GLOBAL) {
            throw words.type(id, "Linkage not supported");
        }
    }

    private void section(int id, BtfType.DataSection section) throws RefusedException {
        if (section.sizeBytes() == 0) {
            throw words.type(id, "size == 0");
        }
        requireNoFlag(id);
        requireName(id, NameRules.isSectionName(store.stringBytes(store.nameOffset(id))));
        long sum = 0;
        long lastEnd = 0;
        for (SectionVariable variable : section.variables()) {
            if (variable.typeId() == 0) {
                throw words.variable(id, variable, "Invalid type_id");
            }
            if (variable.offsetBytes() < lastEnd || variable.offsetBytes() >= section.sizeBytes()) {
                throw words.variable(id, variable, "Invalid offset");
            }
            if (variable.sizeBytes() == 0 || variable.sizeBytes() > section.sizeBytes()) {
                throw words.variable(id, variable, "Invalid size");
            }
            lastEnd = variable.offsetBytes() + variable.sizeBytes();
            if (lastEnd > section.sizeBytes()) {
                throw words.variable(id, variable, "Invalid offset+size");
            }
            sum += variable.sizeBytes();
        }
        if (section.sizeBytes() < sum) {
            throw words.type(id, "Invalid btf_info size");
        }
    }

    private void floatingPoint(int id, BtfType.Float type) throws RefusedException {
        requireNoElements(id);
        requireNoFlag(id);
        int size = type.sizeBytes();
        if (size != 2 && size != 4 && size != 8 && size != 12 && size != 16) {
            throw words.type(id, "Invalid type_size");
        }
    }

    private void declTag(int id, BtfType.DeclTag tag) throws RefusedException {
        if (tag.name().isEmpty()) {
            throw words.type(id, "Invalid value");
        }
        requireNoElements(id);
        if (tag.componentIndex() < -1) {
            throw words.type(id, "Invalid component_idx");
        }
    }

    private void requireNoElements(int id) throws RefusedException {
        if ((btf.info(id) & 0xffff) != 0) {
            throw words.type(id, "vlen != 0");
        }
    }

    private void requireNoFlag(int id) throws RefusedException {
        if (btf.info(id) < 0) {
            throw words.type(id, "Invalid btf_info kind_flag");
        }
    }

    private void requireName(int id, boolean nameFits) throws RefusedException {
        if (!nameFits) {
            throw words.type(id, "Invalid name");
        }
    }

    private boolean isIdentifier(int nameOffset) {
        return NameRules.isIdentifier(store.stringBytes(nameOffset));
    }

    private boolean isAnonymousOrIdentifier(int nameOffset) {
        return nameOffset == 0 || isIdentifier(nameOffset);
    }
}
