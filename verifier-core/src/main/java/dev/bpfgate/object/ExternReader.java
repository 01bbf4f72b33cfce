package dev.bpfgate.object;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.btf.BtfType.SectionVariable;
import dev.bpfgate.object.ExternSymbol.Source;
import dev.bpfgate.object.elf.ElfFile;
import dev.bpfgate.object.elf.ElfSymbol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what the object expects of the kernel. The type information says where each extern comes from; configuration values
 * are laid out by descending alignment, then ascending size, then name.
 */
final class ExternReader {
    private final ElfFile elf;
    private final Btf btf;
    private final Map<String, Declaration> declarations = new HashMap<>();

    /** Where the type information declares an extern. */
    private record Declaration(int btfId, String section) {}

    ExternReader(ElfFile elf, Btf btf) {
        this.elf = elf;
        this.btf = btf;
    }

    /** Returns configuration values in the order of their layout, then kernel symbols by name. */
    List<ExternSymbol> read() throws RefusedException {
        findDeclarations();
        List<ExternSymbol> configuration = new ArrayList<>();
        List<ExternSymbol> symbols = new ArrayList<>();
        for (ElfSymbol symbol : elf.symbols()) {
            if (symbol.isExtern() && symbol.type() == ElfSymbol.STT_NOTYPE) {
                ExternSymbol extern = extern(symbol);
                (extern.source() == Source.KCONFIG ? configuration : symbols).add(extern);
            }
        }
        List<ExternSymbol> all = new ArrayList<>(layOut(configuration));
        symbols.sort(Comparator.comparing(ExternSymbol::name));
        all.addAll(symbols);
        return List.copyOf(all);
    }

    private void findDeclarations() {
        if (btf == null) {
            return;
        }
        for (int id : btf.idsOfKind(BtfKind.DATA_SECTION)) {
            BtfType.DataSection section = (BtfType.DataSection) btf.type(id);
            for (SectionVariable variable : section.variables()) {
                if (isExtern(btf.type(variable.typeId()))) {
                    declarations.putIfAbsent(
                            btf.name(variable.typeId()), new Declaration(variable.typeId(), section.name()));
                }
            }
        }
    }

    private static boolean isExtern(BtfType type) {
        return type instanceof BtfType.Var variable && variable.linkage() == BtfType.Var.EXTERN
                || type instanceof BtfType.Func function && function.linkage() == BtfType.Func.EXTERN;
    }

    private ExternSymbol extern(ElfSymbol symbol) throws RefusedException {
        if (btf == null) {
            throw new RefusedException(Refusal.ESRCH, "extern " + symbol.name() + " needs type information");
        }
        Declaration declaration = declarations.get(symbol.name());
        if (declaration == null) {
            throw new RefusedException(
                    Refusal.ENOENT, "extern " + symbol.name() + " is not declared in the type information");
        }
        return switch (declaration.section()) {
            case ".kconfig" -> configuration(symbol, declaration.btfId());
            case ".ksyms" -> kernelSymbol(symbol, declaration.btfId());
            default ->
                throw new RefusedException(
                        Refusal.ENOTSUP,
                        "extern " + symbol.name() + " is declared in section " + declaration.section());
        };
    }

    private ExternSymbol configuration(ElfSymbol symbol, int btfId) throws RefusedException {
        int typeId = ((BtfType.Reference) btf.type(btfId)).typeId();
        long size = btf.sizeOf(typeId);
        if (!(btf.type(btfId) instanceof BtfType.Var) || size <= 0 || size > Integer.MAX_VALUE / 2) {
            throw new RefusedException(
                    Refusal.EINVAL, "configuration value " + symbol.name() + " has a type without size");
        }
        return new ExternSymbol(symbol.name(), Source.KCONFIG, symbol.isWeak(), false, btfId, typeId, (int) size, 0);
    }

    private ExternSymbol kernelSymbol(ElfSymbol symbol, int btfId) {
        BtfType.Reference declared = (BtfType.Reference) btf.type(btfId);
        boolean isFunction = declared.kind() == BtfKind.FUNC;
        int typeId = isFunction ? declared.typeId() : btf.skipModifiers(declared.typeId());
        return new ExternSymbol(symbol.name(), Source.KSYMS, symbol.isWeak(), isFunction, btfId, typeId, 0, 0);
    }

    private List<ExternSymbol> layOut(List<ExternSymbol> configuration) throws RefusedException {
        configuration.sort(Comparator.comparingInt((ExternSymbol extern) -> -alignment(extern))
                .thenComparingInt(ExternSymbol::sizeBytes)
                .thenComparing(ExternSymbol::name));
        List<ExternSymbol> laidOut = new ArrayList<>();
        long offset = 0;
        for (ExternSymbol extern : configuration) {
            int alignment = alignment(extern);
            offset = (offset + alignment - 1) / alignment * alignment;
            if (offset + extern.sizeBytes() > Integer.MAX_VALUE / 2) {
                throw new RefusedException(Refusal.EINVAL, "configuration values are too large");
            }
            laidOut.add(new ExternSymbol(
                    extern.name(),
                    extern.source(),
                    extern.isWeak(),
                    false,
                    extern.btfId(),
                    extern.typeId(),
                    extern.sizeBytes(),
                    (int) offset));
            offset += extern.sizeBytes();
        }
        return laidOut;
    }

    /** Values are integers, aligned to their size, or arrays of characters. */
    private int alignment(ExternSymbol extern) {
        return btf.resolve(extern.typeId()) instanceof BtfType.Array ? 1 : Integer.highestOneBit(extern.sizeBytes());
    }
}
