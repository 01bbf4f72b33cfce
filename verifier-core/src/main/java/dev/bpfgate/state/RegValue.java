package dev.bpfgate.state;

import dev.bpfgate.domain.Scalar;
import dev.bpfgate.kernel.TypeFlags;
import java.util.Objects;

/**
 * What one register or spilled slot holds: immutable, and shared between all states that hold it.
 *
 * <p>A scalar is its {@link #number()}, an optional {@link #id()} that links registers known to be equal (or to differ by
 * {@link #offset()} where the id carries one of the {@code LINK_} bits). A pointer is its kind and flags, a fixed offset in
 * bytes, a variable part (the number), ids, and a kind-specific {@link #target()} and detail:
 *
 * <table>
 * <caption>Kind-specific parts</caption>
 * <tr><th>kind</th><th>target</th><th>detail</th><th>second detail</th></tr>
 * <tr><td>map pointer, value, key</td><td>the map</td><td>uid of a map reached through a map</td><td></td></tr>
 * <tr><td>stack</td><td></td><td>number of the frame</td><td></td></tr>
 * <tr><td>packet data, metadata</td><td></td><td>range, bytes proven readable</td><td></td></tr>
 * <tr><td>BTF id</td><td>the BTF</td><td>type id</td><td></td></tr>
 * <tr><td>memory</td><td></td><td>size, bytes</td><td>id of the dynptr it is a slice of</td></tr>
 * <tr><td>function</td><td></td><td>number of the subprogram</td><td></td></tr>
 * <tr><td>dynptr</td><td></td><td>flags of its type</td><td>1 on the first of two slots</td></tr>
 * <tr><td>iterator slot</td><td>the BTF</td><td>type id</td><td>state and depth</td></tr>
 * </table>
 *
 * <p>Whether a scalar must be precise is no property of the value but of the place that holds it, see {@link Frame}.
 */
public final class RegValue {
    /** The id's bit that says: equal to the linked registers plus {@link #offset()}, in 64 bits. */
    public static final int LINK_ADD_64 = 1 << 31;
    /** The id's bit that says: equal to the linked registers plus {@link #offset()}, in 32 bits. */
    public static final int LINK_ADD_32 = 1 << 30;
    /** Both bits. */
    public static final int LINK_ADD = LINK_ADD_64 | LINK_ADD_32;

    /** The range of a packet pointer that a comparison found at the end of the packet. */
    public static final int AT_PACKET_END = -1;
    /** The range of a packet pointer that a comparison found beyond the end of the packet. */
    public static final int BEYOND_PACKET_END = -2;

    /** A register that cannot be read. */
    public static final RegValue NOT_INIT =
            new RegValue(RegKind.NOT_INIT, TypeFlags.NONE, 0, Scalar.UNKNOWN, 0, 0, null, 0, 0);
    /** A number of which nothing is known. */
    public static final RegValue UNKNOWN = scalar(Scalar.UNKNOWN);
    /** The number zero. */
    public static final RegValue ZERO = scalar(Scalar.ZERO);

    private final RegKind kind;
    private final int flags;
    private final int offset;
    private final Scalar number;
    private final int id;
    private final int refId;
    private final Object target;
    private final int detail;
    private final int detail2;

    private RegValue(
            RegKind kind,
            int flags,
            int offset,
            Scalar number,
            int id,
            int refId,
            Object target,
            int detail,
            int detail2) {
        this.kind = kind;
        this.flags = flags;
        this.offset = offset;
        this.number = number;
        this.id = id;
        this.refId = refId;
        this.target = target;
        this.detail = detail;
        this.detail2 = detail2;
    }

    /** Returns a scalar without id. */
    public static RegValue scalar(Scalar number) {
        return new RegValue(RegKind.SCALAR, TypeFlags.NONE, 0, number, 0, 0, null, 0, 0);
    }

    /** Returns a known number. */
    public static RegValue constant(long value) {
        return value == 0 ? ZERO : scalar(Scalar.constant(value));
    }

    /** Returns a pointer of this kind at offset 0 with no ids. */
    public static RegValue pointer(RegKind kind, int flags) {
        return new RegValue(kind, flags, 0, Scalar.ZERO, 0, 0, null, 0, 0);
    }

    /** Returns a pointer of this kind at offset 0 with no ids, with its target and detail as the class describes. */
    public static RegValue pointer(RegKind kind, int flags, Object target, int detail) {
        return new RegValue(kind, flags, 0, Scalar.ZERO, 0, 0, target, detail, 0);
    }

    /** Returns the frame pointer of a frame. */
    public static RegValue framePointer(int frame) {
        return pointer(RegKind.STACK, TypeFlags.NONE, null, frame);
    }

    public RegKind kind() {
        return kind;
    }

    /** Returns the bits of {@link TypeFlags}. */
    public int flags() {
        return flags;
    }

    /** Returns the fixed offset in bytes of a pointer, or a linked scalar's difference. */
    public int offset() {
        return offset;
    }

    /** Returns the value of a scalar, the variable part of a pointer's offset. */
    public Scalar number() {
        return number;
    }

    /** Returns the id, link bits included; 0 if none. */
    public int id() {
        return id;
    }

    /** Returns the id without link bits; 0 if none. */
    public int baseId() {
        return id & ~LINK_ADD;
    }

    /** Returns the id of the reference that keeps the object alive; 0 if none. */
    public int refId() {
        return refId;
    }

    /** Returns the kind-specific target; null if none. */
    public Object target() {
        return target;
    }

    /** Returns the kind-specific detail. */
    public int detail() {
        return detail;
    }

    /** Returns the kind-specific second detail. */
    public int detail2() {
        return detail2;
    }

    /** Returns the number of the frame that a stack pointer points into. */
    public int frame() {
        return detail;
    }

    /** Returns how many bytes from a packet pointer's base are proven readable, or one of the negative marks. */
    public int packetRange() {
        return detail;
    }

    /** Returns the size in bytes of the memory pointed to. */
    public int memorySize() {
        return detail;
    }

    /** Returns the BTF type id of the object pointed to. */
    public int typeId() {
        return detail;
    }

    public boolean isScalar() {
        return kind == RegKind.SCALAR;
    }

    /** Returns whether this is initialised and no scalar. */
    public boolean isPointer() {
        return kind != RegKind.SCALAR && kind != RegKind.NOT_INIT;
    }

    /** Returns whether this is a scalar with one possible value. */
    public boolean isConstant() {
        return kind == RegKind.SCALAR && number.isConstant();
    }

    /** Returns whether this is the number zero. */
    public boolean isZero() {
        return isConstant() && number.constantValue() == 0;
    }

    /** Returns whether any of these bits of {@link TypeFlags} is set. */
    public boolean has(int anyOf) {
        return (flags & anyOf) != 0;
    }

    public boolean mayBeNull() {
        return (flags & TypeFlags.MAYBE_NULL) != 0;
    }

    /** Returns whether the kind is this one and no flag is set. */
    public boolean is(RegKind plainKind) {
        return kind == plainKind && flags == 0;
    }

    public RegValue withKind(RegKind newKind, int newFlags) {
        return new RegValue(newKind, newFlags, offset, number, id, refId, target, detail, detail2);
    }

    public RegValue withFlags(int newFlags) {
        return newFlags == flags
                ? this
                : new RegValue(kind, newFlags, offset, number, id, refId, target, detail, detail2);
    }

    public RegValue withOffset(int newOffset) {
        return newOffset == offset
                ? this
                : new RegValue(kind, flags, newOffset, number, id, refId, target, detail, detail2);
    }

    public RegValue withNumber(Scalar newNumber) {
        return newNumber == number
                ? this
                : new RegValue(kind, flags, offset, newNumber, id, refId, target, detail, detail2);
    }

    public RegValue withId(int newId) {
        return newId == id ? this : new RegValue(kind, flags, offset, number, newId, refId, target, detail, detail2);
    }

    public RegValue withRefId(int newRefId) {
        return newRefId == refId
                ? this
                : new RegValue(kind, flags, offset, number, id, newRefId, target, detail, detail2);
    }

    public RegValue withDetail(int newDetail) {
        return newDetail == detail
                ? this
                : new RegValue(kind, flags, offset, number, id, refId, target, newDetail, detail2);
    }

    public RegValue withDetails(int newDetail, int newDetail2) {
        return new RegValue(kind, flags, offset, number, id, refId, target, newDetail, newDetail2);
    }

    /**
     * Returns whether kind, flags, offset, number and kind-specific parts are equal; ids are not compared.
     *
     * <p>Mirrors: the memory comparison up to {@code id} in regsafe.
     */
    public boolean sameUpToIds(RegValue that) {
        return this == that
                || (kind == that.kind
                        && flags == that.flags
                        && offset == that.offset
                        && target == that.target
                        && detail == that.detail
                        && detail2 == that.detail2
                        && number.equals(that.number));
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof RegValue that && sameUpToIds(that) && id == that.id && refId == that.refId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, flags, offset, number, id, refId, detail, detail2);
    }

    /** Returns a rough description for debuggers; logs are written by {@link StateText}. */
    @Override
    public String toString() {
        return kind + (flags == 0 ? "" : "|0x" + Integer.toHexString(flags)) + "+" + offset + " id=" + id + " ref="
                + refId + " detail=" + detail + " " + number;
    }
}
