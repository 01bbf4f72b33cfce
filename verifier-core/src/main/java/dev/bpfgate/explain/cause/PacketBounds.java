package dev.bpfgate.explain.cause;

import dev.bpfgate.diag.MemoryCode;
import dev.bpfgate.diag.PathEvent;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.explain.Explanation;
import dev.bpfgate.explain.Help;
import dev.bpfgate.explain.source.AccessText;
import dev.bpfgate.explain.source.Assignment;
import dev.bpfgate.interp.trace.KnownText;
import dev.bpfgate.interp.trace.ValueStory.Chapter;
import dev.bpfgate.isa.Branch;
import dev.bpfgate.link.LineRecord;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;
import java.util.List;

/** Bytes of a packet are accessed that no comparison with its end has proven to be there. */
final class PacketBounds implements RootCause {
    /** The kernel believes comparisons only of packet pointers whose offset is at most this. */
    private static final long LARGEST_OFFSET = 0xffff;

    @Override
    public Explanation explain(Failure failure) {
        Rejection.Line bounds = failure.line(MemoryCode.PACKET_BOUNDS);
        RegValue pointer = failure.value();
        if (bounds == null || pointer == null || !pointer.kind().isPacketData()) {
            return null;
        }
        long offset = Failure.number(bounds, 0);
        long size = Failure.number(bounds, 1);
        boolean meta = pointer.kind() == RegKind.PACKET_META;
        String end = meta ? "data" : "data_end";
        boolean unbounded = pointer.number().umax() > LARGEST_OFFSET;
        int range = Math.max(0, pointer.packetRange());
        String base = base(failure);
        Finding finding = Finding.of(cause(unbounded, range, meta), title(base, unbounded, range, offset + size, meta))
                .fault("reaches byte " + (offset + size))
                .proof(
                        "a comparison with " + end + " that covers " + Words.bytes(offset + size)
                                + " behind the pointer's base",
                        unbounded
                                ? "the offset is " + KnownText.of(pointer.number())
                                        + ", and comparisons count only up to 65535"
                                : range == 0 ? "nothing proven" : Words.bytes(range) + " proven");
        labels(failure, finding);
        if (unbounded && boundOffset(failure, finding)) {
            return finding.done();
        }
        return finding.help(check(failure, base, meta)).done();
    }

    private static String cause(boolean unbounded, int range, boolean meta) {
        return unbounded
                ? "packet-offset-unbounded"
                : range > 0 ? "packet-check-too-short" : meta ? "metadata-unchecked" : "packet-unchecked";
    }

    private static String title(String base, boolean unbounded, int range, long needed, boolean meta) {
        String what = Words.quoted(base, "the pointer");
        if (unbounded) {
            return "the offset in " + what + " has no upper bound, so comparing with the packet's end proves nothing";
        }
        if (range > 0) {
            return "the check proves " + Words.bytes(range) + " of the packet, and this needs " + needed;
        }
        return (meta ? "metadata behind " + what + " is" : "packet bytes behind " + what + " are")
                + " used without a comparison with the packet's " + (meta ? "beginning" : "end");
    }

    private static String base(Failure failure) {
        LineRecord place = failure.place();
        AccessText access = place == null ? null : AccessText.any(failure.textAt(failure.insnIndex()), place.column());
        return access == null ? "" : access.base();
    }

    private static void labels(Failure failure, Finding finding) {
        for (Chapter chapter : failure.story()) {
            if (chapter.event() instanceof PathEvent.Origin origin) {
                finding.label(failure.label(
                        origin.insn(),
                        origin.known().isEmpty()
                                ? "it comes from here"
                                : (origin.known().startsWith("pointer")
                                                ? "it comes from here: "
                                                : "its offset comes from here: ")
                                        + origin.known()));
            }
        }
        boolean lengthTold = false;
        for (int step = 0; step < failure.end(); step++) {
            int at = failure.path().insn(step);
            if (!(failure.program().insns()[at] instanceof Branch)) {
                continue;
            }
            RegValue left = failure.path().destinationBefore(step);
            RegValue right = failure.path().sourceBefore(step);
            if (left.kind() == RegKind.PACKET_END || right.kind() == RegKind.PACKET_END) {
                finding.label(failure.label(at, proven(failure, step)));
            } else if (!lengthTold && failure.textAt(at).contains("->len")) {
                finding.label(failure.label(
                        at, "the packet's length says nothing about the bytes that may be read directly"));
                lengthTold = true;
            }
        }
    }

    private static String proven(Failure failure, int step) {
        RegValue left = failure.path().destinationAfter(step);
        RegValue right = failure.path().sourceAfter(step);
        RegValue pointer = left != null && left.kind() == RegKind.PACKET ? left : right;
        if (pointer == null || pointer.kind() != RegKind.PACKET) {
            return "compared with the packet's end here";
        }
        RegValue failing = failure.value();
        if (pointer.baseId() != failing.baseId()) {
            return "this proves bytes behind another pointer";
        }
        int range = Math.max(0, failing.packetRange());
        return range == 0 ? "this proves nothing" : "this proves " + Words.bytes(range);
    }

    /** Bounds what was added to the packet pointer, where it was added. */
    private static boolean boundOffset(Failure failure, Finding finding) {
        for (int i = failure.story().size() - 1; i >= 0; i--) {
            Chapter chapter = failure.story().get(i);
            boolean added = chapter.event() instanceof PathEvent.Changed
                    && failure.path().destinationBefore(chapter.step()).kind().isPacketData()
                    && failure.path().sourceBefore(chapter.step()).isScalar();
            if (added) {
                int at = chapter.event().insn();
                finding.label(failure.label(at, "the offset is added here"));
                String variable = addend(failure, at);
                if (!variable.isEmpty()) {
                    finding.help(new Advice(failure)
                            .before(
                                    at,
                                    "bound '" + variable + "' before it is added to the packet pointer",
                                    List.of("if (" + variable + " > 0x7fff)", "\t" + new EarlyReturn(failure).in(at))));
                }
                return finding.hasHelp();
            }
        }
        return false;
    }

    private static String addend(Failure failure, int at) {
        Assignment sum = Assignment.first(failure.statementText(at));
        if (sum == null) {
            return "";
        }
        String[] parts = sum.value().split("\\+");
        String last = parts[parts.length - 1].strip();
        return parts.length > 1 && last.matches("[A-Za-z_]\\w*") ? last : "";
    }

    private static Help check(Failure failure, String base, boolean meta) {
        PacketNames names = new PacketNames(failure);
        String end = failure.place() == null ? "" : meta ? names.begin() : names.end();
        if (base.isEmpty() || end.isEmpty()) {
            return Help.of("compare the pointer behind the last byte with data_end before this access");
        }
        LineRecord place = failure.place();
        AccessText access = AccessText.any(failure.textAt(failure.insnIndex()), place.column());
        String behind = behind(access);
        if (behind.isEmpty()) {
            return Help.of("compare the address behind the last byte with data_end before this access");
        }
        String right = end.startsWith("(") ? end : "(void *)" + end;
        List<String> code = List.of(
                "if ((void *)(" + behind + ") > " + right + ")",
                "\t" + new EarlyReturn(failure).in(failure.insnIndex()));
        return new Advice(failure)
                .before(
                        failure.insnIndex(),
                        "compare with the packet's " + (meta ? "beginning" : "end") + " before the access",
                        code);
    }

    private static String behind(AccessText access) {
        return switch (access.kind()) {
            case MEMBER, POINTED -> access.base() + " + 1";
            case INDEX ->
                access.part().matches("\\d+")
                        ? access.base() + " + " + (Long.parseLong(access.part()) + 1)
                        : access.base() + " + " + access.part() + " + 1";
        };
    }
}
