package dev.bpfgate.link;

import dev.bpfgate.btf.Btf;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The types of the kernel that may be meant by a type of the object: those of its kind and name, flavours aside. Once a
 * relocation has told which of them have the field it asks for, later relocations of the same type look at those only.
 */
final class CoreCandidates {
    private final Btf local;
    private final Btf target;
    private final Map<Integer, int[]> byLocalType = new HashMap<>();

    CoreCandidates(Btf local, Btf target) {
        this.local = local;
        this.target = target;
    }

    /** Returns the numbers of the candidates, ascending; the array must not be changed. */
    int[] of(int localId) {
        return byLocalType.computeIfAbsent(localId, this::search);
    }

    /** Keeps only some of a type's candidates. */
    void narrow(int localId, int[] remaining) {
        byLocalType.put(localId, remaining);
    }

    private int[] search(int localId) {
        return Arrays.stream(target.findFlavours(local.name(localId)))
                .filter(id -> CoreTypes.sameKind(local.kind(localId), target.kind(id)))
                .toArray();
    }
}
