package dev.bpfgate.generate;

import dev.bpfgate.isa.ImmSource;
import dev.bpfgate.isa.MemSize;
import dev.bpfgate.isa.Reg;
import dev.bpfgate.kernel.ArgType;
import dev.bpfgate.kernel.HelperArgument;
import dev.bpfgate.kernel.HelperPrototype;
import dev.bpfgate.kernel.HelperTable;
import dev.bpfgate.kernel.KernelProfile;
import dev.bpfgate.kernel.MapHelperTable;
import dev.bpfgate.kernel.MapType;
import dev.bpfgate.kernel.Privileges;
import dev.bpfgate.kernel.ProgramAttributes;
import dev.bpfgate.kernel.ProgramType;
import dev.bpfgate.kernel.ReturnType;
import dev.bpfgate.kernel.ValueFlag;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Helpers: small ones, also between a spill and a fill, and any one, with arguments that its prototype asks for. */
final class HelperCalls extends Family {

    private static final KernelProfile PROFILE = KernelProfile.of("6.18");
    private static final Map<ProgramType, HelperTable> HELPERS = new EnumMap<>(ProgramType.class);
    private static final Map<ProgramType, MapHelperTable> MAPS = new EnumMap<>(ProgramType.class);
    private static final int KTIME_GET_NS = 5;
    private static final int GET_PRANDOM_U32 = 7;
    private static final int GET_SMP_PROCESSOR_ID = 8;
    private static final int FASTCALL_SLOT = -160;
    private static final int MEMORY_BYTES = Machine.SLOTS * Draft.SLOT_BYTES;
    private static final int ATTEMPTS = 10;

    private final HelperTable helpers;
    private final MapHelperTable maps;

    HelperCalls(Draft draft) {
        super(draft);
        // Whoever calls a function, these helpers are for everybody.
        ProgramType type = shape.isProgram() ? shape.type() : ProgramType.SOCKET_FILTER;
        helpers = HELPERS.computeIfAbsent(type, key -> PROFILE.helperTable(ProgramAttributes.of(key), Privileges.ROOT));
        maps = MAPS.computeIfAbsent(type, key -> PROFILE.mapHelperTable(ProgramAttributes.of(key), Privileges.ROOT));
    }

    @Override
    void addTo(Repertoire repertoire) {
        repertoire.addCalling(2, depth -> helper(dice.oneOf(KTIME_GET_NS, GET_PRANDOM_U32, GET_SMP_PROCESSOR_ID)));
        repertoire.addCalling(1, depth -> fastcall());
        repertoire.addCalling(3, depth -> any());
    }

    // Compilers spill around such a helper, and the kernel takes the spill away where it can.
    private void fastcall() {
        Reg spilled = dice.oneOf(Reg.R1, Reg.R2, Reg.R3, Reg.R4, Reg.R5);
        if (machine().kindOf(spilled) == Kind.NOTHING) {
            draft.constant(spilled);
        }
        Kind kind = machine().kindOf(spilled);
        int slot = FASTCALL_SLOT - (mistake() ? 0 : 8 * dice.below(2));
        code.store(MemSize.DW, Reg.FP, slot, spilled);
        helper(GET_SMP_PROCESSOR_ID);
        code.load(MemSize.DW, spilled, Reg.FP, slot);
        machine().set(spilled, kind == Kind.MAP_VALUE ? Kind.NOTHING : kind);
    }

    private void any() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int id = dice.between(1, PROFILE.maxHelperId());
            HelperPrototype prototype = helpers.prototype(id);
            if (prototype == null ? mistake() : canCall(prototype) || mistake()) {
                callHelper(id, prototype);
                return;
            }
        }
    }

    private boolean canCall(HelperPrototype prototype) {
        for (int i = 0; i < prototype.argumentCount(); i++) {
            if (!canBring(prototype.argument(i).type())) {
                return false;
            }
        }
        return prototype.returned().type() == ReturnType.INTEGER;
    }

    private boolean canBring(ArgType type) {
        return switch (type) {
            case ANYTHING, MAP, MAP_KEY, MAP_VALUE, MEMORY, SIZE, SIZE_OR_ZERO, FUNCTION, STACK -> true;
            case CONTEXT -> shape.isProgram();
            default -> false;
        };
    }

    private void callHelper(int id, HelperPrototype prototype) {
        int count = prototype == null ? 0 : prototype.argumentCount();
        for (int i = 0; i < count; i++) {
            argument(Draft.SCRATCH.get(i + 1), prototype.argument(i), id);
        }
        helper(id);
        machine().set(Reg.R0, Kind.NUMBER);
        machine().forgetPacket();
        machine().weakenSlots();
    }

    private void argument(Reg dst, HelperArgument argument, int helper) {
        ArgType type = mistake() ? dice.oneOf(ArgType.values()) : argument.type();
        if (argument.is(ValueFlag.MAYBE_NULL) && dice.onceIn(4)) {
            code.mov(dst, 0);
            machine().set(dst, Kind.NOTHING);
            return;
        }
        switch (type) {
            case MAP -> code.imm64(dst, ImmSource.MAP_FD, map(helper), 0);
            case MAP_KEY, MAP_VALUE, STACK -> stackAddress(dst, -MEMORY_BYTES);
            case MEMORY -> memory(dst, argument);
            case SIZE -> code.mov(dst, mistake() ? dice.immediate() : dice.between(1, MEMORY_BYTES / 4));
            case SIZE_OR_ZERO -> sizeOrZero(dst);
            case CONTEXT -> code.mov(dst, Draft.CONTEXT);
            case FUNCTION -> code.imm64(dst, ImmSource.FUNCTION, Callee.any(dice, Shape.LOOP_CALLBACK), 0);
            default -> anything(dst);
        }
        machine().set(dst, Kind.NOTHING);
    }

    private int map(int helper) {
        int map = dice.below(draft.vocabulary.maps().size());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (maps.accepts(helper, MapType.ofNumber(GeneratedMap.ALL.get(map).type()))) {
                return map;
            }
            map = dice.below(draft.vocabulary.maps().size());
        }
        return map;
    }

    private void memory(Reg dst, HelperArgument argument) {
        List<Reg> values = machine().holding(Kind.MAP_VALUE);
        values.removeAll(Draft.SCRATCH);
        if (!values.isEmpty() && !argument.isFixedSize() && dice.onceIn(3)) {
            code.mov(dst, dice.oneOf(values));
        } else {
            stackAddress(dst, -MEMORY_BYTES + 8 * dice.below(4));
        }
    }

    private void sizeOrZero(Reg dst) {
        Reg kept = dice.oneOf(Draft.KEPT);
        if (machine().kindOf(kept) == Kind.SMALL_NUMBER) {
            code.mov(dst, kept);
        } else {
            code.mov(dst, mistake() ? dice.immediate() : dice.below(MEMORY_BYTES / 4));
        }
    }

    private void anything(Reg dst) {
        Reg kept = dice.oneOf(Draft.KEPT);
        if (machine().kindOf(kept).isNumber()) {
            code.mov(dst, kept);
        } else {
            code.mov(dst, dice.onceIn(2) ? 0 : dice.immediate());
        }
    }
}
