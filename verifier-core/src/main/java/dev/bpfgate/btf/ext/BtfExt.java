package dev.bpfgate.btf.ext;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.MalformedObjectException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/**
 * The content of a {@code .BTF.ext} section: per ELF section with code, where functions begin, which source lines the
 * instructions come from, and the CO-RE relocations. Immutable; records are in the order of the file, as the file has
 * them: instruction offsets and type numbers are unchecked.
 */
public final class BtfExt {
    private final ExtTable<FuncInfo> functions;
    private final ExtTable<LineInfo> lines;
    private final ExtTable<CoreRelocation> relocations;

    private BtfExt(ExtTable<FuncInfo> functions, ExtTable<LineInfo> lines, ExtTable<CoreRelocation> relocations) {
        this.functions = functions;
        this.lines = lines;
        this.relocations = relocations;
    }

    /**
     * Returns the content of a {@code .BTF.ext} section.
     *
     * @param section the section's bytes, in the byte order of the type table
     * @param btf the type table of the same object, whose strings the records use
     * @throws MalformedObjectException when header, records or their strings are not what the format promises
     */
    public static BtfExt parse(byte[] section, Btf btf) throws MalformedObjectException {
        ExtHeader header = ExtHeader.read(ByteBuffer.wrap(section).order(btf.order()));
        ExtStrings strings = new ExtStrings(btf);
        return new BtfExt(
                ExtTable.read(header.functions(), 8, strings, ExtRecords::function),
                ExtTable.read(header.lines(), 16, strings, ExtRecords::line),
                ExtTable.read(header.relocations(), 16, strings, ExtRecords::relocation));
    }

    /**
     * {@return the functions of a section, empty when the section has no records}
     *
     * @param section the name of an ELF section
     */
    public List<FuncInfo> functions(String section) {
        return functions.of(section);
    }

    /**
     * {@return the source lines of a section, empty when the section has no records}
     *
     * @param section the name of an ELF section
     */
    public List<LineInfo> lines(String section) {
        return lines.of(section);
    }

    /**
     * {@return the CO-RE relocations of a section, empty when the section has no records}
     *
     * @param section the name of an ELF section
     */
    public List<CoreRelocation> relocations(String section) {
        return relocations.of(section);
    }

    /** {@return all CO-RE relocations by the section that they patch, in the order of the file} */
    public Map<String, List<CoreRelocation>> relocations() {
        return relocations.all();
    }
}
