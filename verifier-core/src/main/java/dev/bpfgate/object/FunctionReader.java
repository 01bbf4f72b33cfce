package dev.bpfgate.object;

import dev.bpfgate.btf.MalformedObjectException;
import dev.bpfgate.isa.InsnDecoder;
import dev.bpfgate.object.ObjectFunction.Visibility;
import dev.bpfgate.object.elf.ElfFile;
import dev.bpfgate.object.elf.ElfSection;
import dev.bpfgate.object.elf.ElfSymbol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the functions in sections of instructions. Compilers before LLVM 7 gave functions neither type nor size; there the
 * global symbols are the functions, and each reaches to the next.
 */
final class FunctionReader {
    private static final String SYMBOLS = "symbol table";

    private final ElfFile elf;
    private final List<String> remarks;

    FunctionReader(ElfFile elf, List<String> remarks) {
        this.elf = elf;
        this.remarks = remarks;
    }

    /** Returns the functions section by section, within each in the order of the symbol table: loaders number them so. */
    List<ObjectFunction> read() throws MalformedObjectException {
        Map<Integer, List<ElfSymbol>> typed = new HashMap<>();
        Map<Integer, List<ElfSymbol>> untyped = new HashMap<>();
        for (ElfSymbol symbol : elf.symbols()) {
            if (!isCode(symbol)) {
                continue;
            }
            if (symbol.type() == ElfSymbol.STT_FUNC) {
                add(typed, symbol);
            } else if (symbol.type() == ElfSymbol.STT_NOTYPE && !symbol.name().isEmpty() && !symbol.isLocal()) {
                add(untyped, symbol);
            }
        }
        List<ObjectFunction> functions = new ArrayList<>();
        for (ElfSection section : elf.sections()) {
            if (!section.isExecutable() || section.size() == 0) {
                continue;
            }
            List<ElfSymbol> symbols = typed.get(section.index());
            if (symbols == null) {
                readUntyped(section, untyped.getOrDefault(section.index(), List.of()), functions);
                continue;
            }
            for (ElfSymbol symbol : symbols) {
                functions.add(function(functions.size(), symbol, symbol.size()));
            }
        }
        return List.copyOf(functions);
    }

    private boolean isCode(ElfSymbol symbol) {
        return symbol.sectionIndex() > 0
                && symbol.sectionIndex() < elf.sections().size()
                && elf.sections().get(symbol.sectionIndex()).isExecutable();
    }

    private static void add(Map<Integer, List<ElfSymbol>> symbols, ElfSymbol symbol) {
        symbols.computeIfAbsent(symbol.sectionIndex(), index -> new ArrayList<>())
                .add(symbol);
    }

    private void readUntyped(ElfSection section, List<ElfSymbol> symbols, List<ObjectFunction> functions)
            throws MalformedObjectException {
        List<ElfSymbol> starts = new ArrayList<>(symbols);
        if (starts.isEmpty()) {
            remarks.add("section " + section.name() + " holds instructions, but no symbol names a function in it");
        }
        starts.sort(Comparator.comparingLong(ElfSymbol::value));
        for (int i = 0; i < starts.size(); i++) {
            long end = i + 1 < starts.size() ? starts.get(i + 1).value() : section.size();
            functions.add(function(
                    functions.size(), starts.get(i), end - starts.get(i).value()));
        }
    }

    private ObjectFunction function(int index, ElfSymbol symbol, long size) throws MalformedObjectException {
        ElfSection section = elf.sections().get(symbol.sectionIndex());
        long start = symbol.value();
        if (start < 0 || size < 0 || start > section.size() || size > section.size() - start) {
            throw new MalformedObjectException(
                    SYMBOLS, symbol.index() * 24L, "function " + symbol.name() + " reaches beyond its section");
        }
        if (size == 0 || size % InsnDecoder.SLOT_BYTES != 0 || start % InsnDecoder.SLOT_BYTES != 0) {
            throw new MalformedObjectException(
                    SYMBOLS, symbol.index() * 24L, "function " + symbol.name() + " is not made of whole instructions");
        }
        return new ObjectFunction(
                index,
                symbol.name(),
                section.index(),
                (int) (start / InsnDecoder.SLOT_BYTES),
                (int) (size / InsnDecoder.SLOT_BYTES),
                visibility(symbol));
    }

    private static Visibility visibility(ElfSymbol symbol) {
        if (symbol.isLocal()) {
            return Visibility.STATIC;
        }
        return symbol.isHidden() ? Visibility.HIDDEN : Visibility.GLOBAL;
    }
}
