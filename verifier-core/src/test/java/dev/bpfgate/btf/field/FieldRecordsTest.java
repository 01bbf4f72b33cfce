package dev.bpfgate.btf.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.bpfgate.btf.BtfBuilder;
import dev.bpfgate.btf.BtfKind;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

/** Special fields, as values of maps and as allocated structures have them. */
class FieldRecordsTest {
    private final BtfBuilder types = new BtfBuilder(ByteOrder.LITTLE_ENDIAN);
    private final int number = types.integer("int", 4, 0);
    private final int lock = opaque("bpf_spin_lock", 4);
    private final int head = opaque("bpf_list_head", 16);
    private final int node = opaque("bpf_list_node", 24);
    private final int timer = opaque("bpf_timer", 16);
    private final int item = types.struct("item", 32, name("count"), number, 0, name("node"), node, 64);
    private final int owner = types.reference(BtfKind.POINTER, types.type(BtfKind.TYPE_TAG, "kptr", 0, item));

    private int name(String text) {
        return types.string(text);
    }

    private int opaque(String struct, int sizeBytes) {
        return types.struct(struct, sizeBytes, name("opaque"), number, 0);
    }

    private void contains(int type, int component, String what) {
        types.type(BtfKind.DECL_TAG, "contains:" + what, 0, type, component);
    }

    private FieldRecords records() {
        return new FieldRecords(types.build(), null);
    }

    @Test
    void aListOwnsWhatItIsDeclaredToContain() {
        int box = types.struct("box", 24, name("lock"), lock, 0, name("list"), head, 64);
        contains(box, 1, "item:node");

        FieldRecord fields = records().ofValue(box, 24);

        assertThat(fields.fields())
                .extracting(SpecialField::kind)
                .containsExactly(FieldKind.SPIN_LOCK, FieldKind.LIST_HEAD);
        SpecialField list = fields.at(8);
        assertThat(list.targetId()).isEqualTo(item);
        assertThat(list.nodeOffset()).isEqualTo(8);
        assertThat(fields.lock().offset()).isZero();
        assertThat(fields.at(12)).isNull();
    }

    @Test
    void fieldsThatMakeNoSenseAreData() {
        int box = types.struct("box", 16, name("list"), head, 0);
        contains(box, 0, "item:node");

        assertThat(records().ofValue(box, 16)).isEqualTo(FieldRecord.NONE);
    }

    @Test
    void aSectionOfDataHasFieldsToo() {
        int lockVariable = types.variable("l", lock, 1);
        int listVariable = types.variable("h", types.array(head, number, 2), 1);
        contains(listVariable, -1, "item:node");
        int section = types.type(BtfKind.DATA_SECTION, ".data.x", 2, 40, lockVariable, 0, 4, listVariable, 8, 32);

        assertThat(records().ofValue(section, 40).fields())
                .extracting(SpecialField::offset)
                .containsExactly(0, 8, 24);
    }

    @Test
    void pointersAreFoundInArraysOfStructures() {
        int slot = types.struct("slot", 16, name("used"), number, 0, name("item"), owner, 64);
        int table = types.struct("table", 32, name("slots"), types.array(slot, number, 2), 0);

        assertThat(records().ofValue(table, 32).fields())
                .extracting(SpecialField::offset, SpecialField::targetId)
                .containsExactly(tuple(8, item), tuple(24, item));
    }

    @Test
    void nodesCountInObjectsAndTimersInValues() {
        int both = types.struct("both", 48, name("node"), node, 0, name("timer"), timer, 192, name("item"), owner, 320);

        assertThat(records().ofStruct(both).has(FieldKind.LIST_NODE)).isTrue();
        assertThat(records().ofStruct(both).has(FieldKind.TIMER)).isFalse();
        assertThat(records().ofValue(both, 48).has(FieldKind.LIST_NODE)).isFalse();
        assertThat(records().ofValue(both, 48).has(FieldKind.TIMER)).isTrue();
    }

    @Test
    void aStructureThatOnlyNestsOthersIsNotLookedAt() {
        int outer = types.struct("outer", 40, name("item"), item, 0, name("count"), number, 256);

        assertThat(records().ofStruct(outer)).isEqualTo(FieldRecord.NONE);
        assertThat(records().ofStruct(item).hasNode()).isTrue();
    }

    @Test
    void anArrayOfTimersIsNothing() {
        int timers = types.struct("timers", 32, name("timers"), types.array(timer, number, 2), 0);

        assertThat(records().ofValue(timers, 32)).isEqualTo(FieldRecord.NONE);
    }

    @Test
    void withoutTypesThereAreNoFields() {
        assertThat(new FieldRecords(null, null).ofValue(1, 8)).isEqualTo(FieldRecord.NONE);
        assertThat(records().ofValue(0, 8)).isEqualTo(FieldRecord.NONE);
        assertThat(records().ofStruct(99)).isEqualTo(FieldRecord.NONE);
    }
}
