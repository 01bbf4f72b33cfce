package dev.bpfgate.link.core;

import dev.bpfgate.btf.BtfType;
import dev.bpfgate.btf.BtfType.Composite;
import dev.bpfgate.btf.BtfType.Enumeration;
import dev.bpfgate.btf.ext.CoreRelocationKind;
import dev.bpfgate.link.UnlinkableException;
import dev.bpfgate.link.core.CoreSpec.Step;
import dev.bpfgate.object.Refusal;
import java.nio.ByteOrder;

/** Answers relocations about a type, enumerator or field that was found. */
final class CoreCalculator {
    private static final int WORD_BITS = 64;
    private static final int WORD_BYTES = 8;

    private final CoreSpec spec;

    private CoreCalculator(CoreSpec spec) {
        this.spec = spec;
    }

    /**
     * Returns the answer where the target has nothing that matches, or null when there is none: the instruction is then
     * poisoned.
     */
    static CoreValue whenMissing(CoreRelocationKind kind) {
        boolean poisons =
                kind == CoreRelocationKind.ENUM_VALUE || kind.isField() && kind != CoreRelocationKind.FIELD_EXISTS;
        return poisons ? null : CoreValue.exact(0);
    }

    /** Returns the answer for what was found. */
    static CoreValue of(CoreSpec spec) throws UnlinkableException {
        return new CoreCalculator(spec).calculate();
    }

    private CoreValue calculate() throws UnlinkableException {
        return switch (spec.kind()) {
            case FIELD_EXISTS, TYPE_EXISTS, TYPE_MATCHES, ENUM_VALUE_EXISTS -> CoreValue.exact(1);
            case TYPE_ID_LOCAL, TYPE_ID_TARGET -> CoreValue.inexact(spec.rootTypeId());
            case TYPE_SIZE -> CoreValue.exact(sizeOf(spec.rootTypeId()));
            case ENUM_VALUE -> CoreValue.exact(enumValue());
            case FIELD_BYTE_OFFSET, FIELD_BYTE_SIZE, FIELD_SIGNED, FIELD_LSHIFT_U64, FIELD_RSHIFT_U64 ->
                spec.last().name() == null ? element() : member();
        };
    }

    private long enumValue() {
        Enumeration enumeration = (Enumeration) spec.btf().type(spec.last().typeId());
        long value = enumeration.values().get(spec.last().index()).value();
        // Loaders extend 32-bit values as signed ones, whatever the enumeration says.
        return enumeration instanceof BtfType.Enum ? (int) value : value;
    }

    private CoreValue element() throws UnlinkableException {
        int typeId = spec.last().typeId();
        return switch (spec.kind()) {
            case FIELD_BYTE_OFFSET -> new CoreValue(spec.bitOffset() / 8, elementSizeOf(typeId), typeId, true);
            case FIELD_BYTE_SIZE -> CoreValue.exact(sizeOf(typeId));
            default -> throw refused("relocation " + spec + " cannot be applied to an array element");
        };
    }

    private CoreValue member() throws UnlinkableException {
        Step step = spec.last();
        BtfType.Member member =
                ((Composite) spec.btf().type(step.typeId())).members().get(step.index());
        int typeId = spec.btf().skipModifiers(member.typeId());
        return member.bitfieldBits() > 0 ? bitField(typeId, member.bitfieldBits()) : plainField(typeId);
    }

    private CoreValue plainField(int typeId) throws UnlinkableException {
        long bytes = sizeOf(typeId);
        long byteOffset = spec.bitOffset() / 8;
        return switch (spec.kind()) {
            case FIELD_BYTE_OFFSET -> new CoreValue(byteOffset, elementSizeOf(typeId), typeId, true);
            case FIELD_BYTE_SIZE -> CoreValue.exact(bytes);
            case FIELD_SIGNED -> CoreValue.exact(signed(typeId));
            case FIELD_LSHIFT_U64 -> CoreValue.exact(leftShift(byteOffset, bytes, bytes * 8));
            default -> CoreValue.exact((WORD_BITS - bytes * 8) & 0xffffffffL);
        };
    }

    /** The compiler may choose another width to load bit fields with, so most answers cannot be compared with its own. */
    private CoreValue bitField(int typeId, int bits) throws UnlinkableException {
        long bytes = loadBytes(typeId, bits);
        long byteOffset = spec.bitOffset() / 8 / bytes * bytes;
        return switch (spec.kind()) {
            case FIELD_BYTE_OFFSET -> CoreValue.inexact(byteOffset);
            case FIELD_BYTE_SIZE -> CoreValue.inexact(bytes);
            case FIELD_SIGNED -> CoreValue.exact(signed(typeId));
            case FIELD_LSHIFT_U64 -> CoreValue.inexact(leftShift(byteOffset, bytes, bits));
            default -> CoreValue.exact(WORD_BITS - bits);
        };
    }

    /** Returns the width of the smallest aligned load, no narrower than the declared type, that covers a bit field. */
    private long loadBytes(int typeId, int bits) throws UnlinkableException {
        long bytes = sizeOf(typeId);
        while (bytes > 0 && spec.bitOffset() + bits - spec.bitOffset() / 8 / bytes * bytes * 8 > bytes * 8) {
            if (bytes >= WORD_BYTES) {
                throw UnlinkableException.refused(Refusal.E2BIG, "bit field of relocation " + spec + " is too wide");
            }
            bytes *= 2;
        }
        if (bytes == 0) {
            throw refused("bit field of relocation " + spec + " has a type without size");
        }
        return bytes;
    }

    private long leftShift(long byteOffset, long bytes, long bits) {
        long bitInLoad = spec.bitOffset() - byteOffset * 8;
        boolean bigEndian = spec.btf().order() == ByteOrder.BIG_ENDIAN;
        long shift = bigEndian ? (WORD_BYTES - bytes) * 8 + bitInLoad : WORD_BITS - (bitInLoad + bits);
        return shift & 0xffffffffL;
    }

    private long signed(int typeId) {
        BtfType type = spec.btf().type(typeId);
        boolean signed = type instanceof BtfType.Int integer && integer.isSigned()
                || type instanceof Enumeration enumeration && enumeration.isSigned();
        return signed ? 1 : 0;
    }

    /** Loads and stores of arrays access their first element. */
    private long elementSizeOf(int typeId) throws UnlinkableException {
        return sizeOf(spec.btf().innermostElement(typeId));
    }

    private long sizeOf(int typeId) throws UnlinkableException {
        long size = spec.btf().sizeOf(typeId);
        if (size < 0) {
            throw refused("what relocation " + spec + " asks for has no size");
        }
        return size;
    }

    private static UnlinkableException refused(String message) {
        return UnlinkableException.refused(Refusal.EINVAL, message);
    }
}
