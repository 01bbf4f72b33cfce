package dev.bpfgate.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Maps are created, and passed to helpers, where the kernel did so when it was asked. */
class MapRulesTest {

    private static final List<String> PROPERTIES = List.of("key", "value", "entries", "flags");

    private final KernelProfile profile = KernelProfile.of("6.18");

    @Test
    void everyRecordedCreationIsAnsweredAsTheKernelDid() throws IOException {
        List<String> differences = new ArrayList<>();
        int questions = 0;
        for (String[] row : RecordedTruth.rows("6.18", "map-creation.tsv")) {
            int[] plain = PLAIN.get(Integer.parseInt(row[0]));
            for (String pair : row[2].split(" ")) {
                // map_extra has no rule here; local storage has values of the size that its type says.
                if (row[1].equals("extra") || row[1].equals("value") && isLocalStorage(row[0])) {
                    continue;
                }
                int[] map = plain.clone();
                String[] property = row[1].split("\\+");
                map[PROPERTIES.indexOf("flags")] |= property.length == 1 ? 0 : Integer.parseInt(property[1]);
                map[PROPERTIES.indexOf(property[0])] = Integer.parseUnsignedInt(pair.substring(0, pair.indexOf(':')));
                int errno = profile.mapType(MapType.ofNumber(Integer.parseInt(row[0])))
                        .creationErrno(map[0], map[1], map[2], map[3], Privileges.ROOT);
                if (errno != Integer.parseInt(pair.substring(pair.indexOf(':') + 1))) {
                    differences.add(row[0] + " " + row[1] + " " + pair + ", ours " + errno);
                }
                questions++;
            }
        }
        assertThat(differences).isEmpty();
        assertThat(questions).isGreaterThan(2_000);
    }

    @Test
    void everyRecordedCallIsAnsweredAsTheKernelDid() throws IOException {
        int answers = 0;
        for (String[] row : RecordedTruth.rows("6.18", "map-helpers.tsv")) {
            int helperId = Integer.parseInt(row[0]);
            ProgramType type = ProgramType.ofLibbpfName(row[1].replaceAll("[/:.].*", ""));
            MapHelperTable table = profile.mapHelperTable(ProgramAttributes.of(type), Privileges.ROOT);
            for (int i = 0; i < row[2].length(); i++) {
                char answer = row[2].charAt(i);
                if (answer == 'y' || answer == 'n') {
                    assertThat(table.accepts(helperId, MapType.ofNumber(i + 1)))
                            .as(profile.helper(helperId) + " " + MapType.ofNumber(i + 1))
                            .isEqualTo(answer == 'y');
                    answers++;
                }
            }
        }
        assertThat(answers).isGreaterThan(900);
    }

    @Test
    void everyRecordedUpdateOfSocketMapsIsAnsweredAsTheKernelDid() throws IOException {
        int answers = 0;
        for (String[] row : RecordedTruth.rows("6.18", "sockmap-delete.tsv")) {
            MapHelperTable table = profile.mapHelperTable(RecordedSituation.attributes(row), Privileges.ROOT);
            assertThat(table.accepts(3, MapType.SOCKMAP)).as(row[0]).isEqualTo(row[6].equals("y"));
            assertThat(table.accepts(3, MapType.SOCKHASH)).as(row[0]).isEqualTo(row[7].equals("y"));
            answers++;
        }
        assertThat(answers).isGreaterThan(80);
    }

    @Test
    void everyTypeMayBeUsedBySleepableProgramsWhereTheKernelAllowsIt() throws IOException {
        for (String[] row : RecordedTruth.rows("6.18", "map-types.tsv")) {
            MapTypeRules rules = profile.mapType(MapType.ofNumber(Integer.parseInt(row[0])));
            assertThat(rules.has(MapTrait.SLEEPABLE)).as(row[0]).isEqualTo(row[1].equals("y"));
            assertThat(rules.has(MapTrait.DIRECT_VALUE)).as(row[0]).isEqualTo(row[2].equals("y"));
            assertThat(rules.mayCreate(Privileges.NONE)).as(row[0]).isEqualTo(row[3].equals("0"));
            assertThat(rules.mayCreate(Privileges.of(Capability.BPF)))
                    .as(row[0])
                    .isEqualTo(row[4].equals("0"));
            assertThat(rules.mayCreate(Privileges.of(Capability.BPF, Capability.NET_ADMIN)))
                    .as(row[0])
                    .isEqualTo(row[5].equals("0"));
        }
    }

    @Test
    void everySpecialFieldMayStandWhereTheKernelAllowedIt() throws IOException {
        for (String[] row : RecordedTruth.rows("6.18", "map-fields.tsv")) {
            MapFieldRules rules = profile.mapField(MapField.ofResourceName(row[0]));
            for (String pair : row[1].split(" ")) {
                String[] parts = pair.split(":");
                assertThat(rules.allowedIn(MapType.ofNumber(Integer.parseInt(parts[0]))))
                        .as(row[0] + " " + pair)
                        .isEqualTo(parts[1].equals("0"));
            }
        }
        MapField[] asked = {
            MapField.SPIN_LOCK,
            MapField.RES_SPIN_LOCK,
            MapField.TIMER,
            MapField.WORK_QUEUE,
            MapField.TASK_WORK,
            MapField.KERNEL_POINTER
        };
        for (String[] row : RecordedTruth.rows("6.18", "map-field-programs.tsv")) {
            for (int i = 0; i < asked.length; i++) {
                assertThat(profile.mapField(asked[i])
                                .usableBy(RecordedSituation.attributes(row).type()))
                        .as(row[0] + " " + asked[i])
                        .isEqualTo(row[6 + i].equals("y"));
            }
        }
    }

    private boolean isLocalStorage(String number) {
        return profile.mapType(MapType.ofNumber(Integer.parseInt(number))).has(MapTrait.NEEDS_BTF);
    }

    /** Key, value, entries and flags of the plain map of each type, as the recorder has them. */
    private static final Map<Integer, int[]> PLAIN = new HashMap<>();

    static {
        for (int number = 1; number <= 33; number++) {
            PLAIN.put(number, new int[] {4, 4, 4, 0});
        }
        PLAIN.put(7, new int[] {4, 8, 4, 0});
        PLAIN.put(11, new int[] {8, 4, 4, 1});
        for (int number : new int[] {19, 21}) {
            PLAIN.put(number, new int[] {8, 4, 0, 0});
        }
        for (int number : new int[] {22, 23, 30}) {
            PLAIN.put(number, new int[] {0, 4, 4, 0});
        }
        for (int number : new int[] {24, 28, 29, 32}) {
            PLAIN.put(number, new int[] {4, 4, 0, 1});
        }
        for (int number : new int[] {27, 31}) {
            PLAIN.put(number, new int[] {0, 0, 4096, 0});
        }
        PLAIN.put(33, new int[] {0, 0, 1, 1 << 10});
    }
}
