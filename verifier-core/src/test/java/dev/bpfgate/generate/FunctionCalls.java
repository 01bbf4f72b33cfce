package dev.bpfgate.generate;

import dev.bpfgate.isa.ImmSource;
import dev.bpfgate.isa.Reg;
import java.util.List;

/** Calls of functions of the program's own, by itself, by the kernel, and of programs that take over. */
final class FunctionCalls extends Family {

    private static final int TAIL_CALL = 12;
    private static final int FOR_EACH_MAP_ELEMENT = 164;
    private static final int LOOP = 181;
    private static final int CALL = 0x85;
    private static final int OWN_FUNCTION = 1;

    private final boolean mayCallOwn;

    /**
     * @param mayCallOwn whether there are functions to call; false in these functions themselves, so that frames stay few
     */
    FunctionCalls(Draft draft, boolean mayCallOwn) {
        super(draft);
        this.mayCallOwn = mayCallOwn;
    }

    @Override
    void addTo(Repertoire repertoire) {
        if (mayCallOwn) {
            repertoire.addCalling(3, depth -> callStatic());
            repertoire.addCalling(3, depth -> callGlobal());
            repertoire.addCalling(2, depth -> loop());
            repertoire.addCalling(1, depth -> forEach());
        }
        if (shape.isProgram()) {
            repertoire.addCalling(1, depth -> tailCall());
        }
    }

    private void callStatic() {
        Reg first = draft.number();
        code.mov(Reg.R1, first);
        machine().set(Reg.R1, Kind.NUMBER);
        Reg second = draft.number();
        code.mov(Reg.R2, second);
        machine().set(Reg.R2, Kind.NUMBER);
        if (!machine().kindOf(Reg.R1).isNumber()) {
            code.mov(Reg.R1, 0);
        }
        call(Callee.any(dice, Shape.CALLEE));
    }

    private void callGlobal() {
        int callee = Callee.any(dice, Shape.GLOBAL);
        List<Parameter> parameters = Callee.ALL.get(callee).signature().parameters();
        if (!parameters.stream().allMatch(this::canBring) && !mistake()) {
            return;
        }
        for (int i = 0; i < parameters.size(); i++) {
            Reg argument = Draft.SCRATCH.get(i + 1);
            argument(argument, mistake() ? dice.oneOf(Parameter.values()) : parameters.get(i));
        }
        call(callee);
    }

    private boolean canBring(Parameter parameter) {
        return parameter.isNumber() || parameter.isMemory() || parameter == shape.contextParameter();
    }

    private void argument(Reg dst, Parameter parameter) {
        switch (parameter) {
            case INT, LONG -> {
                Reg kept = dice.oneOf(Draft.KEPT);
                if (machine().kindOf(kept).isNumber()) {
                    code.mov(dst, kept);
                } else {
                    code.mov(dst, dice.immediate());
                }
            }
            case MEMORY, MEMORY_NOT_NULL -> {
                List<Reg> values = machine().holding(Kind.MAP_VALUE);
                values.removeAll(Draft.SCRATCH);
                if (!values.isEmpty() && dice.onceIn(2)) {
                    code.mov(dst, dice.oneOf(values));
                } else if (parameter == Parameter.MEMORY && dice.onceIn(4)) {
                    code.mov(dst, 0);
                } else {
                    stackAddress(dst, slotOffset(1 + dice.below(Machine.SLOTS - 1)));
                    machine().weakenSlots();
                }
            }
            case XDP_CONTEXT, SKB_CONTEXT -> code.mov(dst, Draft.CONTEXT);
        }
        machine().set(dst, Kind.NOTHING);
    }

    private void call(int callee) {
        code.raw(CALL, 0, OWN_FUNCTION, 0, callee);
        machine().call();
        machine().forgetPacket();
    }

    private void loop() {
        Reg rounds = draft.number();
        code.mov(Reg.R1, rounds);
        code.imm64(Reg.R2, ImmSource.FUNCTION, Callee.any(dice, Shape.LOOP_CALLBACK), 0);
        stackAddress(Reg.R3, -Machine.SLOTS * Draft.SLOT_BYTES);
        code.mov(Reg.R4, 0);
        helper(LOOP);
        machine().weakenSlots();
    }

    private void forEach() {
        int map = mistake() ? dice.below(draft.vocabulary.maps().size()) : dice.below(GeneratedMap.ORDINARY);
        code.imm64(Reg.R1, ImmSource.MAP_FD, map, 0);
        Shape callback = mistake() ? Shape.LOOP_CALLBACK : Shape.ELEMENT_CALLBACK;
        code.imm64(Reg.R2, ImmSource.FUNCTION, Callee.any(dice, callback), 0);
        stackAddress(Reg.R3, -Machine.SLOTS * Draft.SLOT_BYTES);
        code.mov(Reg.R4, mistake() ? 1 : 0);
        helper(FOR_EACH_MAP_ELEMENT);
        machine().weakenSlots();
    }

    private void tailCall() {
        Reg index = draft.number();
        code.mov(Reg.R3, index);
        code.imm64(Reg.R2, ImmSource.MAP_FD, GeneratedMap.place(mistake() ? "array" : "jumps"), 0);
        code.mov(Reg.R1, Draft.CONTEXT);
        helper(TAIL_CALL);
        machine().forgetPacket();
    }
}
