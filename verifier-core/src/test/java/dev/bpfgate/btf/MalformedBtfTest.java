package dev.bpfgate.btf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bpfgate.btf.check.KernelCheck;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MalformedBtfTest {
    private static BtfBuilder sample() {
        BtfBuilder builder = new BtfBuilder();
        int name = builder.string("member");
        int integer = builder.integer("int", 4, BtfType.Int.SIGNED);
        int pointer = builder.reference(BtfKind.POINTER, 4);
        builder.array(integer, integer, 7);
        builder.struct("s", 24, name, pointer, 0, 0, integer, 64, name, 3, 96);
        builder.type(BtfKind.UNION, "u", 1, 4, name, integer, 0);
        builder.type(BtfKind.ENUM, "e", 1, 4, name, 1);
        builder.type(BtfKind.TYPEDEF, "t", 0, 4);
        int proto = builder.prototype(integer, name, pointer, 0, 0);
        int function = builder.function("f", proto, BtfType.Func.STATIC);
        int variable = builder.variable("v", integer, BtfType.Var.GLOBAL);
        builder.type(BtfKind.DATA_SECTION, ".data", 1, 4, variable, 0, 4);
        builder.type(BtfKind.DECL_TAG, "tag", 0, function, -1);
        builder.type(BtfKind.TYPE_TAG, "user", 0, integer);
        builder.type(BtfKind.ENUM64, "e64", 1, 8, name, 1, 2);
        return builder;
    }

    private static void assertMalformed(byte[] bytes, String message) {
        assertThatThrownBy(() -> Btf.parse(bytes))
                .isInstanceOf(MalformedObjectException.class)
                .hasMessageContaining(message);
    }

    private static byte[] changed(int at, int value) {
        byte[] bytes = sample().bytes();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
        return bytes;
    }

    @Test
    void refusesBrokenHeaders() {
        byte[] good = sample().bytes();
        assertThat(sample().build().typeCount()).isEqualTo(15);
        assertMalformed(Arrays.copyOf(good, 23), ".BTF at offset 0: header is cut short");
        assertMalformed(changed(0, 0x0001eb9e), "magic number is missing");
        assertMalformed(changed(0, 0x0002eb9f), ".BTF at offset 2: version 2 is not supported");
        assertMalformed(changed(4, 23), "header length 23 is out of range");
        assertMalformed(changed(4, -1), "header length 4294967295 is out of range");
        assertMalformed(changed(8, 2), "type table is not aligned");
        assertMalformed(changed(12, 0x7fffffff), ".BTF at offset 8: reaches beyond the section's end");
        assertMalformed(changed(16, -4), ".BTF at offset 16: reaches beyond the section's end");
        assertMalformed(changed(20, 0), "string section is empty");
        assertMalformed(Arrays.copyOf(good, good.length - 1), "reaches beyond the section's end");
    }

    @Test
    void refusesBrokenTypes() {
        BtfBuilder unknown = new BtfBuilder();
        unknown.rawType(0, 20 << 24, 0);
        assertMalformed(unknown.bytes(), ".BTF at offset 24: unknown kind 20");
        BtfBuilder cut = new BtfBuilder();
        cut.rawType(0, BtfKind.STRUCT.ordinal() << 24 | 1, 0);
        assertMalformed(cut.bytes(), ".BTF at offset 24: type is cut short");
        BtfBuilder dangling = new BtfBuilder();
        dangling.reference(BtfKind.POINTER, 2);
        assertMalformed(dangling.bytes(), ".BTF at offset 32: type 2 does not exist");
        BtfBuilder negative = new BtfBuilder();
        negative.array(-1, 0, 1);
        assertMalformed(negative.bytes(), "type 4294967295 does not exist");
        BtfBuilder unnamed = new BtfBuilder();
        unnamed.rawType(1, BtfKind.FLOAT.ordinal() << 24, 8);
        assertMalformed(unnamed.bytes(), ".BTF at offset 24: name lies outside the string section");
    }

    @Test
    @Timeout(10)
    void refusesManyNamesOfOneLongString() {
        BtfBuilder builder = new BtfBuilder();
        int name = builder.string("x".repeat(100_000));
        int[] members = new int[3 * 60_000];
        Arrays.setAll(members, i -> i % 3 == 0 ? name + i % 5_000 : i % 3 == 1 ? 1 : 0);
        builder.struct("laughs", 1, members);
        assertMalformed(builder.bytes(), "names are longer than 64 MiB altogether");
    }

    @Test
    @Timeout(60)
    void nothingButTheCheckedExceptionEscapes() {
        Random random = new Random(20261122);
        byte[] good = sample().bytes();
        int read = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = good.clone();
            for (int flips = random.nextInt(4); flips >= 0; flips--) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            read += touchEverything(bytes) ? 1 : 0;
        }
        assertThat(read).as("tables that stayed readable").isGreaterThan(1_000);
    }

    private static boolean touchEverything(byte[] bytes) {
        Btf btf;
        try {
            btf = Btf.parse(bytes);
        } catch (MalformedObjectException malformed) {
            return false;
        }
        for (int id = 0; id < btf.typeCount(); id++) {
            btf.type(id);
            btf.describe(id);
            btf.sizeOf(id);
            btf.innermostElement(id);
            btf.findFlavours(btf.name(id));
        }
        KernelCheck.check(btf);
        return true;
    }
}
