package dev.bpfgate.link;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.object.ObjectFile;
import dev.bpfgate.object.ObjectFunction;
import dev.bpfgate.object.ObjectFunction.Visibility;
import dev.bpfgate.object.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Knows the functions that programs' tags name as the ones to call when the programs throw. */
final class ExceptionCallbacks {
    private static final String TAG = "exception_callback:";

    private final ObjectFile object;
    private final Map<String, List<String>> callbackNames = new HashMap<>();
    private final Map<String, ObjectFunction> callees = new HashMap<>();

    ExceptionCallbacks(ObjectFile object) {
        this.object = object;
        if (object.btf() != null) {
            findTags(object.btf());
        }
    }

    private void findTags(Btf btf) {
        for (int id : btf.idsOfKind(BtfKind.DECL_TAG)) {
            BtfType.DeclTag tag = (BtfType.DeclTag) btf.type(id);
            boolean ofFunction = tag.componentIndex() == -1 && btf.kind(tag.typeId()) == BtfKind.FUNC;
            if (ofFunction && tag.name().startsWith(TAG)) {
                callbackNames
                        .computeIfAbsent(btf.name(tag.typeId()), name -> new ArrayList<>())
                        .add(tag.name().substring(TAG.length()));
            }
        }
        if (!callbackNames.isEmpty()) {
            for (ObjectFunction function : object.functions()) {
                if (!object.isProgram(function)) {
                    callees.putIfAbsent(function.name(), function);
                }
            }
        }
    }

    /** Returns the callback of a program, or null when it has none. */
    ObjectFunction of(ObjectFunction program) throws UnlinkableException {
        List<String> names = callbackNames.get(program.name());
        if (names == null) {
            return null;
        }
        // The kernel itself refuses programs that name several.
        ObjectFunction callback = callees.get(names.get(0));
        if (callback == null) {
            throw UnlinkableException.refused(
                    Refusal.ENOENT,
                    "program " + program.name() + " has exception callback " + names.get(0) + ", which is nowhere");
        }
        if (callback.visibility() != Visibility.GLOBAL) {
            throw refused(program, "has exception callback " + callback.name() + ", which is not global");
        }
        return callback;
    }

    private static UnlinkableException refused(ObjectFunction program, String problem) {
        return UnlinkableException.refused(Refusal.EINVAL, "program " + program.name() + " " + problem);
    }
}
