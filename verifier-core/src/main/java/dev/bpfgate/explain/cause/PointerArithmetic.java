package dev.bpfgate.explain.cause;

import dev.bpfgate.diag.AluCode;
import dev.bpfgate.diag.DiagnosticCode;
import dev.bpfgate.diag.MemoryCode;
import dev.bpfgate.diag.ObjectCode;
import dev.bpfgate.explain.Explanation;
import dev.bpfgate.explain.source.CallText;
import dev.bpfgate.explain.source.Statement;
import java.util.Map;

/** Things that cannot be done with pointers, and memory that cannot be written. */
final class PointerArithmetic implements RootCause {
    /** What is wrong in a sentence, what to do, and what to say at the place. */
    private record Entry(String cause, String title, String fault, String help) {}

    private static final Map<DiagnosticCode, Entry> ENTRIES = Map.ofEntries(
            entry(
                    AluCode.POINTER_ARITHMETIC_ON_TYPE,
                    "pointer-not-movable",
                    "this pointer cannot be moved",
                    "moved here",
                    "move the other pointer instead: compare data + N with data_end, not data with data_end - N"),
            entry(
                    AluCode.POINTER_ARITHMETIC_32,
                    "pointer-truncated",
                    "a pointer is kept in 32 bits here",
                    "only 32 bits of the pointer are used",
                    "keep pointers, and numbers made of them, in 64 bits: void *, __u64 or long"),
            entry(
                    AluCode.POINTER_PARTIAL_COPY,
                    "pointer-truncated",
                    "only a part of a pointer is copied here",
                    "a part of the pointer",
                    "keep pointers in 64 bits: void *, __u64 or long"),
            entry(
                    AluCode.POINTER_OPERATOR,
                    "pointer-arithmetic",
                    "pointers can be added to and subtracted from, and nothing else",
                    "this operator takes no pointer",
                    "compute with a number, such as an index or what the pointer points to"),
            entry(
                    AluCode.POINTER_BITWISE,
                    "pointer-arithmetic",
                    "bits of a pointer cannot be changed",
                    "this operator takes no pointer",
                    "compute the offset as a number, and add it to the pointer"),
            entry(
                    AluCode.POINTER_OFFSET_CONSTANT,
                    "pointer-arithmetic",
                    "the number added to this pointer is too large",
                    "added here",
                    "compute offsets as small numbers; a pointer cannot be masked or aligned"),
            entry(
                    AluCode.POINTER_OP_POINTER,
                    "pointer-arithmetic",
                    "two pointers cannot be combined like this",
                    "combined here",
                    "subtract packet pointers only, and add numbers only"),
            entry(
                    MemoryCode.CANNOT_WRITE_INTO,
                    "read-only",
                    "this memory cannot be written by programs",
                    "written here",
                    "use the context's field or the helper that changes this, if there is one"),
            entry(
                    ObjectCode.OBJECT_READ_ONLY,
                    "kernel-object-read-only",
                    "objects of the kernel can be read through a typed pointer, and not written",
                    "written here",
                    "use the helper or kernel function that changes this, if there is one"),
            entry(
                    MemoryCode.PACKET_READ_ONLY,
                    "packet-read-only",
                    "programs of this type may only look at packets",
                    "written here",
                    "change packets in an xdp or tc program"));

    private static Map.Entry<DiagnosticCode, Entry> entry(
            DiagnosticCode code, String cause, String title, String fault, String help) {
        return Map.entry(code, new Entry(cause, title, fault, help));
    }

    @Override
    public Explanation explain(Failure failure) {
        if (failure.is(MemoryCode.ATOMIC_STORE_INTO)) {
            return atomic(failure);
        }
        Entry entry = ENTRIES.get(failure.code());
        if (entry == null) {
            return null;
        }
        Finding finding = Finding.of(entry.cause, entry.title).fault(entry.fault);
        if (!failure.story().isEmpty()) {
            int birth = failure.story().get(0).event().insn();
            finding.label(birth == failure.insnIndex() ? null : failure.label(birth, "the value comes from here"));
        }
        return finding.help(entry.help).done();
    }

    private static Explanation atomic(Failure failure) {
        Finding finding = Finding.of("atomic-not-possible", "there are no atomic operations on this kind of memory")
                .fault("an atomic operation")
                .proof(
                        "memory of a map, the stack or an arena",
                        String.valueOf(
                                failure.diagnostic().lines().get(0).args().get(1)));
        Statement statement = failure.statementAt(failure.insnIndex());
        CallText call = statement == null ? null : CallText.find(statement.text(), "__sync_fetch_and_add");
        boolean alone = call != null
                && statement.text().equals(call.call() + ";")
                && call.argument(0).matches("\\w+");
        finding.help(
                alone
                        ? new Advice(failure)
                                .replace(
                                        statement,
                                        call.call(),
                                        "*" + call.argument(0) + " += " + call.argument(1),
                                        "add without the lock prefix: nobody else changes this packet at the same time")
                        : null);
        return finding.hasHelp()
                ? finding.done()
                : finding.help("change it without an atomic operation").done();
    }
}
