package dev.bpfgate.link.core;

/**
 * What a relocation does to its instruction.
 *
 * @param wanted what the relocation speaks of, in the object's types; its text is how loaders name the relocation
 * @param found what it is in the kernel's types, null when there is nothing
 * @param original the answer in the object's types; null when there is none
 * @param answer the answer in the kernel's types; null when the instruction is poisoned: whoever executes it is refused
 */
public record CoreAnswer(CoreSpec wanted, CoreSpec found, CoreValue original, CoreValue answer) {
    /** Returns whether the target has nothing of the kind, so that the instruction becomes one that the kernel refuses. */
    public boolean isPoison() {
        return answer == null;
    }

    /** Returns whether loads and stores would have to change their width in a way that changes their meaning. */
    boolean changesMeaningOfAccess() {
        return answer.accessBytes() != original.accessBytes()
                && !CoreValue.mayChangeWidth(
                        wanted.btf().type(original.accessTypeId()),
                        (found == null ? wanted : found).btf().type(answer.accessTypeId()));
    }
}
