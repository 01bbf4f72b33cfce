package dev.bpfgate.interp.call;

import dev.bpfgate.kernel.ArgType;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.TypeText;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * Which types of registers each type of argument accepts, in the order in which the kernel lists them when none fits. Mirrors:
 * compatible_reg_types.
 *
 * @param kinds accepted kinds
 * @param flags the flags that each must have, no others
 */
record AcceptedTypes(RegKind[] kinds, int[] flags) {
    private static final Map<ArgType, AcceptedTypes> BY_ARGUMENT = new EnumMap<>(ArgType.class);

    static {
        AcceptedTypes memory = plain(
                        RegKind.STACK,
                        RegKind.PACKET,
                        RegKind.PACKET_META,
                        RegKind.MAP_KEY,
                        RegKind.MAP_VALUE,
                        RegKind.MEM)
                .or(RegKind.MEM, TypeFlags.RINGBUF)
                .or(RegKind.BUF, TypeFlags.NONE)
                .or(RegKind.BTF_ID, TypeFlags.TRUSTED);
        AcceptedTypes number = plain(RegKind.SCALAR);
        AcceptedTypes sockets = plain(RegKind.SOCK_COMMON, RegKind.SOCKET, RegKind.TCP_SOCK, RegKind.XDP_SOCK);
        AcceptedTypes allocatedOrValue = plain(RegKind.MAP_VALUE).or(RegKind.BTF_ID, TypeFlags.ALLOC);
        BY_ARGUMENT.put(ArgType.MAP, plain(RegKind.MAP_PTR));
        BY_ARGUMENT.put(ArgType.MAP_KEY, memory);
        BY_ARGUMENT.put(ArgType.MAP_VALUE, memory);
        BY_ARGUMENT.put(ArgType.MEMORY, memory);
        BY_ARGUMENT.put(ArgType.SIZE, number);
        BY_ARGUMENT.put(ArgType.SIZE_OR_ZERO, number);
        BY_ARGUMENT.put(ArgType.ALLOCATION_SIZE_OR_ZERO, number);
        BY_ARGUMENT.put(ArgType.CONTEXT, plain(RegKind.CTX));
        BY_ARGUMENT.put(ArgType.SPIN_LOCK, allocatedOrValue);
        BY_ARGUMENT.put(ArgType.SOCK_COMMON, sockets);
        BY_ARGUMENT.put(ArgType.SOCKET, plain(RegKind.SOCKET));
        BY_ARGUMENT.put(
                ArgType.BTF_POINTER,
                plain(RegKind.BTF_ID).or(RegKind.BTF_ID, TypeFlags.TRUSTED).or(RegKind.BTF_ID, TypeFlags.RCU));
        BY_ARGUMENT.put(ArgType.RINGBUF_MEMORY, none().or(RegKind.MEM, TypeFlags.RINGBUF));
        BY_ARGUMENT.put(
                ArgType.BTF_SOCK_COMMON,
                sockets.or(RegKind.BTF_ID, TypeFlags.NONE).or(RegKind.BTF_ID, TypeFlags.TRUSTED));
        BY_ARGUMENT.put(
                ArgType.PERCPU_BTF_POINTER,
                none().or(RegKind.BTF_ID, TypeFlags.PERCPU)
                        .or(RegKind.BTF_ID, TypeFlags.PERCPU | TypeFlags.RCU)
                        .or(RegKind.BTF_ID, TypeFlags.PERCPU | TypeFlags.TRUSTED));
        BY_ARGUMENT.put(ArgType.FUNCTION, plain(RegKind.FUNC));
        BY_ARGUMENT.put(ArgType.STACK, plain(RegKind.STACK));
        BY_ARGUMENT.put(ArgType.CONSTANT_STRING, plain(RegKind.MAP_VALUE));
        BY_ARGUMENT.put(ArgType.TIMER, plain(RegKind.MAP_VALUE));
        BY_ARGUMENT.put(ArgType.KPTR_DESTINATION, allocatedOrValue);
        BY_ARGUMENT.put(ArgType.DYNPTR, plain(RegKind.STACK, RegKind.DYNPTR));
    }

    /** Returns what an argument accepts; every type has an answer but {@link ArgType#ANYTHING}. */
    static AcceptedTypes of(ArgType argument) {
        return BY_ARGUMENT.get(argument);
    }

    private static AcceptedTypes none() {
        return new AcceptedTypes(new RegKind[0], new int[0]);
    }

    private static AcceptedTypes plain(RegKind... kinds) {
        return new AcceptedTypes(kinds, new int[kinds.length]);
    }

    private AcceptedTypes or(RegKind kind, int withFlags) {
        RegKind[] moreKinds = Arrays.copyOf(kinds, kinds.length + 1);
        int[] moreFlags = Arrays.copyOf(flags, flags.length + 1);
        moreKinds[kinds.length] = kind;
        moreFlags[flags.length] = withFlags;
        return new AcceptedTypes(moreKinds, moreFlags);
    }

    /** Returns whether a kind with exactly these flags is accepted. */
    boolean contains(RegKind kind, int exactFlags) {
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == kind && flags[i] == exactFlags) {
                return true;
            }
        }
        return false;
    }

    /** Returns the kernel's list of them. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < kinds.length; i++) {
            text.append(i == 0 ? "" : ", ").append(TypeText.of(kinds[i], flags[i]));
        }
        return text.toString();
    }
}
