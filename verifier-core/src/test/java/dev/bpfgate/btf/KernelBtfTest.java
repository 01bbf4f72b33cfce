package dev.bpfgate.btf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KernelBtfTest {
    @Test
    void shippedTableKnowsTheKernelsTypes() {
        Btf btf = KernelBtf.shipped("6.18");

        int task = btf.find("task_struct", BtfKind.STRUCT);
        assertThat(btf.type(task)).isInstanceOf(BtfType.Struct.class);
        assertThat(btf.sizeOf(task)).isGreaterThan(1_000);
        int acquire = btf.find("bpf_task_acquire", BtfKind.FUNC);
        assertThat(btf.describe(btf.prototype(acquire).returnTypeId())).isEqualTo("struct task_struct *");
        assertThat(btf.declTags(acquire)).extracting(BtfType.DeclTag::name).contains("bpf_kfunc");
        assertThat(btf.find("no_such_type", BtfKind.STRUCT)).isZero();
    }

    @Test
    void knowsNoOtherVersion() {
        assertThat(KernelBtf.shipped("2.4")).isNull();
        assertThat(KernelBtf.shipped("../6.18")).isNull();
    }

    @Test
    void archiveKeepsEverything() throws MalformedObjectException {
        BtfBuilder builder = new BtfBuilder();
        int integer = builder.integer("int", 4, BtfType.Int.SIGNED);
        for (int i = 0; i < 3_000; i++) {
            int name = builder.string("member" + i);
            int struct = builder.struct("type" + i % 1_000, 8, name, integer, 0, 0, integer, 32);
            builder.type(BtfKind.DECL_TAG, "tag" + i, 0, struct, -1);
            builder.type(BtfKind.ENUM64, "e" + i, 1, 8, name, i, i);
        }
        Btf raw = builder.build();
        Btf archived = Btf.ofArchive(ArchiveWriter.write(raw));

        assertThat(archived.typeCount()).isEqualTo(raw.typeCount());
        for (int id = 0; id < raw.typeCount(); id++) {
            assertThat(archived.type(id)).isEqualTo(raw.type(id));
        }
        for (int i = 0; i < 1_000; i += 37) {
            assertThat(archived.findFlavours("type" + i))
                    .isEqualTo(raw.findFlavours("type" + i))
                    .hasSize(3);
        }
        assertThat(archived.idsOfKind(BtfKind.DECL_TAG)).isEqualTo(raw.idsOfKind(BtfKind.DECL_TAG));
        assertThat(archived.idsOfKind(BtfKind.ENUM64)).isEqualTo(raw.idsOfKind(BtfKind.ENUM64));
    }

    @Test
    void readsRawTablesAndElfFiles() throws MalformedObjectException {
        BtfBuilder builder = new BtfBuilder();
        builder.integer("long", 8, BtfType.Int.SIGNED);
        byte[] table = builder.bytes();

        assertThat(KernelBtf.read(table).find("long", BtfKind.INT)).isEqualTo(1);
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            assertThat(KernelBtf.read(elf(order, ".BTF", table)).find("long", BtfKind.INT))
                    .isEqualTo(1);
            assertThatThrownBy(() -> KernelBtf.read(elf(order, ".BTE", table)))
                    .isInstanceOf(MalformedObjectException.class)
                    .hasMessageContaining("no .BTF section");
        }
        assertThatThrownBy(() -> KernelBtf.read("\177ELF".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(MalformedObjectException.class);
        assertThatThrownBy(() -> KernelBtf.read(new byte[0])).isInstanceOf(MalformedObjectException.class);
    }

    @Test
    void survivesMutatedElfFiles() {
        BtfBuilder builder = new BtfBuilder();
        builder.integer("long", 8, BtfType.Int.SIGNED);
        byte[] good = elf(ByteOrder.LITTLE_ENDIAN, ".BTF", builder.bytes());
        for (int at = 4; at < good.length; at++) {
            for (int value : new int[] {0, 0x7f, 0x80, 0xff}) {
                byte[] bytes = good.clone();
                bytes[at] = (byte) value;
                try {
                    KernelBtf.read(bytes);
                } catch (MalformedObjectException expected) {
                    assertThat(expected).hasMessageContaining(" at offset ");
                }
            }
        }
    }

    /** An ELF file of three sections: none, names, types. */
    private static byte[] elf(ByteOrder order, String name, byte[] table) {
        byte[] names = ("\0" + name + "\0").getBytes(StandardCharsets.US_ASCII);
        int namesStart = 64 + 3 * 64;
        ByteBuffer file =
                ByteBuffer.allocate(namesStart + names.length + table.length).order(order);
        file.put(new byte[] {0x7f, 'E', 'L', 'F', 2, (byte) (order == ByteOrder.BIG_ENDIAN ? 2 : 1), 1});
        file.putLong(40, 64).putShort(58, (short) 64).putShort(60, (short) 3).putShort(62, (short) 1);
        section(file, 1, 0, namesStart, names.length);
        section(file, 2, 1, namesStart + names.length, table.length);
        file.put(namesStart, names).put(namesStart + names.length, table);
        return file.array();
    }

    private static void section(ByteBuffer file, int index, int name, int start, int length) {
        int at = 64 + 64 * index;
        file.putInt(at, name).putLong(at + 24, start).putLong(at + 32, length);
    }
}
