package dev.bpfgate.link;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.isa.CallNames;
import dev.bpfgate.isa.Disassembler;
import dev.bpfgate.isa.ImmSource;
import dev.bpfgate.isa.LoadImm64;
import dev.bpfgate.kernel.Helper;
import dev.bpfgate.kernel.KernelProfile;
import dev.bpfgate.object.MapDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program's instructions as a kernel lists them at level 2, in the block {@code Live regs before insn}: lines of slot and
 * text, with addresses masked.
 */
final class KernelListing {
    private static final Pattern LINE = Pattern.compile("\\s*(?:\\d+ )?\\s*(\\d+): [.\\dp]{10,12} (.*)");
    private static final Pattern ADDRESS = Pattern.compile("0x[0-9a-f]+|0x\\?");
    private static final Pattern MAP_LOAD = Pattern.compile("(\\d+): \\(18\\) r\\d+ = \\S+ +; R\\d+=map_(ptr|value)"
            + "\\(map=([^,]+),ks=(\\d+),vs=(\\d+)(?:,off=(\\d+))?\\).*");
    private static final Pattern FUNCTION = Pattern.compile("func#\\d+ @(\\d+)");
    private static final String BLOCK = "Live regs before insn:";

    private KernelListing() {}

    /** Returns what a log lists, masked where the linked program has addresses; null when it has no such block. */
    static List<String> of(List<String> log, LinkedProgram program) {
        int block = log.indexOf(BLOCK);
        if (block < 0) {
            return null;
        }
        List<String> listing = new ArrayList<>();
        for (String line : log.subList(block + 1, log.size())) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                break;
            }
            listing.add(line(program, Integer.parseInt(matcher.group(1)), matcher.group(2)));
        }
        return listing;
    }

    /** Returns the listing of a linked program; names of kernel functions come from its kernel's type information. */
    static List<String> of(LinkedProgram program) {
        Disassembler disassembler = new Disassembler(new Names(KernelProfile.of("6.18"), program.kernelBtf()));
        List<String> listing = new ArrayList<>();
        for (int slot = 0; slot < program.insns().length; slot += program.insns()[slot].slots()) {
            listing.add(line(program, slot, disassembler.line(program.insns()[slot])));
        }
        return listing;
    }

    /**
     * Returns the first load of a map, or of an address in one, that a log at level 2 describes and the linked program has
     * otherwise, or null.
     */
    static String mapDifference(List<String> log, LinkedProgram program) {
        for (String line : log) {
            Matcher load = MAP_LOAD.matcher(line);
            if (!load.matches()) {
                continue;
            }
            int slot = Integer.parseInt(load.group(1));
            boolean isValue = load.group(2).equals("value");
            String wanted = load.group(3) + " ks=" + load.group(4) + " vs=" + load.group(5)
                    + (isValue ? " off=" + (load.group(6) == null ? "0" : load.group(6)) : "");
            String got = map(program, slot, isValue);
            if (!wanted.equals(got)) {
                return "slot " + slot + ": kernel [" + wanted + "], linked [" + got + "]";
            }
        }
        return null;
    }

    private static String map(LinkedProgram program, int slot, boolean isValue) {
        int place = program.mapAt(slot);
        if (place < 0) {
            return "none";
        }
        MapDefinition map = program.maps().get(place);
        String offset = isValue ? " off=" + ((LoadImm64) program.insns()[slot]).nextImm() : "";
        return map.kernelName() + " ks=" + map.keySize() + " vs=" + map.valueSize() + offset;
    }

    /** Returns how the functions that a log names at its begin differ from the linked program's, or null. */
    static String functionDifference(List<String> log, LinkedProgram program) {
        List<Integer> wanted = new ArrayList<>();
        for (String line : log) {
            Matcher function = FUNCTION.matcher(line);
            if (function.matches()) {
                wanted.add(Integer.valueOf(function.group(1)));
            }
        }
        List<Integer> got =
                program.subprograms().stream().map(Subprogram::start).toList();
        return wanted.isEmpty() || wanted.equals(got) ? null : "kernel's functions " + wanted + ", linked " + got;
    }

    /** Returns the first line in which two listings differ, or null. */
    static String difference(List<String> kernel, List<String> linked) {
        for (int i = 0; i < Math.max(kernel.size(), linked.size()); i++) {
            String wanted = i < kernel.size() ? kernel.get(i) : "nothing";
            String got = i < linked.size() ? linked.get(i) : "nothing";
            if (!wanted.equals(got)) {
                return "kernel [" + wanted + "], linked [" + got + "]";
            }
        }
        return null;
    }

    private static String line(LinkedProgram program, int slot, String text) {
        return slot + " " + (isAddress(program, slot) ? ADDRESS.matcher(text).replaceAll("ADDRESS") : text);
    }

    private static boolean isAddress(LinkedProgram program, int slot) {
        return slot < program.insns().length
                && program.insns()[slot] instanceof LoadImm64 load
                && load.source() != ImmSource.FUNCTION
                && (load.source() != ImmSource.VALUE || load.value() >>> 32 == 0xffffffffL);
    }

    private record Names(KernelProfile profile, Btf kernel) implements CallNames {
        @Override
        public String helper(int id) {
            Helper helper = profile.helper(id);
            return helper == null ? null : helper.name();
        }

        @Override
        public String kernelFunction(int btfId, int module) {
            return kernel != null && kernel.contains(btfId) ? kernel.name(btfId) : null;
        }
    }
}
