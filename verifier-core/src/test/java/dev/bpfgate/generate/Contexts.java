package dev.bpfgate.generate;

import dev.bpfgate.isa.MemSize;
import dev.bpfgate.isa.Reg;

/** The context's fields, where there are, and where there are none. */
final class Contexts extends Family {

    private static final int MARK = 8;

    Contexts(Draft draft) {
        super(draft);
    }

    @Override
    void addTo(Repertoire repertoire) {
        if (!shape.readableFields().isEmpty()) {
            repertoire.add(3, depth -> load());
        }
        if (shape == Shape.TC) {
            repertoire.add(1, depth -> storeMark());
        }
    }

    private void load() {
        Reg dst = draft.anyRegister();
        int offset = mistake() ? dice.below(256) : dice.oneOf(shape.readableFields());
        MemSize size = mistake() ? dice.oneOf(SIZES) : shape.fieldSize();
        code.load(size, dst, Draft.CONTEXT, offset);
        machine().set(dst, Kind.NUMBER);
    }

    private void storeMark() {
        int offset = mistake() ? dice.below(200) : MARK;
        if (dice.onceIn(3)) {
            code.store(mistake() ? dice.oneOf(SIZES) : MemSize.W, Draft.CONTEXT, offset, dice.immediate());
            return;
        }
        Reg src = draft.number();
        code.store(MemSize.W, Draft.CONTEXT, offset, src);
    }
}
