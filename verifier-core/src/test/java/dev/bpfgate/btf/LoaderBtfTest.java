package dev.bpfgate.btf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bpfgate.btf.BtfType.DataSection;
import dev.bpfgate.btf.BtfType.Func;
import dev.bpfgate.btf.BtfType.SectionVariable;
import dev.bpfgate.btf.BtfType.Var;
import dev.bpfgate.btf.check.KernelCheck;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LoaderBtfTest {
    /** Sections by size, global variables by offset, and what is hidden. */
    private record Facts(Map<String, Long> sections, Map<String, Long> variables, Set<String> hidden)
            implements SectionFacts {
        @Override
        public long sizeBytes(String section) {
            return sections.getOrDefault(section, -1L);
        }

        @Override
        public long variableOffsetBytes(String section, String variable) {
            return variables.getOrDefault(section + "/" + variable, -1L);
        }

        @Override
        public boolean isHiddenVariable(String section, String variable) {
            return hidden.contains(section + "/" + variable);
        }

        @Override
        public boolean isHiddenFunction(String function) {
            return hidden.contains(function);
        }
    }

    private static final Facts NOTHING = new Facts(Map.of(), Map.of(), Set.of());

    @Test
    void fillsInSizesAndOffsetsAndSorts() throws MalformedObjectException {
        BtfBuilder builder = new BtfBuilder();
        int integer = builder.integer("int", 4, 0);
        int late = builder.variable("late", integer, Var.GLOBAL);
        int early = builder.variable("early", integer, Var.GLOBAL);
        int local = builder.variable("local", integer, Var.STATIC);
        int section = builder.type(BtfKind.DATA_SECTION, ".data", 3, 0, late, 0, 4, early, 0, 4, local, 4, 4);
        Facts facts =
                new Facts(Map.of(".data", 12L), Map.of(".data/late", 8L, ".data/early", 0L), Set.of(".data/late"));

        Btf completed = LoaderBtf.complete(builder.build(), facts);

        DataSection data = (DataSection) completed.type(section);
        assertThat(data.sizeBytes()).isEqualTo(12);
        assertThat(data.variables())
                .containsExactly(
                        new SectionVariable(early, 0, 4),
                        new SectionVariable(local, 4, 4),
                        new SectionVariable(late, 8, 4));
        assertThat(((Var) completed.type(late)).linkage()).isEqualTo(Var.STATIC);
        assertThat(((Var) completed.type(early)).linkage()).isEqualTo(Var.GLOBAL);
        assertThat(KernelCheck.check(completed)).isNull();
    }

    @Test
    void refusesSectionsAndVariablesThatTheObjectDoesNotHave() {
        BtfBuilder builder = new BtfBuilder();
        int variable = builder.variable("v", builder.integer("int", 4, 0), Var.GLOBAL);
        builder.type(BtfKind.DATA_SECTION, ".data", 1, 0, variable, 0, 4);
        Btf btf = builder.build();

        assertThatThrownBy(() -> LoaderBtf.complete(btf, NOTHING))
                .isInstanceOf(MalformedObjectException.class)
                .hasMessageContaining("section .data of the type table is missing or empty in the object");
        assertThatThrownBy(() -> LoaderBtf.complete(btf, new Facts(Map.of(".data", 4L), Map.of(), Set.of())))
                .isInstanceOf(MalformedObjectException.class)
                .hasMessageContaining("variable v of section .data has no symbol");
    }

    /** The order is that in which libbpf 1.7 places externs of these types. */
    @Test
    void placesKernelConfiguration() throws MalformedObjectException {
        BtfBuilder builder = new BtfBuilder();
        int character = builder.integer("char", 1, 0);
        int integer = builder.integer("int", 4, 0);
        int wide = builder.integer("long", 8, 0);
        int text = builder.array(character, integer, 12);
        int b = builder.variable("CONFIG_B", character, Var.EXTERN);
        int s = builder.variable("CONFIG_S", text, Var.EXTERN);
        int i = builder.variable("CONFIG_I", integer, Var.EXTERN);
        int w = builder.variable("CONFIG_W", wide, Var.EXTERN);
        int section = builder.type(BtfKind.DATA_SECTION, ".kconfig", 4, 0, s, 0, 12, b, 0, 1, i, 0, 4, w, 0, 8);

        Btf completed = LoaderBtf.complete(builder.build(), NOTHING);

        DataSection configuration = (DataSection) completed.type(section);
        assertThat(configuration.sizeBytes()).isEqualTo(25);
        assertThat(configuration.variables())
                .containsExactly(
                        new SectionVariable(w, 0, 8),
                        new SectionVariable(i, 8, 4),
                        new SectionVariable(b, 12, 1),
                        new SectionVariable(s, 13, 12));
        assertThat(((Var) completed.type(s)).linkage()).isEqualTo(Var.GLOBAL);
        assertThat(KernelCheck.check(completed)).isNull();
    }

    @Test
    void makesKernelSymbolsIntegers() throws MalformedObjectException {
        BtfBuilder builder = new BtfBuilder();
        int character = builder.integer("char", 1, 0);
        int integer = builder.integer("int", 4, 0);
        int variable = builder.variable("jiffies", character, Var.EXTERN);
        int proto = builder.prototype(0, 0, character);
        int function = builder.function("bpf_throw", proto, Func.EXTERN);
        int section = builder.type(BtfKind.DATA_SECTION, ".ksyms", 2, 0, variable, 0, 1, function, 0, 0);
        Btf compiled = builder.build();
        assertThat(KernelCheck.check(compiled).text()).endsWith("Linkage not supported");

        Btf completed = LoaderBtf.complete(compiled, NOTHING);

        int dummy = compiled.typeCount();
        assertThat(completed.type(dummy)).isEqualTo(new Var("dummy_ksym", integer, Var.GLOBAL));
        assertThat(((DataSection) completed.type(section)).variables())
                .containsExactly(new SectionVariable(variable, 0, 4), new SectionVariable(dummy, 4, 4));
        assertThat(completed.type(variable)).isEqualTo(new Var("jiffies", integer, Var.GLOBAL));
        assertThat(completed.type(function)).isEqualTo(new Func("bpf_throw", proto, Func.GLOBAL));
        assertThat(completed.prototype(function).parameters())
                .containsExactly(new BtfType.Parameter("dummy_ksym", character));
        assertThat(KernelCheck.check(completed)).isNull();
    }

    @Test
    void makesHiddenFunctionsStatic() throws MalformedObjectException {
        BtfBuilder builder = new BtfBuilder();
        int proto = builder.prototype(0);
        int hidden = builder.function("hidden", proto, Func.GLOBAL);
        int shown = builder.function("shown", proto, Func.GLOBAL);

        Btf completed = LoaderBtf.complete(builder.build(), new Facts(Map.of(), Map.of(), Set.of("hidden")));

        assertThat(((Func) completed.type(hidden)).linkage()).isEqualTo(Func.STATIC);
        assertThat(((Func) completed.type(shown)).linkage()).isEqualTo(Func.GLOBAL);
    }
}
