package dev.bpfgate.domain;

import dev.bpfgate.isa.Alu;
import dev.bpfgate.isa.Branch;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.InsnDecoder;
import dev.bpfgate.isa.InsnKind;
import dev.bpfgate.isa.Opcode;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Follows a kernel's log of a program that computes with numbers, and compares every register that it prints, every decision
 * about a branch and every complaint about bounds with what {@link ScalarMachine} makes of the same instructions.
 */
final class KernelLogReplay {

    private static final Pattern INSN = Pattern.compile("(\\d+): \\(([0-9a-f]{2})\\) (.*?)\\s*(?:; ((?:R|fp).*))?");
    private static final Pattern STATE = Pattern.compile("(?:from (\\d+) to )?(\\d+):((?: (?:R|fp).*)| safe)?");
    private static final Pattern REGISTER =
            Pattern.compile("(?:^| )R(\\d+)=((?:[^ (]+)(?:\\((?:[^()]|\\([^()]*\\))*\\))?)");
    /** What pointers print beside the variable part of their offsets. */
    private static final Pattern FIXED = Pattern.compile("\\boff=-?\\d+,?|id=\\d+,?");

    private static final Pattern LINK = Pattern.compile("id=\\d+([+-]\\d+)?,?");

    private final Insn[] insns;
    private final int[] live;
    private final Deque<Pending> pending = new ArrayDeque<>();
    private ScalarMachine machine = new ScalarMachine();
    private int next;
    private boolean forked;
    private String mismatch;
    private String line = "";

    /** Registers compared so far. */
    int compared;

    private record Pending(int from, int to, ScalarMachine machine) {}

    KernelLogReplay(String hex) {
        insns = InsnDecoder.decode(HexFormat.of().parseHex(hex), ByteOrder.LITTLE_ENDIAN);
        live = new int[insns.length + 1];
        findLive();
    }

    /** Programs jump forwards only, except from landings to the tail before them, where every register is read. */
    private void findLive() {
        for (int pass = 0; pass < 3; pass++) {
            for (int slot = insns.length - 1; slot >= 0; slot--) {
                Insn insn = insns[slot];
                int after = insn.kind() == InsnKind.JUMP ? 0 : live[slot + 1];
                if (insn.kind() == InsnKind.JUMP || insn.kind() == InsnKind.BRANCH) {
                    after |= live[slot + insn.off() + 1];
                }
                live[slot] = after & ~written(insn) | read(insn);
            }
        }
    }

    private static int written(Insn insn) {
        return switch (insn.kind()) {
            case ALU, MOVE, NEGATE, BYTE_SWAP, LOAD, LOAD_IMM64 -> 1 << insn.dst();
            case CALL -> 0x3f;
            default -> 0;
        };
    }

    private static int read(Insn insn) {
        int source = (insn.opcode() & Opcode.SOURCE_REGISTER) != 0 ? 1 << insn.src() : 0;
        return switch (insn.kind()) {
            case ALU, BRANCH -> 1 << insn.dst() | source;
            case MOVE -> source;
            case NEGATE, BYTE_SWAP -> 1 << insn.dst();
            case LOAD -> 1 << insn.src();
            case CALL -> 0x1e;
            case EXIT -> 1;
            default -> 0;
        };
    }

    /** Returns the first disagreement, or null. */
    String run(List<String> log) {
        for (String text : log) {
            line = text;
            follow(text);
            if (mismatch != null) {
                return mismatch;
            }
        }
        return null;
    }

    private void follow(String text) {
        Matcher insn = INSN.matcher(text);
        if (insn.matches()) {
            step(Integer.parseInt(insn.group(1)));
            compare(insn.group(4));
            return;
        }
        Matcher state = STATE.matcher(text);
        if (state.matches()) {
            state(state);
            return;
        }
        int complaint = text.indexOf("REG INVARIANTS");
        if (complaint >= 0) {
            String expected = machine.complaints.poll();
            String actual = text.substring(complaint);
            if (expected == null || !actual.startsWith(expected)) {
                fail("complaint", actual, expected);
            }
        }
    }

    private void state(Matcher state) {
        if (state.group(1) != null) {
            Pending popped = pending.poll();
            int from = Integer.parseInt(state.group(1));
            int to = Integer.parseInt(state.group(2));
            if (popped == null || popped.from != from || popped.to != to) {
                fail("pending branch", from + " to " + to, String.valueOf(popped));
                return;
            }
            machine = popped.machine;
            next = to;
            forked = from == to;
        }
        if (state.group(3) != null && !state.group(3).equals(" safe")) {
            compare(state.group(3));
        }
    }

    private void step(int slot) {
        if (!machine.complaints.isEmpty()) {
            fail("complaint", "none", machine.complaints.peek());
        }
        if (slot != next) {
            fail("next instruction", "" + slot, "" + next);
            return;
        }
        Insn insn = insns[slot];
        next = slot + 1;
        if (insn.kind() == InsnKind.BRANCH) {
            branch((Branch) insn, slot);
            return;
        }
        if (insn.kind() == InsnKind.ALU && !forked) {
            ScalarMachine other = machine.fork((Alu) insn);
            if (other != null) {
                pending.push(new Pending(slot, slot, other));
            }
        }
        forked = false;
        machine.execute(insn);
        if (insn.kind() == InsnKind.JUMP) {
            next = slot + insn.off() + 1;
        } else if (insn.kind() == InsnKind.LOAD_IMM64) {
            next = slot + 2;
        }
    }

    private void branch(Branch branch, int slot) {
        switch (machine.decide(branch)) {
            case ALWAYS -> next = branch.targetFrom(slot);
            case NEVER -> {}
            case UNKNOWN -> pending.push(new Pending(slot, branch.targetFrom(slot), machine.split(branch, live[slot])));
        }
    }

    private void compare(String registers) {
        if (registers == null) {
            return;
        }
        Matcher matcher = REGISTER.matcher(registers);
        while (matcher.find()) {
            int register = Integer.parseInt(matcher.group(1));
            String printed = withoutLink(matcher.group(2));
            Scalar value = machine.values[register];
            if (value == null) {
                comparePointer(register, matcher.group(2));
                continue;
            }
            compared++;
            if (!value.toString().equals(printed)) {
                fail("R" + register, printed, value.toString());
            }
            String link = link(matcher.group(2));
            if (!value.isConstant() && !link.equals(machine.link(register))) {
                fail("R" + register, link, machine.link(register));
            }
        }
    }

    /** Compares the variable part of a pointer's offset. */
    private void comparePointer(int register, String printed) {
        Scalar offset = machine.offsets[register];
        int brackets = printed.indexOf('(');
        if (offset == null || printed.startsWith("scalar")) {
            fail("R" + register, printed, "offset " + offset);
        } else if (brackets >= 0 && !offset.isConstant()) {
            StringBuilder attributes = new StringBuilder();
            ScalarText.appendAttributes(attributes, offset, "");
            String actual = FIXED.matcher(printed.substring(brackets + 1, printed.length() - 1))
                    .replaceAll("");
            compared++;
            if (!actual.contentEquals(attributes)) {
                fail("R" + register, actual, attributes.toString());
            }
        }
    }

    private static String withoutLink(String printed) {
        String plain = printed.startsWith("P") ? printed.substring(1) : printed;
        return LINK.matcher(plain).replaceFirst("");
    }

    private static String link(String printed) {
        Matcher matcher = LINK.matcher(printed);
        return matcher.find() ? matcher.group().replace(",", "") : "";
    }

    private void fail(String what, String kernel, String ours) {
        if (mismatch == null) {
            mismatch = what + "\n  line   " + line + "\n  kernel " + kernel + "\n  ours   " + ours;
        }
    }
}
