package dev.bpfgate.interp.memory;

import dev.bpfgate.btf.FieldAt;
import dev.bpfgate.diag.ObjectCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;

/** The words for a place of a structure where nothing is. Mirrors: btf_struct_walk. */
public final class WalkFault {
    private WalkFault() {}

    /** Returns the rejection of an access there. */
    public static Rejection rejection(FieldAt.Nothing fault) {
        return new Rejection(code(fault), args(fault));
    }

    /** Says so without rejecting, as where the kernel only looks for something. */
    public static void say(Execution x, FieldAt.Nothing fault) {
        if (x.trace() != null) {
            x.say(code(fault), args(fault));
        }
    }

    private static ObjectCode code(FieldAt.Nothing fault) {
        return switch (fault.reason()) {
            case NOT_A_STRUCT -> ObjectCode.FIELD_OF_NO_STRUCT;
            case BEYOND_STRUCT -> ObjectCode.FIELD_BEYOND_STRUCT;
            case NO_SIZE -> ObjectCode.FIELD_WITHOUT_SIZE;
            case PART_OF_POINTER -> ObjectCode.FIELD_PART_OF_POINTER;
            case BEYOND_MEMBER -> ObjectCode.FIELD_BEYOND_MEMBER;
            case NO_FIELD -> ObjectCode.FIELD_NOT_FOUND;
        };
    }

    private static Object[] args(FieldAt.Nothing fault) {
        String struct = named(fault.structName());
        String member = named(fault.member());
        return switch (fault.reason()) {
            case NOT_A_STRUCT -> new Object[] {struct};
            case BEYOND_STRUCT -> new Object[] {struct, fault.offset(), fault.size()};
            case NO_SIZE -> new Object[] {member};
            case PART_OF_POINTER, BEYOND_MEMBER ->
                new Object[] {member, fault.memberPlace(), struct, fault.offset(), fault.size()};
            case NO_FIELD -> new Object[] {struct, fault.offset()};
        };
    }

    /** Returns what the kernel calls a type of this name, which may be empty. */
    static String named(String name) {
        return name.isEmpty() ? "(anon)" : name;
    }
}
