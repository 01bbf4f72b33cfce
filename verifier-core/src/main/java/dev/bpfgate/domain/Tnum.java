package dev.bpfgate.domain;

/**
 * A number of which some bits are known: bit {@code i} is unknown where {@code mask} has it, otherwise as in {@code value}.
 *
 * <p>It stands for the set of all numbers that agree with its known bits. Each operation returns a set that contains
 * every result of the operation on members, though not always the smallest such set.
 *
 * @param value the known bits; zero where unknown
 * @param mask the unknown bits
 */
public record Tnum(long value, long mask) {

    /** Nothing is known: all numbers. */
    public static final Tnum UNKNOWN = new Tnum(0, -1L);

    private static final long LOW_HALF = 0xffff_ffffL;

    /** Checks that no bit is both known and unknown. */
    public Tnum {
        assert (value & mask) == 0 : "known and unknown bits overlap";
    }

    /** Returns the number of which every bit is known. */
    public static Tnum constant(long value) {
        return new Tnum(value, 0);
    }

    /** Returns the smallest set that contains the unsigned numbers from {@code min} to {@code max}: their common prefix. */
    public static Tnum range(long min, long max) {
        long unknown = rangeMask(min, max);
        return new Tnum(min & ~unknown, unknown);
    }

    /** Returns the mask of {@link #range}: every bit from the highest one in which the ends differ downwards. */
    static long rangeMask(long min, long max) {
        long highestDifference = Long.highestOneBit(min ^ max);
        return highestDifference == 0 ? 0 : highestDifference | (highestDifference - 1);
    }

    /** Returns whether every bit is known. */
    public boolean isConstant() {
        return mask == 0;
    }

    /** Returns whether nothing is known. */
    public boolean isUnknown() {
        return mask == -1L;
    }

    /** Returns whether every member of {@code that} is a member of this. */
    public boolean contains(Tnum that) {
        return contains(value, mask, that.value, that.mask);
    }

    /** The allocation-free form of {@link #contains(Tnum)}. */
    public static boolean contains(long value, long mask, long otherValue, long otherMask) {
        return (otherMask & ~mask) == 0 && (otherValue & ~mask) == value;
    }

    /** Returns whether this and {@code that} have a member in common. */
    public boolean overlaps(Tnum that) {
        return overlaps(value, mask, that.value, that.mask);
    }

    /** The allocation-free form of {@link #overlaps(Tnum)}. */
    public static boolean overlaps(long value, long mask, long otherValue, long otherMask) {
        return ((value ^ otherValue) & ~(mask | otherMask)) == 0;
    }

    /** Returns the sums, modulo 2^64. */
    public Tnum add(Tnum that) {
        long minSum = value + that.value;
        long maxSum = minSum + mask + that.mask;
        long unknown = (maxSum ^ minSum) | mask | that.mask; // a bit is known only if no carry can change it
        return new Tnum(minSum & ~unknown, unknown);
    }

    /** Returns the differences, modulo 2^64. */
    public Tnum subtract(Tnum that) {
        long difference = value - that.value;
        long maxDifference = difference + mask;
        long minDifference = difference - that.mask;
        long unknown = (maxDifference ^ minDifference) | mask | that.mask; // known only if no borrow can change it
        return new Tnum(difference & ~unknown, unknown);
    }

    /** Returns the negated numbers. */
    public Tnum negate() {
        return constant(0).subtract(this);
    }

    /** Returns the bitwise conjunctions: known zero in either makes known zero. */
    public Tnum and(Tnum that) {
        long ones = value & that.value;
        long maybeOnes = (value | mask) & (that.value | that.mask);
        return new Tnum(ones, maybeOnes & ~ones);
    }

    /** Returns the bitwise disjunctions: known one in either makes known one. */
    public Tnum or(Tnum that) {
        long ones = value | that.value;
        return new Tnum(ones, (mask | that.mask) & ~ones);
    }

    /** Returns the bitwise exclusive disjunctions. */
    public Tnum xor(Tnum that) {
        long unknown = mask | that.mask;
        return new Tnum((value ^ that.value) & ~unknown, unknown);
    }

    /**
     * Returns the products, modulo 2^64.
     *
     * <p>Long multiplication: for each bit of this number the other one, shifted, is added; where the bit is unknown the sums
     * with and without it are united. Mirrors: tnum_mul, 6.18 (earlier kernels are less precise).
     */
    public Tnum multiply(Tnum that) {
        Tnum sum = constant(0);
        Tnum shifted = that;
        long ones = value;
        long unknowns = mask;
        while ((ones | unknowns) != 0) {
            if ((ones & 1) != 0) {
                sum = sum.add(shifted);
            } else if ((unknowns & 1) != 0) {
                sum = sum.union(sum.add(shifted));
            }
            ones >>>= 1;
            unknowns >>>= 1;
            shifted = shifted.shiftLeft(1);
        }
        return sum;
    }

    /** Returns the numbers shifted left by {@code bits}, 0 to 63. */
    public Tnum shiftLeft(int bits) {
        return new Tnum(value << bits, mask << bits);
    }

    /** Returns the numbers shifted right by {@code bits}, 0 to 63, filled with zeros. */
    public Tnum shiftRight(int bits) {
        return new Tnum(value >>> bits, mask >>> bits);
    }

    /** Returns the numbers shifted right by {@code bits}, 0 to 63, filled with copies of bit 63. */
    public Tnum shiftRightSigned(int bits) {
        return new Tnum(value >> bits, mask >> bits);
    }

    /** Returns the low 32 bits shifted right by {@code bits}, 0 to 31, filled with copies of bit 31; high bits are zero. */
    public Tnum shiftRightSigned32(int bits) {
        return new Tnum(((int) value >> bits) & LOW_HALF, ((int) mask >> bits) & LOW_HALF);
    }

    /** Returns the numbers that are in both; the two must {@linkplain #overlaps overlap} for the result to mean anything. */
    public Tnum intersect(Tnum that) {
        long unknown = mask & that.mask;
        return new Tnum((value | that.value) & ~unknown, unknown);
    }

    /** Returns the smallest set that contains both. */
    public Tnum union(Tnum that) {
        long unknown = (value ^ that.value) | mask | that.mask;
        return new Tnum(value & that.value & ~unknown, unknown);
    }

    /** Returns the low {@code bytes} bytes, 1 to 8, with zeros above. */
    public Tnum truncate(int bytes) {
        if (bytes == 8) {
            return this;
        }
        long kept = (1L << (bytes * 8)) - 1;
        return new Tnum(value & kept, mask & kept);
    }

    /** Returns the low 32 bits, with zeros above. */
    public Tnum lowHalf() {
        return new Tnum(value & LOW_HALF, mask & LOW_HALF);
    }

    /** Returns this number with its low 32 bits replaced by those of {@code low}. */
    public Tnum withLowHalf(Tnum low) {
        return new Tnum((value & ~LOW_HALF) | (low.value & LOW_HALF), (mask & ~LOW_HALF) | (low.mask & LOW_HALF));
    }

    /** Returns the low {@code bytes} bytes, 2, 4 or 8, in opposite order, with zeros above. */
    public Tnum byteSwap(int bytes) {
        int unused = 64 - bytes * 8;
        return new Tnum(Long.reverseBytes(value) >>> unused, Long.reverseBytes(mask) >>> unused);
    }

    /** Returns the smallest member above {@code bound}, unsigned, or the largest member if none is. */
    public long next(long bound) {
        return next(value, mask, bound);
    }

    /**
     * The allocation-free form of {@link #next(long)}.
     *
     * <p>The least candidate, {@code bound + 1}, agrees with the known bits down to some highest bit of disagreement. If that
     * bit is known to be one, setting it makes the number large enough and all below can be least; if it is known to be
     * zero, the lowest unknown bit above it that is still zero must be raised first.
     */
    static long next(long value, long mask, long bound) {
        long largest = value | mask;
        if (Long.compareUnsigned(bound, largest) >= 0) {
            return largest;
        }
        long candidate = bound + 1;
        long disagreement = Long.highestOneBit((candidate ^ value) & ~mask);
        if (disagreement == 0) {
            return candidate;
        }
        long below = disagreement | (disagreement - 1);
        if ((value & disagreement) != 0) {
            return (candidate & ~below) | (value & below);
        }
        long raised = (candidate | ~mask | below) + 1;
        return (raised & mask) | value;
    }
}
