package dev.bpfgate;

import dev.bpfgate.isa.InsnEncoder;
import dev.bpfgate.link.FuncRecord;
import dev.bpfgate.link.LinkedProgram;
import dev.bpfgate.object.MapDefinition;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Linked programs as questions to the recorder's {@code bulkload}, which hands them to the kernel without a loader: what is
 * compared is then the verifier alone, and 500 programs take a quarter of a second.
 */
final class BulkQuestions {

    private static final HexFormat HEX = HexFormat.of();
    private static final int INSN_BYTES = 8;
    private static final int IMMEDIATE = 4;
    private static final int FUNCTION_BYTES = 8;
    private static final int SLEEPABLE = 1 << 4;
    private static final int NONE = -1;

    private final StringBuilder text = new StringBuilder();
    private final List<Integer> programs = new ArrayList<>();
    private int level = NONE;
    private int answers;

    /** Makes the kernel forget types and maps. */
    void reset() {
        if (answers > 0) {
            text.append("reset\n");
        }
    }

    /**
     * Gives the kernel the types that functions and values have.
     *
     * @param types a BTF blob, whose type numbers are those of the objects that follow
     */
    void types(byte[] types) {
        text.append("btf ").append(HEX.formatHex(types)).append('\n');
        answers++;
    }

    /** Makes the kernel create a map; programs mean it by the order of these calls. */
    void map(MapDefinition map) {
        boolean typed = map.valueTypeId() != 0;
        text.append("map ").append(map.typeNumber());
        number(map.keySize());
        number(map.valueSize());
        number(map.maxEntries());
        number(map.flags());
        number(map.extra());
        number(NONE);
        number(typed ? 0 : NONE);
        number(typed ? map.keyTypeId() : 0);
        number(typed ? map.valueTypeId() : 0);
        text.append(' ').append(map.kernelName()).append('\n');
        answers++;
    }

    private void number(long value) {
        text.append(' ').append(value);
    }

    /** Asks about a program; its answer has the log of that level. */
    void program(LinkedProgram program, int logLevel) {
        if (logLevel != level) {
            text.append("level ").append(logLevel).append('\n');
            level = logLevel;
        }
        text.append("prog ").append(program.type().number());
        number(program.expectedAttachType());
        number(program.isSleepable() ? SLEEPABLE : 0);
        number(0);
        text.append(" GPL ").append(HEX.formatHex(code(program)));
        if (!program.funcInfo().isEmpty()) {
            text.append(" 0 ").append(HEX.formatHex(functions(program)));
        }
        text.append('\n');
        programs.add(answers++);
    }

    private static byte[] code(LinkedProgram program) {
        byte[] code = InsnEncoder.encode(program.insns(), ByteOrder.LITTLE_ENDIAN);
        ByteBuffer words = ByteBuffer.wrap(code).order(ByteOrder.LITTLE_ENDIAN);
        for (int slot = 0; slot < program.insns().length; slot++) {
            if (program.mapAt(slot) >= 0) {
                words.putInt(slot * INSN_BYTES + IMMEDIATE, program.mapAt(slot));
            }
        }
        return code;
    }

    private static byte[] functions(LinkedProgram program) {
        ByteBuffer records =
                ByteBuffer.allocate(FUNCTION_BYTES * program.funcInfo().size()).order(ByteOrder.LITTLE_ENDIAN);
        for (FuncRecord function : program.funcInfo()) {
            records.putInt(function.slot()).putInt(function.typeId());
        }
        return records.array();
    }

    /** Returns how many answers there must be. */
    int answers() {
        return answers;
    }

    /** Returns the places of the programs' answers among all, in order. */
    List<Integer> programs() {
        return programs;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
