package dev.bpfgate.btf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The types of an archive, inflated block by block. Archives are the product's own resources: a damaged one is a broken
 * installation, not bad input.
 *
 * @see ArchiveFormat
 */
final class ArchiveTypeStore implements TypeStore {
    private final ByteBuffer archive;
    private final ByteOrder order;
    private final int typeCount;
    private final int stringsBytes;
    private final int typeBlocks;
    private final int stringBlocks;
    private final int typeDirectory;
    private final int stringDirectory;
    private final int nameDirectory;
    private final int kindLists;
    private final TypeBlock[] types;
    private final byte[][] strings;

    /** An inflated block of types and where each of them begins; both are complete before anyone sees them. */
    private record TypeBlock(int firstId, ByteBuffer bytes, int[] positions) {}

    /** Makes a store over an archive, whose bytes must not change any more. */
    ArchiveTypeStore(byte[] bytes) {
        archive = ByteBuffer.wrap(bytes);
        if (archive.getLong(0) != ArchiveFormat.MAGIC) {
            throw new IllegalStateException("not an archive of types");
        }
        typeCount = archive.getInt(8);
        typeBlocks = archive.getInt(12);
        stringBlocks = archive.getInt(16);
        stringsBytes = archive.getInt(20);
        order = archive.getInt(28) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        typeDirectory = ArchiveFormat.HEADER_BYTES;
        stringDirectory = typeDirectory + 8 * (typeBlocks + 1);
        nameDirectory = stringDirectory + 8 * (stringBlocks + 1);
        kindLists = nameDirectory + 4 * (ArchiveFormat.BUCKETS + 1);
        types = new TypeBlock[typeBlocks];
        strings = new byte[stringBlocks][];
    }

    ByteOrder order() {
        return order;
    }

    @Override
    public int typeCount() {
        return typeCount;
    }

    @Override
    public ByteBuffer bytes(int id) {
        return blockOf(id).bytes();
    }

    @Override
    public int position(int id) {
        TypeBlock block = blockOf(id);
        return block.positions()[id - block.firstId()];
    }

    private TypeBlock blockOf(int id) {
        int index = find(typeDirectory, typeBlocks, id);
        TypeBlock block = types[index];
        if (block == null) {
            // Two threads may both inflate it: equal values, and a record's fields are visible once it is.
            block = readTypes(index);
            types[index] = block;
        }
        return block;
    }

    private TypeBlock readTypes(int index) {
        int firstId = archive.getInt(typeDirectory + 8 * index);
        int nextId = archive.getInt(typeDirectory + 8 * index + 8);
        ByteBuffer bytes = ByteBuffer.wrap(inflate(typeDirectory, index)).order(order);
        int[] positions = new int[nextId - firstId];
        int at = 0;
        for (int i = 0; i < positions.length; i++) {
            positions[i] = at;
            int info = bytes.getInt(at + 4);
            at += 12 + BtfKind.ofCode(info >>> 24 & 0x1f).trailingBytes(info & 0xffff);
        }
        return new TypeBlock(firstId, bytes, positions);
    }

    @Override
    public String string(int offset) {
        if (offset < 0 || offset >= stringsBytes) {
            return null;
        }
        int index = find(stringDirectory, stringBlocks, offset);
        byte[] block = strings[index];
        if (block == null) {
            block = inflate(stringDirectory, index);
            strings[index] = block;
        }
        int start = offset - archive.getInt(stringDirectory + 8 * index);
        int end = start;
        while (block[end] != 0) {
            end++;
        }
        return new String(block, start, end - start, StandardCharsets.UTF_8);
    }

    /** {@return the last of a directory's blocks that begins at or before something} */
    private int find(int directory, int blocks, int wanted) {
        int low = 0;
        int high = blocks - 1;
        while (low < high) {
            int middle = low + high + 1 >>> 1;
            if (archive.getInt(directory + 8 * middle) <= wanted) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private byte[] inflate(int directory, int index) {
        int start = archive.getInt(directory + 8 * index + 4);
        int end = archive.getInt(directory + 8 * index + 12);
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(archive.array(), start, end - start);
            byte[] bytes = new byte[32 << 10];
            int length = 0;
            while (!inflater.finished()) {
                bytes = length == bytes.length ? Arrays.copyOf(bytes, 2 * length) : bytes;
                int count = inflater.inflate(bytes, length, bytes.length - length);
                if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new IllegalStateException("archive of types ends within a block");
                }
                length += count;
            }
            return Arrays.copyOf(bytes, length);
        } catch (DataFormatException e) {
            throw new IllegalStateException("archive of types is damaged", e);
        } finally {
            inflater.end();
        }
    }

    @Override
    public int[] idsByNameHash(int hash) {
        int bucket = nameDirectory + 4 * ArchiveFormat.bucket(hash);
        Numbers numbers = new Numbers(archive.getInt(bucket), archive.getInt(bucket + 4));
        int wanted = ArchiveFormat.key(hash);
        int key = 0;
        int[] ids = new int[4];
        int count = 0;
        while (key <= wanted && numbers.hasNext()) {
            key += numbers.next();
            int id = numbers.next();
            if (key == wanted) {
                ids = count == ids.length ? Arrays.copyOf(ids, count * 2) : ids;
                ids[count++] = id;
            }
        }
        return Arrays.copyOf(ids, count);
    }

    /** Reads variable-length numbers. */
    private final class Numbers {
        private final int end;
        private int at;

        Numbers(int start, int end) {
            this.at = start;
            this.end = end;
        }

        boolean hasNext() {
            return at < end;
        }

        int next() {
            int number = 0;
            int shift = 0;
            while (archive.get(at) < 0) {
                number |= (archive.get(at++) & 0x7f) << shift;
                shift += 7;
            }
            return number | archive.get(at++) << shift;
        }
    }

    @Override
    public int[] idsOfKind(BtfKind kind) {
        int at = kindLists;
        for (BtfKind listed : ArchiveFormat.LISTED_KINDS) {
            int length = archive.getInt(at);
            if (listed == kind) {
                int[] ids = new int[length];
                archive.slice(at + 4, 4 * length).asIntBuffer().get(ids);
                return ids;
            }
            at += 4 + 4 * length;
        }
        int[] ids = new int[typeCount];
        int count = 0;
        for (int id = 1; id < typeCount; id++) {
            if (kind(id) == kind) {
                ids[count++] = id;
            }
        }
        return Arrays.copyOf(ids, count);
    }
}
