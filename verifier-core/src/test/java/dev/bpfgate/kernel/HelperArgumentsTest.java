package dev.bpfgate.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Prototypes say of every argument what the kernel said when it was passed something else: an uninitialized register, the
 * context, the stack, 0, 8, and the last byte of the stack.
 */
class HelperArgumentsTest {

    private static final String MEMORY = "fp, pkt, pkt_meta, map_key, map_value, mem, ringbuf_mem, buf, trusted_ptr_";
    private static final String BTF_POINTERS = "ptr_, trusted_ptr_, rcu_ptr_";
    private static final String SOCKETS = "sock_common, sock, tcp_sock, xdp_sock";

    /** What the kernel lists as expected, by the type of the argument. */
    private static final Map<ArgType, String> EXPECTED = new EnumMap<>(ArgType.class);

    static {
        EXPECTED.put(ArgType.MAP, "map_ptr");
        EXPECTED.put(ArgType.MAP_KEY, MEMORY);
        EXPECTED.put(ArgType.MAP_VALUE, MEMORY);
        EXPECTED.put(ArgType.MEMORY, MEMORY);
        EXPECTED.put(ArgType.SIZE, "scalar");
        EXPECTED.put(ArgType.SIZE_OR_ZERO, "scalar");
        EXPECTED.put(ArgType.ALLOCATION_SIZE_OR_ZERO, "scalar");
        EXPECTED.put(ArgType.CONTEXT, "ctx");
        EXPECTED.put(ArgType.SPIN_LOCK, "map_value, ptr_");
        EXPECTED.put(ArgType.SOCK_COMMON, SOCKETS);
        EXPECTED.put(ArgType.SOCKET, "sock");
        EXPECTED.put(ArgType.BTF_POINTER, BTF_POINTERS);
        EXPECTED.put(ArgType.RINGBUF_MEMORY, "ringbuf_mem");
        EXPECTED.put(ArgType.BTF_SOCK_COMMON, SOCKETS + ", ptr_, trusted_ptr_");
        EXPECTED.put(ArgType.PERCPU_BTF_POINTER, "percpu_ptr_, percpu_rcu_ptr_, percpu_trusted_ptr_");
        EXPECTED.put(ArgType.FUNCTION, "func");
        EXPECTED.put(ArgType.STACK, "fp");
        EXPECTED.put(ArgType.CONSTANT_STRING, "map_value");
        EXPECTED.put(ArgType.TIMER, "map_value");
        EXPECTED.put(ArgType.KPTR_DESTINATION, "map_value, ptr_");
        EXPECTED.put(ArgType.DYNPTR, "fp, dynptr_ptr");
    }

    private final KernelProfile profile = KernelProfile.of("6.18");
    private final List<String> differences = new ArrayList<>();

    @Test
    void everyRecordedArgumentIsAnsweredAsTheKernelDid() throws IOException {
        int answers = 0;
        for (String[] row : recorded()) {
            int number = Integer.parseInt(row[3]);
            if (number == 0) {
                continue;
            }
            HelperPrototype prototype = prototype(row);
            HelperArgument argument = number <= prototype.argumentCount() ? prototype.argument(number - 1) : null;
            String register = "R" + number;
            same(row, row[4], argument == null ? "+" : register + " !read_ok");
            same(
                    row,
                    row[5],
                    typeComplaint(argument, register, "ctx", argument != null && argument.type() == ArgType.CONTEXT));
            same(row, row[6], typeComplaint(argument, register, "fp", argument != null && takesStack(argument.type())));
            same(row, row[7], zeroComplaint(argument, register));
            same(
                    row,
                    row[8],
                    typeComplaint(argument, register, "scalar", argument != null && isNumber(argument.type())));
            if (argument != null && argument.type() == ArgType.MEMORY) {
                same(row, row[9], stackComplaint(argument, register));
            }
            answers += 5;
        }
        assertThat(differences).isEmpty();
        assertThat(answers).isGreaterThan(4_000);
    }

    @Test
    void everyRecordedResultIsThePrototypes() throws IOException {
        int results = 0;
        for (String[] row : recorded()) {
            boolean called = row[4].equals("+") || row[4].startsWith("Unreleased reference");
            if (row[3].equals("0") && called) {
                assertThat(resultText(prototype(row).returned()))
                        .as(String.join(" ", row))
                        .isEqualTo(row[5]);
                results++;
            }
        }
        assertThat(results).isGreaterThan(200);
    }

    @Test
    void nearlyAllPrototypesWereAskedAbout() throws IOException {
        long asked = recorded().stream().map(row -> row[1]).distinct().count();

        // The others are of programs, or for configurations, that no kernel asked would load, or never chosen by the
        // tables.
        assertThat(asked).isEqualTo(269);
    }

    private static List<String[]> recorded() throws IOException {
        List<String[]> rows = new ArrayList<>(RecordedTruth.rows("6.18", "helper-arguments.tsv"));
        rows.addAll(RecordedTruth.rows("6.18", "helper-arguments-trampoline.tsv"));
        return rows;
    }

    private HelperPrototype prototype(String[] row) {
        return profile.prototype(row[1]);
    }

    private void same(String[] row, String kernel, String ours) {
        // Some types have rules of their own, which complain in other words; those come later than the type.
        boolean comparable = kernel.equals("+")
                || kernel.contains("expected=")
                || kernel.contains("!read_ok")
                || kernel.contains("zero-sized")
                || kernel.contains("stack R");
        if (comparable && !kernel.equals(ours)) {
            differences.add(
                    row[1] + " " + row[2] + " argument " + row[3] + ": kernel <" + kernel + ">, ours <" + ours + ">");
        }
    }

    private static String typeComplaint(HelperArgument argument, String register, String passed, boolean accepted) {
        if (argument == null || accepted || argument.type() == ArgType.ANYTHING) {
            return "+";
        }
        return register + " type=" + passed + " expected=" + EXPECTED.get(argument.type());
    }

    private static String zeroComplaint(HelperArgument argument, String register) {
        if (argument != null && argument.type() == ArgType.SIZE) {
            return register + " invalid zero-sized read: u64=[0,0]";
        }
        if (argument != null && argument.type() == ArgType.MEMORY && argument.is(ValueFlag.MAYBE_NULL)) {
            // NULL is allowed, but not with the 8 bytes that the size argument says.
            return register + " type=scalar expected=fp";
        }
        boolean accepted = argument != null && (isNumber(argument.type()) || argument.is(ValueFlag.MAYBE_NULL));
        return typeComplaint(argument, register, "scalar", accepted);
    }

    private static String stackComplaint(HelperArgument argument, String register) {
        int sizeBytes = argument.isFixedSize() ? argument.fixedSizeBytes() : 8;
        String verb = argument.is(ValueFlag.WRITE) ? "write to" : "read from";
        return "invalid " + verb + " stack " + register + " off=-1 size=" + sizeBytes;
    }

    private static boolean takesStack(ArgType type) {
        return type == ArgType.MAP_KEY
                || type == ArgType.MAP_VALUE
                || type == ArgType.MEMORY
                || type == ArgType.STACK
                || type == ArgType.DYNPTR;
    }

    private static boolean isNumber(ArgType type) {
        return type == ArgType.SIZE || type == ArgType.SIZE_OR_ZERO || type == ArgType.ALLOCATION_SIZE_OR_ZERO;
    }

    private static String resultText(HelperReturn returned) {
        String base = returned.type().name().toLowerCase(Locale.ROOT).replace("integer", "scalar");
        if (returned.type() == ReturnType.VOID) {
            return "-";
        }
        if (returned.type() == ReturnType.SOCKET) {
            base = "sock";
        }
        if (returned.type() == ReturnType.MEMORY) {
            base = returned.is(ValueFlag.RINGBUF) ? "ringbuf_mem" : "mem";
        }
        if (returned.type() == ReturnType.BTF_POINTER) {
            String trusted = returned.is(ValueFlag.TRUSTED) ? "trusted_" : "";
            return trusted + "ptr_" + (returned.is(ValueFlag.MAYBE_NULL) ? "or_null_" : "") + returned.structName();
        }
        return base + (returned.is(ValueFlag.MAYBE_NULL) ? "_or_null" : "");
    }
}
