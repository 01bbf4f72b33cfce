package dev.bpfgate.object;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.btf.MalformedObjectException;
import dev.bpfgate.kernel.MapType;
import dev.bpfgate.object.elf.ElfFile;
import dev.bpfgate.object.elf.ElfSection;
import java.util.ArrayList;
import java.util.List;

/** Makes arrays with one value each of sections of global variables, and one of the kernel's configuration values. */
final class GlobalDataReader {
    private static final String KCONFIG = ".kconfig";
    private static final int LONGEST_NAME = 15;
    private static final int ROOM_FOR_SECTION = 7;
    private static final long MOST_BYTES = 1L << 31;

    private final ElfFile elf;
    private final String objectName;
    private final Btf btf;

    GlobalDataReader(ElfFile elf, String objectName, Btf btf) {
        this.elf = elf;
        this.objectName = objectName;
        this.btf = btf;
    }

    List<MapDefinition> read() throws MalformedObjectException, RefusedException {
        List<MapDefinition> maps = new ArrayList<>();
        for (ElfSection section : elf.sections()) {
            MapOrigin origin = origin(section);
            if (origin != null && section.size() > 0) {
                maps.add(map(section, origin));
            }
        }
        return maps;
    }

    /** Returns the map of configuration values, its contents still unknown, when there are such values. */
    List<MapDefinition> configuration(List<ExternSymbol> externs) {
        long size = 0;
        for (ExternSymbol extern : externs) {
            if (extern.source() == ExternSymbol.Source.KCONFIG) {
                size = extern.dataOffset() + (long) extern.sizeBytes();
            }
        }
        return size == 0
                ? List.of()
                : List.of(array(KCONFIG, MapOrigin.KCONFIG, size).build());
    }

    private static MapOrigin origin(ElfSection section) {
        if (section.type() == ElfSection.SHT_NOBITS) {
            return isOrBelow(section.name(), ".bss") ? MapOrigin.BSS : null;
        }
        if (section.type() != ElfSection.SHT_PROGBITS || section.isExecutable()) {
            return null;
        }
        if (isOrBelow(section.name(), ".data")) {
            return MapOrigin.DATA;
        }
        return isOrBelow(section.name(), ".rodata") ? MapOrigin.RODATA : null;
    }

    private static boolean isOrBelow(String section, String stem) {
        return section.startsWith(stem) && (section.length() == stem.length() || section.charAt(stem.length()) == '.');
    }

    private MapDefinition map(ElfSection section, MapOrigin origin) throws MalformedObjectException, RefusedException {
        if (section.size() > MOST_BYTES) {
            throw new RefusedException(Refusal.E2BIG, "section " + section.name() + " is too large for a map");
        }
        MapDefinition.Builder map =
                array(section.name(), origin, section.size()).definedAt(section.index(), 0);
        if (section.hasBytes()) {
            byte[] contents = new byte[(int) section.size()];
            elf.content(section).get(contents);
            map.contents(contents);
        }
        return map.build();
    }

    private MapDefinition.Builder array(String section, MapOrigin origin, long size) {
        int typeId = btf == null ? 0 : btf.find(section, BtfKind.DATA_SECTION);
        boolean readOnly = origin == MapOrigin.RODATA || origin == MapOrigin.KCONFIG;
        long flags = (readOnly ? MapDefinition.RDONLY_PROG : 0) | (isMappable(typeId) ? MapDefinition.MMAPABLE : 0);
        return MapDefinition.builder(mapName(section), MapType.ARRAY)
                .origin(origin)
                .keySize(Integer.BYTES)
                .valueSize(size)
                .maxEntries(1)
                .flags(flags)
                .valueTypeId(typeId);
    }

    /** Loaders share variables with user space when one of them is visible outside of its file. */
    private boolean isMappable(int typeId) {
        if (typeId == 0) {
            return false;
        }
        for (BtfType.SectionVariable entry : ((BtfType.DataSection) btf.type(typeId)).variables()) {
            if (btf.type(entry.typeId()) instanceof BtfType.Var variable && variable.linkage() != BtfType.Var.STATIC) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the section's name, with as much of the object's before it as a kernel's names have room for. Names with a
     * second dot are the programmer's own and stay.
     */
    private String mapName(String section) {
        if (section.indexOf('.', 1) >= 0) {
            return section;
        }
        int sectionRoom = Math.min(LONGEST_NAME, Math.max(ROOM_FOR_SECTION, section.length()));
        int objectRoom = Math.min(LONGEST_NAME - sectionRoom, objectName.length());
        String name = objectName.substring(0, objectRoom) + section;
        return name.substring(0, Math.min(name.length(), LONGEST_NAME)).replaceAll("[^A-Za-z0-9_.]", "_");
    }
}
