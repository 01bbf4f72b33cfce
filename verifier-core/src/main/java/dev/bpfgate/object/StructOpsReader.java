package dev.bpfgate.object;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.btf.BtfType.Member;
import dev.bpfgate.btf.MalformedObjectException;
import dev.bpfgate.object.elf.ElfFile;
import dev.bpfgate.object.elf.ElfRelocation;
import dev.bpfgate.object.elf.ElfSection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Finds which programs stand in structures of the kernel's: the relocations of those structures say. */
final class StructOpsReader {
    private static final NavigableMap<Long, Integer> NOWHERE = Collections.emptyNavigableMap();

    private final ElfFile elf;
    private final Btf btf;
    private final List<MapDefinition> maps;
    private final Map<String, ObjectFunction> programs = new HashMap<>();
    private final Map<Integer, NavigableMap<Long, Integer>> places = new HashMap<>();

    StructOpsReader(ElfFile elf, Btf btf, List<MapDefinition> maps, List<ObjectFunction> functions) {
        this.elf = elf;
        this.btf = btf;
        this.maps = maps;
        for (int i = 0; i < maps.size(); i++) {
            if (maps.get(i).origin() == MapOrigin.STRUCT_OPS) {
                places.computeIfAbsent(maps.get(i).sectionIndex(), index -> new TreeMap<>())
                        .put(maps.get(i).sectionOffset(), i);
            }
        }
        functions.forEach(function -> programs.putIfAbsent(function.name(), function));
    }

    List<StructOpsMember> read() throws MalformedObjectException, RefusedException {
        List<StructOpsMember> members = new ArrayList<>();
        for (ElfSection section : elf.sections()) {
            boolean exists =
                    section.info() > 0 && section.info() < elf.sections().size();
            if (section.isRelocation() && exists) {
                ElfSection target = elf.sections().get(section.info());
                boolean isRead = target.type() == ElfSection.SHT_PROGBITS && !section.isIgnored();
                if (isRead && StructOpsMapReader.isStructOps(target.name())) {
                    read(section, target, members);
                }
            }
        }
        return List.copyOf(members);
    }

    private void read(ElfSection relocations, ElfSection target, List<StructOpsMember> members)
            throws MalformedObjectException, RefusedException {
        for (ElfRelocation relocation : elf.relocations(relocations)) {
            int map = mapAt(target, relocation.offset());
            ObjectFunction function = functionOf(relocation);
            if (map < 0 || function == null) {
                throw new RefusedException(
                        Refusal.EINVAL, "a structure in section " + target.name() + " refers to what is no program");
            }
            long offset = relocation.offset() - maps.get(map).sectionOffset();
            members.add(member(map, offset, function));
        }
    }

    private int mapAt(ElfSection section, long offset) {
        Map.Entry<Long, Integer> entry =
                places.getOrDefault(section.index(), NOWHERE).floorEntry(offset);
        if (entry == null) {
            return -1;
        }
        MapDefinition map = maps.get(entry.getValue());
        return offset - map.sectionOffset() < map.valueSize() ? entry.getValue() : -1;
    }

    private ObjectFunction functionOf(ElfRelocation relocation) {
        ObjectFunction function = programs.get(relocation.symbol().name());
        return function != null && function.section() == relocation.symbol().sectionIndex() ? function : null;
    }

    private StructOpsMember member(int map, long offset, ObjectFunction function) throws RefusedException {
        BtfType.Struct struct = (BtfType.Struct) btf.resolve(maps.get(map).valueTypeId());
        for (Member member : struct.members()) {
            if (member.bitOffset() == offset * 8) {
                return new StructOpsMember(map, struct.name(), member.name(), function);
            }
        }
        throw new RefusedException(
                Refusal.EINVAL, "program " + function.name() + " stands in no member of structure " + struct.name());
    }
}
