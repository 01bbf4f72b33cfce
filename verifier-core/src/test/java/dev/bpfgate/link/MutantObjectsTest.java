package dev.bpfgate.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.bpfgate.Corpus;
import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.MalformedObjectException;
import dev.bpfgate.kernel.KernelProfile;
import dev.bpfgate.kernel.ProgramType;
import dev.bpfgate.object.ObjectFile;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Reads and links damaged objects: whatever is wrong with a file becomes the one checked exception or a value, soon. The
 * property {@code bpfgate.mutants} says how many mutants to make of each object.
 */
class MutantObjectsTest {
    private static final int MUTANTS = Integer.getInteger("bpfgate.mutants", 60);
    private static final KernelProfile PROFILE = KernelProfile.of("6.18");
    private static final long SEED = 20_261_122;
    private static final long MOST_NANOS = 2_000_000_000L;
    private static final int[] EXTREMES = {
        0, 1, -1, 2, 7, 8, 0x7f, 0xff, 0x7fff, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0x7ffffff8, 0x00ffffff
    };

    private int read;
    private int linked;

    @Test
    void damageBecomesOneExceptionOrAValue() throws Exception {
        Btf kernel = ObjectFile.read(
                        "kernel.o",
                        Corpus.item("objects/relocations.clang-22.le").bytes())
                .btf();
        List<Corpus.Item> items = Corpus.compilerObjects();
        for (int i = 0; i < items.size(); i++) {
            byte[] original = items.get(i).bytes();
            for (int mutant = 0; mutant < MUTANTS; mutant++) {
                long seed = SEED + i * 1_000_003L + mutant;
                judge(items.get(i) + ", seed " + seed, mutate(original, new Random(seed)), kernel);
            }
        }
        // a test that never gets past the header would show nothing
        assertThat(read).isGreaterThan(items.size() * MUTANTS / 10);
        assertThat(linked).isGreaterThan(items.size() * MUTANTS / 10);
    }

    private void judge(String mutant, byte[] bytes, Btf kernel) {
        long start = System.nanoTime();
        try {
            ObjectFile object = ObjectFile.read("mutant.o", bytes);
            read++;
            LinkTarget target = new LinkTarget(PROFILE, kernel, BuildConfiguration.parse("CONFIG_HZ=250"));
            for (LinkResult result : new Linker(object, target, LoaderChoices.untyped(ProgramType.XDP)).linkAll()) {
                if (result instanceof LinkedProgram program) {
                    linked++;
                    program.sourceLineAt(program.insns().length / 2);
                }
            }
        } catch (MalformedObjectException e) {
            assertThat(e.getMessage()).isNotBlank();
        } catch (RuntimeException | Error e) {
            fail(mutant, e);
        }
        assertThat(System.nanoTime() - start).as(mutant).isLessThan(MOST_NANOS);
    }

    private static byte[] mutate(byte[] original, Random random) {
        byte[] bytes = original.clone();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            bytes = change(bytes, random);
        }
        return bytes;
    }

    private static byte[] change(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(8)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[at] = (byte) random.nextInt(256);
            case 2, 3, 4 -> putInt(bytes, at & ~3, EXTREMES[random.nextInt(EXTREMES.length)]);
            case 5 -> copy(bytes, at, random);
            case 6 -> putInt(bytes, sectionField(bytes, random), EXTREMES[random.nextInt(EXTREMES.length)]);
            default -> {
                return random.nextInt(6) == 0 ? Arrays.copyOf(bytes, Math.max(64, at)) : bytes;
            }
        }
        return bytes;
    }

    /** Returns where a field of a section header is; these fields decide most. */
    private static int sectionField(byte[] bytes, Random random) {
        int table = (bytes[40] & 0xff) | (bytes[41] & 0xff) << 8 | (bytes[42] & 0xff) << 16;
        int at = table + random.nextInt(16) * 64 + random.nextInt(16) * 4;
        return at + 4 <= bytes.length ? at : 40;
    }

    private static void putInt(byte[] bytes, int at, int value) {
        for (int i = 0; i < 4 && at + i < bytes.length; i++) {
            bytes[at + i] = (byte) (value >>> i * 8);
        }
    }

    private static void copy(byte[] bytes, int at, Random random) {
        int length = Math.min(bytes.length - at, 1 + random.nextInt(64));
        System.arraycopy(bytes, random.nextInt(bytes.length - length + 1), bytes, at, length);
    }
}
