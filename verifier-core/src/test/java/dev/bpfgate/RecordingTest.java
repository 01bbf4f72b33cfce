package dev.bpfgate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is kept beside a verdict adds up to what the verdict cost, and changes nothing of it. */
class RecordingTest {
    private static final Verifier PLAIN = new Verifier(VerifierOptions.defaults());
    private static final Verifier RECORDING = new Verifier(VerifierOptions.defaults()
            .withRecordings(Recording.PROFILE, Recording.PATH)
            .withRecordings(Recording.CODE));

    static List<Corpus.Item> items() {
        return Corpus.items().stream()
                .filter(item -> item.id().startsWith("network/") || item.id().startsWith("mistakes/loop_"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("items")
    void addsUp(Corpus.Item item) {
        VerificationResult plain = PLAIN.verify("x", item.bytes());
        VerificationResult recording = RECORDING.verify("x", item.bytes());

        for (int i = 0; i < plain.programs().size(); i++) {
            ProgramResult program = recording.programs().get(i);
            ProgramResult bare = plain.programs().get(i);
            assertThat(program.verdict()).isEqualTo(bare.verdict());
            assertThat(program.statistics()).isEqualTo(bare.statistics());
            assertThat(program.log()).isEqualTo(bare.log());
            assertThat(bare.recorded()).isEqualTo(Recorded.NOTHING);
            program.recorded().profile().ifPresent(profile -> adds(profile, program));
            program.recorded().path().ifPresent(path -> ends(path, program));
        }
    }

    @ParameterizedTest
    @MethodSource("items")
    void leavesOutWhatNobodyReads(Corpus.Item item) {
        VerifierOptions verdictAlone =
                VerifierOptions.defaults().withExplanations(false).withLogLevel(0);

        List<ProgramResult> whole = PLAIN.verify("x", item.bytes()).programs();
        List<ProgramResult> bare =
                new Verifier(verdictAlone).verify("x", item.bytes()).programs();

        for (int i = 0; i < whole.size(); i++) {
            assertThat(bare.get(i).diagnostic()).isEqualTo(whole.get(i).diagnostic());
            assertThat(bare.get(i).statistics()).isEqualTo(whole.get(i).statistics());
            assertThat(bare.get(i).explanation()).isEmpty();
            assertThat(bare.get(i).story()).isEmpty();
            assertThat(bare.get(i).log()).isEmpty();
        }
    }

    private static void adds(Profile profile, ProgramResult program) {
        Statistics cost = program.statistics();
        // A path that is refused because it comes round unchanged ends between two instructions.
        assertThat(cost.insnsProcessed() - profile.simulated() - profile.ended())
                .isBetween(0, 1);
        assertThat(profile.insns().stream().mapToInt(Profile.InsnCost::visits).sum())
                .isEqualTo(profile.simulated());
        assertThat(profile.insns().stream().mapToInt(Profile.InsnCost::states).sum())
                .isEqualTo(cost.totalStates());
        assertThat(profile.loops()).allSatisfy(loop -> {
            assertThat(loop.entries()).isPositive();
            assertThat(loop.visits()).isLessThanOrEqualTo(profile.simulated());
        });
        assertThat(profile.branches()).allSatisfy(branch -> {
            assertThat(branch.forked()).isLessThanOrEqualTo(profile.simulated());
            assertThat(branch.forks()).isLessThanOrEqualTo(branch.visits());
        });
    }

    private static void ends(FailedPath path, ProgramResult program) {
        FailedPath.Step last = path.steps().get(path.steps().size() - 1);
        program.diagnostic().ifPresent(why -> assertThat(last.insn()).isEqualTo(why.insnIndex()));
        if (path.steps().size() > 1) {
            assertThat(path.steps().get(0).changes())
                    .extracting(FailedPath.Change::place)
                    .contains("R10");
        }
    }

    @Test
    void aProgramWithoutMistakeHasNoFailedPath() {
        ProgramResult program = RECORDING
                .verify("x", Corpus.item("network/xdp_firewall").bytes())
                .programs()
                .get(0);

        assertThat(program.recorded().path()).isEmpty();
        assertThat(program.recorded().profile()).isPresent();
        assertThat(program.recorded().code()).isPresent();
    }
}
