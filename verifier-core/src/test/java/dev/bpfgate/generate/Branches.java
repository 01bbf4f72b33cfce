package dev.bpfgate.generate;

import dev.bpfgate.isa.Reg;

/** Ways that part, and ends of the program before its end. */
final class Branches extends Family {

    Branches(Draft draft) {
        super(draft);
    }

    @Override
    void addTo(Repertoire repertoire) {
        repertoire.add(9, this::branch);
        repertoire.add(2, depth -> earlyExit());
    }

    /** Writes a branch with a block on one way or on both. */
    void branch(int depth) {
        if (!draft.mayNest(depth)) {
            return;
        }
        Reg tested = draft.number();
        String otherwise = draft.label();
        draft.condition(tested, otherwise);
        Machine taken = machine().copy();
        draft.block(depth + 1);
        if (dice.onceIn(2)) {
            code.label(otherwise);
            machine().meet(taken);
            return;
        }
        String done = draft.label();
        if (dice.onceIn(6)) {
            code.jumpLong(done);
        } else {
            code.jump(done);
        }
        code.label(otherwise);
        Machine first = machine();
        draft.resume(taken);
        draft.block(depth + 1);
        code.label(done);
        machine().meet(first);
    }

    private void earlyExit() {
        if (!draft.mayLeave()) {
            return;
        }
        Reg tested = draft.number();
        String on = draft.label();
        draft.condition(tested, on);
        Machine rest = machine().copy();
        draft.leave();
        code.label(on);
        draft.resume(rest);
    }
}
