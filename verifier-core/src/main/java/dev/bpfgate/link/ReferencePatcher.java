package dev.bpfgate.link;

import dev.bpfgate.isa.CallTarget;
import dev.bpfgate.isa.ImmSource;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.InsnDecoder;
import dev.bpfgate.isa.InsnKind;
import dev.bpfgate.isa.LoadImm64;
import dev.bpfgate.isa.Opcode;
import dev.bpfgate.link.AssembledCode.Part;
import dev.bpfgate.link.ResolvedExtern.Address;
import dev.bpfgate.link.ResolvedExtern.Typed;
import dev.bpfgate.link.ResolvedExtern.Undecided;
import dev.bpfgate.object.ExternSymbol;
import dev.bpfgate.object.ExternSymbol.Source;
import dev.bpfgate.object.MapOrigin;
import dev.bpfgate.object.ObjectFile;
import dev.bpfgate.object.ObjectFunction;
import dev.bpfgate.object.ProgramSection;
import dev.bpfgate.object.Reference;
import dev.bpfgate.object.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Fills in maps, global variables and what the kernel provides, after the functions have found their places. */
final class ReferencePatcher {
    /** Calls of functions that a kernel lacks get this number plus the extern's place, so that the log tells which. */
    private static final int MISSING_FUNCTION = 2_002_000_000;

    private final ObjectFile object;
    private final List<ResolvedExtern> externs;
    private final AssembledCode code;
    private final int[] mapBySlot;
    private int configurationMap = -1;
    private final List<String> assumptions = new ArrayList<>();
    private final List<UnresolvedInsn> unresolved = new ArrayList<>();

    ReferencePatcher(ObjectFile object, List<ResolvedExtern> externs, AssembledCode code) {
        this.object = object;
        this.externs = externs;
        this.code = code;
        this.mapBySlot = new int[code.length()];
        Arrays.fill(mapBySlot, -1);
    }

    /** Returns which map each slot refers to, -1 for none. */
    int[] mapBySlot() {
        return mapBySlot;
    }

    /** Returns the calls of what the target lacks, by slot. */
    List<UnresolvedInsn> unresolved() {
        return unresolved;
    }

    /** Returns what was assumed about the target. */
    List<String> assumptions() {
        return assumptions;
    }

    void patchAll() throws UnlinkableException {
        for (Part part : code.parts()) {
            ObjectFunction function = part.function();
            ProgramSection section = object.section(function.section());
            for (Reference reference : section.referencesIn(function)) {
                patch(reference, part.start() + reference.slot() - function.startSlot());
            }
        }
    }

    private void patch(Reference reference, int slot) throws UnlinkableException {
        if (reference instanceof Reference.ToMap toMap) {
            patchLoad(slot, ImmSource.MAP_FD, toMap.map(), upperHalf(slot));
            mapBySlot[slot] = toMap.map();
        } else if (reference instanceof Reference.ToData toData) {
            int offset = code.at(slot).imm() + toData.offset();
            patchLoad(slot, ImmSource.MAP_VALUE, toData.map(), offset);
            mapBySlot[slot] = toData.map();
        } else if (reference instanceof Reference.ToExtern toExtern) {
            patchExtern(slot, toExtern.extern());
        }
    }

    private int upperHalf(int slot) {
        return code.at(slot) instanceof LoadImm64 load ? load.nextImm() : 0;
    }

    private void patchExtern(int slot, int index) throws UnlinkableException {
        ExternSymbol extern = object.externs().get(index);
        ResolvedExtern resolved = externs.get(index);
        if (resolved instanceof Undecided undecided) {
            throw UnlinkableException.undecided(undecided.needed());
        }
        if (code.at(slot).kind() == InsnKind.CALL) {
            patchCall(slot, index, extern, resolved);
        } else if (extern.source() == Source.KCONFIG) {
            int map = requireConfigurationMap();
            patchLoad(slot, ImmSource.MAP_VALUE, map, extern.dataOffset());
            mapBySlot[slot] = map;
        } else if (resolved instanceof Typed typed) {
            patchLoad(slot, ImmSource.BTF_ID, typed.btfId(), 0);
        } else if (resolved instanceof Address address) {
            assumptions.add("address of kernel symbol " + extern.name() + " stands for any");
            patchValue(slot, address.placeholder());
        } else {
            patchValue(slot, 0);
        }
    }

    private void patchCall(int slot, int index, ExternSymbol extern, ResolvedExtern resolved) {
        if (resolved instanceof Typed typed) {
            code.patch(slot, CallTarget.KFUNC.code(), 0, typed.btfId());
        } else {
            code.set(slot, InsnDecoder.of(Opcode.CALL, 0, 0, 0, MISSING_FUNCTION + index));
            String reason = "kfunc '" + extern.name() + "' is referenced but wasn't resolved";
            unresolved.add(new UnresolvedInsn(slot, "<invalid kfunc call>", reason));
        }
    }

    private int requireConfigurationMap() {
        for (int i = 0; configurationMap < 0; i++) {
            if (object.maps().get(i).origin() == MapOrigin.KCONFIG) {
                configurationMap = i;
            }
        }
        return configurationMap;
    }

    private void patchValue(int slot, long value) throws UnlinkableException {
        requireLoad(slot);
        code.patchLoad(slot, code.at(slot).src(), (int) value, (int) (value >>> Integer.SIZE));
    }

    private void patchLoad(int slot, ImmSource source, int imm, int nextImm) throws UnlinkableException {
        requireLoad(slot);
        code.patchLoad(slot, source.code(), imm, nextImm);
    }

    private void requireLoad(int slot) throws UnlinkableException {
        Insn insn = code.at(slot);
        // a type relocation may have made another instruction of the load
        if (!(insn instanceof LoadImm64) || slot + 1 == code.length()) {
            throw UnlinkableException.refused(Refusal.RELOCATION, "slot " + slot + " is relocated, but no 64-bit load");
        }
    }
}
