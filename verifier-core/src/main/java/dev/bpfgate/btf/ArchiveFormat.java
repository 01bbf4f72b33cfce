package dev.bpfgate.btf;

/**
 * A kernel's type table, compressed in blocks that are inflated one by one when first touched. Whoever looks up a few
 * types of a hundred thousand then pays for a few blocks. All numbers are big-endian; types keep their bytes and their
 * numbers, strings are laid out anew in the order in which types use them, so that neighbours share blocks.
 *
 * <pre>
 *  0 "bpfgate1"   8 types (void included)   12 blocks of types   16 blocks of strings   20 bytes of strings
 * 24 numbers in the kinds' lists   28 1 when the table is big-endian
 * 32 directory of type blocks:   first number, offset of the deflated bytes; one entry more marks the end
 *    directory of string blocks: first offset, offset of the deflated bytes; one entry more marks the end
 *    directory of names:         offset of each of the 256 buckets; one entry more marks the end
 *    kinds' lists:               the numbers of declaration tags, then of data sections, each with its length before
 *    blocks of types, blocks of strings, buckets of names
 * </pre>
 *
 * <p>A bucket holds the names whose {@link NameHash} begins with the same eight bits: for each, in ascending order, the
 * difference of the next sixteen bits to those of the entry before, then the type's number, as variable-length numbers
 * of seven bits a byte, lowest first.
 */
final class ArchiveFormat {
    static final long MAGIC = 0x6270666761746531L;
    static final int HEADER_BYTES = 32;
    static final int BUCKETS = 256;
    static final BtfKind[] LISTED_KINDS = {BtfKind.DECL_TAG, BtfKind.DATA_SECTION};

    private ArchiveFormat() {}

    /** {@return the bucket of a hash} */
    static int bucket(int hash) {
        return hash >>> 24;
    }

    /** {@return what tells apart the hashes within a bucket; rarely equal for different names} */
    static int key(int hash) {
        return hash >>> 8 & 0xffff;
    }
}
