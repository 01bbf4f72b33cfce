package dev.bpfgate.link.core;

import dev.bpfgate.btf.BtfType;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words in which loaders speak of what a relocation asks: {@code <byte_off> [8] struct s.a[1].b (0:0:1:1 @ offset 12)}. */
final class CoreSpecText {
    private static final String ANONYMOUS = "<anon>";

    private final CoreSpec spec;

    CoreSpecText(CoreSpec spec) {
        this.spec = spec;
    }

    String text() {
        BtfType root = spec.btf().type(spec.rootTypeId());
        String type = "<" + spec.kind().word() + "> [" + spec.rootTypeId() + "] " + kindWord(root) + " "
                + (root.name().isEmpty() ? ANONYMOUS : root.name());
        if (spec.kind().isType()) {
            return type;
        }
        return spec.kind().isEnumValue() ? type + enumerator() : type + way();
    }

    private String enumerator() {
        CoreSpec.Step step = spec.last();
        BtfType.Enumeration enumeration = (BtfType.Enumeration) spec.btf().type(step.typeId());
        long value = enumeration.values().get(step.index()).value();
        return "::" + step.name() + " = "
                + (enumeration.isSigned() ? Long.toString(value) : Long.toUnsignedString(value));
    }

    private String way() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < spec.steps().size(); i++) {
            CoreSpec.Step step = spec.steps().get(i);
            if (step.name() != null) {
                text.append('.').append(step.name());
            } else if (i > 0 || step.index() > 0) {
                text.append('[').append(step.index()).append(']');
            }
        }
        String indices = spec.indices().stream().map(String::valueOf).collect(Collectors.joining(":"));
        text.append(" (").append(indices).append(" @ offset ").append(spec.bitOffset() / 8);
        if (spec.bitOffset() % 8 != 0) {
            text.append('.').append(spec.bitOffset() % 8);
        }
        return text.append(')').toString();
    }

    private static String kindWord(BtfType type) {
        return switch (type.kind()) {
            case VOID -> "void";
            case FORWARD -> "fwd";
            case POINTER, ARRAY, STRUCT, UNION, ENUM, TYPEDEF, VOLATILE, CONST, RESTRICT, FUNC, FUNC_PROTO, VAR, INT ->
                type.kind().word().toLowerCase(Locale.ROOT);
            case DATA_SECTION, FLOAT, DECL_TAG, TYPE_TAG, ENUM64 ->
                type.kind().word().toLowerCase(Locale.ROOT);
        };
    }
}
