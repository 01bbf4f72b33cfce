package dev.bpfgate.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.bpfgate.Corpus;
import dev.bpfgate.btf.MalformedObjectException;
import dev.bpfgate.object.ObjectFunction.Visibility;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expectations are what the sources in {@code testdata/objects} say, and what libbpf's documentation makes of them. */
class ObjectFileTest {

    private static ObjectFile read(String name) throws MalformedObjectException {
        return ObjectFile.read(name + ".bpf.o", Corpus.item("objects/" + name).bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"counters.clang-14.le", "counters.clang-19.be", "counters.clang-22.le"})
    void globalVariablesBecomeMapsNamedAfterTheObject(String name) throws Exception {
        ObjectFile object = read(name);

        assertThat(object.refusal()).isNull();
        assertThat(object.license()).isEqualTo("GPL");
        assertThat(object.maps())
                .extracting(MapDefinition::name, MapDefinition::origin, MapDefinition::valueSize)
                .contains(
                        tuple("counters", MapOrigin.DECLARED, 16L),
                        tuple("totals", MapOrigin.DECLARED, 16L),
                        tuple("counters.rodata", MapOrigin.RODATA, 12L),
                        tuple("counters.bss", MapOrigin.BSS, 8L),
                        tuple(".data.custom", MapOrigin.DATA, 4L));
        MapDefinition constants = map(object, "counters.rodata");
        assertThat(constants.flags() & MapDefinition.RDONLY_PROG).isNotZero();
        assertThat(constants.isFrozen()).isTrue();
        assertThat(Arrays.copyOf(constants.contents(), 4))
                .isEqualTo(
                        object.order() == ByteOrder.LITTLE_ENDIAN
                                ? new byte[] {(byte) 0xdc, 5, 0, 0}
                                : new byte[] {0, 0, 5, (byte) 0xdc});
        assertThat(map(object, "counters.bss").contents()).isNull();
    }

    @Test
    void mapsSayAllTheirKeysAndWhatTheLoaderAdds() throws Exception {
        ObjectFile object = read("mapkinds.clang-22.le");

        MapDefinition pinned = map(object, "pinned");
        assertThat(pinned.pinning()).isEqualTo(MapPinning.BY_NAME);
        assertThat(pinned.flags()).isEqualTo(5);
        assertThat(pinned.valueSize()).isEqualTo(24);
        assertThat(map(object, "bloom").extra()).isEqualTo(5);
        MapDefinition outer = map(object, "outer");
        assertThat(outer.valueSize()).isEqualTo(4);
        assertThat(outer.inner().maxEntries()).isEqualTo(2);
        assertThat(outer.valueTypeId()).isZero();
        assertThat(map(object, "events").maxEntries()).isEqualTo(4096);
        assertThat(map(object, "stacks").valueSize()).isEqualTo(1016);
        assertThat(map(object, "unsized").maxEntries()).isEqualTo(1);
        assertThat(map(object, "unsized").completions()).containsExactly("max_entries set to 1");
        assertThat(pinned.completions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"legacy.clang-14.le", "legacy.clang-22.be", "legacy.gcc-12.le"})
    void bothStructuresOfOldMapSectionsAreRead(String name) throws Exception {
        ObjectFile object = read(name);

        MapDefinition plain = map(object, "plain");
        assertThat(plain.typeNumber()).isEqualTo(1);
        assertThat(plain.valueSize()).isEqualTo(8);
        assertThat(plain.maxEntries()).isEqualTo(100);
        assertThat(plain.flags()).isEqualTo(1);
        MapDefinition longer = map(object, "longer");
        assertThat(longer.typeNumber()).isEqualTo(2);
        assertThat(longer.valueSize()).isEqualTo(16);
        assertThat(longer.pinning()).isEqualTo(MapPinning.BY_NAME);
        assertThat(object.remarks()).isNotEmpty();
    }

    @Test
    void rustObjectsAreReadWithoutTypes() throws Exception {
        ObjectFile object = read("counters.rustc.le");

        assertThat(object.btf()).isNull();
        assertThat(object.programs()).extracting(ObjectFunction::name).containsExactly("count");
        assertThat(map(object, "PACKETS").valueSize()).isEqualTo(8);
    }

    @Test
    void functionsThatProgramsCallAreNoPrograms() throws Exception {
        ObjectFile object = read("subprograms.clang-22.le");

        assertThat(object.version()).isEqualTo(0x061204);
        assertThat(object.license()).isEqualTo("Dual MIT/GPL");
        assertThat(object.programs()).extracting(ObjectFunction::name).containsExactly("first", "third", "second");
        assertThat(object.functions())
                .extracting(ObjectFunction::name, ObjectFunction::visibility)
                .contains(
                        tuple("last", Visibility.STATIC),
                        tuple("middle", Visibility.GLOBAL),
                        tuple("unseen", Visibility.HIDDEN),
                        tuple("replaceable", Visibility.GLOBAL));
    }

    @Test
    void externsSayWhereTheyComeFrom() throws Exception {
        assertThat(read("externs.clang-22.le").externs())
                .extracting(ExternSymbol::name, ExternSymbol::source, ExternSymbol::isWeak, ExternSymbol::isFunction)
                .contains(
                        tuple("LINUX_KERNEL_VERSION", ExternSymbol.Source.KCONFIG, false, false),
                        tuple("CONFIG_NO_SUCH_NUMBER", ExternSymbol.Source.KCONFIG, true, false),
                        tuple("bpf_task_from_pid", ExternSymbol.Source.KSYMS, true, true),
                        tuple("bpf_prog_active", ExternSymbol.Source.KSYMS, false, false));
    }

    @Test
    void structuresOfTheKernelNameTheirPrograms() throws Exception {
        assertThat(read("structops.clang-22.le").structOps())
                .extracting(
                        StructOpsMember::memberName, member -> member.function().name())
                .containsExactly(
                        tuple("ssthresh", "threshold"), tuple("undo_cwnd", "undo"), tuple("cong_avoid", "avoid"));
    }

    @Test
    void linkedObjectsReadLikeAnyOther() throws Exception {
        ObjectFile object = read("linked.clang-22.le");

        assertThat(object.refusal()).isNull();
        assertThat(object.programs()).extracting(ObjectFunction::name).containsExactly("one", "two");
        assertThat(object.maps()).extracting(MapDefinition::name).contains("shared");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u007fELF", "no object at all"})
    void whatIsNoObjectIsMalformed(String content) {
        byte[] bytes = content.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> ObjectFile.read("x.o", bytes))
                .isInstanceOf(MalformedObjectException.class)
                .hasMessageStartingWith("ELF header at offset ");
    }

    @Test
    void objectsAreNamedAsLoadersNameThem() {
        assertThat(ObjectReader.objectName("/a/b/firewall.bpf.o")).isEqualTo("firewall");
        assertThat(ObjectReader.objectName("a_very_long_name_indeed.o")).isEqualTo("a_very_long_nam");
        assertThat(ObjectReader.objectName("plain")).isEqualTo("plain");
    }

    private static MapDefinition map(ObjectFile object, String name) {
        return object.maps().stream()
                .filter(map -> map.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
