package dev.bpfgate.kernel;

import java.util.Locale;

/**
 * What a kernel asks of a map of one type before it creates it, and what programs may do with such maps: one row of the table
 * of map types. Immutable.
 *
 * <p>Refusals for want of memory, which depend on the machine, are left out.
 */
public final class MapTypeRules {

    private static final int EPERM = 1;
    private static final int EINVAL = 22;
    private static final int ENOTSUPP = 524;
    /** BPF_F_RDONLY with BPF_F_WRONLY, and BPF_F_RDONLY_PROG with BPF_F_WRONLY_PROG, exclude each other. */
    private static final int[] EXCLUSIVE = {0x18, 0x180};

    private static final int STACK_BUILD_ID = 0x20;
    private static final int BUILD_ID_BYTES = 32;

    private final MapType type;
    private final Capability capability;
    private final NumberRule keys;
    private final NumberRule values;
    private final NumberRule entries;
    private final int allowedFlags;
    private final int requiredFlags;
    private final int unsupportedFlags;
    private final int traits;
    private final String structName;

    MapTypeRules(String[] row) {
        type = MapType.ofLibbpfName(row[0]);
        capability = row[1].equals("-") ? null : Capability.valueOf(row[1].toUpperCase(Locale.ROOT));
        keys = new NumberRule(row[2]);
        values = new NumberRule(row[3]);
        entries = new NumberRule(row[4]);
        allowedFlags = Integer.parseInt(row[5], 16);
        requiredFlags = Integer.parseInt(row[6], 16);
        unsupportedFlags = Integer.parseInt(row[7], 16);
        int bits = 0;
        String names = ResourceTable.field(row, 8).equals("-") ? "" : ResourceTable.field(row, 8);
        for (String trait : ResourceTable.fields(names, ' ')) {
            bits |= MapTrait.ofResourceName(trait).bit();
        }
        traits = bits;
        structName = ResourceTable.field(row, 9);
    }

    /** Returns the type that the rules are of. */
    public MapType type() {
        return type;
    }

    /** Returns the kernel's structure behind such a map, whose fields programs may read. */
    public String structName() {
        return structName;
    }

    /** Returns whether maps of the type have the trait. */
    public boolean has(MapTrait trait) {
        return (traits & trait.bit()) != 0;
    }

    /** Returns whether a process with the privileges may create such maps. */
    public boolean mayCreate(Privileges privileges) {
        return capability == null || privileges.bpfCapable() && privileges.has(capability);
    }

    /**
     * Returns 0 when the kernel creates a map with these properties, else the positive errno with which it refuses.
     *
     * @param keyBytes size of a key, unsigned
     * @param valueBytes size of a value, unsigned
     * @param maxEntries number of entries, unsigned
     * @param flags bits of BPF_F_*
     * @param privileges of the process that creates it
     */
    public int creationErrno(int keyBytes, int valueBytes, int maxEntries, int flags, Privileges privileges) {
        int flagsErrno = flagsErrno(flags);
        if (flagsErrno != 0) {
            return flagsErrno;
        }
        if (!mayCreate(privileges)) {
            return EPERM;
        }
        int keyErrno = keys.errno(Integer.toUnsignedLong(keyBytes));
        int valueErrno = valueErrno(Integer.toUnsignedLong(valueBytes), flags);
        int entriesErrno = entries.errno(Integer.toUnsignedLong(maxEntries));
        // What is plainly wrong is noticed before what is merely too large.
        if (keyErrno == EINVAL || valueErrno == EINVAL || entriesErrno == EINVAL) {
            return EINVAL;
        }
        return Math.max(keyErrno, Math.max(valueErrno, entriesErrno));
    }

    private int valueErrno(long bytes, int flags) {
        if (!has(MapTrait.BUILD_IDS) || (flags & STACK_BUILD_ID) == 0) {
            return values.errno(bytes);
        }
        return bytes % BUILD_ID_BYTES == 0 ? values.errno(bytes / BUILD_ID_BYTES * Long.BYTES) : EINVAL;
    }

    private int flagsErrno(int flags) {
        if ((flags & ~allowedFlags) != 0 || (flags & requiredFlags) != requiredFlags) {
            return EINVAL;
        }
        for (int pair : EXCLUSIVE) {
            if ((flags & pair) == pair) {
                return EINVAL;
            }
        }
        return (flags & unsupportedFlags) != 0 ? ENOTSUPP : 0;
    }
}
