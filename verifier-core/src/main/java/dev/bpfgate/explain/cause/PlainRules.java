package dev.bpfgate.explain.cause;

import dev.bpfgate.diag.DiagnosticCode;
import dev.bpfgate.explain.Explanation;
import java.util.HashMap;
import java.util.Map;

/** Rules whose breach needs no search for a cause: the last to be asked. */
final class PlainRules implements RootCause {
    private static final Map<DiagnosticCode, PlainRule> RULES = new HashMap<>();

    static {
        RULES.putAll(PointerRules.RULES);
        RULES.putAll(AccessRules.RULES);
        RULES.putAll(CallRules.RULES);
        RULES.putAll(ShapeRules.RULES);
        RULES.putAll(EncodingRules.RULES);
        RULES.putAll(SectionRules.RULES);
        RULES.putAll(ArgumentRules.RULES);
        RULES.putAll(OwnedObjectRules.RULES);
        RULES.putAll(ObjectAndFlowRules.RULES);
    }

    @Override
    public Explanation explain(Failure failure) {
        PlainRule rule = RULES.get(failure.code());
        return rule == null ? null : rule.explain(failure);
    }
}
