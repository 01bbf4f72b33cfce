package dev.bpfgate.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Helpers have the kernel's numbers and names, and prototypes say what the kernel documents. */
class HelperPrototypeTest {

    private final KernelProfile profile = KernelProfile.of("6.18");

    @Test
    void numbersAndNamesAreTheKernels() throws IOException {
        int count = 0;
        for (String[] row : RecordedTruth.rows("6.18", "numbers.tsv")) {
            if (row[0].equals("bpf_func_id") && !row[1].equals("BPF_FUNC_unspec")) {
                Helper helper = profile.helper(Integer.parseInt(row[2]));
                assertThat(helper.name()).isEqualTo("bpf_" + row[1].substring("BPF_FUNC_".length()));
                assertThat(helper.id()).isEqualTo(Integer.parseInt(row[2]));
                count++;
            }
        }
        assertThat(count).isEqualTo(211).isEqualTo(profile.maxHelperId());
        assertThat(profile.helper(0).name()).isEqualTo("bpf_unspec");
        assertThat(profile.helper(212)).isNull();
        assertThat(profile.helper(-1)).isNull();
    }

    @Test
    void mapLookupTakesMapAndKeyAndReturnsAValueOrNull() {
        HelperPrototype lookup = table(ProgramType.XDP).prototype(1);

        assertThat(lookup.argumentCount()).isEqualTo(2);
        assertThat(lookup.argument(0)).isEqualTo(new HelperArgument(ArgType.MAP, 0, 0, null));
        assertThat(lookup.argument(1).type()).isEqualTo(ArgType.MAP_KEY);
        assertThat(lookup.returned().type()).isEqualTo(ReturnType.MAP_VALUE);
        assertThat(lookup.returned().is(ValueFlag.MAYBE_NULL)).isTrue();
        assertThat(lookup.is(HelperFlag.PKT_ACCESS)).isTrue();
        assertThat(lookup.is(HelperFlag.GPL_ONLY)).isFalse();
    }

    @Test
    void fixedSizesAndStructuresAreRead() {
        HelperPrototype strtol = table(ProgramType.XDP).prototype(105);
        HelperPrototype taskStack = table(ProgramType.KPROBE).prototype(141);

        assertThat(strtol.argument(3).isFixedSize()).isTrue();
        assertThat(strtol.argument(3).fixedSizeBytes()).isEqualTo(8);
        assertThat(strtol.argument(3).is(ValueFlag.UNINIT)).isTrue();
        assertThat(strtol.argument(3).is(ValueFlag.ALIGNED)).isTrue();
        assertThat(taskStack.argument(0).structName()).isEqualTo("task_struct");
    }

    @Test
    void typesOverrideCommonPrototypes() {
        assertThat(table(ProgramType.KPROBE).prototype(67).name()).isEqualTo("bpf_get_stack");
        assertThat(table(ProgramType.PERF_EVENT).prototype(67).name()).isEqualTo("bpf_get_stack_pe");
        assertThat(table(ProgramType.XDP).prototype(67)).isNull();
    }

    @Test
    void effectsAreThoseThatTheKernelShowed() throws IOException {
        int changes = 0;
        for (String[] row : RecordedTruth.rows("6.18", "helper-effects.tsv")) {
            Helper helper = profile.helper(Integer.parseInt(row[0]));
            if (row[1].equals("packet")) {
                assertThat(helper.has(HelperTrait.CHANGES_PACKET))
                        .as(helper.name())
                        .isEqualTo(row[2].equals("changes"));
                changes += row[2].equals("changes") ? 1 : 0;
            } else {
                assertThat(helper.has(HelperTrait.CASTS_POINTER))
                        .as(helper.name())
                        .isEqualTo(row[2].equals("shares"));
            }
        }
        assertThat(changes).isEqualTo(22);
    }

    @Test
    void traitsHoldForAHelperWhateverItsPrototype() {
        assertThat(profile.helper(84).has(HelperTrait.ACQUIRES)).isTrue();
        assertThat(profile.helper(86).has(HelperTrait.ACQUIRES)).isFalse();
        assertThat(profile.helper(181).has(HelperTrait.SYNC_CALLBACK)).isTrue();
        assertThat(profile.helper(170).has(HelperTrait.ASYNC_CALLBACK)).isTrue();
        assertThat(profile.helper(44).has(HelperTrait.CHANGES_PACKET)).isTrue();
    }

    private HelperTable table(ProgramType type) {
        return profile.helperTable(ProgramAttributes.of(type), Privileges.ROOT);
    }
}
