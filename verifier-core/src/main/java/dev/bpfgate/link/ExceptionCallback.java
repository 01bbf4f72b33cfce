package dev.bpfgate.link;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.object.ObjectFile;
import dev.bpfgate.object.ObjectFunction;
import dev.bpfgate.object.ObjectFunction.Visibility;
import dev.bpfgate.object.Refusal;

/** Finds the function that a program's tag names as the one to call when the program throws. */
final class ExceptionCallback {
    private static final String TAG = "exception_callback:";

    private final ObjectFile object;

    ExceptionCallback(ObjectFile object) {
        this.object = object;
    }

    /** Returns the callback of a program, or null when it has none. */
    ObjectFunction of(ObjectFunction program) throws UnlinkableException {
        Btf btf = object.btf();
        int type = btf == null ? 0 : btf.find(program.name(), BtfKind.FUNC);
        if (type == 0) {
            return null;
        }
        ObjectFunction callback = null;
        for (BtfType.DeclTag tag : btf.declTags(type)) {
            if (tag.componentIndex() == -1 && tag.name().startsWith(TAG)) {
                if (callback != null) {
                    throw refused(program, "has several exception callbacks");
                }
                callback = find(program, tag.name().substring(TAG.length()));
            }
        }
        return callback;
    }

    private ObjectFunction find(ObjectFunction program, String name) throws UnlinkableException {
        for (ObjectFunction function : object.functions()) {
            if (function.name().equals(name) && !object.isProgram(function)) {
                if (function.visibility() != Visibility.GLOBAL) {
                    throw refused(program, "has exception callback " + name + ", which is not global");
                }
                return function;
            }
        }
        throw UnlinkableException.refused(
                Refusal.ENOENT, "program " + program.name() + " has exception callback " + name + ", which is nowhere");
    }

    private static UnlinkableException refused(ObjectFunction program, String problem) {
        return UnlinkableException.refused(Refusal.EINVAL, "program " + program.name() + " " + problem);
    }
}
