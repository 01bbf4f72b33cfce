package dev.bpfgate.btf.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfBuilder;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfRefusal;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.btf.MalformedObjectException;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The expected lines are those that Linux 6.18.44 printed for the same bytes. */
class KernelCheckTest {
    /**
     * A table that differs from an accepted one in one thing.
     *
     * @param table adds types and returns anything
     * @param errno what the kernel answers
     * @param line the last line of the kernel's log, null when it accepts the table
     */
    record Case(ToIntFunction<BtfBuilder> table, int errno, String line) {
        byte[] bytes() {
            BtfBuilder builder = new BtfBuilder();
            table.applyAsInt(builder);
            return builder.bytes();
        }

        @Override
        public String toString() {
            return line == null ? "accepted" : line;
        }
    }

    private static Case accepted(ToIntFunction<BtfBuilder> table) {
        return new Case(table, 0, null);
    }

    private static Case refused(String line, ToIntFunction<BtfBuilder> table) {
        return new Case(table, -22, line);
    }

    private static int integer(BtfBuilder builder) {
        return builder.integer("int", 4, BtfType.Int.SIGNED);
    }

    private static int struct(BtfBuilder b, int sizeBytes, int bitOffset) {
        int type = integer(b);
        return b.struct("s", sizeBytes, b.string("m"), type, bitOffset);
    }

    private static int bitfield(BtfBuilder b, int bits, int bitOffset) {
        int type = integer(b);
        return b.type(BtfKind.STRUCT, "s", 1 | BtfBuilder.FLAG, 8, b.string("m"), type, bits << 24 | bitOffset);
    }

    private static int section(BtfBuilder b, int sizeBytes, int offset, int bytes) {
        int variable = b.variable("v", integer(b), BtfType.Var.GLOBAL);
        return b.type(BtfKind.DATA_SECTION, ".data", 1, sizeBytes, variable, offset, bytes);
    }

    private static int pointers(BtfBuilder b, int depth) {
        for (int i = 1; i < depth; i++) {
            b.reference(BtfKind.POINTER, i + 1);
        }
        return integer(b);
    }

    static Stream<Case> cases() {
        return Stream.of(
                accepted(b -> b.integer("int", 4, BtfType.Int.BOOL)),
                new Case(
                        b -> b.integer("int", 4, 3),
                        -524,
                        "[1] INT int size=4 bits_offset=0 nr_bits=32 encoding=UNKN Unsupported encoding"),
                refused(
                        "[1] INT int size=2 bits_offset=0 nr_bits=32 encoding=(none) nr_bits exceeds type_size",
                        b -> b.type(BtfKind.INT, "int", 0, 2, 32)),
                refused(
                        "[1] INT int size=4 bits_offset=0 nr_bits=32 encoding=SIGNED vlen != 0",
                        b -> b.type(BtfKind.INT, "int", 1, 4, 1 << 24 | 32)),
                refused("[1] INT int Invalid int_data:10000020", b -> b.type(BtfKind.INT, "int", 0, 4, 0x10000020)),
                refused("[1] Invalid btf_info:1010000", b -> b.rawType(0, 1 << 24 | 1 << 16, 4, 32)),
                accepted(b -> b.reference(BtfKind.POINTER, integer(b))),
                refused("[1] PTR x type_id=0 Invalid name", b -> b.type(BtfKind.POINTER, "x", 0, 0)),
                refused(
                        "[1] PTR (anon) type_id=0 Invalid btf_info kind_flag",
                        b -> b.type(BtfKind.POINTER, "", BtfBuilder.FLAG, 0)),
                accepted(b -> b.type(BtfKind.TYPEDEF, "a.b_1", 0, integer(b))),
                refused("[2] TYPEDEF a-b type_id=1 Invalid name", b -> b.type(BtfKind.TYPEDEF, "a-b", 0, integer(b))),
                accepted(b -> struct(b, 8, 32)),
                refused("\tm type_id=1 bits_offset=40 Member exceeds struct_size", b -> struct(b, 8, 40)),
                refused(
                        "\tm type_id=1 bits_offset=72 Member bits_offset exceeds its struct size",
                        b -> struct(b, 8, 72)),
                accepted(b -> bitfield(b, 32, 7)),
                refused(
                        "\tm type_id=1 bitfield_size=33 bits_offset=0 Invalid member bitfield_size",
                        b -> bitfield(b, 33, 0)),
                refused("\tm type_id=1 bitfield_size=0 bits_offset=3 Invalid member offset", b -> bitfield(b, 0, 3)),
                accepted(b -> b.array(integer(b), 1, 1 << 29)),
                refused(
                        "[2] ARRAY (anon) type_id=1 index_type_id=1 nr_elems=1073741824 Array size overflows U32_MAX",
                        b -> b.array(integer(b), 1, 1 << 30)),
                refused(
                        "[2] ARRAY (anon) type_id=0 index_type_id=1 nr_elems=1 Invalid elem",
                        b -> b.array(0, integer(b), 1)),
                accepted(b -> b.type(BtfKind.ENUM, "e", 1, 4, b.string("A"), 0)),
                refused(
                        "[1] ENUM e size=3 vlen=1 Unexpected size",
                        b -> b.type(BtfKind.ENUM, "e", 1, 3, b.string("A"), 0)),
                refused("[1] FWD (anon) struct Invalid name", b -> b.type(BtfKind.FORWARD, "", 0, 0)),
                accepted(b -> b.function("f", b.prototype(0, b.string("a"), integer(b)), BtfType.Func.GLOBAL)),
                refused("[3] FUNC f type_id=2 Invalid arg#1", b -> {
                    int type = integer(b);
                    return b.function("f", b.prototype(0, 0, type), BtfType.Func.GLOBAL);
                }),
                refused(
                        "[2] FUNC f type_id=1 Invalid func linkage",
                        b -> b.function("f", b.prototype(0), BtfType.Func.EXTERN)),
                refused("[2] FUNC f type_id=1 Invalid type_id", b -> b.function("f", integer(b), BtfType.Func.GLOBAL)),
                accepted(b -> b.prototype(integer(b), 0, 1, 0, 0)),
                refused(
                        "[2] FUNC_PROTO (anon) return=1 args=(0 (anon), vararg) Invalid arg#1",
                        b -> b.prototype(integer(b), 0, 0, 0, 0)),
                accepted(b -> section(b, 8, 4, 4)),
                refused("\t type_id=2 offset=8 size=4 Invalid offset", b -> section(b, 8, 8, 4)),
                refused("\t type_id=2 offset=5 size=4 Invalid offset+size", b -> section(b, 8, 5, 4)),
                refused("\t type_id=2 offset=0 size=3 Invalid size", b -> section(b, 8, 0, 3)),
                refused("[3] DATASEC .data size=0 vlen=1 size == 0", b -> section(b, 0, 0, 4)),
                refused(
                        "[2] VAR v type_id=1 linkage=2 Linkage not supported",
                        b -> b.variable("v", integer(b), BtfType.Var.EXTERN)),
                refused("[1] FLOAT f size=3 Invalid type_size", b -> b.type(BtfKind.FLOAT, "f", 0, 3)),
                accepted(b -> b.type(BtfKind.DECL_TAG, "t", 0, struct(b, 8, 0), 0)),
                refused(
                        "[3] DECL_TAG t type=2 component_idx=1 Invalid component_idx",
                        b -> b.type(BtfKind.DECL_TAG, "t", 0, struct(b, 8, 0), 1)),
                refused(
                        "[2] DECL_TAG t type=1 component_idx=-1 Invalid type_id",
                        b -> b.type(BtfKind.DECL_TAG, "t", 0, integer(b), -1)),
                accepted(b -> b.type(BtfKind.TYPE_TAG, "user", 0, b.reference(BtfKind.CONST, integer(b)))),
                refused(
                        "Type tags don't precede modifiers",
                        b -> b.reference(BtfKind.CONST, b.type(BtfKind.TYPE_TAG, "user", 0, integer(b)))),
                accepted(b -> pointers(b, 32)),
                new Case(b -> pointers(b, 34), -7, "[1] PTR (anon) type_id=2 Exceeded max resolving depth:32"),
                new Case(b -> b.reference(BtfKind.POINTER, 1), -17, "[1] PTR (anon) type_id=1 Loop detected"),
                new Case(b -> b.struct("s", 4, b.string("m"), 1, 0), -17, "[1] STRUCT s size=4 vlen=1 Loop detected"),
                accepted(b -> b.struct("s", 8, b.string("next"), b.reference(BtfKind.POINTER, 2), 0)),
                refused("No type found", b -> b.string("x")));
    }

    /** Structures with meaning to a kernel: its numbers are recorded; it has no words for these. */
    static Stream<Case> specialCases() {
        return Stream.of(
                accepted(b -> locks(b, 1)),
                new Case(b -> locks(b, 2), -7, "[3] STRUCT s (more than one bpf_spin_lock)"),
                accepted(b -> list(b, true, "contains:node:n")),
                new Case(b -> list(b, false, "contains:node:n"), -22, "[6] STRUCT s (a list or tree without a lock)"),
                new Case(b -> list(b, true, "contains:node:m"), -2, "[6] STRUCT s (there is no node m)"),
                new Case(
                        b -> list(b, true, "contains:other:n"),
                        -2,
                        "[6] STRUCT s (bpf_list_head contains an unknown structure)"),
                new Case(
                        b -> list(b, true, "tag"),
                        -22,
                        "[6] STRUCT s (a bpf_list_head does not say once what it contains)"),
                new Case(b -> list(b, true, "contains:node:x"), -22, "[6] STRUCT s (x is no bpf_list_node)"),
                new Case(KernelCheckTest::cycle, -40, "[5] STRUCT s (ownership may form a cycle)"),
                accepted(b -> kernelPointer(b, "kptr")),
                new Case(b -> kernelPointer(b, "kptr___"), 0, null));
    }

    private static int locks(BtfBuilder b, int count) {
        int lock = b.struct("bpf_spin_lock", 4, b.string("val"), integer(b), 0);
        return count == 1
                ? b.struct("s", 8, b.string("a"), lock, 0)
                : b.struct("s", 8, b.string("a"), lock, 0, b.string("b"), lock, 32);
    }

    private static int bytes(BtfBuilder b, String name, int count) {
        return b.struct(name, count, b.string("opaque"), 1, 0);
    }

    private static int list(BtfBuilder b, boolean locked, String tag) {
        int type = integer(b);
        int lock = bytes(b, "bpf_spin_lock", 4);
        int head = bytes(b, "bpf_list_head", 16);
        int node = bytes(b, "bpf_list_node", 24);
        b.struct("node", 32, b.string("n"), node, 0, b.string("x"), type, 192);
        int struct = b.struct("s", 24, b.string("l"), locked ? lock : type, 0, b.string("h"), head, 64);
        return b.type(BtfKind.DECL_TAG, tag, 0, struct, 1);
    }

    private static int cycle(BtfBuilder b) {
        integer(b);
        int lock = bytes(b, "bpf_spin_lock", 4);
        int head = bytes(b, "bpf_list_head", 16);
        int node = bytes(b, "bpf_list_node", 24);
        int struct = b.struct("s", 48, b.string("l"), lock, 0, b.string("h"), head, 64, b.string("n"), node, 192);
        return b.type(BtfKind.DECL_TAG, "contains:s:n", 0, struct, 1);
    }

    private static int kernelPointer(BtfBuilder b, String tag) {
        int own = b.struct("own", 4, b.string("x"), integer(b), 0);
        int pointer = b.reference(BtfKind.POINTER, b.type(BtfKind.TYPE_TAG, tag, 0, own));
        return b.struct("s", 8, b.string("p"), pointer, 0);
    }

    @ParameterizedTest
    @MethodSource({"cases", "specialCases"})
    void answersAsTheKernelDoes(Case table) throws MalformedObjectException {
        BtfRefusal refusal = KernelCheck.check(Btf.parse(table.bytes()));

        assertThat(refusal == null ? null : refusal.text()).isEqualTo(table.line());
        assertThat(refusal == null ? 0 : refusal.errno()).isEqualTo(table.errno());
    }

    @Test
    void refusesOwningPointersToWhatTheKernelCannotRelease() {
        BtfBuilder kernel = new BtfBuilder();
        int task = kernel.struct("task_struct", 8, kernel.string("x"), integer(kernel), 0);
        kernel.struct("inode", 8);
        int pointer = kernel.reference(BtfKind.POINTER, task);
        kernel.function("bpf_task_release", kernel.prototype(0, kernel.string("p"), pointer), BtfType.Func.STATIC);
        kernel.function("bpf_task_release_dtor", 5, BtfType.Func.STATIC);

        assertThat(check(kernel, "task_struct", "kptr")).isNull();
        assertThat(check(kernel, "own", "kptr")).isNull();
        assertThat(check(kernel, "inode", "kptr_untrusted")).isNull();
        assertThat(check(kernel, "inode", "kptr").errno()).isEqualTo(-2);
    }

    private static BtfRefusal check(BtfBuilder kernel, String struct, String tag) {
        BtfBuilder builder = new BtfBuilder();
        int object = builder.struct(struct, 4, builder.string("x"), integer(builder), 0);
        int pointer = builder.reference(BtfKind.POINTER, builder.type(BtfKind.TYPE_TAG, tag, 0, object));
        builder.struct("s", 8, builder.string("p"), pointer, 0);
        return KernelCheck.check(builder.build(), kernel.build());
    }

    /** Every structure stands twice in the next one; none has a size, so nothing but the work doubles. */
    @Test
    @Timeout(10)
    void endsOnStructuresThatDoubleAtEveryStep() {
        BtfBuilder builder = new BtfBuilder();
        int lock = builder.struct("bpf_spin_lock", 4, builder.string("val"), integer(builder), 0);
        int name = builder.string("m");
        int nested = builder.struct("leaf", 0);
        for (int i = 0; i < 30; i++) {
            nested = builder.struct("level" + i, 0, name, nested, 0, name, nested, 0);
        }
        builder.struct("s", 8, name, lock, 0, name, nested, 32);

        assertThat(KernelCheck.check(builder.build())).isNull();
    }
}
