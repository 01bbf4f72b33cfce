package dev.bpfgate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds the order of the packages: each uses only those before it in {@link #ROOMS}. */
class ArchitectureTest {
    private static final String ROOT = "dev.bpfgate";

    /** The root package stands for the entrance: the facade and its values. */
    private static final List<String> ROOMS = List.of(
            ".isa",
            ".btf",
            ".kernel",
            ".object",
            ".link",
            ".diag",
            ".cfg",
            ".structure",
            ".domain",
            ".state",
            ".prune",
            ".interp",
            ".explain",
            "",
            ".report");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void eachRoomUsesOnlyThoseBeforeIt() {
        for (int i = 0; i < ROOMS.size(); i++) {
            List<String> later = new ArrayList<>();
            ROOMS.subList(i + 1, ROOMS.size()).forEach(room -> later.addAll(packagesOf(room)));
            if (!later.isEmpty()) {
                noClasses()
                        .that()
                        .resideInAnyPackage(packagesOf(ROOMS.get(i)).toArray(String[]::new))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(later.toArray(String[]::new))
                        .allowEmptyShould(true)
                        .check(CLASSES);
            }
        }
    }

    @Test
    void everyPackageIsARoomOrInOne() {
        assertThat(CLASSES.stream().map(type -> type.getPackageName()).distinct())
                .allMatch(name -> name.equals(ROOT)
                        || ROOMS.stream()
                                .filter(room -> !room.isEmpty())
                                .anyMatch(room -> (name + ".").startsWith(ROOT + room + ".")));
    }

    @Test
    void noPackageIsADrawerOfOddments() {
        assertThat(CLASSES.stream().map(type -> type.getPackageName()).distinct())
                .noneMatch(name -> name.matches(".*\\.(util|utils|common|helper|helpers|impl)(\\..*)?"));
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching(ROOT + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void onlyTheFlowGraphKnowsJGraphT() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cfg..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jgrapht..")
                .check(CLASSES);
    }

    @Test
    void theLibraryPrintsNothingAndEndsNothing() {
        noClasses()
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    private static List<String> packagesOf(String room) {
        return room.isEmpty() ? List.of(ROOT) : List.of(ROOT + room + "..");
    }
}
