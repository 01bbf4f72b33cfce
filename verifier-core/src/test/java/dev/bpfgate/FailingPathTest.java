package dev.bpfgate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bpfgate.diag.PathEvent;
import dev.bpfgate.diag.PathEvent.Invalidated;
import dev.bpfgate.diag.PathEvent.Invalidated.Reason;
import dev.bpfgate.diag.PathEvent.Section;
import dev.bpfgate.isa.InsnEncoder;
import dev.bpfgate.isa.TextAssembler;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the story of a refusal tells: which instructions took, moved, or gave back what the complaint is about. */
class FailingPathTest {
    private static final Verifier VERIFIER = new Verifier(VerifierOptions.defaults());

    private static final String RETURNS_A_NUMBER = """
            call number
            r0 = *(u8 *)(r0 +0)
            exit
            number:
            r0 = 4
            exit
            """;

    /** Each with the instruction that the kernel's log or the source names. */
    static Stream<Arguments> events() {
        return Stream.of(
                // "Unreleased reference id=2 alloc_insn=14"
                Arguments.of("mistakes/socket_not_released", "has_socket", new PathEvent.Acquired(14, 2)),
                Arguments.of("mistakes/submitted_twice", "on_exit", new PathEvent.Released(17, 2)),
                Arguments.of("mistakes/used_after_submit", "on_exit", new PathEvent.Released(15, 2)),
                Arguments.of("mistakes/lock_not_released", "limit", new PathEvent.Locked(12, Section.LOCK)),
                Arguments.of("mistakes/read_section_left_open", "on_exec", new PathEvent.Locked(1, Section.RCU)),
                Arguments.of(
                        "diagnostics/calls",
                        "helper_sleeps_unpreemptible",
                        new PathEvent.Locked(0, Section.PREEMPTION_OFF)),
                Arguments.of("diagnostics/calls", "inside_irq_save", new PathEvent.Locked(2, Section.INTERRUPTS_OFF)),
                Arguments.of(
                        "mistakes/packet_pointer_after_pull", "mark_tcp", new Invalidated(8, 7, Reason.PACKET_MOVED)),
                Arguments.of(
                        "owned/trees", "looks_at_the_first_after_unlock", new Invalidated(9, 6, Reason.LOCK_RELEASED)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void tells(String item, String program, PathEvent event) {
        assertThat(story(item, program)).contains(event);
    }

    @Test
    void anUnlockTooManyIsToldWithTheLastOne() {
        assertThat(story("network/rate_limiter_unlock_twice", "limit"))
                .hasSize(2)
                .satisfiesExactly(
                        event -> assertThat(event).isInstanceOf(PathEvent.Locked.class),
                        event -> assertThat(event).isInstanceOf(PathEvent.Unlocked.class));
    }

    @Test
    void whatWasGivenBackBeforeIsNotTold() {
        assertThat(story("mistakes/lock_taken_twice", "transfer"))
                .filteredOn(PathEvent.Locked.class::isInstance)
                .hasSize(1);
    }

    @Test
    void aPointerIntoThePacketIsFollowedThroughItsSum() {
        // r7 = data + a number: what matters of a pointer that became invalid is the pointer.
        List<PathEvent> events = story("""
                r6 = r1
                r7 = *(u32 *)(r1 +76)
                r2 = *(u32 *)(r1 +80)
                r3 = *(u32 *)(r1 +0)
                r3 &= 7
                r7 += r3
                r1 = r6
                r2 = 64
                call #39
                r0 = *(u8 *)(r7 +0)
                exit
                """);

        assertThat(events)
                .contains(new Invalidated(8, 7, Reason.PACKET_MOVED))
                .first()
                .isInstanceOfSatisfying(
                        PathEvent.Origin.class, born -> assertThat(born.insn()).isEqualTo(1));
    }

    @Test
    void aResultIsFollowedIntoTheFunctionThatMadeIt() {
        List<PathEvent> events = story(RETURNS_A_NUMBER);

        assertThat(events).contains(new PathEvent.Returned(4)).first().isInstanceOf(PathEvent.Origin.class);
    }

    @Test
    void everyKindHappens() {
        Stream<String> items = Stream.of(
                "mistakes/socket_not_released",
                "mistakes/used_after_submit",
                "mistakes/packet_pointer_after_pull",
                "network/rate_limiter_unlock_twice",
                "network/connection_tracker_direction_out_of_range",
                "network/xdp_firewall_option_kind_unchecked",
                "language/dynamic_pointers_data_after_submit",
                "language/functions_callee_checks_less",
                "language/helper_calls");

        assertThat(Stream.concat(
                        items.flatMap(item -> programs(item).flatMap(FailingPathTest::events)),
                        story(RETURNS_A_NUMBER).stream()))
                .extracting(event -> (Object) event.getClass())
                .contains((Object[]) PathEvent.class.getPermittedSubclasses());
    }

    private static Stream<ProgramResult> programs(String item) {
        return VERIFIER.verify("x", Corpus.item(item).bytes()).programs().stream();
    }

    private static Stream<PathEvent> events(ProgramResult program) {
        return program.story().stream().map(StoryStep::event);
    }

    /** Returns the story of a program that works on packets. */
    private static List<PathEvent> story(String text) {
        byte[] bytes = InsnEncoder.encode(new TextAssembler().assemble(text), ByteOrder.LITTLE_ENDIAN);
        VerifierOptions options = VerifierOptions.defaults()
                .withInputFormat(InputFormat.RAW_INSNS)
                .withProgramType("sched_cls");
        ProgramResult program =
                new Verifier(options).verify("x", bytes).programs().get(0);
        assertThat(program.verdict()).isEqualTo(Verdict.REJECTED);
        return events(program).toList();
    }

    private static List<PathEvent> story(String item, String program) {
        return programs(item)
                .filter(each -> each.program().equals(program))
                .flatMap(FailingPathTest::events)
                .toList();
    }
}
