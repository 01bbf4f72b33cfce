package dev.bpfgate.link.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfBuilder;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.btf.ext.CoreRelocation;
import dev.bpfgate.btf.ext.CoreRelocationKind;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.InsnDecoder;
import dev.bpfgate.link.UnlinkableException;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

/** The object believes in {@code struct s}; what the target has decides. */
class CoreRelocatorTest {
    private static final int MOV = 0xb7;
    private static final int LOAD_W = 0x61;
    private static final int LOAD_DW = 0x79;

    private final BtfBuilder local = new BtfBuilder();
    private final BtfBuilder target = new BtfBuilder();
    private final int u32 = local.integer("unsigned int", 4, 0);
    private final int s32 = local.integer("int", 4, BtfType.Int.SIGNED);
    private final int targetU32 = target.integer("unsigned int", 4, 0);
    private final int targetU64 = target.integer("unsigned long", 8, 0);
    private final int targetS32 = target.integer("int", 4, BtfType.Int.SIGNED);

    private Insn relocate(Insn insn, int typeId, String access, CoreRelocationKind kind) throws UnlinkableException {
        Insn[] code = {insn};
        new CoreRelocator(local.build(), target.build()).relocate(new CoreRelocation(0, typeId, access, kind), code, 0);
        return code[0];
    }

    private static Insn mov(int imm) {
        return InsnDecoder.of(MOV, 0, 0, 0, imm);
    }

    private static Insn load(int opcode, int off) {
        return InsnDecoder.of(opcode, 0, 1, off, 0);
    }

    private static final Insn POISONED = InsnDecoder.of(0x85, 0, 0, 0, 195896080);

    /** A structure of two members: {@code a} at 0 and {@code b} at 4. */
    private int localStruct(String name, int typeOfB) {
        return local.struct(name, 8, local.string("a"), u32, 0, local.string("b"), typeOfB, 32);
    }

    private int targetStruct(String name, int typeOfB, int byteOffsetOfB) {
        return target.struct(name, 64, target.string("b"), typeOfB, byteOffsetOfB * 8);
    }

    @Test
    void movesAndWidensLoads() throws UnlinkableException {
        int struct = localStruct("s", u32);
        targetStruct("s", targetU64, 40);

        assertThat(relocate(load(LOAD_W, 4), struct, "0:1", CoreRelocationKind.FIELD_BYTE_OFFSET))
                .isEqualTo(load(LOAD_DW, 40));
        assertThat(relocate(mov(4), struct, "0:1", CoreRelocationKind.FIELD_BYTE_OFFSET))
                .isEqualTo(mov(40));
        assertThat(relocate(mov(4), struct, "0:1", CoreRelocationKind.FIELD_BYTE_SIZE))
                .isEqualTo(mov(8));
        assertThat(relocate(mov(1), struct, "0:1", CoreRelocationKind.FIELD_EXISTS))
                .isEqualTo(mov(1));
        assertThat(relocate(mov(0), struct, "0:1", CoreRelocationKind.FIELD_SIGNED))
                .isEqualTo(mov(0));
    }

    @Test
    void poisonsLoadsOfSignedNumbersThatChangeTheirWidth() throws UnlinkableException {
        int struct = localStruct("s", s32);
        targetStruct("s", targetU64, 40);

        assertThat(relocate(load(LOAD_W, 4), struct, "0:1", CoreRelocationKind.FIELD_BYTE_OFFSET))
                .isEqualTo(POISONED);
        assertThat(relocate(mov(4), struct, "0:1", CoreRelocationKind.FIELD_BYTE_OFFSET))
                .isEqualTo(mov(40));
    }

    @Test
    void ignoresFlavoursOfTheObjectAndOfTheTarget() throws UnlinkableException {
        int struct = localStruct("s___old", u32);
        targetStruct("s___kept", targetU32, 12);

        assertThat(relocate(load(LOAD_W, 4), struct, "0:1", CoreRelocationKind.FIELD_BYTE_OFFSET))
                .isEqualTo(load(LOAD_W, 12));
    }

    @Test
    void poisonsWhatIsMissingUnlessThatIsTheQuestion() throws UnlinkableException {
        int struct = localStruct("s", u32);
        targetStruct("s", targetU32, 12);

        assertThat(relocate(load(LOAD_W, 0), struct, "0:0", CoreRelocationKind.FIELD_BYTE_OFFSET))
                .isEqualTo(POISONED);
        assertThat(relocate(mov(4), struct, "0:0", CoreRelocationKind.FIELD_BYTE_SIZE))
                .isEqualTo(POISONED);
        assertThat(relocate(mov(1), struct, "0:0", CoreRelocationKind.FIELD_EXISTS))
                .isEqualTo(mov(0));
        int absent = local.struct("absent", 4);
        assertThat(relocate(mov(4), absent, "0", CoreRelocationKind.TYPE_SIZE)).isEqualTo(mov(0));
        assertThat(relocate(mov(1), absent, "0", CoreRelocationKind.TYPE_EXISTS))
                .isEqualTo(mov(0));
    }

    @Test
    void namesWhatItCannotResolveAsLoadersDo() throws UnlinkableException {
        int struct = localStruct("s", u32);
        Insn[] code = {load(LOAD_W, 4)};
        CoreRelocation relocation = new CoreRelocation(0, struct, "0:1", CoreRelocationKind.FIELD_BYTE_OFFSET);

        CoreAnswer answer = new CoreRelocator(local.build(), target.build()).relocate(relocation, code, 0);

        assertThat(answer.isPoison()).isTrue();
        assertThat(answer.wanted()).hasToString("<byte_off> [" + struct + "] struct s.b (0:1 @ offset 4)");
    }

    @Test
    void looksIntoMembersWithoutName() throws UnlinkableException {
        int struct = localStruct("s", u32);
        int inner = target.struct("", 8, target.string("x"), targetU32, 0, target.string("b"), targetU32, 32);
        int union = target.type(BtfKind.UNION, "", 2, 8, 0, inner, 0, target.string("y"), targetU64, 0);
        target.struct("s", 24, target.string("a"), targetU64, 0, 0, union, 128);

        assertThat(relocate(load(LOAD_W, 4), struct, "0:1", CoreRelocationKind.FIELD_BYTE_OFFSET))
                .isEqualTo(load(LOAD_W, 20));
    }

    @Test
    void followsArraysWithinTheirBounds() throws UnlinkableException {
        int array = local.array(u32, u32, 8);
        int struct = localStruct("s", array);
        targetStruct("s", target.array(targetU32, targetU32, 6), 16);

        assertThat(relocate(load(LOAD_W, 24), struct, "0:1:5", CoreRelocationKind.FIELD_BYTE_OFFSET))
                .isEqualTo(load(LOAD_W, 36));
        assertThat(relocate(load(LOAD_W, 28), struct, "0:1:6", CoreRelocationKind.FIELD_BYTE_OFFSET))
                .isEqualTo(POISONED);
    }

    @Test
    void refusesDifferentAnswersOfSeveralTypes() {
        int struct = localStruct("s", u32);
        targetStruct("s", targetU32, 8);
        targetStruct("s", targetU32, 12);

        assertThatThrownBy(() -> relocate(load(LOAD_W, 4), struct, "0:1", CoreRelocationKind.FIELD_BYTE_OFFSET))
                .isInstanceOf(UnlinkableException.class)
                .hasMessageContaining("is ambiguous");
    }

    @Test
    void acceptsEqualAnswersOfSeveralTypes() throws UnlinkableException {
        int struct = localStruct("s", u32);
        targetStruct("s", targetU32, 8);
        targetStruct("s___twin", targetU32, 8);

        assertThat(relocate(load(LOAD_W, 4), struct, "0:1", CoreRelocationKind.FIELD_BYTE_OFFSET))
                .isEqualTo(load(LOAD_W, 8));
    }

    @Test
    void refusesInstructionsThatDoNotFit() {
        int struct = localStruct("s", u32);
        targetStruct("s", targetU32, 8);

        assertThatThrownBy(() -> relocate(load(LOAD_W, 3), struct, "0:1", CoreRelocationKind.FIELD_BYTE_OFFSET))
                .hasMessageContaining("expects 4 in the instruction, not 3");
        Insn exit = InsnDecoder.of(0x95, 0, 0, 0, 0);
        assertThatThrownBy(() -> relocate(exit, struct, "0:1", CoreRelocationKind.FIELD_BYTE_OFFSET))
                .hasMessageContaining("instruction of another class");
        for (String access : new String[] {"0:2", "0:1:0", "", "0:", "x", "0:1:99999999999"}) {
            assertThatThrownBy(() -> relocate(mov(4), struct, access, CoreRelocationKind.FIELD_BYTE_OFFSET))
                    .isInstanceOf(UnlinkableException.class);
        }
        assertThatThrownBy(() -> relocate(mov(4), 99, "0:1", CoreRelocationKind.FIELD_BYTE_OFFSET))
                .hasMessageContaining("type does not exist");
    }

    /** Bits 5 to 11 lie in the first two bytes, so a load of the declared four bytes covers them. */
    @Test
    void shiftsBitFields() throws UnlinkableException {
        int name = local.string("f");
        int struct = local.type(BtfKind.STRUCT, "s", 1 | BtfBuilder.FLAG, 4, name, u32, 3 << 24);
        target.type(BtfKind.STRUCT, "s", 1 | BtfBuilder.FLAG, 16, target.string("f"), targetS32, 7 << 24 | 69);

        assertThat(relocate(mov(0), struct, "0:0", CoreRelocationKind.FIELD_BYTE_OFFSET))
                .isEqualTo(mov(8));
        assertThat(relocate(mov(4), struct, "0:0", CoreRelocationKind.FIELD_BYTE_SIZE))
                .isEqualTo(mov(4));
        assertThat(relocate(mov(0), struct, "0:0", CoreRelocationKind.FIELD_SIGNED))
                .isEqualTo(mov(1));
        assertThat(relocate(mov(61), struct, "0:0", CoreRelocationKind.FIELD_LSHIFT_U64))
                .isEqualTo(mov(64 - 5 - 7));
        assertThat(relocate(mov(61), struct, "0:0", CoreRelocationKind.FIELD_RSHIFT_U64))
                .isEqualTo(mov(64 - 7));
    }

    @Test
    void comparesEnumeratorsByName() throws UnlinkableException {
        int name = local.string("RED___old");
        int other = local.string("BLUE");
        int colours = local.type(BtfKind.ENUM, "colour", 2, 4, name, 1, other, 2);
        target.type(BtfKind.ENUM64, "colour", 2, 8, target.string("GREEN"), 1, 0, target.string("RED"), 5, 0);

        assertThat(relocate(mov(1), colours, "0", CoreRelocationKind.ENUM_VALUE))
                .isEqualTo(mov(5));
        assertThat(relocate(mov(1), colours, "0", CoreRelocationKind.ENUM_VALUE_EXISTS))
                .isEqualTo(mov(1));
        assertThat(relocate(mov(1), colours, "1", CoreRelocationKind.ENUM_VALUE_EXISTS))
                .isEqualTo(mov(0));
        assertThat(relocate(mov(2), colours, "1", CoreRelocationKind.ENUM_VALUE))
                .isEqualTo(POISONED);
    }

    @Test
    void answersForTypes() throws UnlinkableException {
        int struct = localStruct("s", u32);
        int targetId = targetStruct("s", targetU32, 12);

        assertThat(relocate(mov(8), struct, "0", CoreRelocationKind.TYPE_SIZE)).isEqualTo(mov(64));
        assertThat(relocate(mov(1), struct, "0", CoreRelocationKind.TYPE_EXISTS))
                .isEqualTo(mov(1));
        assertThat(relocate(mov(0), struct, "0", CoreRelocationKind.TYPE_ID_TARGET))
                .isEqualTo(mov(targetId));
        assertThat(relocate(mov(0), struct, "0", CoreRelocationKind.TYPE_ID_LOCAL))
                .isEqualTo(mov(struct));
        // the object declares a member that the target does not have
        assertThat(relocate(mov(1), struct, "0", CoreRelocationKind.TYPE_MATCHES))
                .isEqualTo(mov(0));
        int part = local.struct("s___part", 4, local.string("b"), u32, 0);
        assertThat(relocate(mov(1), part, "0", CoreRelocationKind.TYPE_MATCHES)).isEqualTo(mov(1));
        int wrong = local.struct("s___wrong", 4, local.string("b"), s32, 0);
        assertThat(relocate(mov(1), wrong, "0", CoreRelocationKind.TYPE_MATCHES))
                .isEqualTo(mov(0));
    }

    @Test
    void patchesBothHalvesOfWideLoads() throws UnlinkableException {
        int colours = local.type(BtfKind.ENUM64, "colour", 1, 8, local.string("RED"), 7, 0);
        target.type(BtfKind.ENUM64, "colour", 1, 8, target.string("RED"), 3, 9);
        Insn[] code = {InsnDecoder.loadImm64(2, 0, 7, 0), InsnDecoder.secondHalf(0)};
        CoreRelocation relocation = new CoreRelocation(0, colours, "0", CoreRelocationKind.ENUM_VALUE);

        new CoreRelocator(local.build(), target.build()).relocate(relocation, code, 0);

        assertThat(code).containsExactly(InsnDecoder.loadImm64(2, 0, 3, 9), InsnDecoder.secondHalf(9));
    }

    @Test
    void countsShiftsFromTheOtherEndOnBigEndianMachines() throws UnlinkableException {
        BtfBuilder builder = new BtfBuilder(ByteOrder.BIG_ENDIAN);
        int type = builder.integer("unsigned short", 2, 0);
        int struct = builder.struct("s", 8, builder.string("a"), type, 16);
        Btf big = builder.build();
        Insn[] code = {mov(48)};

        new CoreRelocator(big, big)
                .relocate(new CoreRelocation(0, struct, "0:0", CoreRelocationKind.FIELD_LSHIFT_U64), code, 0);

        assertThat(code[0]).isEqualTo(mov(48));
    }

    @Test
    void isUndecidedWithoutTheTargetsTypes() {
        int struct = localStruct("s", u32);
        CoreRelocation relocation = new CoreRelocation(0, struct, "0:1", CoreRelocationKind.FIELD_EXISTS);

        assertThatThrownBy(() -> new CoreRelocator(local.build(), null).relocate(relocation, new Insn[] {mov(1)}, 0))
                .isInstanceOf(UnlinkableException.class)
                .hasMessageContaining("type information");
    }

    @Test
    void endsOnTypesThatDoubleAtEveryStep() throws UnlinkableException {
        int struct = localStruct("s", u32);
        int inner = target.struct("", 4);
        for (int i = 0; i < 60; i++) {
            inner = target.struct("", 4, 0, inner, 0, 0, inner, 0);
        }
        target.struct("s", 4, 0, inner, 0);

        assertThatThrownBy(() -> relocate(mov(1), struct, "0:1", CoreRelocationKind.FIELD_EXISTS))
                .hasMessageContaining("nested too deeply");
    }

    /** A loader that was told to load one program does not learn from the others. */
    @Test
    void learnsFromOneProgramAlone() throws UnlinkableException {
        int struct = localStruct("s", u32);
        target.struct("s", 16, target.string("a"), targetU32, 0, target.string("b"), targetU32, 64);
        targetStruct("s", targetU32, 12);
        CoreRelocator common = new CoreRelocator(local.build(), target.build());
        CoreRelocator program = common.fork();
        CoreRelocation first = new CoreRelocation(0, struct, "0:0", CoreRelocationKind.FIELD_EXISTS);
        CoreRelocation second = new CoreRelocation(0, struct, "0:1", CoreRelocationKind.FIELD_BYTE_OFFSET);
        Insn[] code = {mov(1), mov(4), mov(4), mov(1)};

        program.relocate(first, code, 0);
        program.relocate(second, code, 1);

        assertThat(code[1]).isEqualTo(mov(8));
        assertThatThrownBy(() -> common.fork().relocate(second, code, 2)).hasMessageContaining("is ambiguous");
        common.relocate(first, code, 3);
        common.fork().relocate(second, code, 2);
        assertThat(code[2]).isEqualTo(mov(8));
    }
}
