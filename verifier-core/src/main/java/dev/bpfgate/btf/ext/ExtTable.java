package dev.bpfgate.btf.ext;

import dev.bpfgate.btf.MalformedObjectException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One table of a {@code .BTF.ext} section: records of one size, in blocks of one ELF section each.
 *
 * <pre>
 * record size, then per block: section's name, number of records, records
 * </pre>
 */
record ExtTable<R>(Map<String, List<R>> all) {
    /** Records of the modern kinds have 8 or 16 bytes; what is longer than this is no future version but noise. */
    private static final int MAX_RECORD_BYTES = 4096;

    static <R> ExtTable<R> read(ByteBuffer table, int minBytes, ExtStrings strings, ExtRecords.Reader<R> reader)
            throws MalformedObjectException {
        if (table.limit() == 0) {
            return new ExtTable<>(Map.of());
        }
        if (table.limit() < 4) {
            throw malformed(table, 0, "table has no record size");
        }
        int recordBytes = table.getInt(0);
        if (recordBytes < minBytes || recordBytes > MAX_RECORD_BYTES || (recordBytes & 3) != 0) {
            throw malformed(table, 0, "record size " + Integer.toUnsignedString(recordBytes) + " is out of range");
        }
        Map<String, List<R>> sections = new LinkedHashMap<>();
        int at = 4;
        while (at < table.limit()) {
            at = readBlock(table, at, recordBytes, strings, reader, sections);
        }
        sections.replaceAll((section, records) -> List.copyOf(records));
        return new ExtTable<>(Collections.unmodifiableMap(sections));
    }

    private static <R> int readBlock(
            ByteBuffer table,
            int start,
            int recordBytes,
            ExtStrings strings,
            ExtRecords.Reader<R> reader,
            Map<String, List<R>> sections)
            throws MalformedObjectException {
        if (table.limit() - start < 8) {
            throw malformed(table, start, "block is cut short");
        }
        String section = strings.at(table.getInt(start));
        long count = Integer.toUnsignedLong(table.getInt(start + 4));
        if (section == null) {
            throw malformed(table, start, "section's name lies outside the strings");
        }
        if (count == 0 || count * recordBytes > table.limit() - start - 8) {
            throw malformed(table, start, "block of " + count + " records is empty or cut short");
        }
        List<R> records = sections.computeIfAbsent(section, name -> new ArrayList<>((int) count));
        int at = start + 8;
        for (int i = 0; i < count; i++, at += recordBytes) {
            records.add(reader.read(table, at, strings));
        }
        return at;
    }

    /** {@return the records of a section, empty when there are none} */
    List<R> of(String section) {
        return all.getOrDefault(section, List.of());
    }

    static MalformedObjectException malformed(ByteBuffer table, int at, String problem) {
        // Tables are slices of the section's array, so this is the offset within the section.
        return new MalformedObjectException(ExtHeader.SECTION, table.arrayOffset() + at, problem);
    }
}
