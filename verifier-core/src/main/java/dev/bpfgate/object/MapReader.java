package dev.bpfgate.object;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.MalformedObjectException;
import dev.bpfgate.object.elf.ElfFile;
import java.util.ArrayList;
import java.util.List;

/** Finds all maps: declared ones, global variables, configuration values, structures of the kernel's. */
final class MapReader {
    private final ElfFile elf;
    private final String objectName;
    private final Btf btf;
    private final List<ExternSymbol> externs;
    private final List<String> remarks;

    MapReader(ElfFile elf, String objectName, Btf btf, List<ExternSymbol> externs, List<String> remarks) {
        this.elf = elf;
        this.objectName = objectName;
        this.btf = btf;
        this.externs = externs;
        this.remarks = remarks;
    }

    List<MapDefinition> read() throws MalformedObjectException, RefusedException {
        List<MapDefinition> maps = new ArrayList<>();
        maps.addAll(new LegacyMapReader(elf, remarks).read());
        maps.addAll(new DeclaredMapReader(elf, btf).read());
        GlobalDataReader globals = new GlobalDataReader(elf, objectName, btf);
        maps.addAll(globals.read());
        maps.addAll(globals.configuration(externs));
        maps.addAll(new StructOpsMapReader(elf, btf).read());
        return maps.stream().map(MapCompletion::complete).toList();
    }
}
