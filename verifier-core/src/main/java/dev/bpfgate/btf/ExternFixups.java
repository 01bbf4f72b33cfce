package dev.bpfgate.btf;

import dev.bpfgate.btf.BtfType.SectionVariable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gives externs the places and types under which a kernel takes them, since it takes no extern linkage. */
final class ExternFixups {
    private static final int INT_BYTES = 4;
    private static final int MAX_ALIGNMENT = 8;
    private static final String DUMMY_NAME = "dummy_ksym";

    private final Btf btf;
    private final BtfEditor editor;

    ExternFixups(Btf btf, BtfEditor editor) {
        this.btf = btf;
        this.editor = editor;
    }

    private record Extern(SectionVariable place, String name, long alignment, long sizeBytes) {}

    /** Lays out kernel configuration values: strictest alignment first, then smallest size, then by name. */
    List<SectionVariable> placeConfiguration(int sectionId, BtfType.DataSection section) {
        List<Extern> externs = new ArrayList<>();
        for (SectionVariable place : section.variables()) {
            if (btf.type(place.typeId()) instanceof BtfType.Var variable) {
                editor.setVariableLinkage(place.typeId(), BtfType.Var.GLOBAL);
                long sizeBytes = Math.max(0, btf.sizeOf(variable.typeId()));
                externs.add(new Extern(place, variable.name(), alignment(variable.typeId()), sizeBytes));
            }
        }
        externs.sort(Comparator.comparingLong((Extern extern) -> -extern.alignment())
                .thenComparingLong(Extern::sizeBytes)
                .thenComparing(Extern::name));
        List<SectionVariable> places = new ArrayList<>();
        long end = 0;
        for (Extern extern : externs) {
            long start = (end + extern.alignment() - 1) / extern.alignment() * extern.alignment();
            SectionVariable place = extern.place();
            places.add(new SectionVariable(place.typeId(), start, place.sizeBytes()));
            end = start + extern.sizeBytes();
        }
        editor.setSizeOrType(sectionId, end);
        return places;
    }

    private long alignment(int typeId) {
        long sizeBytes = btf.sizeOf(btf.innermostElement(typeId));
        return Math.max(1, Math.min(sizeBytes, MAX_ALIGNMENT));
    }

    /** Makes kernel symbols integers in a row; functions share one variable and become defined ones. */
    List<SectionVariable> placeKernelSymbols(int sectionId, BtfType.DataSection section) {
        int intId = findInt();
        int dummyName = 0;
        int dummyId = 0;
        List<SectionVariable> places = new ArrayList<>();
        long offset = 0;
        for (SectionVariable place : section.variables()) {
            int id = place.typeId();
            if (btf.type(id) instanceof BtfType.Func function) {
                if (dummyId == 0) {
                    dummyName = editor.addString(DUMMY_NAME);
                    dummyId = editor.addVariable(dummyName, intId, BtfType.Var.GLOBAL);
                }
                nameParameters(function, dummyName);
                editor.setFunctionLinkage(id, BtfType.Func.GLOBAL);
                id = dummyId;
            } else if (btf.kind(id) == BtfKind.VAR) {
                editor.setVariableLinkage(id, BtfType.Var.GLOBAL);
                editor.setSizeOrType(id, intId);
            }
            places.add(new SectionVariable(id, offset, INT_BYTES));
            offset += INT_BYTES;
        }
        editor.setSizeOrType(sectionId, offset);
        return places;
    }

    /** A kernel wants the parameters of functions to be named; those of declarations often are not. */
    private void nameParameters(BtfType.Func function, int nameOffset) {
        if (!(btf.type(function.typeId()) instanceof BtfType.FuncProto prototype)) {
            return;
        }
        for (int i = 0; i < prototype.parameters().size(); i++) {
            if (prototype.parameters().get(i).typeId() != 0 && btf.raw().elementNameOffset(function.typeId(), i) == 0) {
                editor.setParameterName(function.typeId(), i, nameOffset);
            }
        }
    }

    private int findInt() {
        for (int id = 1; id < btf.typeCount(); id++) {
            if (btf.type(id) instanceof BtfType.Int integer && integer.bits() == INT_BYTES * 8) {
                return id;
            }
        }
        return 0;
    }
}
