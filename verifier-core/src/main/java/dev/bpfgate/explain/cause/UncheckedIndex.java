package dev.bpfgate.explain.cause;

import dev.bpfgate.diag.AluCode;
import dev.bpfgate.diag.MemoryCode;
import dev.bpfgate.diag.PathEvent;
import dev.bpfgate.diag.StackCode;
import dev.bpfgate.domain.Scalar;
import dev.bpfgate.explain.Explanation;
import dev.bpfgate.explain.Help;
import dev.bpfgate.explain.source.AccessText;
import dev.bpfgate.explain.source.Declaration;
import dev.bpfgate.explain.source.Statement;
import dev.bpfgate.interp.trace.KnownText;
import dev.bpfgate.interp.trace.ValueStory.Chapter;
import dev.bpfgate.isa.Alu;
import dev.bpfgate.isa.AluOp;
import dev.bpfgate.isa.Atomic;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.Load;
import dev.bpfgate.isa.Store;
import dev.bpfgate.isa.StoreImm;
import dev.bpfgate.link.LineRecord;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;
import java.util.List;

/** An index that can lie outside of the object that it selects from: no check, a check of something else, or one too high. */
final class UncheckedIndex implements RootCause {
    private static final long LARGEST_32 = 0xffff_ffffL;

    /** What is added to a pointer: the pointer, the number, and what one element takes. */
    private record Sum(RegValue pointer, Scalar number, long scale) {}

    @Override
    public Explanation explain(Failure failure) {
        boolean fits = failure.is(
                MemoryCode.UNBOUNDED_ACCESS,
                MemoryCode.MAX_VALUE_OUTSIDE,
                MemoryCode.MIN_VALUE_OUTSIDE,
                MemoryCode.MIN_VALUE_NEGATIVE,
                AluCode.POINTER_OFFSET_UNBOUNDED,
                AluCode.POINTER_OFFSET_VALUE,
                StackCode.STACK_UNBOUNDED,
                StackCode.STACK_OUT_OF_BOUNDS_VARIABLE);
        if (!fits || failure.path() == null || failure.register() < 0) {
            return null;
        }
        Sum sum = sum(failure);
        return sum == null || sum.number.isConstant() ? null : explain(failure, sum);
    }

    private static Explanation explain(Failure failure, Sum sum) {
        LineRecord place = failure.place();
        AccessText access =
                place == null ? null : AccessText.index(failure.textAt(failure.insnIndex()), place.column());
        String index = access == null ? "" : access.part();
        String array = access == null ? "" : access.base();
        String count = access == null ? "" : new Extent(failure).elements(array);
        if (count.isEmpty()) {
            count = count(failure, sum);
        }
        Scalar known = sum.number;
        boolean offByOne =
                count.matches("\\d{1,9}") && known.smin() >= 0 && known.umax() / sum.scale == Long.parseLong(count);
        String what = Words.quoted(index, "the offset");
        Finding finding =
                Finding.of(offByOne ? "off-by-one" : "unchecked-index", title(failure, what, array, known, offByOne));
        finding.fault(access == null ? "out of range here" : "'" + array + "' may be left here");
        new Checks(failure, index).labels().forEach(finding::label);
        String room = Extent.words(sum.pointer);
        finding.proof(
                (count.isEmpty() ? "an index inside" : "an index below " + count) + (room.isEmpty() ? "" : ": " + room),
                "index " + range(failure, known, sum.scale, new Checks(failure, index).comparedBits() == Integer.SIZE)
                        + (sum.scale > 1 ? ", " + sum.scale + " bytes each" : ""));
        return finding.help(offByOne ? tighter(failure, index, count) : null)
                .help(finding.hasHelp() ? null : check(failure, index, count, known))
                .done();
    }

    /** What was known before the index became an offset, where multiplying lost it. */
    private static String range(Failure failure, Scalar offset, long scale, boolean halfKnown) {
        if (halfKnown) {
            return "any number: its high bits are not known";
        }
        if (offset.smin() >= 0) {
            return offset.umin() / scale + ".." + KnownText.limit(offset.umax() / scale);
        }
        Chapter compared = failure.last(PathEvent.Compared.class);
        boolean multiplied = scale > 1 && compared != null;
        return multiplied
                ? ((PathEvent.Compared) compared.event()).after()
                : scale > 1 ? "any number" : KnownText.of(offset);
    }

    private static String title(Failure failure, String what, String array, Scalar known, boolean offByOne) {
        String of = array.isEmpty() ? "the end of the object" : "the end of '" + array + "'";
        if (offByOne) {
            return "the check of " + what + " lets one too many through";
        }
        Checks checks = new Checks(failure, what.replace("'", ""));
        int bits = checks.comparedBits();
        if (bits > 0) {
            return "only the low " + bits + " bits of " + what + " are compared, and it is used as a whole";
        }
        if (checks.isConditional()) {
            return what + " is bounded on one way to here, and not on another";
        }
        boolean bounded =
                failure.last(PathEvent.Compared.class) != null && failure.is(AluCode.POINTER_OFFSET_UNBOUNDED);
        boolean negative = known.smin() < 0 && (known.smax() < LARGEST_32 || bounded && !isUnsigned(failure, what));
        return negative ? what + " may be negative here" : what + " may lie beyond " + of;
    }

    private static boolean isUnsigned(Failure failure, String quoted) {
        LineRecord place = failure.place();
        Declaration declared = place == null
                ? null
                : Declaration.of(failure.source(), place.file(), place.line(), quoted.replace("'", ""));
        return declared != null && declared.isUnsigned();
    }

    private static Help tighter(Failure failure, String index, String count) {
        for (Checks.Check check : new Checks(failure, index).inSource()) {
            String text = check.text();
            String name = java.util.regex.Pattern.quote(index);
            String better = text.replaceFirst("(?<![\\w>.])" + name + "\\s*<=", "\0 <")
                    .replaceFirst("(?<![\\w>.])" + name + "\\s*>(?!=)", "\0 >=");
            if (!better.equals(text)) {
                String file = failure.place().file();
                return new Advice(failure)
                        .line(
                                file,
                                check.line(),
                                better.replace("\0", index),
                                "'" + index + "' must be below " + count);
            }
        }
        return null;
    }

    private static Help check(Failure failure, String index, String count, Scalar known) {
        boolean sideEffects = index.isEmpty() || index.matches(".*(\\+\\+|--|[^=<>!]=[^=]|\\w\\().*");
        if (sideEffects || count.isEmpty()) {
            return Help.of(
                    "compare the index with the number of elements, and leave if it is not below, before this access");
        }
        String words = "check '" + index + "' right before it is used";
        if (index.matches(".*(->|\\[|\\*\\s*\\w).*")) {
            return readOnce(failure, index, count);
        }
        List<String> code = List.of(
                "if (" + outside(failure, index, count, known) + ")",
                "\t" + new EarlyReturn(failure).in(failure.insnIndex()));
        return new Advice(failure).before(failure.insnIndex(), words, code);
    }

    /** What lies in memory may change between check and use, so it is read into a variable first. */
    private static Help readOnce(Failure failure, String index, String count) {
        String name = failure.freshName("index", "position", "place");
        List<String> code = List.of(
                "__u64 " + name + " = " + index + ";",
                "",
                "if (" + name + " >= " + count + ")",
                "\t" + new EarlyReturn(failure).in(failure.insnIndex()));
        Statement statement = failure.statementAt(failure.insnIndex());
        String words = "read '" + index + "' once, check that, and use that: memory may change in between";
        Help before = new Advice(failure).before(statement, words, code);
        return before.edits().isEmpty()
                ? before
                : Advice.all(
                        words,
                        code,
                        List.of(before.edits(), Advice.replacing(statement, "[" + index + "]", "[" + name + "]")));
    }

    private static String outside(Failure failure, String index, String count, Scalar known) {
        LineRecord place = failure.place();
        Declaration declared = index.matches("\\w+") && place != null
                ? Declaration.of(failure.source(), place.file(), place.line(), index)
                : null;
        if (declared != null && declared.isUnsigned()) {
            return index + " >= " + count;
        }
        if (index.matches("\\w+")) {
            return declared == null && known.smin() >= 0
                    ? index + " >= " + count
                    : index + " < 0 || " + index + " >= " + count;
        }
        return known.smin() >= 0 ? index + " >= " + count : "(__u64)(" + index + ") >= " + count;
    }

    private static String count(Failure failure, Sum sum) {
        long bytes = Extent.bytes(sum.pointer);
        Insn access = access(failure);
        if (bytes < 0 || access == null) {
            return "";
        }
        long first = sum.pointer.offset() + (access.kind() == failure.insn().kind() ? access.off() : 0L);
        long room = bytes - Math.max(0, first) - size(access);
        return room < 0 ? "" : Long.toString(room / sum.scale + 1);
    }

    /** Returns the access itself: the failing instruction, or what uses the sum that failed. */
    private static Insn access(Failure failure) {
        int from = failure.insnIndex();
        Insn[] insns = failure.program().insns();
        int base = insns[from] instanceof Alu sum ? sum.dst() : -1;
        for (int at = from; at < Math.min(insns.length, from + 8); at++) {
            Insn insn = insns[at];
            boolean uses = base < 0 || (insn instanceof Load load ? load.src() : insn.dst()) == base;
            if (size(insn) > 0 && uses) {
                return insn;
            }
        }
        return null;
    }

    private static int size(Insn insn) {
        if (insn instanceof Load load) {
            return load.size().bytes();
        }
        if (insn instanceof Store store) {
            return store.size().bytes();
        }
        if (insn instanceof StoreImm store) {
            return store.size().bytes();
        }
        return insn instanceof Atomic atomic ? atomic.size().bytes() : 0;
    }

    private static Sum sum(Failure failure) {
        if (failure.insn() instanceof Alu alu && !alu.immediate()) {
            RegValue left = failure.path().register(alu.dst());
            RegValue right = failure.path().register(alu.src());
            return sum(failure, left, right);
        }
        for (int i = failure.story().size() - 1; i >= 0; i--) {
            Chapter chapter = failure.story().get(i);
            boolean added = chapter.event() instanceof PathEvent.Changed
                    && failure.program().insns()[chapter.event().insn()] instanceof Alu alu
                    && !alu.immediate();
            if (added) {
                RegValue left = failure.path().destinationBefore(chapter.step());
                RegValue right = failure.path().sourceBefore(chapter.step());
                Sum sum = sum(failure, left, right);
                if (sum != null) {
                    return sum;
                }
            }
        }
        return null;
    }

    private static Sum sum(Failure failure, RegValue left, RegValue right) {
        if (left.isPointer() && right.isScalar() && left.kind() != RegKind.PACKET) {
            return new Sum(left, right.number(), scale(failure, right.number()));
        }
        return right.isPointer() && left.isScalar() && right.kind() != RegKind.PACKET
                ? new Sum(right, left.number(), scale(failure, left.number()))
                : null;
    }

    private static long scale(Failure failure, Scalar number) {
        for (Chapter chapter : failure.story()) {
            boolean multiplied = chapter.event() instanceof PathEvent.Changed
                    && failure.program().insns()[chapter.event().insn()] instanceof Alu alu
                    && alu.op() == AluOp.MUL
                    && alu.immediate()
                    && alu.imm() > 0;
            if (multiplied) {
                return ((Alu) failure.program().insns()[chapter.event().insn()]).imm();
            }
        }
        long possible = number.value() | number.mask();
        return possible == 0 ? 1 : Math.min(Long.lowestOneBit(possible), 4096);
    }
}
