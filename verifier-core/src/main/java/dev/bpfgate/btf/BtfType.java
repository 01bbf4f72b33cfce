package dev.bpfgate.btf;

import java.util.List;

/**
 * One type of a type table. References to other types are their numbers in the same table; 0 is {@code void}. Values
 * are immutable. Sizes and offsets are unsigned 32-bit quantities, so those that can exceed {@code int} are longs.
 */
public sealed interface BtfType {
    /** {@return the kind} */
    BtfKind kind();

    /** {@return the name, empty for what has none} */
    default String name() {
        return "";
    }

    /** A type that stands for another one: pointer, qualifier, typedef, tag, function, variable. */
    sealed interface Reference extends BtfType {
        /** {@return the number of the type that this one refers to} */
        int typeId();
    }

    /** A type with members. */
    sealed interface Composite extends BtfType {
        /** {@return the size in bytes} */
        long sizeBytes();

        /** {@return the members in order of declaration} */
        List<Member> members();
    }

    /** A type with named values. */
    sealed interface Enumeration extends BtfType {
        /** {@return the size in bytes} */
        int sizeBytes();

        /** {@return whether the values are signed} */
        boolean isSigned();

        /** {@return the named values in order of declaration} */
        List<Enumerator> values();
    }

    /** No type. */
    record Void() implements BtfType {
        @Override
        public BtfKind kind() {
            return BtfKind.VOID;
        }
    }

    /**
     * An integer.
     *
     * @param name the name
     * @param sizeBytes the size of its storage in bytes
     * @param encoding the encoding bits: 1 signed, 2 character, 4 boolean
     * @param bitOffset where in its storage it begins, 0 except in old type tables
     * @param bits its width in bits
     */
    record Int(String name, int sizeBytes, int encoding, int bitOffset, int bits) implements BtfType {
        /** Encoding bit of signed integers. */
        public static final int SIGNED = 1;
        /** Encoding bit of characters. */
        public static final int CHAR = 2;
        /** Encoding bit of booleans. */
        public static final int BOOL = 4;

        @Override
        public BtfKind kind() {
            return BtfKind.INT;
        }

        /** {@return whether the integer is signed} */
        public boolean isSigned() {
            return (encoding & SIGNED) != 0;
        }

        /** {@return whether the integer is a boolean} */
        public boolean isBool() {
            return (encoding & BOOL) != 0;
        }
    }

    /**
     * A pointer.
     *
     * @param typeId what it points to
     */
    record Pointer(int typeId) implements Reference {
        @Override
        public BtfKind kind() {
            return BtfKind.POINTER;
        }
    }

    /**
     * An array.
     *
     * @param elementTypeId the type of its elements
     * @param indexTypeId the type of its index
     * @param count how many elements, 0 for a flexible array
     */
    record Array(int elementTypeId, int indexTypeId, long count) implements BtfType {
        @Override
        public BtfKind kind() {
            return BtfKind.ARRAY;
        }
    }

    /**
     * A structure.
     *
     * @param name the tag, empty when anonymous
     * @param sizeBytes the size in bytes
     * @param members the members
     */
    record Struct(String name, long sizeBytes, List<Member> members) implements Composite {
        @Override
        public BtfKind kind() {
            return BtfKind.STRUCT;
        }
    }

    /**
     * A union.
     *
     * @param name the tag, empty when anonymous
     * @param sizeBytes the size in bytes
     * @param members the members
     */
    record Union(String name, long sizeBytes, List<Member> members) implements Composite {
        @Override
        public BtfKind kind() {
            return BtfKind.UNION;
        }
    }

    /**
     * A member of a structure or union.
     *
     * @param name the name, empty when anonymous
     * @param typeId the type
     * @param bitOffset where it begins, in bits from the begin of the composite
     * @param bitfieldBits its width in bits when it is a bit field of the modern encoding, else 0
     */
    record Member(String name, int typeId, long bitOffset, int bitfieldBits) {
        /** {@return the offset of the byte in which the member begins} */
        public long byteOffset() {
            return bitOffset >>> 3;
        }
    }

    /**
     * An enumeration of 32-bit values.
     *
     * @param name the tag, empty when anonymous
     * @param sizeBytes the size in bytes: 1, 2, 4 or 8
     * @param isSigned whether the values are signed
     * @param values the named values
     */
    record Enum(String name, int sizeBytes, boolean isSigned, List<Enumerator> values) implements Enumeration {
        @Override
        public BtfKind kind() {
            return BtfKind.ENUM;
        }
    }

    /**
     * An enumeration of 64-bit values.
     *
     * @param name the tag, empty when anonymous
     * @param sizeBytes the size in bytes: 1, 2, 4 or 8
     * @param isSigned whether the values are signed
     * @param values the named values
     */
    record Enum64(String name, int sizeBytes, boolean isSigned, List<Enumerator> values) implements Enumeration {
        @Override
        public BtfKind kind() {
            return BtfKind.ENUM64;
        }
    }

    /**
     * A named value of an enumeration.
     *
     * @param name the name
     * @param value the value, extended to 64 bits by the enumeration's signedness
     */
    record Enumerator(String name, long value) {}

    /**
     * A declaration without definition.
     *
     * @param name the tag
     * @param isUnion whether a union is declared, else a structure
     */
    record Forward(String name, boolean isUnion) implements BtfType {
        @Override
        public BtfKind kind() {
            return BtfKind.FORWARD;
        }
    }

    /**
     * A type definition.
     *
     * @param name the name
     * @param typeId the defined type
     */
    record Typedef(String name, int typeId) implements Reference {
        @Override
        public BtfKind kind() {
            return BtfKind.TYPEDEF;
        }
    }

    /**
     * The volatile qualifier.
     *
     * @param typeId the qualified type
     */
    record Volatile(int typeId) implements Reference {
        @Override
        public BtfKind kind() {
            return BtfKind.VOLATILE;
        }
    }

    /**
     * The const qualifier.
     *
     * @param typeId the qualified type
     */
    record Const(int typeId) implements Reference {
        @Override
        public BtfKind kind() {
            return BtfKind.CONST;
        }
    }

    /**
     * The restrict qualifier.
     *
     * @param typeId the qualified type
     */
    record Restrict(int typeId) implements Reference {
        @Override
        public BtfKind kind() {
            return BtfKind.RESTRICT;
        }
    }

    /**
     * A named function.
     *
     * @param name the name
     * @param typeId its prototype
     * @param linkage the encoded linkage: {@link #STATIC}, {@link #GLOBAL} or {@link #EXTERN}
     */
    record Func(String name, int typeId, int linkage) implements Reference {
        /** Linkage of functions that only their own file sees. */
        public static final int STATIC = 0;
        /** Linkage of functions that a kernel verifies on their own. */
        public static final int GLOBAL = 1;
        /** Linkage of functions defined elsewhere. */
        public static final int EXTERN = 2;

        @Override
        public BtfKind kind() {
            return BtfKind.FUNC;
        }
    }

    /**
     * A function's prototype.
     *
     * @param returnTypeId the return type
     * @param parameters the parameters; a last one of type 0 without a name stands for "..."
     */
    record FuncProto(int returnTypeId, List<Parameter> parameters) implements BtfType {
        @Override
        public BtfKind kind() {
            return BtfKind.FUNC_PROTO;
        }

        /** {@return whether the function takes a variable number of arguments} */
        public boolean isVariadic() {
            return !parameters.isEmpty()
                    && parameters.get(parameters.size() - 1).isEllipsis();
        }
    }

    /**
     * A parameter of a function.
     *
     * @param name the name, often empty
     * @param typeId the type
     */
    record Parameter(String name, int typeId) {
        /** {@return whether this stands for a variable number of arguments} */
        public boolean isEllipsis() {
            return typeId == 0 && name.isEmpty();
        }
    }

    /**
     * A variable.
     *
     * @param name the name
     * @param typeId the type
     * @param linkage the encoded linkage: {@link #STATIC}, {@link #GLOBAL} or {@link #EXTERN}
     */
    record Var(String name, int typeId, int linkage) implements Reference {
        /** Linkage of variables that only their own file sees. */
        public static final int STATIC = 0;
        /** Linkage of variables allocated here and seen elsewhere. */
        public static final int GLOBAL = 1;
        /** Linkage of variables allocated elsewhere. */
        public static final int EXTERN = 2;

        @Override
        public BtfKind kind() {
            return BtfKind.VAR;
        }
    }

    /**
     * A section with variables.
     *
     * @param name the section's name
     * @param sizeBytes the section's size in bytes, 0 until a loader has filled it in
     * @param variables what lies in it
     */
    record DataSection(String name, long sizeBytes, List<SectionVariable> variables) implements BtfType {
        @Override
        public BtfKind kind() {
            return BtfKind.DATA_SECTION;
        }
    }

    /**
     * The place of a variable (or extern function) within a section.
     *
     * @param typeId the variable
     * @param offsetBytes where it begins
     * @param sizeBytes its size
     */
    record SectionVariable(int typeId, long offsetBytes, long sizeBytes) {}

    /**
     * A floating point number.
     *
     * @param name the name
     * @param sizeBytes the size in bytes: 2, 4, 8, 12 or 16
     */
    record Float(String name, int sizeBytes) implements BtfType {
        @Override
        public BtfKind kind() {
            return BtfKind.FLOAT;
        }
    }

    /**
     * A tag of a declaration; its name is the tag's text.
     *
     * @param name the text
     * @param typeId the declaration: a composite, function, variable or typedef
     * @param componentIndex the tagged member or parameter, -1 when the declaration itself is tagged
     * @param isAttribute whether the text is a compiler attribute rather than a tag
     */
    record DeclTag(String name, int typeId, int componentIndex, boolean isAttribute) implements Reference {
        @Override
        public BtfKind kind() {
            return BtfKind.DECL_TAG;
        }
    }

    /**
     * A tag of a type; its name is the tag's text.
     *
     * @param name the text
     * @param typeId the tagged type
     * @param isAttribute whether the text is a compiler attribute rather than a tag
     */
    record TypeTag(String name, int typeId, boolean isAttribute) implements Reference {
        @Override
        public BtfKind kind() {
            return BtfKind.TYPE_TAG;
        }
    }
}
