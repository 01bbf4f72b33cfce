package dev.bpfgate.link.core;

import dev.bpfgate.btf.BtfType;

/**
 * What a relocation's answer is in one type table.
 *
 * @param number the answer
 * @param accessBytes how wide a load or store of the field is, 0 when that is not the question
 * @param accessTypeId the type that is loaded or stored, 0 when that is not the question
 * @param isExact whether the compiler must have put the same number into the instruction
 */
record CoreValue(long number, long accessBytes, int accessTypeId, boolean isExact) {
    static CoreValue exact(long number) {
        return new CoreValue(number, 0, 0, true);
    }

    static CoreValue inexact(long number) {
        return new CoreValue(number, 0, 0, false);
    }

    /** Returns whether a load of one width may become one of another: pointers and unsigned integers keep their value. */
    static boolean mayChangeWidth(BtfType from, BtfType to) {
        if (from instanceof BtfType.Pointer && to instanceof BtfType.Pointer) {
            return true;
        }
        return from instanceof BtfType.Int left
                && to instanceof BtfType.Int right
                && left.encoding() != BtfType.Int.SIGNED
                && right.encoding() != BtfType.Int.SIGNED;
    }
}
