package dev.bpfgate.btf.check;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.btf.BtfType.Parameter;
import dev.bpfgate.btf.RefusedException;
import dev.bpfgate.btf.TypeWords;
import java.util.List;

/** The kernel's rules for prototypes: everything that is passed or returned has a size. Mirrors: {@code btf_func_proto_check}. */
final class PrototypeCheck {
    /** Resolves a type unless that has been done. */
    @FunctionalInterface
    interface Resolver {
        /** Resolves a type and all it refers to. */
        void ensureResolved(int id) throws RefusedException;
    }

    private final Btf btf;
    private final TypeWords words;
    private final Resolutions resolutions;
    private final Resolver resolver;

    PrototypeCheck(Btf btf, TypeWords words, Resolutions resolutions, Resolver resolver) {
        this.btf = btf;
        this.words = words;
        this.resolutions = resolutions;
        this.resolver = resolver;
    }

    void check(int id) throws RefusedException {
        BtfType.FuncProto prototype = (BtfType.FuncProto) btf.type(id);
        int returned = prototype.returnTypeId();
        if (returned != 0 && !isSized(returned)) {
            throw words.type(id, "Invalid return type");
        }
        List<Parameter> parameters = prototype.parameters();
        int count = parameters.size();
        if (count > 0 && parameters.get(count - 1).typeId() == 0) {
            if (btf.raw().elementNameOffset(id, count - 1) != 0) {
                throw words.type(id, "Invalid arg#" + count);
            }
            count--;
        }
        for (int i = 0; i < count; i++) {
            if (!isGood(id, i, parameters.get(i))) {
                throw words.type(id, "Invalid arg#" + (i + 1));
            }
        }
    }

    private boolean isGood(int id, int index, Parameter parameter) throws RefusedException {
        int nameOffset = btf.raw().elementNameOffset(id, index);
        boolean nameFits = nameOffset == 0 || NameRules.isIdentifier(btf.raw().stringBytes(nameOffset));
        return nameFits && isSized(parameter.typeId());
    }

    private boolean isSized(int id) throws RefusedException {
        BtfKind kind = btf.kind(id);
        if (kind == BtfKind.VAR || kind == BtfKind.DECL_TAG || kind == BtfKind.DATA_SECTION) {
            return false;
        }
        resolver.ensureResolved(id);
        return resolutions.sizedType(id) != 0;
    }
}
