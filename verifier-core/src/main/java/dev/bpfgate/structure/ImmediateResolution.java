package dev.bpfgate.structure;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.diag.Errno;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.diag.StructureCode;
import dev.bpfgate.isa.LoadImm64;
import dev.bpfgate.kernel.KernelProfile;
import dev.bpfgate.kernel.MapTrait;
import dev.bpfgate.kernel.MapType;
import dev.bpfgate.kernel.Privileges;
import dev.bpfgate.link.LinkedProgram;
import dev.bpfgate.link.SymbolTable;
import dev.bpfgate.object.MapDefinition;
import java.util.BitSet;
import java.util.List;

/** What 64-bit immediates refer to exists and suits the program. Mirrors: resolve_pseudo_ldimm64, add_used_map, v6.18. */
final class ImmediateResolution {
    private static final int ARENA_PAGE_BYTES = 4096;
    private static final int NO_MAP = -1;

    private final LinkedProgram program;
    private final KernelProfile kernel;
    private final MapSuitability suitability;
    private final BitSet usedMaps = new BitSet();

    ImmediateResolution(LinkedProgram program, KernelProfile kernel, Privileges privileges) {
        this.program = program;
        this.kernel = kernel;
        this.suitability = new MapSuitability(program, kernel, privileges);
    }

    /** Resolves one load; returns false after an objection. */
    boolean resolve(int slot, LoadImm64 load, DiagnosticSink sink) {
        return switch (load.source()) {
            case VALUE, FUNCTION -> true;
            case BTF_ID -> resolveSymbol(slot, load, sink);
            case MAP_FD -> resolveMapItself(slot, load, sink);
            case MAP_VALUE -> resolveMap(slot, load, sink) && resolveValue(slot, load, sink);
            case MAP_INDEX, MAP_INDEX_VALUE -> rejectIndex(slot, load, sink);
            case INVALID -> {
                sink.reject(slot, StructureCode.IMM64_UNRECOGNIZED);
                yield false;
            }
        };
    }

    /** Loaders that pass file descriptors by index are not modelled; without their array the kernel refuses indices. */
    private static boolean rejectIndex(int slot, LoadImm64 load, DiagnosticSink sink) {
        boolean whole = load.source().isMapValue() || load.nextImm() == 0;
        sink.reject(slot, whole ? StructureCode.IMM64_INDEX : StructureCode.IMM64_UNRECOGNIZED);
        return false;
    }

    private boolean resolveSymbol(int slot, LoadImm64 load, DiagnosticSink sink) {
        if (load.nextImm() != 0) {
            // The upper half selects a kernel module; none is known here, so no loader can have passed one.
            sink.reject(slot, StructureCode.SYMBOL_MODULE);
            return false;
        }
        Btf btf = program.kernelBtf();
        if (btf == null) {
            return true;
        }
        int id = load.imm();
        if (!btf.contains(id)) {
            sink.reject(slot, StructureCode.SYMBOL_ID, id);
            return false;
        }
        BtfKind kind = btf.kind(id);
        if (kind != BtfKind.VAR && kind != BtfKind.FUNC) {
            sink.reject(slot, StructureCode.SYMBOL_TYPE, id);
            return false;
        }
        if (kind == BtfKind.VAR && program.kernelSymbols() == SymbolTable.FUNCTIONS) {
            sink.reject(slot, StructureCode.SYMBOL_ADDRESS, btf.name(id));
            return false;
        }
        return true;
    }

    private boolean resolveMapItself(int slot, LoadImm64 load, DiagnosticSink sink) {
        if (load.nextImm() != 0) {
            sink.reject(slot, StructureCode.IMM64_UNRECOGNIZED);
            return false;
        }
        return resolveMap(slot, load, sink);
    }

    private boolean resolveMap(int slot, LoadImm64 load, DiagnosticSink sink) {
        int place = program.mapAt(slot);
        if (place == NO_MAP) {
            sink.reject(slot, errnoOfDescriptor(load.imm()), List.of(noMap(load.imm())));
            return false;
        }
        if (usedMaps.get(place)) {
            return true;
        }
        int maxMaps = kernel.limits().maps();
        if (usedMaps.cardinality() == maxMaps) {
            sink.reject(slot, StructureCode.TOO_MANY_MAPS, maxMaps);
            return false;
        }
        usedMaps.set(place);
        StructureCode objection = suitability.objection(program.maps().get(place));
        if (objection != null) {
            sink.reject(slot, objection);
        }
        return objection == null;
    }

    private static Rejection.Line noMap(int descriptor) {
        return new Rejection.Line(StructureCode.MAP_DESCRIPTOR, List.of(descriptor));
    }

    /** A loader has its standard streams open, which are no maps; of other descriptors that the linker did not write, none. */
    private static int errnoOfDescriptor(int descriptor) {
        boolean standardStream = descriptor >= 0 && descriptor <= 2;
        return standardStream ? Errno.EINVAL : StructureCode.MAP_DESCRIPTOR.errno();
    }

    private boolean resolveValue(int slot, LoadImm64 load, DiagnosticSink sink) {
        int offset = load.nextImm();
        if (Integer.compareUnsigned(offset, kernel.limits().variableOffset()) >= 0) {
            sink.reject(slot, StructureCode.MAP_VALUE_OFFSET, offset);
            return false;
        }
        MapDefinition map = program.maps().get(program.mapAt(slot));
        MapType type = map.type();
        if (type == null
                || kernel.mapType(type) == null
                || !kernel.mapType(type).has(MapTrait.DIRECT_VALUE)) {
            sink.reject(slot, StructureCode.MAP_VALUE_UNSUPPORTED);
            return false;
        }
        int errno = errnoOfPlace(map, offset);
        if (errno != 0) {
            List<Object> args = List.of(map.valueSize(), offset);
            sink.reject(slot, errno, List.of(new Rejection.Line(StructureCode.DIRECT_VALUE_BOUNDS, args)));
            return false;
        }
        return true;
    }

    /** Returns why an instruction may not hold the address of a place, 0 if it may: in an array's only value, or an arena. */
    private static int errnoOfPlace(MapDefinition map, int offset) {
        if (map.type() == MapType.ARENA) {
            return offset > map.maxEntries() * ARENA_PAGE_BYTES ? Errno.ERANGE : 0;
        }
        if (map.maxEntries() != 1) {
            return Errno.ENOTSUPP;
        }
        return offset >= map.valueSize() ? Errno.EINVAL : 0;
    }
}
