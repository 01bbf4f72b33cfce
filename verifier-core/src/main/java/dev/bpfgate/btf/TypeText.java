package dev.bpfgate.btf;

import dev.bpfgate.btf.BtfType.Parameter;

/**
 * Types as C writes them, abbreviated where C's inside-out declarators would only confuse: {@code const char *},
 * {@code int[3][4]}, {@code struct (anonymous)}, {@code int (*)(void *, int)}.
 */
final class TypeText {
    /** Enough for real declarations; deeper ones end in an ellipsis, so that hostile tables make short texts. */
    private static final int MAX_DEPTH = 12;

    private static final int MAX_CHARS = 400;
    private static final String ELLIPSIS = "...";

    private final Btf btf;

    TypeText(Btf btf) {
        this.btf = btf;
    }

    String of(int id) {
        String text = of(id, MAX_DEPTH);
        return text.length() <= MAX_CHARS ? text : text.substring(0, MAX_CHARS) + ELLIPSIS;
    }

    private String of(int id, int depth) {
        if (depth == 0) {
            return ELLIPSIS;
        }
        BtfType type = btf.type(id);
        return switch (type.kind()) {
            case VOID -> "void";
            case INT, FLOAT, TYPEDEF, VAR, FUNC, DATA_SECTION, DECL_TAG -> type.name();
            case POINTER -> pointer(((BtfType.Pointer) type).typeId(), depth);
            case ARRAY -> array((BtfType.Array) type, depth);
            case STRUCT -> "struct " + tag(type);
            case UNION -> "union " + tag(type);
            case ENUM, ENUM64 -> "enum " + tag(type);
            case FORWARD -> (((BtfType.Forward) type).isUnion() ? "union " : "struct ") + tag(type);
            case CONST, VOLATILE, RESTRICT -> qualified((BtfType.Reference) type, depth);
            case TYPE_TAG -> of(((BtfType.TypeTag) type).typeId(), depth - 1);
            case FUNC_PROTO -> function((BtfType.FuncProto) type, "", depth);
        };
    }

    private static String tag(BtfType type) {
        return type.name().isEmpty() ? "(anonymous)" : type.name();
    }

    private String qualified(BtfType.Reference type, int depth) {
        String word = type.kind().word().toLowerCase(java.util.Locale.ROOT);
        String inner = of(type.typeId(), depth - 1);
        boolean pointer = btf.kind(btf.skipQualifiers(type.typeId())) == BtfKind.POINTER;
        return pointer ? inner + " " + word : word + " " + inner;
    }

    private String pointer(int target, int depth) {
        int pointee = btf.skipQualifiers(target);
        if (btf.type(pointee) instanceof BtfType.FuncProto prototype) {
            return function(prototype, "(*)", depth - 1);
        }
        String text = of(target, depth - 1);
        return text.endsWith("*") ? text + "*" : text + " *";
    }

    private String array(BtfType.Array array, int depth) {
        StringBuilder dimensions = new StringBuilder();
        BtfType.Array outer = array;
        int element = array.elementTypeId();
        for (int i = 0; i < MAX_DEPTH; i++) {
            dimensions.append('[').append(outer.count()).append(']');
            element = outer.elementTypeId();
            if (!(btf.type(element) instanceof BtfType.Array inner)) {
                break;
            }
            outer = inner;
        }
        return of(element, depth - 1) + dimensions;
    }

    private String function(BtfType.FuncProto prototype, String declarator, int depth) {
        StringBuilder text = new StringBuilder(of(prototype.returnTypeId(), depth - 1));
        text.append(' ').append(declarator).append('(');
        String separator = "";
        for (Parameter parameter : prototype.parameters()) {
            text.append(separator).append(parameter.isEllipsis() ? ELLIPSIS : of(parameter.typeId(), depth - 1));
            separator = ", ";
            if (text.length() > MAX_CHARS) {
                return text.append(ELLIPSIS).toString();
            }
        }
        return text.append(prototype.parameters().isEmpty() ? "void)" : ")").toString();
    }
}
