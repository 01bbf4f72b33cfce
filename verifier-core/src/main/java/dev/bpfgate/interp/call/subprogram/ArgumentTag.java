package dev.bpfgate.interp.call.subprogram;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.diag.SubprogramCode;
import java.util.EnumSet;
import java.util.Set;

/** What a declaration tag says of a global function's argument. */
enum ArgumentTag {
    /** The program's context, whatever type is declared. */
    CONTEXT("ctx"),
    /** An object of the kernel's that stays. */
    TRUSTED("trusted"),
    /** An object or memory that may be gone. */
    UNTRUSTED("untrusted"),
    NON_NULL("nonnull"),
    NULLABLE("nullable"),
    /** A pointer into the program's arena. */
    ARENA("arena");

    private static final String PREFIX = "arg:";

    private final String text;

    ArgumentTag(String text) {
        this.text = text;
    }

    /** Returns the tags of an argument; rejects tags that are unknown, and any of a static function. */
    static Set<ArgumentTag> of(Btf btf, int functionId, int index, boolean global) {
        Set<ArgumentTag> tags = EnumSet.noneOf(ArgumentTag.class);
        for (BtfType.DeclTag tag : btf.declTags(functionId)) {
            if (tag.componentIndex() != index || !tag.name().startsWith(PREFIX)) {
                continue;
            }
            if (!global) {
                throw new Rejection(SubprogramCode.ARGUMENT_TAG_STATIC, index);
            }
            tags.add(named(tag.name().substring(PREFIX.length()), index));
        }
        return tags;
    }

    private static ArgumentTag named(String name, int index) {
        for (ArgumentTag tag : values()) {
            if (tag.text.equals(name)) {
                return tag;
            }
        }
        throw new Rejection(SubprogramCode.ARGUMENT_TAG_UNKNOWN, index);
    }
}
