package dev.bpfgate.btf;

import dev.bpfgate.btf.BtfType.Enumerator;
import dev.bpfgate.btf.BtfType.Member;
import dev.bpfgate.btf.BtfType.Parameter;
import dev.bpfgate.btf.BtfType.SectionVariable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a {@link BtfType} of the bytes of one type.
 *
 * <pre>
 * 0 name offset   4 flag:1 -:2 kind:5 -:8 elements:16   8 size or type   12 what the kind adds
 * </pre>
 */
final class TypeReader {
    private final TypeStore store;

    TypeReader(TypeStore store) {
        this.store = store;
    }

    /** {@return the type with a number above 0} */
    BtfType read(int id) {
        ByteBuffer bytes = store.bytes(id);
        int at = store.position(id);
        String name = store.string(bytes.getInt(at));
        int info = bytes.getInt(at + 4);
        int third = bytes.getInt(at + 8);
        boolean flag = info < 0;
        int elements = info & 0xffff;
        return switch (BtfKind.ofCode(info >>> 24 & 0x1f)) {
            case VOID -> new BtfType.Void();
            case INT -> integer(name, third, bytes.getInt(at + 12));
            case POINTER -> new BtfType.Pointer(third);
            case ARRAY -> new BtfType.Array(bytes.getInt(at + 12), bytes.getInt(at + 16), unsigned(bytes, at + 20));
            case STRUCT -> new BtfType.Struct(name, Integer.toUnsignedLong(third), members(bytes, at, elements, flag));
            case UNION -> new BtfType.Union(name, Integer.toUnsignedLong(third), members(bytes, at, elements, flag));
            case ENUM -> new BtfType.Enum(name, third, flag, values(bytes, at, elements, flag));
            case FORWARD -> new BtfType.Forward(name, flag);
            case TYPEDEF -> new BtfType.Typedef(name, third);
            case VOLATILE -> new BtfType.Volatile(third);
            case CONST -> new BtfType.Const(third);
            case RESTRICT -> new BtfType.Restrict(third);
            case FUNC -> new BtfType.Func(name, third, elements);
            case FUNC_PROTO -> new BtfType.FuncProto(third, parameters(bytes, at, elements));
            case VAR -> new BtfType.Var(name, third, bytes.getInt(at + 12));
            case DATA_SECTION ->
                new BtfType.DataSection(name, Integer.toUnsignedLong(third), variables(bytes, at, elements));
            case FLOAT -> new BtfType.Float(name, third);
            case DECL_TAG -> new BtfType.DeclTag(name, third, bytes.getInt(at + 12), flag);
            case TYPE_TAG -> new BtfType.TypeTag(name, third, flag);
            case ENUM64 -> new BtfType.Enum64(name, third, flag, wideValues(bytes, at, elements));
        };
    }

    private static BtfType.Int integer(String name, int sizeBytes, int data) {
        return new BtfType.Int(name, sizeBytes, data >>> 24 & 0xf, data >>> 16 & 0xff, data & 0xff);
    }

    private List<Member> members(ByteBuffer bytes, int at, int count, boolean bitfields) {
        List<Member> members = new ArrayList<>(count);
        for (int i = 0, element = at + 12; i < count; i++, element += 12) {
            String name = store.string(bytes.getInt(element));
            int offset = bytes.getInt(element + 8);
            members.add(
                    bitfields
                            ? new Member(name, bytes.getInt(element + 4), offset & 0xffffff, offset >>> 24)
                            : new Member(name, bytes.getInt(element + 4), Integer.toUnsignedLong(offset), 0));
        }
        return List.copyOf(members);
    }

    private List<Enumerator> values(ByteBuffer bytes, int at, int count, boolean signed) {
        List<Enumerator> values = new ArrayList<>(count);
        for (int i = 0, element = at + 12; i < count; i++, element += 8) {
            long value = signed ? bytes.getInt(element + 4) : unsigned(bytes, element + 4);
            values.add(new Enumerator(store.string(bytes.getInt(element)), value));
        }
        return List.copyOf(values);
    }

    private List<Enumerator> wideValues(ByteBuffer bytes, int at, int count) {
        List<Enumerator> values = new ArrayList<>(count);
        for (int i = 0, element = at + 12; i < count; i++, element += 12) {
            long value = unsigned(bytes, element + 4) | (long) bytes.getInt(element + 8) << 32;
            values.add(new Enumerator(store.string(bytes.getInt(element)), value));
        }
        return List.copyOf(values);
    }

    private List<Parameter> parameters(ByteBuffer bytes, int at, int count) {
        List<Parameter> parameters = new ArrayList<>(count);
        for (int i = 0, element = at + 12; i < count; i++, element += 8) {
            parameters.add(new Parameter(store.string(bytes.getInt(element)), bytes.getInt(element + 4)));
        }
        return List.copyOf(parameters);
    }

    private static List<SectionVariable> variables(ByteBuffer bytes, int at, int count) {
        List<SectionVariable> variables = new ArrayList<>(count);
        for (int i = 0, element = at + 12; i < count; i++, element += 12) {
            variables.add(new SectionVariable(
                    bytes.getInt(element), unsigned(bytes, element + 4), unsigned(bytes, element + 8)));
        }
        return List.copyOf(variables);
    }

    private static long unsigned(ByteBuffer bytes, int at) {
        return Integer.toUnsignedLong(bytes.getInt(at));
    }
}
