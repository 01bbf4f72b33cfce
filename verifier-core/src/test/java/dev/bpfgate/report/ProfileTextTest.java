package dev.bpfgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bpfgate.Profile;
import dev.bpfgate.SourcePosition;
import dev.bpfgate.diag.PruneMiss;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A profile as people read it. */
class ProfileTextTest {
    private static final Optional<SourcePosition> LINE =
            Optional.of(new SourcePosition("src/a.c", 7, 3, "\tfor (i = 0; i < n; i++)"));

    private static final PruneMiss MISS =
            new PruneMiss(PruneMiss.Kind.POINTER_TARGET, 0, "r3", "pkt(id=1,off=4,r=8)", "pkt(id=2,off=6,r=8)");

    @Test
    void tellsLinesLoopsAndBranches() {
        Profile profile = new Profile(
                1000,
                20,
                List.of(
                        new Profile.InsnCost(
                                4, "(07) r1 += 1", LINE, 600, 3, 20, List.of(new Profile.MissCount(MISS, 9))),
                        new Profile.InsnCost(5, "(2d) if r1 > r2 goto pc-2", LINE, 300, 0, 0, List.of()),
                        new Profile.InsnCost(6, "(95) exit", Optional.empty(), 100, 0, 0, List.of())),
                List.of(new Profile.LoopCost(4, LINE, List.of(4, 5), 1, 1, 299, 900, 3)),
                List.of(new Profile.BranchCost(5, LINE, 300, 250, 700)));
        StringBuilder text = new StringBuilder();

        new ProfileText(Style.PLAIN).append(text, profile);

        assertThat(text.toString()).isEqualTo("""
                profile: 1000 insns simulated, 20 paths ended at a stored state
                     insns     %   states    ended   missed  where
                       900  90.0        3       20        9  a.c:7: for (i = 0; i < n; i++)
                                                               hottest of 2 insns, 4: (07) r1 += 1
                                                               no match 9x: r3, a pointer to another place: off=6, and stored is off=4
                       100  10.0        0        0        0  insn 6
                                                               6: (95) exit
                  loops that multiply:
                    a.c:7: for (i = 0; i < n; i++): entered once, 299 rounds, 900 insns (90.0%), 3 states
                  branches that multiply:
                    a.c:7: for (i = 0; i < n; i++): insn 5 goes both ways 250 times; 700 insns (70.0%) lie behind the second way

                """);
    }

    @Test
    void whatIsHeldDiffersWithoutAPlace() {
        assertThat(ProfileText.words(new PruneMiss(PruneMiss.Kind.RESOURCES, 0, "", "", "")))
                .isEqualTo("other references or locks are held");
    }

    @Test
    void valuesOfOtherKindsAreToldWhole() {
        assertThat(ProfileText.words(
                        new PruneMiss(PruneMiss.Kind.VALUE_KIND, 0, "fp-8", "scalar()", "map_value(map=m,ks=4,vs=8)")))
                .isEqualTo("fp-8, another kind of value: map_value(map=m,ks=4,vs=8), and stored is scalar()");
    }
}
