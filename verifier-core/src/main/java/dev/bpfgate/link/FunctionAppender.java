package dev.bpfgate.link;

import dev.bpfgate.isa.ImmSource;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.InsnKind;
import dev.bpfgate.isa.LoadImm64;
import dev.bpfgate.isa.Opcode;
import dev.bpfgate.link.AssembledCode.Part;
import dev.bpfgate.object.ObjectFile;
import dev.bpfgate.object.ObjectFunction;
import dev.bpfgate.object.ProgramSection;
import dev.bpfgate.object.Reference;
import dev.bpfgate.object.Refusal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Puts behind a program each function that it needs, once: at the first call, or the first time that its address is taken,
 * followed by what that function needs itself. Then makes calls and addresses relative. Takes time linear in the code.
 */
final class FunctionAppender {
    private final ObjectFile object;
    private final PreparedFunctions prepared;
    private final AssembledCode code = new AssembledCode();
    private final Deque<Walk> walks = new ArrayDeque<>();
    private final Map<ObjectFunction, Integer> startOf = new HashMap<>();

    /** A function whose instructions are being looked at. */
    private static final class Walk {
        private final ObjectFunction function;
        private final ProgramSection section;
        private final int start;
        private int next;

        Walk(ObjectFunction function, ProgramSection section, int start) {
            this.function = function;
            this.section = section;
            this.start = start;
        }
    }

    FunctionAppender(ObjectFile object, PreparedFunctions prepared) {
        this.object = object;
        this.prepared = prepared;
    }

    /**
     * Returns the program with everything it needs.
     *
     * @param exceptionCallback appended last when nothing calls it, or null
     */
    AssembledCode assemble(ObjectFunction program, ObjectFunction exceptionCallback) throws UnlinkableException {
        enter(program);
        walkAll();
        if (exceptionCallback != null && !startOf.containsKey(exceptionCallback)) {
            append(exceptionCallback);
            walkAll();
        }
        return code;
    }

    /** Starts over a function without noting where it lies: a program that calls itself gets a second copy. */
    private Part enter(ObjectFunction function) throws UnlinkableException {
        Part part = code.append(function, prepared.get(function).code());
        walks.push(new Walk(function, object.section(function.section()), part.start()));
        return part;
    }

    private void append(ObjectFunction function) throws UnlinkableException {
        startOf.put(function, enter(function).start());
    }

    private void walkAll() throws UnlinkableException {
        while (!walks.isEmpty()) {
            Walk walk = walks.peek();
            if (walk.next == walk.function.slots()) {
                walks.pop();
            } else {
                visit(walk, walk.next++);
            }
        }
    }

    private void visit(Walk walk, int slot) throws UnlinkableException {
        Insn insn = code.at(walk.start + slot);
        boolean isCall = isSubprogramCall(insn);
        int sectionSlot = walk.function.startSlot() + slot;
        Reference reference = walk.section.referenceAt(sectionSlot);
        if (!isCall && !isFunctionAddress(insn, reference) || reference instanceof Reference.ToExtern) {
            return;
        }
        ObjectFunction target = target(walk, sectionSlot, insn, reference);
        if (!startOf.containsKey(target)) {
            append(target);
        }
        int at = walk.start + slot;
        int distance = startOf.get(target) - at - 1;
        if (isCall) {
            code.patch(at, insn.src(), insn.off(), distance);
        } else {
            requireSecondSlot(walk, slot);
            code.patchLoad(at, ImmSource.FUNCTION.code(), distance, ((LoadImm64) insn).nextImm());
        }
    }

    private static boolean isSubprogramCall(Insn insn) {
        return insn.opcode() == Opcode.CALL && insn.src() == 1 && insn.dst() == 0 && insn.off() == 0;
    }

    private static boolean isFunctionAddress(Insn insn, Reference reference) {
        return insn.kind() == InsnKind.LOAD_IMM64
                && (insn.src() == ImmSource.FUNCTION.code() || reference instanceof Reference.ToFunction);
    }

    private ObjectFunction target(Walk walk, int sectionSlot, Insn insn, Reference reference)
            throws UnlinkableException {
        long slot;
        if (reference instanceof Reference.ToCallee callee) {
            slot = callee.target();
        } else if (reference instanceof Reference.ToFunction function) {
            slot = function.target();
        } else if (reference == null && insn.kind() == InsnKind.CALL) {
            // Within a section no relocation is needed, for the distance never changes.
            slot = sectionSlot + (long) insn.imm() + 1;
        } else {
            throw UnlinkableException.refused(
                    Refusal.RELOCATION,
                    "function " + walk.function.name() + ", instruction " + sectionSlot + ": unexpected reference");
        }
        ProgramSection text = object.text();
        ObjectFunction target = text == null ? null : text.functionAt(slot);
        if (target == null) {
            throw UnlinkableException.refused(
                    Refusal.RELOCATION,
                    "function " + walk.function.name() + " refers to slot " + slot
                            + " of section .text, where no function is");
        }
        return target;
    }

    private static void requireSecondSlot(Walk walk, int slot) throws UnlinkableException {
        if (slot + 1 == walk.function.slots()) {
            throw UnlinkableException.refused(
                    Refusal.RELOCATION, "function " + walk.function.name() + " ends inside a 64-bit load");
        }
    }
}
