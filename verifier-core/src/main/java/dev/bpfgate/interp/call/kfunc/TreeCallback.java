package dev.bpfgate.interp.call.kfunc;

import dev.bpfgate.btf.field.SpecialField;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.isa.Call;
import dev.bpfgate.isa.CallTarget;
import dev.bpfgate.state.CallbackRole;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.RegValue;

/** The function that says which of two objects comes first in a tree. It runs while the tree's lock is held. */
public final class TreeCallback {
    private static final CallbackRole LESS = new CallbackRole(CallbackRole.Sort.SYNCHRONOUS, 0, 1);

    private TreeCallback() {}

    /** Sets what the function gets: two borrowed objects. Mirrors: set_rbtree_add_callback_state. */
    static void set(Execution x, SpecialField root, Frame callee) {
        RegValue node = new BorrowedReferences(x).borrowed(OwnedResult.node(x, root));
        callee.setCallback(LESS);
        callee.setReg(1, node);
        callee.setReg(2, node);
    }

    /** Returns whether such a function is running. Mirrors: in_rbtree_lock_required_cb. */
    public static boolean isActive(Execution x) {
        if (x.state().current() == 0 || !x.frame().callback().isCallback()) {
            return false;
        }
        return x.insnAt(x.frame().callSite()) instanceof Call call
                && call.target() == CallTarget.KFUNC
                && call.off() == 0
                && x.program().kernelBtf().name(call.imm()).equals(KfuncNames.TREE_ADD);
    }
}
