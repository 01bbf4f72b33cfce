package dev.bpfgate.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bpfgate.btf.MalformedObjectException;
import dev.bpfgate.kernel.KernelProfile;
import dev.bpfgate.object.ElfBuilder;
import dev.bpfgate.object.ObjectFile;
import dev.bpfgate.object.ObjectFunction;
import dev.bpfgate.object.elf.ElfSection;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Files made to cost more than their size: each ends soon, whatever it ends with. What is quadratic takes minutes here. */
class LargeObjectsTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final LinkTarget TARGET = new LinkTarget(KernelProfile.of("6.18"), null, null);
    private static final int GLOBAL_FUNCTION = 0x12;
    private static final int LOCAL_NOTYPE = 0;
    private static final long EXIT = 0x95;

    @Test
    void manyPrograms() throws Exception {
        int count = 50_000;
        ElfBuilder elf = new ElfBuilder(count);
        int section = elf.code("xdp", code(count, EXIT));
        for (int i = 0; i < count; i++) {
            elf.symbol("p" + i, GLOBAL_FUNCTION, section, i * 8L, 8);
        }
        byte[] file = elf.build();

        assertThat(soon(() -> linked(file))).isEqualTo(count);
    }

    @Test
    void manySections() throws Exception {
        int count = 30_000;
        ElfBuilder elf = new ElfBuilder(count);
        for (int i = 0; i < count; i++) {
            elf.symbol("p" + i, GLOBAL_FUNCTION, elf.code("xdp", code(1, EXIT)), 0, 8);
        }
        byte[] file = elf.build();

        assertThat(soon(() -> linked(file))).isEqualTo(count);
    }

    @Test
    void longChainOfCalls() throws Exception {
        int count = 100_000;
        ElfBuilder elf = new ElfBuilder(count + 1);
        ByteBuffer text = ByteBuffer.allocate(count * 16).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            // each calls the next, the last itself
            text.putLong(0x1085L | (i < count - 1 ? 1L : -1L) << 32).putLong(EXIT);
        }
        int section = elf.code(".text", text.array());
        for (int i = 0; i < count; i++) {
            elf.symbol("f" + i, GLOBAL_FUNCTION, section, i * 16L, 16);
        }
        int program = elf.code(
                "xdp",
                ByteBuffer.allocate(16)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(0x1085L | -1L << 32)
                        .putLong(EXIT)
                        .array());
        elf.symbol("p", GLOBAL_FUNCTION, program, 0, 16);
        elf.section(".relxdp", ElfSection.SHT_REL, 0, relocation(0, 1), program);
        byte[] file = elf.build();

        LinkedProgram linked = (LinkedProgram) soon(
                () -> new Linker(ObjectFile.read("x.o", file), TARGET).linkAll().get(0));
        assertThat(linked.subprograms()).hasSize(count + 1);
    }

    @Test
    void sectionsThatAreAllTheSameBytes() throws Exception {
        ElfBuilder elf = new ElfBuilder(10);
        byte[] content = code(1 << 17, EXIT);
        for (int i = 0; i < 5_000; i++) {
            elf.overlapping("xdp", ElfSection.SHT_PROGBITS, ElfSection.SHF_EXECINSTR, content, 0);
        }
        byte[] file = elf.build();

        soon(() -> {
            assertThatThrownBy(() -> ObjectFile.read("x.o", file))
                    .isInstanceOf(MalformedObjectException.class)
                    .hasMessageContaining("share the same bytes");
            return null;
        });
    }

    @Test
    void namesThatAreAllTheSameBytes() throws Exception {
        ElfBuilder elf = new ElfBuilder(100_000);
        int name = elf.string("n".repeat(1 << 20));
        for (int i = 0; i < 100_000; i++) {
            elf.symbolAt(name + i, LOCAL_NOTYPE, 0, 0, 0);
        }
        byte[] file = elf.build();

        soon(() -> {
            assertThatThrownBy(() -> ObjectFile.read("x.o", file)).isInstanceOf(MalformedObjectException.class);
            return null;
        });
    }

    @Test
    void manyRelocationsOfOneInstruction() throws Exception {
        ElfBuilder elf = new ElfBuilder(1);
        int section = elf.code("xdp", code(1, 0x1085L | -1L << 32));
        elf.symbol("p", GLOBAL_FUNCTION, section, 0, 8);
        byte[] relocations = new byte[16 * 200_000];
        for (int i = 0; i < 200_000; i++) {
            System.arraycopy(relocation(0, 1), 0, relocations, i * 16, 16);
        }
        elf.section(".relxdp", ElfSection.SHT_REL, 0, relocations, section);
        byte[] file = elf.build();

        ObjectFile object = soon(() -> ObjectFile.read("x.o", file));
        assertThat(object.refusal()).isNotNull();
    }

    private static int linked(byte[] file) throws MalformedObjectException {
        ObjectFile object = ObjectFile.read("x.o", file);
        Linker linker = new Linker(object, TARGET);
        int linked = 0;
        for (ObjectFunction program : object.programs()) {
            linked += linker.link(program) instanceof LinkedProgram ? 1 : 0;
        }
        return linked;
    }

    private static byte[] code(int count, long word) {
        ByteBuffer code = ByteBuffer.allocate(count * 8).order(ByteOrder.LITTLE_ENDIAN);
        while (code.hasRemaining()) {
            code.putLong(word);
        }
        return code.array();
    }

    private static byte[] relocation(long offset, long symbol) {
        return ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(offset)
                .putLong(symbol << 32 | 10)
                .array();
    }

    private static <T> T soon(Callable<T> work) {
        return Assertions.assertTimeout(SOON, work::call);
    }
}
