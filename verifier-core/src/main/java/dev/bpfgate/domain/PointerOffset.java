package dev.bpfgate.domain;

/** Arithmetic on variable offsets of pointers, which is more forgetful than that on numbers. */
final class PointerOffset {

    private PointerOffset() {}

    static Scalar add(Bounds result, Bounds addend, Scalar offset, Scalar added) {
        result.load(offset);
        addend.load(added);
        Range wide = result.wide;
        long max = wide.umax + addend.wide.umax;
        boolean wraps = Long.compareUnsigned(max, wide.umax) < 0;
        wide.add(addend.wide);
        if (wraps) {
            wide.resetUnsigned();
        }
        result.setTnum(result.tnum().add(addend.tnum()));
        return finish(result, offset);
    }

    static Scalar subtract(Bounds result, Bounds subtrahend, Scalar offset, Scalar subtracted) {
        result.load(offset);
        subtrahend.load(subtracted);
        Range wide = result.wide;
        boolean wraps = Long.compareUnsigned(wide.umin, subtrahend.wide.umax) < 0;
        wide.subtract(subtrahend.wide);
        if (wraps) {
            wide.resetUnsigned();
        }
        result.setTnum(result.tnum().subtract(subtrahend.tnum()));
        return finish(result, offset);
    }

    private static Scalar finish(Bounds result, Scalar offset) {
        result.low.reset();
        BoundsDeduction.synchronize(result);
        return result.freeze(offset);
    }
}
