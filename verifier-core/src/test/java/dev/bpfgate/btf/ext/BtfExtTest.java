package dev.bpfgate.btf.ext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfBuilder;
import dev.bpfgate.btf.MalformedObjectException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BtfExtTest {
    private final BtfBuilder strings = new BtfBuilder();
    private final int section = strings.string("xdp");
    private final int file = strings.string("a.c");
    private final int text = strings.string("return 1;");
    private final int access = strings.string("0:1");
    private final Btf btf = strings.build();

    /** A section with tables of one block each; {@code extra} bytes follow what this version knows of a record. */
    private byte[] ext(int extra, int relocationKind) {
        ByteBuffer bytes =
                ByteBuffer.allocate(32 + 3 * (12 + extra) + 8 + 16 + 16).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putShort((short) 0xeb9f).put((byte) 1).put((byte) 0).putInt(32);
        int functions = 12 + 8 + extra;
        int others = 12 + 16 + extra;
        bytes.putInt(0)
                .putInt(functions)
                .putInt(functions)
                .putInt(others)
                .putInt(functions + others)
                .putInt(others);
        block(bytes, 8 + extra, 0, 3);
        bytes.position(bytes.position() + extra);
        block(bytes, 16 + extra, 16, file, text, 42 << 10 | 7);
        bytes.position(bytes.position() + extra);
        block(bytes, 16 + extra, 24, 5, access, relocationKind);
        return bytes.array();
    }

    private void block(ByteBuffer bytes, int recordBytes, int... record) {
        bytes.putInt(recordBytes).putInt(section).putInt(1);
        Arrays.stream(record).forEach(bytes::putInt);
    }

    @Test
    void readsRecordsOfAnySize() throws MalformedObjectException {
        for (int extra : new int[] {0, 4, 16}) {
            BtfExt ext = BtfExt.parse(ext(extra, 0), btf);

            assertThat(ext.functions("xdp")).containsExactly(new FuncInfo(0, 3));
            assertThat(ext.lines("xdp")).containsExactly(new LineInfo(16, "a.c", "return 1;", 42, 7));
            assertThat(ext.relocations("xdp"))
                    .containsExactly(new CoreRelocation(24, 5, "0:1", CoreRelocationKind.FIELD_BYTE_OFFSET));
            assertThat(ext.functions("tc")).isEmpty();
        }
    }

    @Test
    void readsFilesWithoutRelocations() throws MalformedObjectException {
        byte[] bytes = ext(0, 0);
        byte[] old = new byte[bytes.length - 8];
        System.arraycopy(bytes, 0, old, 0, 24);
        System.arraycopy(bytes, 32, old, 24, old.length - 24);
        old[4] = 24;

        BtfExt ext = BtfExt.parse(old, btf);

        assertThat(ext.lines("xdp")).hasSize(1);
        assertThat(ext.relocations()).isEmpty();
    }

    @Test
    void leavesUnknownKindsToThoseWhoNeedThem() throws MalformedObjectException {
        assertThat(BtfExt.parse(ext(0, 13), btf).relocations("xdp"))
                .singleElement()
                .satisfies(relocation -> assertThat(relocation.kind()).isNull());
    }

    @Test
    void refusesWhatTheFormatDoesNotKnow() {
        assertMalformed(changed(2, 2), ".BTF.ext at offset 2: version 2 is not supported");
        assertMalformed(changed(12, 8), ".BTF.ext at offset 36: block is cut short");
        assertMalformed(changed(15, 0x7f), ".BTF.ext at offset 8: reaches beyond the section's end");
        assertMalformed(changed(32, 4), ".BTF.ext at offset 32: record size 4 is out of range");
        assertMalformed(changed(40, 2), "block of 2 records is empty or cut short");
        assertMalformed(changed(37, 0x7f), "section's name lies outside the strings");
        assertMalformed(Arrays.copyOf(ext(0, 0), 20), "header is cut short");
    }

    @Test
    void nothingButTheCheckedExceptionEscapes() {
        Random random = new Random(7);
        int read = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = ext(0, 0);
            for (int flips = random.nextInt(4); flips >= 0; flips--) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            try {
                BtfExt.parse(bytes, btf);
                read++;
            } catch (MalformedObjectException malformed) {
                assertThat(malformed.getMessage()).startsWith(".BTF.ext at offset ");
            }
        }
        assertThat(read).isGreaterThan(1_000);
    }

    private byte[] changed(int at, int value) {
        byte[] bytes = ext(0, 0);
        bytes[at] = (byte) value;
        return bytes;
    }

    private void assertMalformed(byte[] bytes, String message) {
        assertThatThrownBy(() -> BtfExt.parse(bytes, btf))
                .isInstanceOf(MalformedObjectException.class)
                .hasMessageContaining(message);
    }
}
