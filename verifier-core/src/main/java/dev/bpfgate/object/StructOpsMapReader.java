package dev.bpfgate.object;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.btf.BtfType.SectionVariable;
import dev.bpfgate.btf.MalformedObjectException;
import dev.bpfgate.kernel.MapType;
import dev.bpfgate.object.elf.ElfFile;
import dev.bpfgate.object.elf.ElfSection;
import dev.bpfgate.object.elf.ElfSymbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a map of each variable in a {@code .struct_ops} section: a structure of the kernel's with programs in it. */
final class StructOpsMapReader {
    private final ElfFile elf;
    private final Btf btf;

    StructOpsMapReader(ElfFile elf, Btf btf) {
        this.elf = elf;
        this.btf = btf;
    }

    static boolean isStructOps(String section) {
        String name = SectionNames.withoutQuestionMark(section);
        return name.equals(".struct_ops") || name.equals(".struct_ops.link");
    }

    List<MapDefinition> read() throws MalformedObjectException, RefusedException {
        List<MapDefinition> maps = new ArrayList<>();
        for (ElfSection section : elf.sections()) {
            if (section.type() == ElfSection.SHT_PROGBITS && isStructOps(section.name())) {
                read(section, maps);
            }
        }
        return maps;
    }

    private void read(ElfSection section, List<MapDefinition> maps) throws MalformedObjectException, RefusedException {
        int typeId = btf == null ? 0 : btf.find(section.name(), BtfKind.DATA_SECTION);
        if (typeId == 0) {
            throw new RefusedException(
                    Refusal.EINVAL, "section " + section.name() + " is not described by type information");
        }
        Map<String, Long> offsets = new HashMap<>();
        for (ElfSymbol symbol : elf.symbols()) {
            if (symbol.sectionIndex() == section.index()) {
                offsets.putIfAbsent(symbol.name(), symbol.value());
            }
        }
        for (SectionVariable entry : ((BtfType.DataSection) btf.type(typeId)).variables()) {
            if (btf.type(entry.typeId()) instanceof BtfType.Var variable) {
                maps.add(map(section, variable, offsets.get(variable.name())));
            }
        }
    }

    private MapDefinition map(ElfSection section, BtfType.Var variable, Long offset)
            throws MalformedObjectException, RefusedException {
        long size = btf.sizeOf(variable.typeId());
        if (!(btf.resolve(variable.typeId()) instanceof BtfType.Struct struct)
                || struct.name().isEmpty()) {
            throw new RefusedException(Refusal.EINVAL, variable.name() + " is no named structure");
        }
        if (offset == null) {
            throw new RefusedException(Refusal.ENOENT, variable.name() + " has no symbol");
        }
        if (offset < 0 || offset > section.size() || size > section.size() - offset) {
            throw new MalformedObjectException(section.name(), offset, variable.name() + " reaches beyond its section");
        }
        return MapDefinition.builder(variable.name(), MapType.STRUCT_OPS)
                .origin(MapOrigin.STRUCT_OPS)
                .keySize(Integer.BYTES)
                .valueSize(size)
                .maxEntries(1)
                .valueTypeId(variable.typeId())
                .definedAt(section.index(), offset)
                .build();
    }
}
