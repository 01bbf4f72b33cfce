package dev.bpfgate.link;

import dev.bpfgate.btf.BtfExt;
import dev.bpfgate.btf.FuncInfo;
import dev.bpfgate.btf.LineInfo;
import dev.bpfgate.isa.InsnDecoder;
import dev.bpfgate.link.AssembledCode.Part;
import dev.bpfgate.object.ObjectFile;
import dev.bpfgate.object.ObjectFunction;
import dev.bpfgate.object.ProgramSection;
import dev.bpfgate.object.Refusal;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves what the compiler says of functions and lines to where the code now is. A program of which the first function has
 * no records does without; one of which only a later function has none is refused, because the kernel wants all or none.
 */
final class RecordCollector {
    private final ObjectFile object;
    private final AssembledCode code;

    RecordCollector(ObjectFile object, AssembledCode code) {
        this.object = object;
        this.code = code;
    }

    List<FuncRecord> functions() throws UnlinkableException {
        List<FuncRecord> records = new ArrayList<>();
        BtfExt ext = object.btfExt();
        for (Part part : ext == null ? List.<Part>of() : code.parts()) {
            int before = records.size();
            List<FuncInfo> all = ext.functions(section(part));
            for (int i = firstFunction(all, startBytes(part)); i < all.size(); i++) {
                FuncInfo info = all.get(i);
                if (info.insnOffsetBytes() >= endBytes(part)) {
                    break;
                }
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
            List<LineInfo> all = ext.lines(section(part));
            for (int i = firstLine(all, startBytes(part)); i < all.size(); i++) {
                LineInfo info = all.get(i);
                if (info.insnOffsetBytes() >= endBytes(part)) {
                    break;
                }
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

    /** Records come sorted from compilers; where they do not, the search finds some place, which is as good as any. */
    private static int firstFunction(List<FuncInfo> records, long offset) {
        int low = 0;
        int high = records.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (records.get(middle).insnOffsetBytes() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int firstLine(List<LineInfo> records, long offset) {
        int low = 0;
        int high = records.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (records.get(middle).insnOffsetBytes() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
