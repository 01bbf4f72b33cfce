package dev.bpfgate.isa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InsnDecoderTest {
    @Test
    void knowsExactlyTheOpcodesThatTheKernelKnows() {
        for (String[] row : RecordedInstructions.rows("opcodes-6.18.tsv")) {
            int opcode = Integer.parseInt(row[0], 16);

            boolean known = InsnDecoder.of(opcode, 0, 0, 0, 0).kind() != InsnKind.UNKNOWN;

            assertThat(known).as("opcode %s", row[0]).isEqualTo(row[1].equals("known"));
        }
    }

    @Test
    void keepsRawFieldsOfEveryOpcodeInBothOrders() {
        Random random = new Random(9669);
        for (int opcode = 0; opcode < 256; opcode++) {
            for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
                byte[] code = new byte[3 * InsnDecoder.SLOT_BYTES];
                random.nextBytes(code);
                code[0] = (byte) opcode;

                byte[] again = InsnEncoder.encode(InsnDecoder.decode(code, order), order);

                assertThat(again).as("opcode %02x, %s", opcode, order).isEqualTo(code);
            }
        }
    }

    @Test
    void bothOrdersDescribeTheSameProgram() {
        Insn[] program = new Assembler()
                .mov(Reg.R1, -2)
                .store(MemSize.DW, Reg.FP, -8, Reg.R1)
                .imm64(Reg.R2, 0x1122334455667788L)
                .exit()
                .build();

        Insn[] little =
                InsnDecoder.decode(InsnEncoder.encode(program, ByteOrder.LITTLE_ENDIAN), ByteOrder.LITTLE_ENDIAN);
        Insn[] big = InsnDecoder.decode(InsnEncoder.encode(program, ByteOrder.BIG_ENDIAN), ByteOrder.BIG_ENDIAN);

        assertThat(little).isEqualTo(program);
        assertThat(big).isEqualTo(program);
    }

    @Test
    void joinsBothHalvesOfAnImmediate() {
        Insn[] program = new Assembler().imm64(Reg.R1, -2L).build();

        assertThat(((LoadImm64) program[0]).value()).isEqualTo(-2L);
        assertThat(program[0].slots()).isEqualTo(2);
        assertThat(program[1]).isInstanceOf(SecondHalf.class);
    }

    @Test
    void aLoadCutOffAtTheEndHasNoUpperHalf() {
        byte[] code = {0x18, 1, 0, 0, 5, 0, 0, 0};

        LoadImm64 load = (LoadImm64) InsnDecoder.decode(code, ByteOrder.LITTLE_ENDIAN)[0];

        assertThat(load.value()).isEqualTo(5);
    }

    @Test
    void onlyOpcodeZeroIsASecondHalf() {
        Insn[] program = new Assembler()
                .insn(InsnDecoder.loadImm64(1, 0, 0, 0))
                .exit()
                .raw(0, 0, 0, 0, 0)
                .build();

        Insn[] decoded =
                InsnDecoder.decode(InsnEncoder.encode(program, ByteOrder.LITTLE_ENDIAN), ByteOrder.LITTLE_ENDIAN);

        assertThat(decoded)
                .extracting(Insn::kind)
                .containsExactly(InsnKind.LOAD_IMM64, InsnKind.EXIT, InsnKind.UNKNOWN);
    }

    @Test
    void refusesHalfASlot() {
        ByteBuffer code = ByteBuffer.allocate(12);

        assertThatIllegalArgumentException().isThrownBy(() -> InsnDecoder.decode(code, ByteOrder.LITTLE_ENDIAN));
    }

    @Test
    void leavesTheBufferAlone() {
        ByteBuffer code = ByteBuffer.allocate(24).position(8).limit(16);

        assertThat(InsnDecoder.decode(code, ByteOrder.BIG_ENDIAN)).hasSize(1);
        assertThat(code.position()).isEqualTo(8);
    }

    @ParameterizedTest
    @EnumSource(AluOp.class)
    void signedDivisionIsToldByItsOffset(AluOp op) {
        Alu insn = (Alu) new Assembler().alu(op, Reg.R3, Reg.R4).build()[0];

        assertThat(insn.op()).isEqualTo(op);
        assertThat(insn.is64()).isTrue();
        assertThat(insn.immediate()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(JumpOp.class)
    void swappingAConditionTwiceGivesItBack(JumpOp op) {
        assertThat(op.swapped().swapped()).isEqualTo(op);
        assertThat(op.swapped().isSigned()).isEqualTo(op.isSigned());
    }

    @Test
    void derivesAtomics() {
        Atomic add = (Atomic) InsnDecoder.of(0xdb, 1, 2, 0, 0x01);
        Atomic exchangeWithoutFetch = (Atomic) InsnDecoder.of(0xdb, 1, 2, 0, 0xe0);
        Atomic acquire = (Atomic) InsnDecoder.of(0xd3, 1, 2, 0, 0x100);

        assertThat(add.op()).isEqualTo(AtomicOp.ADD);
        assertThat(add.fetch()).isTrue();
        assertThat(exchangeWithoutFetch.op()).isEqualTo(AtomicOp.INVALID);
        assertThat(acquire.op()).isEqualTo(AtomicOp.LOAD_ACQUIRE);
        assertThat(acquire.fetch()).isFalse();
        assertThat(acquire.size()).isEqualTo(MemSize.B);
    }
}
