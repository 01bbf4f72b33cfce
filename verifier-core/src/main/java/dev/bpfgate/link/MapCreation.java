package dev.bpfgate.link;

import dev.bpfgate.kernel.KernelProfile;
import dev.bpfgate.kernel.MapTrait;
import dev.bpfgate.kernel.MapType;
import dev.bpfgate.kernel.MapTypeRules;
import dev.bpfgate.kernel.Privileges;
import dev.bpfgate.object.MapDefinition;
import dev.bpfgate.object.MapOrigin;
import dev.bpfgate.object.Refusal;

/**
 * Says whether a kernel creates a map. Loaders create all maps of an object before the first program, so one that fails
 * keeps them all from loading. Want of memory, which depends on the machine, does not count.
 */
final class MapCreation {
    private static final long MOST_HASHES = 15;
    private static final long PAGE_BYTES = 4096;
    /** The kernel's own number for what it does not support, which user space has no name for. */
    static final int ENOTSUPP = -524;

    private final KernelProfile profile;
    private final Privileges privileges;

    MapCreation(KernelProfile profile, Privileges privileges) {
        this.profile = profile;
        this.privileges = privileges;
    }

    /** Ends the linking when the kernel does not create the map. */
    void require(MapDefinition map) throws UnlinkableException {
        // structures of the kernel's are made for their own programs alone, after them
        if (map.origin() == MapOrigin.STRUCT_OPS) {
            return;
        }
        int errno = errno(map);
        if (errno == 0 && map.inner() != null) {
            errno = innerErrno(map.inner());
        }
        if (errno != 0) {
            throw UnlinkableException.refused(errno, "the kernel does not create map " + map.name());
        }
    }

    private int errno(MapDefinition map) {
        MapTypeRules rules = map.type() == null || map.type() == MapType.UNSPEC ? null : profile.mapType(map.type());
        if (rules == null || !isExtraAllowed(map) || !KernelName.isAccepted(map.name())) {
            return Refusal.EINVAL;
        }
        if (rules.has(MapTrait.NEEDS_BTF) && (map.keyTypeId() == 0 || map.valueTypeId() == 0)) {
            return Refusal.EINVAL;
        }
        if (rules.has(MapTrait.OF_MAPS) && map.inner() == null) {
            return Refusal.EINVAL;
        }
        return -rules.creationErrno(
                (int) map.keySize(), (int) map.valueSize(), (int) map.maxEntries(), (int) map.flags(), privileges);
    }

    private static boolean isExtraAllowed(MapDefinition map) {
        return switch (map.type()) {
            case BLOOM_FILTER -> map.extra() >= 0 && map.extra() <= MOST_HASHES;
            case ARENA -> map.extra() % PAGE_BYTES == 0;
            default -> map.extra() == 0;
        };
    }

    private int innerErrno(MapDefinition inner) {
        if (inner.type() == null) {
            return Refusal.EINVAL;
        }
        return switch (inner.type()) {
            case ARRAY_OF_MAPS, HASH_OF_MAPS -> Refusal.EINVAL;
            case PROG_ARRAY, CGROUP_STORAGE, PERCPU_CGROUP_STORAGE, STRUCT_OPS -> ENOTSUPP;
            default -> errno(inner);
        };
    }
}
