package dev.bpfgate.explain.cause;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.explain.source.Declaration;
import dev.bpfgate.link.LineRecord;
import dev.bpfgate.object.MapDefinition;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;

/** Says how many bytes an object has, and how many elements an array in the source. */
final class Extent {
    private final Failure failure;

    Extent(Failure failure) {
        this.failure = failure;
    }

    /** Returns how many bytes lie behind a pointer's base, or -1 if that is not known. */
    static long bytes(RegValue pointer) {
        if (pointer.kind() == RegKind.MAP_VALUE && pointer.target() instanceof MapDefinition map) {
            return map.valueSize();
        }
        return pointer.kind() == RegKind.MEM ? pointer.memorySize() : -1;
    }

    /** Returns what an object is called with its size. */
    static String words(RegValue pointer) {
        long bytes = bytes(pointer);
        if (pointer.kind() == RegKind.MAP_VALUE && pointer.target() instanceof MapDefinition map) {
            return "a value of map '" + map.name() + "' has " + Words.bytes(bytes);
        }
        return bytes >= 0 ? "the memory has " + Words.bytes(bytes) : "";
    }

    /** Returns the number of elements of an array that is accessed as {@code base[...]}, as C; empty if not known. */
    String elements(String base) {
        String member = base.substring(Math.max(base.lastIndexOf('>'), base.lastIndexOf('.')) + 1);
        Btf btf = failure.program().btf();
        if (!member.equals(base)) {
            return btf == null ? "" : text(memberCount(btf, member));
        }
        LineRecord place = failure.place();
        Declaration declared =
                place == null ? null : Declaration.of(failure.source(), place.file(), place.line(), base);
        if (declared != null) {
            return declared.isArray() ? declared.elements().strip() : "";
        }
        return btf == null ? "" : text(variableCount(btf, base));
    }

    private static String text(long count) {
        return count <= 0 ? "" : Long.toString(count);
    }

    private static long variableCount(Btf btf, String name) {
        int id = btf.find(name, BtfKind.VAR);
        return id > 0 && btf.type(id) instanceof BtfType.Var variable ? count(btf, variable.typeId()) : -1;
    }

    /** All structures that have an array of this name must agree on its length. */
    private static long memberCount(Btf btf, String name) {
        long found = -1;
        for (int id : btf.idsOfKind(BtfKind.STRUCT)) {
            for (BtfType.Member member : ((BtfType.Composite) btf.type(id)).members()) {
                if (member.name().equals(name) && count(btf, member.typeId()) > 0) {
                    long count = count(btf, member.typeId());
                    if (found >= 0 && found != count) {
                        return -1;
                    }
                    found = count;
                }
            }
        }
        return found;
    }

    private static long count(Btf btf, int typeId) {
        return btf.type(btf.skipModifiers(typeId)) instanceof BtfType.Array array ? array.count() : -1;
    }
}
