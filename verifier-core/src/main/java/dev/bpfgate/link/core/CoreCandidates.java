package dev.bpfgate.link.core;

import dev.bpfgate.btf.Btf;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The types of the kernel that may be meant by a type of the object: those of its kind and name, flavours aside. Once a
 * relocation has told which of them have the field it asks for, later relocations of the same type look at those only:
 * later ones of the same program, or of any program when the first was in a function common to all.
 */
final class CoreCandidates {
    private final Btf local;
    private final Btf target;
    private final CoreCandidates common;
    private final Map<Integer, int[]> found;
    private final Map<Integer, int[]> narrowed = new HashMap<>();

    CoreCandidates(Btf local, Btf target) {
        this(local, target, null, new HashMap<>());
    }

    private CoreCandidates(Btf local, Btf target, CoreCandidates common, Map<Integer, int[]> found) {
        this.local = local;
        this.target = target;
        this.common = common;
        this.found = found;
    }

    /** Returns candidates that begin as narrow as these are, and are then narrowed on their own. */
    CoreCandidates fork() {
        return new CoreCandidates(local, target, this, found);
    }

    /** Returns the numbers of the candidates, ascending; the array must not be changed. */
    int[] of(int localId) {
        int[] own = narrowed.get(localId);
        if (own != null) {
            return own;
        }
        return common == null ? found.computeIfAbsent(localId, this::search) : common.of(localId);
    }

    /** Keeps only some of a type's candidates. */
    void narrow(int localId, int[] remaining) {
        narrowed.put(localId, remaining);
    }

    private int[] search(int localId) {
        return Arrays.stream(target.findFlavours(local.name(localId)))
                .filter(id -> CoreTypes.sameKind(local.kind(localId), target.kind(id)))
                .toArray();
    }
}
