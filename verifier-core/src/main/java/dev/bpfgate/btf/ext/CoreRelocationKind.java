package dev.bpfgate.btf.ext;

/** What a CO-RE relocation asks about a type of the target, in the order of encoding. */
public enum CoreRelocationKind {
    /** The field's offset in bytes. */
    FIELD_BYTE_OFFSET("byte_off"),
    /** The field's size in bytes. */
    FIELD_BYTE_SIZE("byte_sz"),
    /** Whether the field exists. */
    FIELD_EXISTS("field_exists"),
    /** Whether the field is signed. */
    FIELD_SIGNED("signed"),
    /** How far a bit field is shifted left within 64 bits. */
    FIELD_LSHIFT_U64("lshift_u64"),
    /** How far a bit field is then shifted right. */
    FIELD_RSHIFT_U64("rshift_u64"),
    /** The type's number in the object's own table. */
    TYPE_ID_LOCAL("local_type_id"),
    /** The type's number in the target's table. */
    TYPE_ID_TARGET("target_type_id"),
    /** Whether the type exists. */
    TYPE_EXISTS("type_exists"),
    /** The type's size in bytes. */
    TYPE_SIZE("type_size"),
    /** Whether the enumerator exists. */
    ENUM_VALUE_EXISTS("enumval_exists"),
    /** The enumerator's value. */
    ENUM_VALUE("enumval_value"),
    /** Whether the type matches, members and all. */
    TYPE_MATCHES("type_matches");

    private static final CoreRelocationKind[] BY_CODE = values();

    private final String word;

    CoreRelocationKind(String word) {
        this.word = word;
    }

    /** {@return the word that loaders print for this kind} */
    public String word() {
        return word;
    }

    /** {@return whether the relocation asks about a field} */
    public boolean isField() {
        return ordinal() <= FIELD_RSHIFT_U64.ordinal();
    }

    /** {@return whether the relocation asks about an enumerator} */
    public boolean isEnumValue() {
        return this == ENUM_VALUE || this == ENUM_VALUE_EXISTS;
    }

    /** {@return whether the relocation asks about a type as a whole} */
    public boolean isType() {
        return !isField() && !isEnumValue();
    }

    /**
     * {@return the kind with an encoded number, or null when no such kind is known}
     *
     * @param code the encoded number
     */
    public static CoreRelocationKind ofCode(int code) {
        return code >= 0 && code < BY_CODE.length ? BY_CODE[code] : null;
    }
}
