package dev.bpfgate.link.core;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.ext.CoreRelocation;
import dev.bpfgate.btf.ext.CoreRelocationKind;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.link.UnlinkableException;
import dev.bpfgate.object.Refusal;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adjusts instructions to the types of the kernel that will run them:
 *
 * <ol>
 *   <li>the way of the relocation is followed through the object's types: {@link CoreSpecParser};
 *   <li>types of the kernel with the same name are looked up: {@link CoreCandidates};
 *   <li>the way is followed by names through each of them: {@link CoreMatcher};
 *   <li>what was asked is calculated, in the object's types and in the kernel's: {@link CoreCalculator};
 *   <li>the answer is put into the instruction, or the instruction is poisoned: {@link CorePatch}.
 * </ol>
 *
 * <p>Several candidates must give the same answer. Not for use by several threads.
 */
public final class CoreRelocator {
    private static final Logger LOG = LoggerFactory.getLogger(CoreRelocator.class);

    private final Btf local;
    private final Btf target;
    private final CoreSpecParser parser;
    private final CoreCandidates candidates;

    /**
     * Creates a relocator for one object and one kernel.
     *
     * @param local the object's types as compiled
     * @param target the kernel's types, or null when not known: whatever depends on them is then undecided
     */
    public CoreRelocator(Btf local, Btf target) {
        this(local, target, new CoreCandidates(local, target));
    }

    private CoreRelocator(Btf local, Btf target, CoreCandidates candidates) {
        this.local = local;
        this.target = target;
        this.parser = new CoreSpecParser(local);
        this.candidates = candidates;
    }

    /** Returns a relocator for one program, which knows what this one has learnt, and learns for itself. */
    public CoreRelocator fork() {
        return new CoreRelocator(local, target, candidates.fork());
    }

    /**
     * Changes the instruction that a relocation is about, and the second slot of a 64-bit load with it.
     *
     * @param code instructions, which are changed
     * @param slot the instruction's place among them
     * @return what was asked and answered
     */
    public CoreAnswer relocate(CoreRelocation relocation, Insn[] code, int slot) throws UnlinkableException {
        CoreAnswer answer = answer(parser.parse(relocation));
        boolean poisoned = CorePatch.apply(code, slot, answer);
        LOG.debug("slot {}: {} is {}{}", slot, answer.wanted(), answer.found(), poisoned ? ", poisoned" : "");
        return poisoned ? new CoreAnswer(answer.wanted(), answer.found(), null, null) : answer;
    }

    private CoreAnswer answer(CoreSpec wanted) throws UnlinkableException {
        if (wanted.kind() == CoreRelocationKind.TYPE_ID_LOCAL) {
            CoreValue number = CoreValue.inexact(wanted.rootTypeId());
            return new CoreAnswer(wanted, wanted, number, number);
        }
        if (local.name(wanted.rootTypeId()).isEmpty()) {
            throw UnlinkableException.refused(
                    Refusal.ENOTSUP, "relocation " + wanted + " begins at a type without a name");
        }
        if (target == null) {
            throw UnlinkableException.undecided("type information");
        }
        CoreAnswer answer = search(wanted);
        return answer != null ? answer : missing(wanted);
    }

    private CoreAnswer search(CoreSpec wanted) throws UnlinkableException {
        int[] tried = candidates.of(wanted.rootTypeId());
        int[] matching = new int[tried.length];
        int count = 0;
        CoreAnswer first = null;
        for (int candidate : tried) {
            CoreSpec found = CoreMatcher.match(wanted, target, candidate);
            if (found == null) {
                continue;
            }
            CoreAnswer answer = new CoreAnswer(wanted, found, originalOf(wanted), CoreCalculator.of(found));
            if (first == null) {
                first = answer;
            } else {
                requireSame(first, answer);
            }
            matching[count++] = candidate;
        }
        if (count > 0) {
            candidates.narrow(wanted.rootTypeId(), Arrays.copyOf(matching, count));
        }
        return first;
    }

    private static void requireSame(CoreAnswer first, CoreAnswer other) throws UnlinkableException {
        if (first.found().bitOffset() != other.found().bitOffset()
                || first.answer().number() != other.answer().number()) {
            throw UnlinkableException.refused(
                    Refusal.EINVAL,
                    "relocation " + first.wanted() + " is ambiguous: " + first.found() + " or " + other.found());
        }
    }

    private static CoreAnswer missing(CoreSpec wanted) throws UnlinkableException {
        CoreValue answer = CoreCalculator.whenMissing(wanted.kind());
        // also of what the target lacks: loaders refuse a question that makes no sense in the object's own types
        CoreValue original = originalOf(wanted);
        return new CoreAnswer(wanted, null, answer == null ? null : original, answer);
    }

    /** What a relocation of a type asks of the object's own types depends on nothing but the question. */
    private static CoreValue originalOf(CoreSpec wanted) throws UnlinkableException {
        return CoreCalculator.of(wanted);
    }
}
