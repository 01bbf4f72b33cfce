package dev.bpfgate.object;

import dev.bpfgate.btf.MalformedObjectException;
import dev.bpfgate.object.elf.ElfFile;
import dev.bpfgate.object.elf.ElfSection;
import dev.bpfgate.object.elf.ElfSymbol;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads {@code maps} sections, in which each symbol is a structure of 32-bit numbers. Both of its forms begin alike; the
 * symbol's size tells them apart:
 *
 * <pre>
 *  bpf_map_def   type key_size value_size max_entries flags [inner_map_idx numa_node]      16 to 28 bytes
 *  bpf_elf_map   type key_size value_size max_entries flags id pinning inner_id inner_idx  36 bytes
 * </pre>
 */
final class LegacyMapReader {
    private static final String SECTION = "maps";
    private static final int LEAST_BYTES = 16;
    private static final int FLAGS_AT = 16;
    private static final int ELF_MAP_BYTES = 36;
    private static final int PINNING_AT = 24;

    private final ElfFile elf;
    private final List<String> remarks;

    LegacyMapReader(ElfFile elf, List<String> remarks) {
        this.elf = elf;
        this.remarks = remarks;
    }

    List<MapDefinition> read() throws MalformedObjectException {
        ElfSection section = elf.section(SECTION);
        if (section == null || !section.hasBytes()) {
            return List.of();
        }
        List<ElfSymbol> symbols = elf.symbols().stream()
                .filter(symbol -> symbol.sectionIndex() == section.index()
                        && !symbol.isSection()
                        && !symbol.name().isEmpty())
                .sorted(Comparator.comparingLong(ElfSymbol::value))
                .toList();
        ByteBuffer content = elf.content(section);
        List<MapDefinition> maps = new ArrayList<>();
        for (int i = 0; i < symbols.size(); i++) {
            long next = i + 1 < symbols.size() ? symbols.get(i + 1).value() : section.size();
            maps.add(map(section, content, symbols.get(i), next));
        }
        remarks.add("section maps is read, but libbpf 1.0 and later refuse such objects");
        return maps;
    }

    private static MapDefinition map(ElfSection section, ByteBuffer content, ElfSymbol symbol, long next)
            throws MalformedObjectException {
        long start = symbol.value();
        long size = symbol.size() != 0 ? symbol.size() : next - start;
        if (start < 0 || size < LEAST_BYTES || start > content.limit() || size > content.limit() - start) {
            throw new MalformedObjectException(SECTION, start, "map " + symbol.name() + " of " + size + " bytes");
        }
        int at = (int) start;
        MapDefinition.Builder map = MapDefinition.builder(symbol.name(), content.getInt(at))
                .keySize(unsigned(content, at + 4))
                .valueSize(unsigned(content, at + 8))
                .maxEntries(unsigned(content, at + 12))
                .definedAt(section.index(), start);
        if (size >= FLAGS_AT + Integer.BYTES) {
            map.flags(unsigned(content, at + FLAGS_AT));
        }
        if (size >= ELF_MAP_BYTES && content.getInt(at + PINNING_AT) != 0) {
            map.pinning(MapPinning.BY_NAME);
        }
        return map.build();
    }

    private static long unsigned(ByteBuffer content, int at) {
        return Integer.toUnsignedLong(content.getInt(at));
    }
}
