package dev.bpfgate.btf.check;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfRefusal;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.btf.RefusedException;

/** The kernel's rule that type tags stand before all other qualifiers. Mirrors: {@code btf_check_type_tags}. */
final class TagChainCheck {
    private static final int MAX_CHAIN = 32;

    private final Btf btf;

    TagChainCheck(Btf btf) {
        this.btf = btf;
    }

    void checkAll() throws RefusedException {
        int checkedUpTo = 0;
        for (int id = 1; id < btf.typeCount(); id++) {
            if (btf.kind(id).isModifier()) {
                check(id, checkedUpTo);
                checkedUpTo = id;
            }
        }
    }

    private void check(int start, int checkedUpTo) throws RefusedException {
        boolean amongTags = btf.kind(start) == BtfKind.TYPE_TAG;
        int id = start;
        for (int length = 0; btf.kind(id).isModifier(); length++) {
            if (length == MAX_CHAIN) {
                throw refused(start, "Max chain length or cycle detected", BtfRefusal.ELOOP);
            }
            boolean tag = btf.kind(id) == BtfKind.TYPE_TAG;
            if (tag && !amongTags) {
                throw refused(start, "Type tags don't precede modifiers", BtfRefusal.EINVAL);
            }
            amongTags &= tag;
            if (id <= checkedUpTo) {
                return;
            }
            id = ((BtfType.Reference) btf.type(id)).typeId();
        }
    }

    private static RefusedException refused(int id, String text, int errno) {
        return new RefusedException(new BtfRefusal(id, text, errno));
    }
}
