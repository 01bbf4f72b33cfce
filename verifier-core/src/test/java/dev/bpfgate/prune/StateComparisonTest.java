package dev.bpfgate.prune;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bpfgate.domain.Scalar;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.state.CallbackRole;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.IteratorSlot;
import dev.bpfgate.state.MachineState;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;
import dev.bpfgate.state.SlotTypes;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Each rule beside the twin that it tells apart. */
class StateComparisonTest {
    private static final RegValue FIVE = RegValue.constant(5);
    private static final RegValue UP_TO_SEVEN = RegValue.scalar(Scalar.ofUnsignedRange(0, 7));
    private static final RegValue UP_TO_NINE = RegValue.scalar(Scalar.ofUnsignedRange(0, 9));
    private static final Object MAP = "some map";

    // r1 to r9 are read, r0 is not.
    private static final TracedProgram PROGRAM = new TracedProgram("""
            r0 = 0
            r0 += r1
            r0 += r2
            r0 += r3
            r0 += r4
            r0 += r5
            r0 += r6
            r0 += r7
            r0 += r8
            r0 += r9
            exit
            """);

    private PruneRules rules = Rules.PRIVILEGED;

    private void expect(boolean covered, ComparisonMode mode, Consumer<MachineState> old, Consumer<MachineState> now) {
        MachineState stored = TracedProgram.entry();
        MachineState current = TracedProgram.entry();
        old.accept(stored);
        now.accept(current);
        assertEquals(covered, new StateComparison(PROGRAM.facts, rules).covers(stored, current, mode));
    }

    private void expect(boolean covered, Consumer<MachineState> old, Consumer<MachineState> now) {
        expect(covered, ComparisonMode.NOT_EXACT, old, now);
    }

    private static Consumer<MachineState> reg(int register, RegValue value) {
        return state -> state.frame().setReg(register, value);
    }

    private static Consumer<MachineState> precise(int register, RegValue value) {
        return reg(register, value).andThen(state -> state.frame().markPreciseReg(register));
    }

    private static Consumer<MachineState> slot(int slot, long types, RegValue value) {
        return state -> {
            state.frame().growTo(slot + 1);
            state.frame().setSlot(slot, types, value);
        };
    }

    private static RegValue pointer(RegKind kind) {
        return RegValue.pointer(kind, TypeFlags.NONE, kind == RegKind.MAP_VALUE ? MAP : null, 0);
    }

    @Test
    void whatNobodyReadsDoesNotMatter() {
        expect(true, reg(0, pointer(RegKind.CTX)), reg(0, FIVE));
        expect(false, reg(1, pointer(RegKind.CTX)), reg(1, FIVE));
    }

    @Test
    void whatCouldNotBeReadWasNotRead() {
        expect(true, reg(1, RegValue.NOT_INIT), reg(1, FIVE));
        expect(false, reg(1, FIVE), reg(1, RegValue.NOT_INIT));
        expect(false, ComparisonMode.EXACT, reg(1, RegValue.NOT_INIT), reg(1, FIVE));
    }

    @Test
    void scalarsMatterOnlyIfPrecise() {
        expect(true, reg(1, FIVE), reg(1, UP_TO_NINE));
        expect(false, precise(1, FIVE), reg(1, UP_TO_NINE));
        expect(true, precise(1, UP_TO_NINE), reg(1, FIVE));
        expect(false, precise(1, UP_TO_SEVEN), reg(1, UP_TO_NINE));
    }

    @Test
    void withinARangeEveryScalarMatters() {
        expect(false, ComparisonMode.RANGE_WITHIN, reg(1, FIVE), reg(1, UP_TO_NINE));
        expect(true, ComparisonMode.RANGE_WITHIN, reg(1, UP_TO_NINE), reg(1, FIVE));
        expect(false, ComparisonMode.EXACT, reg(1, UP_TO_NINE), reg(1, FIVE));
        expect(true, ComparisonMode.EXACT, reg(1, UP_TO_NINE), reg(1, UP_TO_NINE));
    }

    @Test
    void withoutCapabilitiesEveryScalarIsPrecise() {
        rules = Rules.of(false, false, false);
        expect(false, reg(1, FIVE), reg(1, UP_TO_NINE));
        expect(true, reg(1, UP_TO_NINE), reg(1, FIVE));
    }

    @Test
    void whereLimitsAreExploredScalarsMustBeEqual() {
        StateComparison comparison = new StateComparison(PROGRAM.facts, rules);
        MachineState wide = TracedProgram.entry();
        wide.frame().setReg(1, UP_TO_NINE);
        MachineState narrow = TracedProgram.entry();
        narrow.frame().setReg(1, FIVE);
        assertTrue(comparison.covers(wide, narrow, ComparisonMode.NOT_EXACT));
        comparison.requireEqualScalars();
        assertFalse(comparison.covers(wide, narrow, ComparisonMode.NOT_EXACT));
        assertTrue(comparison.covers(narrow, narrow.copy(), ComparisonMode.NOT_EXACT));
    }

    @Test
    void linkedScalarsMustBeLinkedAgain() {
        Consumer<MachineState> linked = precise(1, UP_TO_NINE.withId(3)).andThen(precise(2, UP_TO_NINE.withId(3)));
        expect(true, linked, reg(1, UP_TO_SEVEN.withId(8)).andThen(reg(2, UP_TO_SEVEN.withId(8))));
        expect(false, linked, reg(1, UP_TO_SEVEN.withId(8)).andThen(reg(2, UP_TO_SEVEN.withId(9))));
        expect(false, linked, reg(1, UP_TO_SEVEN).andThen(reg(2, UP_TO_SEVEN)));
    }

    @Test
    void newLinksDoNoHarm() {
        Consumer<MachineState> apart = precise(1, UP_TO_NINE).andThen(precise(2, UP_TO_NINE));
        expect(true, apart, reg(1, UP_TO_SEVEN.withId(8)).andThen(reg(2, UP_TO_SEVEN.withId(8))));
    }

    @Test
    void linksWithADifferenceMustHaveTheSame() {
        RegValue plusOne = UP_TO_NINE.withId(3 | RegValue.LINK_ADD_64).withOffset(1);
        expect(true, precise(1, plusOne), reg(1, plusOne.withId(7 | RegValue.LINK_ADD_64)));
        expect(false, precise(1, plusOne), reg(1, plusOne.withOffset(2)));
        expect(false, precise(1, plusOne), reg(1, plusOne.withId(3 | RegValue.LINK_ADD_32)));
        expect(false, precise(1, plusOne), reg(1, UP_TO_NINE));
    }

    @Test
    void differenceAndBaseShareTheirId() {
        RegValue plusOne = UP_TO_NINE.withId(3 | RegValue.LINK_ADD_64).withOffset(1);
        Consumer<MachineState> old = precise(1, UP_TO_NINE.withId(3)).andThen(precise(2, plusOne));
        expect(true, old, reg(1, UP_TO_NINE.withId(4)).andThen(reg(2, plusOne.withId(4 | RegValue.LINK_ADD_64))));
        expect(false, old, reg(1, UP_TO_NINE.withId(4)).andThen(reg(2, plusOne.withId(5 | RegValue.LINK_ADD_64))));
    }

    @Test
    void pointersMustBeOfOneKindWithTheSameFlags() {
        RegValue value = pointer(RegKind.MAP_VALUE);
        expect(true, reg(1, value), reg(1, value));
        expect(false, reg(1, value), reg(1, value.withFlags(TypeFlags.MAYBE_NULL)));
        expect(false, reg(1, value.withFlags(TypeFlags.MAYBE_NULL)), reg(1, value));
        expect(false, reg(1, pointer(RegKind.CTX)), reg(1, pointer(RegKind.PACKET)));
    }

    @Test
    void pointersIntoMemoryMayBeNarrower() {
        RegValue wide = pointer(RegKind.MAP_VALUE).withNumber(Scalar.ofUnsignedRange(0, 9));
        RegValue narrow = wide.withNumber(Scalar.ofUnsignedRange(0, 7));
        expect(true, reg(1, wide), reg(1, narrow));
        expect(false, reg(1, narrow), reg(1, wide));
        expect(false, reg(1, wide), reg(1, narrow.withOffset(1)));
        RegValue elsewhere = RegValue.pointer(RegKind.MAP_VALUE, TypeFlags.NONE, "another map", 0);
        expect(false, reg(1, wide), reg(1, elsewhere.withNumber(narrow.number())));
    }

    @Test
    void idsOfPointersAreRenamed() {
        RegValue value = pointer(RegKind.MAP_VALUE).withFlags(TypeFlags.MAYBE_NULL);
        Consumer<MachineState> one = reg(1, value.withId(1)).andThen(reg(2, value.withId(1)));
        expect(true, one, reg(1, value.withId(5)).andThen(reg(2, value.withId(5))));
        expect(false, one, reg(1, value.withId(5)).andThen(reg(2, value.withId(6))));
    }

    @Test
    void packetsMustReachAsFar() {
        RegValue packet = RegValue.pointer(RegKind.PACKET, TypeFlags.NONE, null, 14);
        expect(true, reg(1, packet), reg(1, packet.withDetail(20)));
        expect(false, reg(1, packet), reg(1, packet.withDetail(10)));
        expect(false, reg(1, packet), reg(1, packet.withDetail(20).withOffset(2)));
        RegValue beyond = packet.withDetail(RegValue.BEYOND_PACKET_END);
        expect(true, reg(1, beyond), reg(1, beyond));
        expect(false, reg(1, beyond), reg(1, packet.withDetail(RegValue.AT_PACKET_END)));
    }

    @Test
    void stackPointersMustPointToTheSamePlace() {
        RegValue own = RegValue.framePointer(0).withOffset(-8);
        expect(true, reg(1, own), reg(1, own));
        expect(false, reg(1, own), reg(1, own.withOffset(-16)));
    }

    @Test
    void pointersIntoArenasAreNotTracked() {
        RegValue arena = pointer(RegKind.ARENA);
        expect(true, reg(1, arena), reg(1, arena.withOffset(100)));
    }

    @Test
    void unwrittenStackMatchesAnything() {
        expect(true, slot(0, SlotTypes.ALL_INVALID, RegValue.NOT_INIT), slot(0, SlotTypes.ALL_SPILL, FIVE));
        expect(true, slot(0, SlotTypes.ALL_INVALID, RegValue.NOT_INIT), state -> {});
        expect(
                false,
                ComparisonMode.EXACT,
                slot(0, SlotTypes.ALL_INVALID, RegValue.NOT_INIT),
                slot(0, SlotTypes.ALL_SPILL, FIVE));
    }

    @Test
    void missingSlotsDoNotMatch() {
        expect(false, slot(0, SlotTypes.ALL_ZERO, RegValue.NOT_INIT), state -> {});
        expect(true, state -> {}, slot(0, SlotTypes.ALL_ZERO, RegValue.NOT_INIT));
    }

    @Test
    void dataMatchesAnythingIfUnwrittenStackMayBeRead() {
        Consumer<MachineState> data = slot(0, SlotTypes.ALL_MISC, RegValue.NOT_INIT);
        Consumer<MachineState> nothing = slot(0, SlotTypes.ALL_INVALID, RegValue.NOT_INIT);
        expect(true, data, nothing);
        rules = Rules.of(true, false, false);
        expect(false, data, nothing);
        expect(true, data, slot(0, SlotTypes.ALL_ZERO, RegValue.NOT_INIT));
        expect(false, slot(0, SlotTypes.ALL_ZERO, RegValue.NOT_INIT), data);
    }

    @Test
    void spilledScalarAndDataAreBothScalars() {
        Consumer<MachineState> data = slot(0, SlotTypes.ALL_MISC, RegValue.NOT_INIT);
        Consumer<MachineState> spill = slot(0, SlotTypes.ALL_SPILL, FIVE);
        expect(true, spill, data);
        expect(false, spill.andThen(state -> state.frame().markPreciseSlot(0)), data);
        expect(false, slot(0, SlotTypes.ALL_SPILL, pointer(RegKind.CTX)), data);
    }

    @Test
    void spilledPointersAreComparedAsRegisters() {
        RegValue value = pointer(RegKind.MAP_VALUE);
        expect(true, slot(0, SlotTypes.ALL_SPILL, value), slot(0, SlotTypes.ALL_SPILL, value));
        expect(
                false,
                slot(0, SlotTypes.ALL_SPILL, value),
                slot(0, SlotTypes.ALL_SPILL, value.withFlags(TypeFlags.MAYBE_NULL)));
    }

    @Test
    void partsOfASlotAreComparedByteByByte() {
        long halfZero = 0x0303030300000000L;
        expect(true, slot(0, halfZero, RegValue.NOT_INIT), slot(0, SlotTypes.ALL_ZERO, RegValue.NOT_INIT));
        expect(false, slot(0, SlotTypes.ALL_ZERO, RegValue.NOT_INIT), slot(0, halfZero, RegValue.NOT_INIT));
    }

    @Test
    void iteratorsAreComparedWithoutTheirDepth() {
        RegValue iterator =
                RegValue.pointer(RegKind.STACK, TypeFlags.NONE, MAP, 12).withRefId(1);
        RegValue first = IteratorSlot.with(iterator, IteratorSlot.ACTIVE, 1);
        RegValue second = IteratorSlot.with(iterator, IteratorSlot.ACTIVE, 2);
        RegValue drained = IteratorSlot.with(iterator, IteratorSlot.DRAINED, 2);
        long types = SlotTypes.all(SlotTypes.ITER);
        expect(true, slot(0, types, first), slot(0, types, second));
        expect(false, slot(0, types, first), slot(0, types, drained));
    }

    @Test
    void dynptrsMustBeOfOneType() {
        RegValue local = RegValue.pointer(RegKind.DYNPTR, TypeFlags.NONE)
                .withDetails(TypeFlags.DYNPTR_LOCAL, 1)
                .withId(1);
        long types = SlotTypes.all(SlotTypes.DYNPTR);
        expect(true, slot(0, types, local), slot(0, types, local.withId(2)));
        expect(false, slot(0, types, local), slot(0, types, local.withDetails(TypeFlags.DYNPTR_RINGBUF, 1)));
        expect(false, slot(0, types, local), slot(0, types, local.withDetails(TypeFlags.DYNPTR_LOCAL, 0)));
    }

    @Test
    void whatIsHeldMustBeHeldAgain() {
        Consumer<MachineState> holding =
                state -> state.setReferences(state.references().acquire(1, 3));
        expect(true, holding, state -> state.setReferences(state.references().acquire(2, 9)));
        expect(false, holding, state -> {});
        expect(false, state -> {}, holding);
        expect(false, holding, state -> state.setReferences(state.references().acquireIrq(2, 9)));
    }

    @Test
    void criticalSectionsMustBeTheSame() {
        Consumer<MachineState> inRcu =
                state -> state.setReferences(state.references().withRcuLock(true));
        expect(true, inRcu, inRcu);
        expect(false, inRcu, state -> {});
        expect(false, state -> {}, inRcu);
        expect(
                false,
                state -> {},
                state -> state.setReferences(state.references().withPreemptLocks(1)));
        expect(false, state -> state.setInSleepable(true), state -> {});
    }

    @Test
    void mispredictedPathsCoverOnlyTheirKind() {
        expect(false, state -> state.setSpeculative(true), state -> {});
        expect(true, state -> {}, state -> state.setSpeculative(true));
    }

    @Test
    void framesMustBeEnteredByTheSameCalls() {
        Consumer<MachineState> fromThree = state -> state.enter(new Frame(1, 0, 3));
        expect(true, fromThree, fromThree);
        expect(false, fromThree, state -> state.enter(new Frame(1, 0, 4)));
        expect(false, fromThree, state -> {});
    }

    @Test
    void callbacksEnteredMoreOftenAreCovered() {
        Consumer<MachineState> twice = state -> state.frame().setCallbackDepth(2);
        expect(true, state -> {}, twice);
        expect(false, twice, state -> {});
    }

    @Test
    void kindOfCallbackIsNotCompared() {
        expect(
                true,
                state -> {},
                state -> state.frame().setCallback(new CallbackRole(CallbackRole.Sort.SYNCHRONOUS, 0, 1)));
    }
}
