package dev.bpfgate.btf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;

/** Makes the archive of a type table; runs when a kernel's table is taken into the product, never at run time. */
final class ArchiveWriter {
    private static final int BLOCK_BYTES = 16 << 10;

    private final Btf btf;
    private final RawTypeStore store;
    private final Map<Integer, Integer> newOffsets = new HashMap<>();
    private final Chunks types = new Chunks();
    private final Chunks strings = new Chunks();

    private ArchiveWriter(Btf btf) {
        this.btf = btf;
        this.store = btf.raw();
    }

    /** A sequence of blocks, each with the first thing that stands in it. */
    private static final class Chunks {
        private final List<byte[]> deflated = new ArrayList<>();
        private final List<Integer> firsts = new ArrayList<>();
        private final ByteArrayOutputStream current = new ByteArrayOutputStream();
        private int totalBytes;

        void add(byte[] bytes, int name) {
            if (current.size() == 0) {
                firsts.add(name);
            }
            current.writeBytes(bytes);
            totalBytes += bytes.length;
            if (current.size() >= BLOCK_BYTES) {
                flush();
            }
        }

        void flush() {
            if (current.size() > 0) {
                deflated.add(deflate(current.toByteArray()));
                current.reset();
            }
        }

        int deflatedBytes() {
            return deflated.stream().mapToInt(block -> block.length).sum();
        }

        void writeDirectory(ByteBuffer out, int start, int end) {
            int offset = start;
            for (int i = 0; i < deflated.size(); i++) {
                out.putInt(firsts.get(i)).putInt(offset);
                offset += deflated.get(i).length;
            }
            out.putInt(end).putInt(offset);
        }
    }

    /** Returns the archive of a table that was made by {@link Btf#parse}. */
    static byte[] write(Btf btf) {
        return new ArchiveWriter(btf).write();
    }

    private byte[] write() {
        strings.add(new byte[1], 0);
        newOffsets.put(0, 0);
        for (int id = 1; id < btf.typeCount(); id++) {
            types.add(withNewNames(id), id);
        }
        types.flush();
        strings.flush();
        byte[][] buckets = nameBuckets();
        int[][] lists = new int[ArchiveFormat.LISTED_KINDS.length][];
        int listed = 0;
        for (int i = 0; i < lists.length; i++) {
            lists[i] = btf.idsOfKind(ArchiveFormat.LISTED_KINDS[i]);
            listed += 1 + lists[i].length;
        }
        return assemble(buckets, lists, listed);
    }

    private byte[] assemble(byte[][] buckets, int[][] lists, int listed) {
        int directoryBytes = 8 * (types.deflated.size() + strings.deflated.size() + 2)
                + 4 * (ArchiveFormat.BUCKETS + 1)
                + 4 * listed;
        int typesStart = ArchiveFormat.HEADER_BYTES + directoryBytes;
        int stringsStart = typesStart + types.deflatedBytes();
        int namesStart = stringsStart + strings.deflatedBytes();
        int namesBytes =
                Arrays.stream(buckets).mapToInt(bucket -> bucket.length).sum();
        ByteBuffer out = ByteBuffer.allocate(namesStart + namesBytes);
        out.putLong(ArchiveFormat.MAGIC).putInt(btf.typeCount());
        out.putInt(types.deflated.size()).putInt(strings.deflated.size()).putInt(strings.totalBytes);
        out.putInt(listed).putInt(btf.order() == ByteOrder.BIG_ENDIAN ? 1 : 0);
        types.writeDirectory(out, typesStart, btf.typeCount());
        strings.writeDirectory(out, stringsStart, strings.totalBytes);
        int offset = namesStart;
        for (byte[] bucket : buckets) {
            out.putInt(offset);
            offset += bucket.length;
        }
        out.putInt(offset);
        for (int[] list : lists) {
            out.putInt(list.length);
            Arrays.stream(list).forEach(out::putInt);
        }
        types.deflated.forEach(out::put);
        strings.deflated.forEach(out::put);
        Arrays.stream(buckets).forEach(out::put);
        return out.array();
    }

    private byte[] withNewNames(int id) {
        int start = store.position(id);
        BtfKind kind = btf.kind(id);
        int elements = btf.info(id) & 0xffff;
        byte[] copy = new byte[12 + kind.trailingBytes(elements)];
        store.section().get(start, copy);
        ByteBuffer type = ByteBuffer.wrap(copy).order(btf.order());
        type.putInt(0, newOffset(type.getInt(0)));
        boolean namedElements = kind.elementBytes() != 0 && kind != BtfKind.DATA_SECTION;
        for (int i = 0; namedElements && i < elements; i++) {
            int at = 12 + i * kind.elementBytes();
            type.putInt(at, newOffset(type.getInt(at)));
        }
        return copy;
    }

    private int newOffset(int offset) {
        return newOffsets.computeIfAbsent(offset, old -> {
            byte[] name = store.stringBytes(old);
            int added = strings.totalBytes;
            strings.add(Arrays.copyOf(name, name.length + 1), added);
            return added;
        });
    }

    private record Entry(int key, int id) {}

    private byte[][] nameBuckets() {
        List<List<Entry>> entries = new ArrayList<>();
        for (int i = 0; i < ArchiveFormat.BUCKETS; i++) {
            entries.add(new ArrayList<>());
        }
        for (int id = 1; id < btf.typeCount(); id++) {
            if (!btf.name(id).isEmpty()) {
                int hash = NameHash.of(btf.name(id));
                entries.get(ArchiveFormat.bucket(hash)).add(new Entry(ArchiveFormat.key(hash), id));
            }
        }
        return entries.stream().map(ArchiveWriter::encode).toArray(byte[][]::new);
    }

    private static byte[] encode(List<Entry> bucket) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        bucket.sort((a, b) -> a.key() != b.key() ? Integer.compare(a.key(), b.key()) : Integer.compare(a.id(), b.id()));
        int last = 0;
        for (Entry entry : bucket) {
            writeNumber(out, entry.key() - last);
            writeNumber(out, entry.id());
            last = entry.key();
        }
        return out.toByteArray();
    }

    private static void writeNumber(ByteArrayOutputStream out, int number) {
        int rest = number;
        while (rest > 0x7f) {
            out.write(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    private static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] buffer = new byte[bytes.length + 64];
            int length = deflater.deflate(buffer);
            return Arrays.copyOf(buffer, length);
        } finally {
            deflater.end();
        }
    }
}
