package dev.bpfgate.btf;

import dev.bpfgate.btf.BtfType.Member;
import dev.bpfgate.btf.BtfType.Parameter;
import dev.bpfgate.btf.BtfType.SectionVariable;

/** The lines with which a kernel's log describes types. Mirrors: the {@code log_details} family. */
public final class TypeWords {
    private final Btf btf;

    /**
     * @param btf the table whose types are spoken of
     */
    public TypeWords(Btf btf) {
        this.btf = btf;
    }

    /** Returns the refusal of a type, described with its number, kind, name and details. */
    public RefusedException type(int id, String reason, int errno) {
        BtfType type = btf.type(id);
        String details = details(id, type);
        String space = details.isEmpty() ? "" : " ";
        return refused(
                id,
                "[" + id + "] " + type.kind().word() + " " + nameAt(btf.raw().nameOffset(id)) + space + details,
                reason,
                errno);
    }

    /** Says what is wrong with a type, with -EINVAL. */
    public RefusedException type(int id, String reason) {
        return type(id, reason, BtfRefusal.EINVAL);
    }

    /** Returns the refusal of a type whose details cannot be trusted, described with number, kind and name. */
    public RefusedException bareType(int id, String reason) {
        BtfType type = btf.type(id);
        return refused(
                id,
                "[" + id + "] " + type.kind().word() + " " + nameAt(btf.raw().nameOffset(id)),
                reason,
                BtfRefusal.EINVAL);
    }

    /** Returns a refusal for which a kernel has an error number but no words; these are bpfgate's. */
    public RefusedException silent(int id, String problem, int errno) {
        BtfType type = btf.type(id);
        String line =
                "[" + id + "] " + type.kind().word() + " " + nameAt(btf.raw().nameOffset(id));
        return refused(id, line, "(" + problem + ")", errno);
    }

    /** Returns the refusal of a member of a structure or union. */
    public RefusedException member(int structId, int index, String reason) {
        return member(structId, index, reason, memberAt(structId, index).typeId());
    }

    /** Returns the refusal of a member as if it were declared with the type that its own one stands for. */
    public RefusedException member(int structId, int index, String reason, int shownTypeId) {
        Member member = memberAt(structId, index);
        String bitfield = isBitfieldEncoding(structId) ? " bitfield_size=" + member.bitfieldBits() : "";
        String line = "\t" + nameAt(btf.raw().elementNameOffset(structId, index)) + " type_id=" + shownTypeId + bitfield
                + " bits_offset=" + member.bitOffset();
        return refused(structId, line, reason, BtfRefusal.EINVAL);
    }

    private Member memberAt(int structId, int index) {
        return ((BtfType.Composite) btf.type(structId)).members().get(index);
    }

    /** Returns the refusal of a section's variable. */
    public RefusedException variable(int sectionId, SectionVariable variable, String reason) {
        String line = "\t type_id=" + variable.typeId() + " offset=" + variable.offsetBytes() + " size="
                + variable.sizeBytes();
        return refused(sectionId, line, reason, BtfRefusal.EINVAL);
    }

    private static RefusedException refused(int id, String line, String reason, int errno) {
        return new RefusedException(new BtfRefusal(id, line + " " + reason, errno));
    }

    private boolean isBitfieldEncoding(int id) {
        return btf.info(id) < 0;
    }

    /** {@return the name at an offset of the string section; an offset above 0 may lead to an empty one} */
    private String nameAt(int offset) {
        return offset == 0 ? "(anon)" : btf.string(offset);
    }

    private String details(int id, BtfType type) {
        return switch (type.kind()) {
            case VOID -> "";
            case INT -> integer((BtfType.Int) type);
            case ARRAY -> array((BtfType.Array) type);
            case STRUCT, UNION, ENUM, ENUM64, DATA_SECTION ->
                "size=" + Integer.toUnsignedString(btf.third(id)) + " vlen=" + (btf.info(id) & 0xffff);
            case FORWARD -> ((BtfType.Forward) type).isUnion() ? "union" : "struct";
            case POINTER, TYPEDEF, VOLATILE, CONST, RESTRICT, TYPE_TAG, FUNC ->
                "type_id=" + Integer.toUnsignedString(btf.third(id));
            case FUNC_PROTO -> prototype(id, (BtfType.FuncProto) type);
            case VAR ->
                "type_id=" + Integer.toUnsignedString(btf.third(id)) + " linkage="
                        + Integer.toUnsignedString(((BtfType.Var) type).linkage());
            case FLOAT -> "size=" + Integer.toUnsignedString(btf.third(id));
            case DECL_TAG ->
                "type=" + Integer.toUnsignedString(btf.third(id)) + " component_idx="
                        + ((BtfType.DeclTag) type).componentIndex();
        };
    }

    private static String integer(BtfType.Int type) {
        return "size=" + Integer.toUnsignedString(type.sizeBytes()) + " bits_offset=" + type.bitOffset() + " nr_bits="
                + type.bits() + " encoding=" + encoding(type.encoding());
    }

    private static String encoding(int encoding) {
        return switch (encoding) {
            case 0 -> "(none)";
            case BtfType.Int.SIGNED -> "SIGNED";
            case BtfType.Int.CHAR -> "CHAR";
            case BtfType.Int.BOOL -> "BOOL";
            default -> "UNKN";
        };
    }

    private static String array(BtfType.Array array) {
        return "type_id=" + array.elementTypeId() + " index_type_id=" + array.indexTypeId() + " nr_elems="
                + array.count();
    }

    private String prototype(int id, BtfType.FuncProto prototype) {
        StringBuilder text =
                new StringBuilder("return=").append(prototype.returnTypeId()).append(" args=(");
        int count = prototype.parameters().size();
        if (count == 0) {
            return text.append("void)").toString();
        }
        for (int i = 0; i < count; i++) {
            Parameter parameter = prototype.parameters().get(i);
            boolean last = i == count - 1;
            text.append(i == 0 ? "" : ", ");
            text.append(
                    last && parameter.typeId() == 0
                            ? "vararg"
                            : parameter.typeId() + " " + nameAt(btf.raw().elementNameOffset(id, i)));
        }
        return text.append(')').toString();
    }
}
