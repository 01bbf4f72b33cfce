package dev.bpfgate.object;

import dev.bpfgate.isa.Insn;
import java.util.List;

/**
 * A section of instructions. Immutable, except that {@link #insns()} hands out its own array.
 *
 * @param index its place in the file
 * @param name as the file has it, with a question mark when loaders shall not load its programs unasked
 * @param insns its instructions as compiled, with every reference unresolved; not to be changed
 * @param functions what lies in it, by first slot
 * @param references what its instructions refer to, by slot
 */
public record ProgramSection(
        int index, String name, Insn[] insns, List<ObjectFunction> functions, List<Reference> references) {
    /** The section of functions that are no programs of their own. */
    public static final String TEXT = ".text";

    public ProgramSection {
        functions = List.copyOf(functions);
        references = List.copyOf(references);
    }

    /** Returns whether its functions are called by programs rather than being programs. */
    public boolean isText() {
        return name.equals(TEXT);
    }

    /** Returns what the instruction in a slot refers to, or null. Takes time logarithmic in the number of references. */
    public Reference referenceAt(int slot) {
        int place = firstReference(slot);
        return place < references.size() && references.get(place).slot() == slot ? references.get(place) : null;
    }

    /** Returns the references of one function, by slot. */
    public List<Reference> referencesIn(ObjectFunction function) {
        return references.subList(firstReference(function.startSlot()), firstReference(function.endSlot()));
    }

    private int firstReference(int slot) {
        int low = 0;
        int high = references.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (references.get(middle).slot() < slot) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns the function that a slot belongs to, or null. Takes time logarithmic in the number of functions. */
    public ObjectFunction functionAt(long slot) {
        int low = 0;
        int high = functions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (functions.get(middle).startSlot() <= slot) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 && functions.get(low - 1).contains(slot) ? functions.get(low - 1) : null;
    }
}
