package dev.bpfgate.link;

import dev.bpfgate.btf.ext.BtfExt;
import dev.bpfgate.btf.ext.FuncInfo;
import dev.bpfgate.btf.ext.LineInfo;
import dev.bpfgate.isa.InsnDecoder;
import dev.bpfgate.link.AssembledCode.Part;
import dev.bpfgate.object.ObjectFile;
import dev.bpfgate.object.ObjectFunction;
import dev.bpfgate.object.ProgramSection;
import dev.bpfgate.object.Refusal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Moves what the compiler says of functions and lines to where the code now is. A program of which the first function has
 * no records does without; one of which only a later function has none is refused, because the kernel wants all or none.
 */
final class RecordCollector {
    private final ObjectFile object;
    private final AssembledCode code;
    private final IdentityHashMap<List<?>, Boolean> sorted;

    /**
     * @param sorted which lists of records are known to be sorted, by identity; shared by all programs of the object
     */
    RecordCollector(ObjectFile object, AssembledCode code, IdentityHashMap<List<?>, Boolean> sorted) {
        this.object = object;
        this.code = code;
        this.sorted = sorted;
    }

    List<FuncRecord> functions() throws UnlinkableException {
        List<FuncRecord> records = new ArrayList<>();
        BtfExt ext = object.btfExt();
        for (Part part : ext == null ? List.<Part>of() : code.parts()) {
            int before = records.size();
            for (FuncInfo info : recordsOf(part, ext.functions(section(part)), FuncInfo::insnOffsetBytes)) {
                records.add(new FuncRecord(slot(part, info.insnOffsetBytes()), info.typeId()));
            }
            if (!continues(part, before, records.size(), "function")) {
                return List.of();
            }
        }
        return records;
    }

    List<LineRecord> lines() throws UnlinkableException {
        List<LineRecord> records = new ArrayList<>();
        BtfExt ext = object.btfExt();
        for (Part part : ext == null ? List.<Part>of() : code.parts()) {
            int before = records.size();
            for (LineInfo info : recordsOf(part, ext.lines(section(part)), LineInfo::insnOffsetBytes)) {
                int slot = slot(part, info.insnOffsetBytes());
                records.add(new LineRecord(slot, info.file(), info.text(), info.line(), info.column()));
            }
            if (!continues(part, before, records.size(), "line")) {
                return List.of();
            }
        }
        return records;
    }

    private static boolean continues(Part part, int before, int after, String what) throws UnlinkableException {
        if (after > before) {
            return true;
        }
        if (before > 0) {
            throw UnlinkableException.refused(
                    Refusal.ENOENT, "function " + part.function().name() + " has no " + what + " records");
        }
        return false;
    }

    private String section(Part part) {
        ProgramSection section = object.section(part.function().section());
        return section.name();
    }

    private static long startBytes(Part part) {
        return (long) part.function().startSlot() * InsnDecoder.SLOT_BYTES;
    }

    private static long endBytes(Part part) {
        return (long) part.function().endSlot() * InsnDecoder.SLOT_BYTES;
    }

    private static int slot(Part part, long offsetBytes) {
        ObjectFunction function = part.function();
        return part.start() + (int) (offsetBytes / InsnDecoder.SLOT_BYTES) - function.startSlot();
    }

    /**
     * Returns the records of one function as libbpf finds them: all from the first that is not before the function, up to the
     * first that is behind it. Records come sorted from compilers; where they do not, they are gone through from the start.
     */
    private <R> List<R> recordsOf(Part part, List<R> all, ToLongFunction<R> offset) {
        int from = isSorted(all, offset) ? firstFrom(all, offset, startBytes(part)) : 0;
        List<R> found = new ArrayList<>();
        for (R record : all.subList(from, all.size())) {
            if (offset.applyAsLong(record) >= endBytes(part)) {
                break;
            }
            if (!found.isEmpty() || offset.applyAsLong(record) >= startBytes(part)) {
                found.add(record);
            }
        }
        return found;
    }

    private <R> boolean isSorted(List<R> records, ToLongFunction<R> offset) {
        return sorted.computeIfAbsent(records, key -> {
            for (int i = 1; i < records.size(); i++) {
                if (offset.applyAsLong(records.get(i)) < offset.applyAsLong(records.get(i - 1))) {
                    return false;
                }
            }
            return true;
        });
    }

    private static <R> int firstFrom(List<R> records, ToLongFunction<R> offset, long start) {
        int low = 0;
        int high = records.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (offset.applyAsLong(records.get(middle)) < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
