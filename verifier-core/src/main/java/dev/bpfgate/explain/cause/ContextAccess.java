package dev.bpfgate.explain.cause;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.diag.MemoryCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.explain.Edit;
import dev.bpfgate.explain.Explanation;
import dev.bpfgate.explain.Help;
import dev.bpfgate.explain.source.AccessText;
import dev.bpfgate.explain.source.Statement;
import dev.bpfgate.interp.trace.KnownText;
import dev.bpfgate.isa.Load;
import dev.bpfgate.kernel.ProgramType;
import dev.bpfgate.link.LineRecord;
import dev.bpfgate.link.Subprogram;
import java.util.ArrayList;
import java.util.List;

/** A place of the context is accessed that this type of program has not, may not change, or in another width. */
final class ContextAccess implements RootCause {
    @Override
    public Explanation explain(Failure failure) {
        if (failure.is(MemoryCode.VARIABLE_OFFSET)
                && String.valueOf(
                                failure.line(MemoryCode.VARIABLE_OFFSET).args().get(0))
                        .equals("ctx")) {
            return Finding.of("context-index-variable", "a field of the context is chosen at run time")
                    .fault("the offset varies")
                    .proof(
                            "an offset that is a constant",
                            failure.value() == null
                                    ? "one that varies"
                                    : "offset " + KnownText.of(failure.value().number()))
                    .help(
                            "copy the fields into an array on the stack with constant indexes first, and choose from that")
                    .done();
        }
        Rejection.Line line = failure.line(MemoryCode.CONTEXT_ACCESS);
        return line == null ? null : explain(failure, Failure.number(line, 0), Failure.number(line, 1));
    }

    private static Explanation explain(Failure failure, long offset, long size) {
        boolean write = !(failure.insn() instanceof Load);
        String type = failure.program().type().libbpfName();
        Explanation packet = takenForPacket(failure);
        if (packet != null) {
            return packet;
        }
        BtfType.Member member = member(failure, offset);
        String field = member == null ? "" : member.name();
        String verb = write ? "written" : "read";
        String title = field.isEmpty()
                ? "byte " + offset + " of the context cannot be " + verb + " by programs of type " + type
                : "'" + field + "' of the context cannot be " + verb + " like this by programs of type " + type;
        Finding finding = Finding.of(write ? "context-read-only" : "context-access", title)
                .fault(verb + " here: " + Words.bytes(size) + " at offset " + offset);
        long fieldSize = member == null ? 0 : fieldSize(failure, member);
        boolean width = member != null && fieldSize != size && fieldSize > 0;
        finding.proof(
                width
                        ? "an access as wide as the field: " + Words.bytes(fieldSize)
                        : "a field that this type may " + (write ? "write" : "read"),
                width ? Words.bytes(size) : "a field that it may not");
        if (width) {
            return finding.help("access each field by its name, with its own type")
                    .done();
        }
        return finding.help(
                        write
                                ? "use the helper that changes this, if there is one: the kernel keeps the field itself"
                                : "programs of this type get this another way: packet bytes by bpf_skb_load_bytes(), say, where there are no packet pointers")
                .done();
    }

    private static long fieldSize(Failure failure, BtfType.Member member) {
        return failure.program().btf().sizeOf(member.typeId());
    }

    private static BtfType.Member member(Failure failure, long offset) {
        Btf btf = failure.program().btf();
        Subprogram entry = failure.subprogramOf(failure.insnIndex());
        int index = entry == null ? -1 : failure.program().subprograms().indexOf(entry);
        if (btf == null || index < 0 || index >= failure.program().funcInfo().size()) {
            return null;
        }
        BtfType.FuncProto prototype =
                btf.prototype(failure.program().funcInfo().get(index).typeId());
        if (prototype == null || prototype.parameters().isEmpty()) {
            return null;
        }
        boolean pointer =
                btf.type(btf.skipModifiers(prototype.parameters().get(0).typeId())) instanceof BtfType.Pointer;
        int pointed = pointer
                ? ((BtfType.Pointer) btf.type(
                                btf.skipModifiers(prototype.parameters().get(0).typeId())))
                        .typeId()
                : 0;
        if (pointed == 0 || !(btf.type(btf.skipModifiers(pointed)) instanceof BtfType.Composite struct)) {
            return null;
        }
        BtfType.Member found = null;
        for (BtfType.Member member : struct.members()) {
            found = member.byteOffset() <= offset ? member : found;
        }
        return found;
    }

    /** The context is no packet, but it knows where the packet is. */
    private static Explanation takenForPacket(Failure failure) {
        LineRecord place = failure.place();
        AccessText access = place == null ? null : AccessText.any(failure.textAt(failure.insnIndex()), place.column());
        PacketNames names = new PacketNames(failure);
        String context = names.context();
        boolean packets = List.of(ProgramType.XDP, ProgramType.SCHED_CLS, ProgramType.SCHED_ACT)
                .contains(failure.program().type());
        if (access == null || context.isEmpty() || access.base().equals(context) || !packets) {
            return null;
        }
        int line = names.assignedBefore(access.base(), place.line());
        String text = line == 0 ? "" : failure.source().text(place.file(), line);
        if (!text.matches(".*[^\\w>]" + context + "\\s*;.*")) {
            return null;
        }
        Finding finding = Finding.of(
                        "context-is-no-packet", "'" + access.base() + "' points to the context, not to the packet")
                .fault("read as if it were the packet")
                .label(failure.label(place.file(), line, "the packet begins at " + context + "->data"));
        String leave = new EarlyReturn(failure).in(failure.insnIndex());
        List<String> code = new ArrayList<>(List.of(
                "if ((void *)(" + access.base() + " + 1) > (void *)(long)" + context + "->data_end)", "\t" + leave));
        Statement statement = failure.statementAt(failure.insnIndex());
        String better = text.replaceFirst("([^\\w>])" + context + "\\s*;", "$1(long)" + context + "->data;");
        Help check = new Advice(failure).before(statement, "", code);
        return finding.help(Advice.all(
                        "point to the packet, and compare with its end",
                        code,
                        List.of(List.of(Edit.replace(place.file(), line, better)), check.edits())))
                .done();
    }
}
