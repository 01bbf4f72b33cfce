package dev.bpfgate.btf;

import dev.bpfgate.btf.BtfType.SectionVariable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The type table as a loader (libbpf 1.x) hands it to a kernel. Compilers leave to the loader what only a linker knows:
 *
 * <ol>
 *   <li>externs of {@code .kconfig} and {@code .ksyms} get places and lose their extern linkage: {@link ExternFixups};
 *   <li>sections get their sizes, global variables their offsets, and variables are sorted by offset;
 *   <li>hidden variables and functions become static, so that a kernel verifies such functions at their callers.
 * </ol>
 *
 * <p>Numbers of existing types stay; at most one type is added at the end.
 */
public final class LoaderBtf {
    private final Btf btf;
    private final SectionFacts facts;
    private final BtfEditor editor;

    private LoaderBtf(Btf btf, SectionFacts facts) {
        this.btf = btf;
        this.facts = facts;
        this.editor = new BtfEditor(btf);
    }

    /**
     * Returns the completed table; the given one stays as it is.
     *
     * @param btf an object's table, made by {@link Btf#parse}
     * @param facts the same object's sections and symbols
     * @throws MalformedObjectException when a section or variable of the table is none of the object: loaders refuse
     *     such objects as a whole
     */
    public static Btf complete(Btf btf, SectionFacts facts) throws MalformedObjectException {
        LoaderBtf loader = new LoaderBtf(btf, facts);
        for (int id : btf.idsOfKind(BtfKind.DATA_SECTION)) {
            loader.completeSection(id, (BtfType.DataSection) btf.type(id));
        }
        for (int id : btf.idsOfKind(BtfKind.FUNC)) {
            loader.hideFunction(id, (BtfType.Func) btf.type(id));
        }
        return loader.editor.finish();
    }

    private void completeSection(int id, BtfType.DataSection section) throws MalformedObjectException {
        ExternFixups externs = new ExternFixups(btf, editor);
        List<SectionVariable> places = switch (section.name()) {
            case ".kconfig" -> externs.placeConfiguration(id, section);
            case ".ksyms" -> externs.placeKernelSymbols(id, section);
            default -> placesInObject(id, section);
        };
        places = new ArrayList<>(places);
        places.sort(Comparator.comparingLong(SectionVariable::offsetBytes));
        for (int i = 0; i < places.size(); i++) {
            editor.setPlace(id, i, places.get(i));
        }
    }

    private List<SectionVariable> placesInObject(int id, BtfType.DataSection section) throws MalformedObjectException {
        // a static linker has filled in sizes and offsets already, but leaves hidden variables to the loader
        boolean isLinked = section.sizeBytes() != 0;
        if (!isLinked) {
            setSize(id, section);
        }
        List<SectionVariable> places = new ArrayList<>();
        for (SectionVariable place : section.variables()) {
            if (!(btf.type(place.typeId()) instanceof BtfType.Var variable)) {
                throw malformed(id, "section " + section.name() + " holds what is no variable");
            }
            SectionVariable found =
                    variable.linkage() == BtfType.Var.STATIC ? place : placeOfGlobal(id, section, place, variable);
            places.add(isLinked ? place : found);
        }
        return places;
    }

    private void setSize(int id, BtfType.DataSection section) throws MalformedObjectException {
        long sizeBytes = facts.sizeBytes(section.name());
        if (sizeBytes <= 0 || sizeBytes > 0xffffffffL) {
            throw malformed(id, "section " + section.name() + " of the type table is missing or empty in the object");
        }
        editor.setSizeOrType(id, sizeBytes);
    }

    private SectionVariable placeOfGlobal(
            int id, BtfType.DataSection section, SectionVariable place, BtfType.Var variable)
            throws MalformedObjectException {
        long offset = facts.variableOffsetBytes(section.name(), variable.name());
        if (offset < 0) {
            throw malformed(id, "variable " + variable.name() + " of section " + section.name() + " has no symbol");
        }
        if (facts.isHiddenVariable(section.name(), variable.name())) {
            editor.setVariableLinkage(place.typeId(), BtfType.Var.STATIC);
        }
        return new SectionVariable(place.typeId(), offset, place.sizeBytes());
    }

    private void hideFunction(int id, BtfType.Func function) {
        if (function.linkage() == BtfType.Func.GLOBAL && facts.isHiddenFunction(function.name())) {
            editor.setFunctionLinkage(id, BtfType.Func.STATIC);
        }
    }

    private MalformedObjectException malformed(int id, String problem) {
        return new MalformedObjectException(BtfHeader.SECTION, btf.raw().position(id), problem);
    }
}
