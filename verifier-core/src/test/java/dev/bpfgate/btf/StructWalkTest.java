package dev.bpfgate.btf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

/** A structure with one member of each sort, and what its bytes are. */
class StructWalkTest {
    private static final int INT = 1;
    private static final int INNER = 2;
    private static final int INNER_POINTER = 3;
    private static final int INT_POINTER = 4;
    private static final int INNERS = 5;
    private static final int UNION = 6;
    private static final int RCU_INNER = 7;
    private static final int RCU_POINTER = 8;
    private static final int OPEN_INNERS = 9;
    private static final int OUTER = 10;
    private static final int ONLY = 11;
    private static final int LAST_IS_INTS = 12;
    private static final int OPEN_INTS = 13;

    private final Btf btf = types();

    private static Btf types() {
        BtfBuilder builder = new BtfBuilder(ByteOrder.LITTLE_ENDIAN);
        int name = builder.string("m");
        int next = builder.string("next");
        builder.integer("int", 4, BtfType.Int.SIGNED);
        builder.type(BtfKind.STRUCT, "inner", 2, 16, name, INT, 0, next, INNER_POINTER, 64);
        builder.reference(BtfKind.POINTER, INNER);
        builder.reference(BtfKind.POINTER, INT);
        builder.array(INNER, INT, 3);
        builder.type(BtfKind.UNION, "u", 2, 8, name, INT, 0, next, INNER_POINTER, 0);
        builder.type(BtfKind.TYPE_TAG, "rcu", 0, INNER);
        builder.reference(BtfKind.POINTER, RCU_INNER);
        builder.array(INNER, INT, 0);
        builder.type(
                BtfKind.STRUCT,
                "outer",
                8 | BtfBuilder.FLAG,
                88,
                name,
                INT,
                3 << 24,
                name,
                INT,
                5 << 24 | 3,
                next,
                INNER_POINTER,
                64,
                name,
                INT_POINTER,
                128,
                name,
                INNERS,
                192,
                name,
                UNION,
                576,
                next,
                RCU_POINTER,
                640,
                name,
                OPEN_INNERS,
                704);
        builder.type(BtfKind.UNION, "only", 1, 8, next, INNER_POINTER, 0);
        builder.type(BtfKind.STRUCT, "ints", 2, 4, name, INT, 0, name, OPEN_INTS, 32);
        builder.array(INT, INT, 0);
        return builder.build();
    }

    private FieldAt access(int offset, int size) {
        return StructWalk.access(btf, OUTER, offset, size);
    }

    private static FieldAt pointer(String tag, boolean throughUnion) {
        return new FieldAt.StructPointer(INNER, tag, "next", throughUnion);
    }

    private static FieldAt nothing(
            FieldAt.Reason reason, String struct, String member, long offset, int size, long at) {
        return new FieldAt.Nothing(reason, struct, member, offset, size, at);
    }

    @Test
    void findsBitFieldsOnlyWhole() {
        assertThat(access(0, 1)).isEqualTo(new FieldAt.Number());
        assertThat(access(0, 4)).isEqualTo(new FieldAt.Number());
        assertThat(access(1, 1)).isEqualTo(nothing(FieldAt.Reason.NO_FIELD, "outer", "", 1, 1, 0));
    }

    @Test
    void findsPointersOnlyWhole() {
        assertThat(access(8, 8)).isEqualTo(pointer("", false));
        assertThat(access(8, 4)).isEqualTo(nothing(FieldAt.Reason.PART_OF_POINTER, "outer", "next", 8, 4, 8));
        assertThat(access(12, 4)).isEqualTo(nothing(FieldAt.Reason.PART_OF_POINTER, "outer", "next", 12, 4, 8));
    }

    @Test
    void knowsStructuresTagsAndUnionsBehindPointers() {
        assertThat(access(16, 8)).isEqualTo(new FieldAt.PlainPointer());
        assertThat(access(80, 8)).isEqualTo(pointer("rcu", false));
        assertThat(StructWalk.access(btf, ONLY, 0, 8)).isEqualTo(pointer("", false));
        // The first member that covers the place decides, and in a union not even its end matters.
        assertThat(access(72, 4)).isEqualTo(new FieldAt.Number());
        assertThat(access(72, 8)).isEqualTo(new FieldAt.Number());
    }

    @Test
    void findsElementsOfArrays() {
        assertThat(access(24, 4)).isEqualTo(new FieldAt.Number());
        assertThat(access(24 + 16 + 8, 8)).isEqualTo(pointer("", false));
        assertThat(access(24 + 32 + 4, 4)).isEqualTo(nothing(FieldAt.Reason.NO_FIELD, "inner", "", 4, 4, 0));
        assertThat(access(24 + 16, 8)).isEqualTo(nothing(FieldAt.Reason.BEYOND_MEMBER, "inner", "m", 0, 8, 4));
    }

    @Test
    void findsElementsBehindTheEnd() {
        assertThat(access(88 + 16 * 5 + 8, 8)).isEqualTo(pointer("", false));
        assertThat(StructWalk.access(btf, LAST_IS_INTS, 400, 8)).isEqualTo(new FieldAt.Number());
        assertThat(StructWalk.access(btf, INNER, 16, 1))
                .isEqualTo(nothing(FieldAt.Reason.BEYOND_STRUCT, "inner", "", 16, 1, 0));
    }

    @Test
    void findsStructuresThatBeginAtAPlace() {
        assertThat(StructWalk.outermostAt(btf, OUTER, 24 + 16)).isEqualTo(new FieldAt.Embedded(INNER, false));
        assertThat(StructWalk.outermostAt(btf, OUTER, 72)).isEqualTo(new FieldAt.Embedded(UNION, false));
        assertThat(StructWalk.outermostAt(btf, OUTER, 24 + 4))
                .isEqualTo(nothing(FieldAt.Reason.NO_FIELD, "inner", "", 4, 1, 0));
    }

    @Test
    void refusesWhatIsNoStructure() {
        assertThat(StructWalk.access(btf, INT, 0, 4))
                .isEqualTo(nothing(FieldAt.Reason.NOT_A_STRUCT, "int", "", 0, 4, 0));
    }
}
