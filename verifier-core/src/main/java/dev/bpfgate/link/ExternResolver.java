package dev.bpfgate.link;

import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.link.ResolvedExtern.Address;
import dev.bpfgate.link.ResolvedExtern.Missing;
import dev.bpfgate.link.ResolvedExtern.Typed;
import dev.bpfgate.link.ResolvedExtern.Undecided;
import dev.bpfgate.link.core.CoreTypes;
import dev.bpfgate.object.ExternSymbol;
import dev.bpfgate.object.ExternSymbol.Source;
import dev.bpfgate.object.ObjectFile;
import dev.bpfgate.object.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks up what an object expects of the kernel. A strong extern that the target lacks keeps all programs of the object from
 * loading, whether they use it or not.
 */
final class ExternResolver {
    private static final Logger LOG = LoggerFactory.getLogger(ExternResolver.class);
    private static final long FIRST_PLACEHOLDER = 0xffffffff81000000L;
    private static final long PLACEHOLDER_STEP = 0x1000;

    private final ObjectFile object;
    private final LinkTarget target;
    private final KconfigValues configuration;

    ExternResolver(ObjectFile object, LinkTarget target) {
        this.object = object;
        this.target = target;
        this.configuration = new KconfigValues(object.btf(), target);
    }

    /** Returns what became of each extern, by its place in the object. */
    List<ResolvedExtern> resolveAll() throws UnlinkableException {
        List<ResolvedExtern> resolved = new ArrayList<>();
        for (ExternSymbol extern : object.externs()) {
            ResolvedExtern found = resolve(extern, resolved.size());
            if (found instanceof Undecided undecided && !extern.isWeak()) {
                throw UnlinkableException.undecided(undecided.needed());
            }
            if (found instanceof Missing && !extern.isWeak()) {
                // what libbpf looks up in type information it misses with another number
                boolean isTyped = extern.source() == Source.KSYMS;
                throw UnlinkableException.refused(
                        isTyped ? Refusal.EINVAL : Refusal.ESRCH,
                        "extern " + extern.name() + " is not found in the target kernel");
            }
            LOG.debug("extern {} ({}): {}", extern.name(), extern.source(), found);
            resolved.add(found);
        }
        return List.copyOf(resolved);
    }

    /** Returns the first value of the map of configuration values, null when some are not known. */
    byte[] configurationContents() {
        return configuration.contents();
    }

    private ResolvedExtern resolve(ExternSymbol extern, int index) throws UnlinkableException {
        if (extern.source() == Source.KCONFIG) {
            return configuration.add(extern);
        }
        if (target.btf() == null) {
            return new Undecided("type information");
        }
        if (extern.isFunction()) {
            return resolveTyped(extern, BtfKind.FUNC);
        }
        return extern.typeId() == 0 ? resolveAddress(extern, index) : resolveTyped(extern, BtfKind.VAR);
    }

    private ResolvedExtern resolveTyped(ExternSymbol extern, BtfKind kind) throws UnlinkableException {
        int id = target.btf().find(extern.essentialName(), kind);
        if (id == 0) {
            return new Missing();
        }
        int targetType = ((BtfType.Reference) target.btf().type(id)).typeId();
        if (new CoreTypes(object.btf(), target.btf()).areCompatible(extern.typeId(), targetType)) {
            return new Typed(id);
        }
        if (extern.isWeak() && extern.isFunction()) {
            return new Missing();
        }
        throw UnlinkableException.refused(
                Refusal.EINVAL, "extern " + extern.name() + " has another type in the target kernel");
    }

    /** A kernel's table of symbols has all its functions, but variables only when it was built so. */
    private ResolvedExtern resolveAddress(ExternSymbol extern, int index) {
        boolean exists = target.btf().find(extern.name(), BtfKind.FUNC) != 0
                || target.symbols() == SymbolTable.FUNCTIONS_AND_VARIABLES
                        && target.btf().find(extern.name(), BtfKind.VAR) != 0;
        return exists
                ? new Address(FIRST_PLACEHOLDER + index * PLACEHOLDER_STEP)
                : new Undecided("the address of kernel symbol " + extern.name());
    }
}
