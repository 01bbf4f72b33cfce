package dev.bpfgate.explain.cause;

import static java.util.Map.entry;

import dev.bpfgate.diag.AluCode;
import dev.bpfgate.diag.DiagnosticCode;
import java.util.Map;

/** What cannot be computed. */
final class PointerRules {
    static final Map<DiagnosticCode, PlainRule> RULES = Map.ofEntries(
            entry(
                    AluCode.POINTER_ARITHMETIC_ON_TYPE,
                    new PlainRule(
                            "pointer-not-movable",
                            "this pointer cannot be moved",
                            "moved here",
                            "",
                            "move the other pointer instead: compare data + N with data_end, not data with data_end - N")),
            entry(
                    AluCode.POINTER_ARITHMETIC_32,
                    new PlainRule(
                            "pointer-truncated",
                            "a pointer is kept in 32 bits here",
                            "only 32 bits of the pointer are used",
                            "",
                            "keep pointers, and numbers made of them, in 64 bits: void *, __u64 or long")),
            entry(
                    AluCode.POINTER_PARTIAL_COPY,
                    new PlainRule(
                            "pointer-truncated",
                            "only a part of a pointer is copied here",
                            "a part of the pointer",
                            "",
                            "keep pointers in 64 bits: void *, __u64 or long")),
            entry(
                    AluCode.POINTER_OPERATOR,
                    new PlainRule(
                            "pointer-arithmetic",
                            "pointers can be added to and subtracted from, and nothing else",
                            "this operator takes no pointer",
                            "",
                            "compute with a number, such as an index or what the pointer points to")),
            entry(
                    AluCode.POINTER_BITWISE,
                    new PlainRule(
                            "pointer-arithmetic",
                            "bits of a pointer cannot be changed",
                            "this operator takes no pointer",
                            "",
                            "compute the offset as a number, and add it to the pointer")),
            entry(
                    AluCode.POINTER_OFFSET_CONSTANT,
                    new PlainRule(
                            "pointer-arithmetic",
                            "the number added to this pointer is too large",
                            "added here",
                            "a number between -2^29 and 2^29",
                            "compute offsets as small numbers; a pointer cannot be masked or aligned")),
            entry(
                    AluCode.POINTER_OFFSET_FIXED,
                    new PlainRule(
                            "pointer-arithmetic",
                            "this moves the pointer by {1} bytes, further than any object is long",
                            "moved here",
                            "an offset between -2^29 and 2^29",
                            "compute the offset as a number, check it, and add it to the pointer last")),
            entry(
                    AluCode.POINTER_OFFSET_UNBOUNDED,
                    new PlainRule(
                            "unchecked-index",
                            "a number is added to a pointer, and nothing is known about its size",
                            "added here",
                            "a number with an upper bound",
                            "compare the number with a constant first, as an unsigned 64-bit variable, and leave if it is"
                                    + " larger")),
            entry(
                    AluCode.POINTER_OP_POINTER,
                    new PlainRule(
                            "pointer-arithmetic",
                            "two pointers cannot be combined like this",
                            "combined here",
                            "",
                            "subtract packet pointers only, and add numbers only")),
            entry(
                    AluCode.POINTER_FROM_SCALAR,
                    new PlainRule(
                            "pointer-arithmetic",
                            "a pointer is subtracted from a number",
                            "subtracted here",
                            "pointer - number, or pointer - pointer into the same packet",
                            "the other way round is possible: subtract the number from the pointer")),
            entry(
                    AluCode.SUBTRACTION_FROM_STACK,
                    new PlainRule(
                            "pointer-arithmetic",
                            "a number is subtracted from a pointer to the stack",
                            "subtracted here",
                            "",
                            "add the negative number instead, which is what compilers do")),
            entry(
                    AluCode.DIVISION_BY_ZERO,
                    new PlainRule(
                            "division-by-zero",
                            "this divides by the constant 0",
                            "divided here",
                            "a divisor that is not the constant 0",
                            "look at what the divisor is made of: here the compiler knows that it is 0. Dividing by a"
                                    + " variable needs no check; the result is 0 if it is 0")),
            entry(
                    AluCode.INVALID_SHIFT,
                    new PlainRule(
                            "shift-too-far",
                            "this shifts by {0} bits, more than the number has",
                            "shifted here",
                            "less than 64 bits, and less than 32 of a 32-bit number",
                            "make the number wider, or shift by less")));

    private PointerRules() {}
}
