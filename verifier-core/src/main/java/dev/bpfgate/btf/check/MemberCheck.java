package dev.bpfgate.btf.check;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.btf.BtfType.Member;

/** The kernel's rules for how a member lies in its structure or union. Mirrors: the {@code check_member} families. */
final class MemberCheck {
    private static final int MAX_COPIED_BITS = 128;
    private static final int POINTER_BYTES = 8;
    private static final int ENUM_BITS = 32;
    private static final long MAX_UNSIGNED = 0xffffffffL;

    private final Btf btf;
    private final Resolutions resolutions;

    MemberCheck(Btf btf, Resolutions resolutions) {
        this.btf = btf;
        this.resolutions = resolutions;
    }

    /** {@return what is wrong with a member, or null when nothing is} */
    String problem(int structId, Member member) {
        long structBytes = ((BtfType.Composite) btf.type(structId)).sizeBytes();
        boolean bitfields = btf.info(structId) < 0;
        int typeId = member.typeId();
        if (btf.kind(typeId).isModifier()) {
            typeId = resolutions.sizedType(typeId);
            if (typeId == 0) {
                return "Invalid member";
            }
        }
        return bitfields ? modern(member, typeId, structBytes) : classic(member, typeId, structBytes);
    }

    private String modern(Member member, int typeId, long structBytes) {
        BtfType type = btf.type(typeId);
        if (type instanceof BtfType.Int integer) {
            return modernInteger(member, integer, structBytes);
        }
        if (type instanceof BtfType.Enumeration) {
            return modernEnumeration(member, structBytes);
        }
        return member.bitfieldBits() != 0 ? "Invalid member bitfield_size" : classic(member, typeId, structBytes);
    }

    private static String modernInteger(Member member, BtfType.Int type, long structBytes) {
        if (!isRegular(type)) {
            return "Invalid member base type";
        }
        int bits = member.bitfieldBits();
        if (bits == 0 && (member.bitOffset() & 7) != 0) {
            return "Invalid member offset";
        }
        if (bits > type.bits()) {
            return "Invalid member bitfield_size";
        }
        return copiedBits(member.bitOffset(), bits == 0 ? type.bits() : bits, structBytes);
    }

    private static String modernEnumeration(Member member, long structBytes) {
        int bits = member.bitfieldBits();
        if (bits == 0 && (member.bitOffset() & 7) != 0) {
            return "Member is not byte aligned";
        }
        if (bits > ENUM_BITS) {
            return "Invalid member bitfield_size";
        }
        long endByte = bytesFor(member.bitOffset() + (bits == 0 ? ENUM_BITS : bits));
        return structBytes < endByte ? "Member exceeds struct_size" : null;
    }

    private String classic(Member member, int typeId, long structBytes) {
        BtfType type = btf.type(typeId);
        return switch (type.kind()) {
            case INT -> classicInteger(member, (BtfType.Int) type, structBytes);
            case POINTER -> aligned(member, POINTER_BYTES, structBytes);
            case FLOAT -> floatingPoint(member, ((BtfType.Float) type).sizeBytes(), structBytes);
            default -> aligned(member, resolutions.sizeOf(typeId), structBytes);
        };
    }

    private static String classicInteger(Member member, BtfType.Int type, long structBytes) {
        long bitOffset = member.bitOffset() + type.bitOffset();
        if (bitOffset > MAX_UNSIGNED) {
            return "bits_offset exceeds U32_MAX";
        }
        return copiedBits(bitOffset, type.bits(), structBytes);
    }

    private static String copiedBits(long bitOffset, int bits, long structBytes) {
        long copiedBits = bits + (bitOffset & 7);
        if (copiedBits > MAX_COPIED_BITS) {
            return "nr_copy_bits exceeds 128";
        }
        return structBytes < (bitOffset >>> 3) + bytesFor(copiedBits) ? "Member exceeds struct_size" : null;
    }

    private static String aligned(Member member, long sizeBytes, long structBytes) {
        if ((member.bitOffset() & 7) != 0) {
            return "Member is not byte aligned";
        }
        return structBytes < member.byteOffset() + sizeBytes ? "Member exceeds struct_size" : null;
    }

    private static String floatingPoint(Member member, int sizeBytes, long structBytes) {
        if (member.bitOffset() % (8L * Math.min(POINTER_BYTES, sizeBytes)) != 0) {
            return "Member is not properly aligned";
        }
        return structBytes < member.byteOffset() + sizeBytes ? "Member exceeds struct_size" : null;
    }

    /** {@return whether an integer fills 1, 2, 4, 8 or 16 whole bytes} */
    static boolean isRegular(BtfType.Int type) {
        int bits = type.bits();
        return type.bitOffset() == 0 && bits >= 8 && bits <= MAX_COPIED_BITS && Integer.bitCount(bits) == 1;
    }

    /** {@return how many bytes hold a number of bits} */
    static long bytesFor(long bits) {
        return bits + 7 >>> 3;
    }
}
