package dev.bpfgate.object;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.btf.BtfType.Member;
import dev.bpfgate.kernel.MapType;

/**
 * Reads the structure that describes one map. Numbers hide in types: a member {@code int (*max_entries)[64]} says 64, and
 * an enumeration with a single value says that value. {@code key} and {@code value} point to the types themselves.
 */
final class MapStructReader {
    private static final int POINTER_TO_MAP_BYTES = 4;

    private final Btf btf;
    private final String map;
    private final boolean isInner;
    private final MapDefinition.Builder facts;
    private long keySize;
    private long valueSize;

    MapStructReader(Btf btf, String map, boolean isInner) {
        this.btf = btf;
        this.map = map;
        this.isInner = isInner;
        this.facts = MapDefinition.builder(map, MapType.UNSPEC);
    }

    MapDefinition.Builder read(BtfType.Struct struct) throws RefusedException {
        for (int i = 0; i < struct.members().size(); i++) {
            read(struct.members().get(i), i == struct.members().size() - 1);
        }
        if (facts.typeNumber() == 0) {
            throw refused("says no type");
        }
        return facts.keySize(keySize).valueSize(valueSize);
    }

    private void read(Member member, boolean isLast) throws RefusedException {
        switch (member.name()) {
            case "type" -> facts.typeNumber((int) number(member));
            case "max_entries" -> facts.maxEntries(number(member));
            case "map_flags" -> facts.flags(number(member));
            case "numa_node" -> facts.numaNode((int) number(member));
            case "map_extra" -> facts.extra(wideNumber(member));
            case "key_size" -> setKeySize(number(member));
            case "value_size" -> setValueSize(number(member));
            case "key" -> {
                setKeySize(targetSize(member));
                facts.keyTypeId(target(member));
            }
            case "value" -> {
                setValueSize(targetSize(member));
                facts.valueTypeId(target(member));
            }
            case "values" -> readValues(member, isLast);
            case "pinning" -> facts.pinning(pinning(number(member)));
            default ->
                throw new RefusedException(Refusal.ENOTSUP, "map " + map + " has an unknown member " + member.name());
        }
    }

    private void setKeySize(long size) throws RefusedException {
        if (keySize != 0 && keySize != size) {
            throw refused("says two key sizes, " + keySize + " and " + size);
        }
        keySize = size;
    }

    private void setValueSize(long size) throws RefusedException {
        if (valueSize != 0 && valueSize != size) {
            throw refused("says two value sizes, " + valueSize + " and " + size);
        }
        valueSize = size;
    }

    private MapPinning pinning(long number) throws RefusedException {
        if (isInner || number > 1) {
            throw refused("cannot be pinned this way");
        }
        return number == 1 ? MapPinning.BY_NAME : MapPinning.NONE;
    }

    /** Reads what the values of a map of maps, or of an array of programs, look like. */
    private void readValues(Member member, boolean isLast) throws RefusedException {
        MapType type = MapType.ofNumber(facts.typeNumber());
        boolean ofMaps = type == MapType.ARRAY_OF_MAPS || type == MapType.HASH_OF_MAPS;
        if (isInner || !ofMaps && type != MapType.PROG_ARRAY) {
            throw new RefusedException(Refusal.ENOTSUP, "map " + map + " has member values, but cannot hold any");
        }
        if (!isLast) {
            throw refused("has members after values");
        }
        setValueSize(POINTER_TO_MAP_BYTES);
        if (!(btf.resolve(member.typeId()) instanceof BtfType.Array array) || array.count() != 0) {
            throw refused("has values that are no open array");
        }
        if (!(btf.resolve(array.elementTypeId()) instanceof BtfType.Pointer pointer)) {
            throw refused("has values that are no pointers");
        }
        BtfType pointee = btf.resolve(pointer.typeId());
        if (!ofMaps) {
            if (pointee.kind() != BtfKind.FUNC_PROTO) {
                throw refused("has values that are no programs");
            }
        } else if (pointee instanceof BtfType.Struct inner) {
            facts.inner(MapCompletion.complete(
                    new MapStructReader(btf, map + ".inner", true).read(inner).build()));
        } else {
            throw refused("has values that are no maps");
        }
    }

    /** Returns the number of elements of the array that the member points to. */
    private long number(Member member) throws RefusedException {
        if (btf.resolve(member.typeId()) instanceof BtfType.Pointer pointer
                && btf.resolve(pointer.typeId()) instanceof BtfType.Array array) {
            return array.count();
        }
        throw refused("has a member " + member.name() + " that says no number");
    }

    private long wideNumber(Member member) throws RefusedException {
        if (btf.resolve(member.typeId()) instanceof BtfType.Enumeration enumeration
                && enumeration.values().size() == 1) {
            return enumeration.values().get(0).value();
        }
        return number(member);
    }

    private int target(Member member) throws RefusedException {
        if (btf.resolve(member.typeId()) instanceof BtfType.Pointer pointer) {
            return pointer.typeId();
        }
        throw refused("has a member " + member.name() + " that is no pointer");
    }

    private long targetSize(Member member) throws RefusedException {
        long size = btf.sizeOf(target(member));
        if (size < 0) {
            throw refused("has a " + member.name() + " of unknown size");
        }
        return size;
    }

    private RefusedException refused(String problem) {
        return new RefusedException(Refusal.EINVAL, "map " + map + " " + problem);
    }
}
