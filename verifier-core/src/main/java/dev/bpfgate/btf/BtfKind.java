package dev.bpfgate.btf;

/** The 20 kinds of BTF types, in the order of their encoding; {@link #ordinal()} is the encoded number. */
public enum BtfKind {
    /** No type; only number 0 has it. */
    VOID("UNKNOWN", 0, 0),
    /** An integer, character or boolean. */
    INT("INT", 4, 0),
    /** A pointer. */
    POINTER("PTR", 0, 0),
    /** An array. */
    ARRAY("ARRAY", 12, 0),
    /** A structure. */
    STRUCT("STRUCT", 0, 12),
    /** A union. */
    UNION("UNION", 0, 12),
    /** An enumeration whose values have 32 bits. */
    ENUM("ENUM", 0, 8),
    /** A declared but not defined structure or union. */
    FORWARD("FWD", 0, 0),
    /** A type definition. */
    TYPEDEF("TYPEDEF", 0, 0),
    /** The volatile qualifier. */
    VOLATILE("VOLATILE", 0, 0),
    /** The const qualifier. */
    CONST("CONST", 0, 0),
    /** The restrict qualifier. */
    RESTRICT("RESTRICT", 0, 0),
    /** A named function. */
    FUNC("FUNC", 0, 0),
    /** A function's parameters and return type. */
    FUNC_PROTO("FUNC_PROTO", 0, 8),
    /** A variable. */
    VAR("VAR", 4, 0),
    /** A section and the variables in it. */
    DATA_SECTION("DATASEC", 0, 12),
    /** A floating point number. */
    FLOAT("FLOAT", 0, 0),
    /** A tag of a declaration. */
    DECL_TAG("DECL_TAG", 4, 0),
    /** A tag of a type. */
    TYPE_TAG("TYPE_TAG", 0, 0),
    /** An enumeration whose values have 64 bits. */
    ENUM64("ENUM64", 0, 12);

    private static final BtfKind[] BY_CODE = values();

    private final String word;
    private final int fixedBytes;
    private final int elementBytes;

    BtfKind(String word, int fixedBytes, int elementBytes) {
        this.word = word;
        this.fixedBytes = fixedBytes;
        this.elementBytes = elementBytes;
    }

    /**
     * {@return how many bytes follow the 12 bytes that all types begin with}
     *
     * @param elements the type's number of elements, 0 to 65,535
     */
    int trailingBytes(int elements) {
        return fixedBytes + elementBytes * elements;
    }

    /** {@return the size of one element (member, enumerator, parameter, variable) in bytes, 0 when there are none} */
    int elementBytes() {
        return elementBytes;
    }

    /** {@return the word that the kernel's log uses for this kind} */
    public String word() {
        return word;
    }

    /** {@return whether types of this kind only wrap another: qualifiers and type tags, not typedefs} */
    public boolean isQualifier() {
        return this == CONST || this == VOLATILE || this == RESTRICT || this == TYPE_TAG;
    }

    /** {@return whether types of this kind only wrap another: qualifiers, type tags and typedefs} */
    public boolean isModifier() {
        return isQualifier() || this == TYPEDEF;
    }

    /** {@return whether types of this kind have members} */
    public boolean isComposite() {
        return this == STRUCT || this == UNION;
    }

    /** {@return whether types of this kind have enumerators} */
    public boolean isEnumeration() {
        return this == ENUM || this == ENUM64;
    }

    /**
     * {@return the kind with an encoded number, or null when no such kind is known}
     *
     * @param code the encoded number
     */
    public static BtfKind ofCode(int code) {
        return code >= 0 && code < BY_CODE.length ? BY_CODE[code] : null;
    }
}
