package dev.bpfgate.btf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bpfgate.btf.BtfType.Enumerator;
import dev.bpfgate.btf.BtfType.Member;
import dev.bpfgate.btf.BtfType.Parameter;
import dev.bpfgate.btf.BtfType.SectionVariable;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

class BtfTest {
    /** One type of each kind, numbered like the kinds, over an int (1). */
    private static BtfBuilder allKinds(ByteOrder order) {
        BtfBuilder builder = new BtfBuilder(order);
        int name = builder.string("x");
        int proto = BtfKind.FUNC_PROTO.ordinal();
        builder.integer("int", 4, BtfType.Int.SIGNED);
        builder.reference(BtfKind.POINTER, 1);
        builder.array(1, 1, 3);
        builder.type(BtfKind.STRUCT, "s", 2 | BtfBuilder.FLAG, 8, name, 1, 3 << 24 | 5, name, 1, 32);
        builder.type(BtfKind.UNION, "u", 1, 4, name, 1, 0);
        builder.type(BtfKind.ENUM, "e", 1 | BtfBuilder.FLAG, 4, name, -2);
        builder.type(BtfKind.FORWARD, "f", BtfBuilder.FLAG, 0);
        builder.type(BtfKind.TYPEDEF, "t", 0, 1);
        builder.reference(BtfKind.VOLATILE, 1);
        builder.reference(BtfKind.CONST, 1);
        builder.reference(BtfKind.RESTRICT, 2);
        builder.function("main", proto, BtfType.Func.GLOBAL);
        builder.prototype(1, name, 2, 0, 0);
        builder.variable("v", 1, BtfType.Var.GLOBAL);
        builder.type(BtfKind.DATA_SECTION, ".data", 1, 4, 14, 0, 4);
        builder.type(BtfKind.FLOAT, "double", 0, 8);
        builder.type(BtfKind.DECL_TAG, "tag", BtfBuilder.FLAG, 4, 1);
        builder.type(BtfKind.TYPE_TAG, "user", 0, 1);
        builder.type(BtfKind.ENUM64, "e64", 1, 8, name, 7, 1);
        return builder;
    }

    @Test
    void readsAllKindsInBothByteOrders() {
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            Btf btf = allKinds(order).build();
            assertThat(btf.order()).isEqualTo(order);
            assertThat(btf.typeCount()).isEqualTo(20);
            for (BtfKind kind : BtfKind.values()) {
                assertThat(btf.kind(kind.ordinal())).isEqualTo(kind);
                assertThat(btf.type(kind.ordinal()).kind()).isEqualTo(kind);
            }
            assertThat(btf.type(1)).isEqualTo(new BtfType.Int("int", 4, BtfType.Int.SIGNED, 0, 32));
            assertThat(btf.type(3)).isEqualTo(new BtfType.Array(1, 1, 3));
            assertThat(btf.type(4))
                    .isEqualTo(
                            new BtfType.Struct("s", 8, List.of(new Member("x", 1, 5, 3), new Member("x", 1, 32, 0))));
            assertThat(btf.type(5)).isEqualTo(new BtfType.Union("u", 4, List.of(new Member("x", 1, 0, 0))));
            assertThat(btf.type(6)).isEqualTo(new BtfType.Enum("e", 4, true, List.of(new Enumerator("x", -2))));
            assertThat(btf.type(7)).isEqualTo(new BtfType.Forward("f", true));
            assertThat(btf.type(12)).isEqualTo(new BtfType.Func("main", 13, BtfType.Func.GLOBAL));
            assertThat(btf.prototype(12).parameters()).containsExactly(new Parameter("x", 2), new Parameter("", 0));
            assertThat(btf.prototype(12).isVariadic()).isTrue();
            assertThat(btf.type(14)).isEqualTo(new BtfType.Var("v", 1, BtfType.Var.GLOBAL));
            assertThat(btf.type(15))
                    .isEqualTo(new BtfType.DataSection(".data", 4, List.of(new SectionVariable(14, 0, 4))));
            assertThat(btf.type(16)).isEqualTo(new BtfType.Float("double", 8));
            assertThat(btf.declTags(4)).containsExactly(new BtfType.DeclTag("tag", 4, 1, true));
            assertThat(btf.type(19))
                    .isEqualTo(new BtfType.Enum64("e64", 8, false, List.of(new Enumerator("x", 0x100000007L))));
        }
    }

    @Test
    void resolvesModifiersAndSizes() {
        BtfBuilder builder = new BtfBuilder();
        int integer = builder.integer("int", 4, 0);
        int row = builder.array(integer, integer, 5);
        int matrix = builder.array(row, integer, 3);
        int alias = builder.type(BtfKind.TYPEDEF, "matrix", 0, matrix);
        int constant = builder.reference(BtfKind.CONST, alias);
        int pointer = builder.reference(BtfKind.POINTER, constant);
        int huge = builder.array(matrix, integer, 0x10000000);
        Btf btf = builder.build();

        assertThat(btf.skipQualifiers(constant)).isEqualTo(alias);
        assertThat(btf.skipModifiers(constant)).isEqualTo(matrix);
        assertThat(btf.sizeOf(constant)).isEqualTo(60);
        assertThat(btf.sizeOf(pointer)).isEqualTo(8);
        assertThat(btf.sizeOf(huge)).isEqualTo(-1);
        assertThat(btf.sizeOf(0)).isEqualTo(-1);
        assertThat(btf.innermostElement(matrix)).isEqualTo(integer);
    }

    @Test
    void followsNoCycleForever() {
        BtfBuilder builder = new BtfBuilder();
        int first = builder.reference(BtfKind.CONST, 2);
        int second = builder.reference(BtfKind.VOLATILE, 1);
        int array = builder.array(3, 3, 1);
        int pointer = builder.reference(BtfKind.POINTER, 4);
        int proto = builder.prototype(5, 0, 5, 0, 5);
        Btf btf = builder.build();

        assertThat(btf.skipModifiers(first)).isZero();
        assertThat(btf.skipQualifiers(second)).isZero();
        assertThat(btf.sizeOf(array)).isEqualTo(-1);
        assertThat(btf.innermostElement(array)).isZero();
        assertThat(btf.describe(pointer)).hasSizeLessThan(500);
        assertThat(btf.describe(proto)).hasSizeLessThan(500);
        assertThat(btf.describe(first)).hasSizeLessThan(500);
    }

    @Test
    void findsByNameKindAndFlavour() {
        BtfBuilder builder = new BtfBuilder();
        int function = builder.type(BtfKind.FORWARD, "task", 0, 0);
        int first = builder.struct("task", 0);
        int second = builder.struct("task", 0);
        int old = builder.struct("task___old", 0);
        builder.struct("task__old", 0);
        builder.struct("___task", 0);
        Btf btf = builder.build();

        assertThat(btf.find("task", BtfKind.STRUCT)).isEqualTo(first);
        assertThat(btf.find("task", BtfKind.UNION)).isZero();
        assertThat(btf.findFlavours("task___new")).containsExactly(function, first, second, old);
        assertThat(Btf.essentialName("a___b___c")).isEqualTo("a___b");
        assertThat(Btf.essentialName("a____b")).isEqualTo("a____b");
    }

    @Test
    void describesTypesAsC() {
        BtfBuilder builder = new BtfBuilder();
        int character = builder.integer("char", 1, 0);
        int constant = builder.reference(BtfKind.CONST, character);
        int text = builder.reference(BtfKind.POINTER, constant);
        int fixed = builder.reference(BtfKind.CONST, text);
        int row = builder.array(text, character, 4);
        int matrix = builder.array(row, character, 3);
        int anonymous = builder.struct("", 0);
        int proto = builder.prototype(0, 0, text, 0, 0);
        int callback = builder.reference(BtfKind.POINTER, proto);
        int callbacks = builder.reference(BtfKind.POINTER, text);
        Btf btf = builder.build();

        assertThat(btf.describe(0)).isEqualTo("void");
        assertThat(btf.describe(text)).isEqualTo("const char *");
        assertThat(btf.describe(fixed)).isEqualTo("const char * const");
        assertThat(btf.describe(callbacks)).isEqualTo("const char **");
        assertThat(btf.describe(matrix)).isEqualTo("const char *[3][4]");
        assertThat(btf.describe(anonymous)).isEqualTo("struct (anonymous)");
        assertThat(btf.describe(callback)).isEqualTo("void (*)(const char *, ...)");
    }
}
